<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The calls of the app: nothing is parsed before its signature is known to be good. */
class PromesseBridge
{
    const LARGEST_CALL = 1048576;
    /** A proof is asked for without a signature, so it is small. */
    const LARGEST_PROOF = 8192;

    /**
     * @param array<string, string> $headers connection, timestamp, nonce, signature
     * @param string $body raw
     *
     * @return array{0: int, 1: array<string, mixed>} status and answer
     */
    public static function answer(array $headers, $body)
    {
        try {
            if (strlen($body) > self::LARGEST_CALL) {
                throw new PromesseRefusal(413, 'too-large');
            }
            if ($headers['signature'] === '') {
                return [200, self::prove($body)];
            }
            $shop = self::verified($headers, $body);

            return [200, self::serve($shop, self::parsed($body))];
        } catch (PromesseRefusal $refusal) {
            return [$refusal->status, ['error' => $refusal->getMessage()]];
        } catch (Throwable $problem) {
            PrestaShopLogger::addLog('Promesse: ' . get_class($problem) . ' ' . $problem->getMessage(), 3);

            return [500, ['error' => 'shop-error']];
        }
    }

    private static function prove($body)
    {
        if (strlen($body) > self::LARGEST_PROOF) {
            throw new PromesseRefusal(401, 'unsigned');
        }
        $request = json_decode($body, true);
        if (!is_array($request) || !isset($request['action']) || $request['action'] !== 'prove') {
            throw new PromesseRefusal(401, 'unsigned');
        }
        $signature = PromesseConnect::prove($request);
        if ($signature === null) {
            throw new PromesseRefusal(409, 'not-pending');
        }

        return ['signature' => $signature];
    }

    /** @return array<string, mixed> the shop that is meant */
    private static function verified(array $headers, $body)
    {
        if (!preg_match('/^[0-9a-f-]{36}$/D', $headers['connection'])
            || !PromesseSignature::isNonce($headers['nonce'])
            || !PromesseSignature::isFresh($headers['timestamp'], time())) {
            throw new PromesseRefusal(401, 'unsigned');
        }
        $shop = PromesseShop::loadByConnection($headers['connection']);
        if ($shop === null) {
            throw new PromesseRefusal(401, 'unknown-connection');
        }
        $text = PromesseSignature::text(
            PromesseSignature::TO_SHOP,
            $headers['connection'],
            $headers['timestamp'],
            $headers['nonce'],
            $body
        );
        if (!PromesseSignature::verify($text, $headers['signature'], $shop['app_public_key'])) {
            throw new PromesseRefusal(401, 'bad-signature');
        }
        PromesseNonces::spend($headers['connection'], $headers['nonce']);
        $state = PromesseShop::state($shop);
        if ($state !== 'paired') {
            throw new PromesseRefusal(409, $state === 'moved' ? 'moved' : 'not-paired');
        }

        return $shop;
    }

    private static function parsed($body)
    {
        $request = json_decode($body, true);
        if (!is_array($request) || !isset($request['action']) || !is_string($request['action'])) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return $request;
    }

    private static function serve(array $shop, array $request)
    {
        return PromesseShopContext::within((int) $shop['id_shop'], function () use ($shop, $request) {
            switch ($request['action']) {
                case 'shop':
                    // Asked every night: the cron address isn't called in every shop.
                    PromesseNonces::forgetOld();
                    PromesseAnswers::forgetOld();

                    return PromesseShopFacts::read($shop);
                case 'items':
                    return PromesseCatalogue::items($shop, self::listOf($request, 'items', 500));
                case 'product':
                    return PromesseCatalogue::product($shop, self::text($request, 'product'));
                case 'page':
                    return PromesseCatalogue::page($shop, self::after($request), self::number($request, 'limit', 500));
                case 'checksums':
                    return PromesseChecksums::pages(
                        $shop,
                        self::after($request),
                        self::number($request, 'pageSize', 1000),
                        self::number($request, 'pages', 50)
                    );
                case 'outlines':
                    return PromesseChecksums::outlines($shop, self::after($request), self::text($request, 'last'));
                case 'stock':
                    return PromesseStock::change($shop, self::text($request, 'key'), self::listOf($request, 'changes', 250));
                case 'tracking':
                    return PromesseTracking::write($shop, self::text($request, 'order'), self::text($request, 'number'));
                case 'shipping':
                    return PromesseShippingOffers::read((int) $shop['id_shop']);
                case 'probe':
                    return ['answers' => PromesseProbe::answers(self::listOf($request, 'carts', PromesseProbe::MOST))];
                case 'bar':
                    PromesseBarSettings::save(array_intersect_key($request, ['on' => 1, 'texts' => 1, 'style' => 1, 'places' => 1, 'countries' => 1, 'named' => 1]));

                    return [];
                case 'baskets':
                    return PromesseBaskets::after((int) $shop['id_shop'], self::order($request), self::number($request, 'limit', 500));
                case 'flush':
                    return PromesseFlush::shop($shop['id_shop'], PromesseFlush::PATIENCE, true);
                case 'unpair':
                    PromesseConnect::leave($shop['id_shop']);

                    return ['unpaired' => true];
                default:
                    throw new PromesseRefusal(400, 'unknown-action');
            }
        });
    }

    private static function listOf(array $request, $field, $most)
    {
        if (!isset($request[$field]) || !is_array($request[$field])) {
            throw new PromesseRefusal(400, 'unreadable');
        }
        if (count($request[$field]) > $most) {
            throw new PromesseRefusal(413, 'too-large');
        }

        return array_values($request[$field]);
    }

    private static function text(array $request, $field)
    {
        if (!isset($request[$field]) || !is_string($request[$field]) || $request[$field] === '' || strlen($request[$field]) > 200) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return $request[$field];
    }

    private static function number(array $request, $field, $most)
    {
        if (!isset($request[$field]) || !is_int($request[$field]) || $request[$field] < 1) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return min($request[$field], $most);
    }

    private static function order(array $request)
    {
        if (!isset($request['after'])) {
            return 0;
        }
        if (!is_string($request['after']) || !preg_match('/^\d{1,10}$/D', $request['after'])) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return (int) $request['after'];
    }

    private static function after(array $request)
    {
        if (!isset($request['after'])) {
            return null;
        }
        if (PromesseItemId::parse($request['after']) === null) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return $request['after'];
    }
}
