<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Pairing: a click leaves a nonce, the app calls back and has the shop prove its address. */
class PromesseConnect
{
    /** Seconds for which a click is good. */
    const PENDING = 600;

    /**
     * @param string $code one-time code of an existing account, or nothing
     *
     * @return array{connected: bool, joined: bool, problem: string|null}
     */
    public static function click($idShop, $code)
    {
        $shop = PromesseShop::load($idShop);
        if ($shop === null) {
            return self::outcome(false, false, 'no-shop');
        }
        // A pair of its own for each pairing: a copy of the shop holds the old one.
        $keys = PromesseKeys::make();
        $nonce = bin2hex(random_bytes(16));
        PromesseShop::save($idShop, [
            'pending_nonce' => $nonce,
            'pending_until' => time() + self::PENDING,
            'pending_private_key' => PromesseKeys::seal($keys['private'], _COOKIE_KEY_),
            'pending_connection' => null,
            'pending_app_key' => null,
        ]);
        $answer = self::ask($shop, $keys, $nonce, $code);
        $read = json_decode($answer['body'], true);
        if ($answer['status'] !== 200 || !is_array($read)) {
            self::forgetPending($idShop);

            return self::outcome(false, false, self::problem($answer['status'], $read));
        }

        return self::finish($idShop, $keys, $read);
    }

    /**
     * The app asks whether the click was made here.
     *
     * @param array<string, mixed> $request
     *
     * @return string|null base64 signature; null when nobody clicked
     */
    public static function prove(array $request)
    {
        foreach (['nonce', 'challenge', 'connection', 'appPublicKey'] as $field) {
            if (!isset($request[$field]) || !is_string($request[$field]) || $request[$field] === '') {
                return null;
            }
        }
        $row = PromesseDb::row('SELECT id_shop, pending_private_key FROM ' . PromesseDb::table('promesse_connection')
            . ' WHERE pending_nonce = ' . PromesseDb::quoted($request['nonce']) . ' AND pending_until >= ' . time());
        $key = $row === null ? null : PromesseKeys::open($row['pending_private_key'], _COOKIE_KEY_);
        $shop = $row === null ? null : PromesseShop::load($row['id_shop']);
        if ($key === null || $shop === null) {
            return null;
        }
        PromesseShop::save($row['id_shop'], [
            'pending_connection' => $request['connection'],
            'pending_app_key' => $request['appPublicKey'],
        ]);

        return PromesseSignature::sign(PromesseSignature::proofText(
            $request['challenge'],
            PromesseShop::address($shop),
            $request['connection'],
            $request['appPublicKey']
        ), $key);
    }

    public static function leave($idShop)
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_connection') . ' WHERE id_shop = ' . (int) $idShop);
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_outbox') . ' WHERE id_shop = ' . (int) $idShop);
        PromesseShop::refreshPairedIds();
    }

    /** Tells the app of every shop that goes. */
    public static function leaveAll()
    {
        try {
            foreach (PromesseShop::pairedIds() as $idShop) {
                self::tell($idShop);
                self::leave($idShop);
            }
        } catch (Throwable $problem) {
            // Tables may be gone already.
        }
    }

    /** A last message, without anything in it but that it is the last. */
    public static function tell($idShop)
    {
        self::say($idShop, ['left' => true]);
    }

    /** @return bool whether the app takes a message of this shop */
    public static function test($idShop)
    {
        return self::say($idShop, []) && PromesseFlush::shop($idShop, PromesseFlush::PATIENCE, true)['waiting'] === 0;
    }

    /** @return bool whether it arrived */
    private static function say($idShop, array $more)
    {
        $shop = PromesseShop::load($idShop);
        if ($shop === null || PromesseShop::state($shop) !== 'paired') {
            return false;
        }
        $address = PromesseShop::address($shop);

        return PromesseCall::message($shop, json_encode([
            'address' => $address,
            'fingerprint' => PromesseAddress::fingerprint($address),
            'items' => [],
            'products' => [],
            'orders' => [],
        ] + $more), 3) !== null;
    }

    private static function ask(array $shop, array $keys, $nonce, $code)
    {
        $address = PromesseShop::address($shop);
        $body = json_encode([
            'address' => $address,
            'idShop' => (int) $shop['id_shop'],
            'name' => (string) $shop['name'],
            'publicKey' => $keys['public'],
            'nonce' => $nonce,
            'code' => trim((string) $code) === '' ? null : trim((string) $code),
            'fingerprint' => PromesseAddress::fingerprint($address),
            'psVersion' => _PS_VERSION_,
            'moduleVersion' => PromesseInstaller::version(),
        ]);
        $headers = PromesseSignature::headers(PromesseSignature::TO_APP, 'new', $body, $keys['private']);

        return PromesseHttp::post(PromesseAddress::appForPosts() . '/bridge/connect', $body, $headers, 20);
    }

    private static function finish($idShop, array $keys, array $read)
    {
        $pending = PromesseShop::load($idShop);
        $same = isset($read['connection'], $read['appPublicKey'])
            && $pending !== null
            && $pending['pending_connection'] === $read['connection']
            && $pending['pending_app_key'] === $read['appPublicKey'];
        if (!$same) {
            self::forgetPending($idShop);

            return self::outcome(false, false, 'unreadable');
        }
        PromesseShop::save($idShop, [
            'connection' => $read['connection'],
            'app_public_key' => $read['appPublicKey'],
            'private_key' => PromesseKeys::seal($keys['private'], _COOKIE_KEY_),
            'fingerprint' => PromesseAddress::fingerprint(PromesseShop::address($pending)),
            'paired_at' => time(),
            'failures' => 0,
            'retry_at' => 0,
            'last_error' => '',
        ]);
        self::forgetPending($idShop);
        PromesseShop::refreshPairedIds();

        return self::outcome(true, !empty($read['joined']), null);
    }

    private static function forgetPending($idShop)
    {
        PromesseShop::save($idShop, [
            'pending_nonce' => null,
            'pending_until' => 0,
            'pending_private_key' => null,
            'pending_connection' => null,
            'pending_app_key' => null,
        ]);
    }

    private static function problem($status, $read)
    {
        $code = is_array($read) && isset($read['error']) ? (string) $read['error'] : '';
        if (in_array($code, ['address-not-proved', 'code-unknown', 'code-needed'], true)) {
            return $code;
        }

        return $status === 0 ? 'no-answer' : 'unreadable';
    }

    private static function outcome($connected, $joined, $problem)
    {
        return ['connected' => $connected, 'joined' => $joined, 'problem' => $problem];
    }
}
