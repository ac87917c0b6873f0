<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Tells the app what waits in the outbox: one process at a time, each quantity as it is now. */
class PromesseFlush
{
    const BATCH = 200;
    const ROUNDS = 25;
    /** Seconds. */
    const PATIENCE = 5;
    const LONGEST_PAUSE = 60;

    /** Runs at the very end of a request that left notes. Nothing may come out of here. */
    public static function afterResponse()
    {
        // Others planned something for the end too: they come first, what they print belongs to the answer.
        register_shutdown_function(function () {
            try {
                $alone = PromesseResponse::finish();
                PromesseHooks::settleLate($alone ? 15 : 1);
                foreach (PromesseHooks::touchedShops() as $idShop) {
                    self::shop($idShop, $alone ? self::PATIENCE : 1, false);
                }
                PromesseHooks::forgetRequest();
            } catch (Throwable $problem) {
                // What waits keeps waiting.
            }
        });
    }

    /**
     * @param float|int $seconds patience for one answer
     * @param bool $insist whether to try although the app was away a moment ago
     *
     * @return array{sent: int, waiting: int}
     */
    public static function shop($idShop, $seconds, $insist)
    {
        $sent = 0;
        // Who finds the lock taken leaves: its holder looks once more after it let go, so nothing is left behind.
        for ($turn = 0; $turn < self::ROUNDS; ++$turn) {
            $shop = PromesseShop::loadLocked($idShop);
            if ($shop === null || (int) $shop['got'] !== 1) {
                break;
            }
            try {
                $done = self::mayFlush($shop, $insist) ? self::batch($shop, $seconds) : null;
            } finally {
                PromesseShop::release($idShop);
            }
            if ($done === null) {
                break;
            }
            $sent += $done;
            if (!PromesseOutbox::isWaiting($idShop)) {
                return ['sent' => $sent, 'waiting' => 0];
            }
        }

        return ['sent' => $sent, 'waiting' => PromesseOutbox::length($idShop)['waiting']];
    }

    private static function mayFlush(array $shop, $insist)
    {
        return PromesseShop::state($shop) === 'paired' && ($insist || (int) $shop['retry_at'] <= time());
    }

    /** @return int|null rows that went; null when it's no use to go on */
    private static function batch(array $shop, $seconds)
    {
        $idShop = (int) $shop['id_shop'];
        $rows = PromesseOutbox::waiting($shop, self::BATCH);
        if (!$rows) {
            return null;
        }
        $rows = self::withPacks($shop, $rows);
        $message = PromesseMessage::of($shop, $rows);
        $gone = $message['nothing'];
        if ($message['body'] !== null) {
            $answer = PromesseCall::message($shop, json_encode($message['body']), $seconds);
            if ($answer === null) {
                return null;
            }
            $gone = array_merge($gone, PromesseMessage::acknowledged($rows, $answer));
        }
        $count = PromesseOutbox::forget($idShop, $gone);

        return $count > 0 ? $count : null;
    }

    /** A pack changes with its components and no hook tells: it is put beside them. */
    private static function withPacks(array $shop, array $rows)
    {
        $waiting = [];
        $packs = [];
        foreach ($rows as $row) {
            if ((int) $row['kind'] === PromesseNote::ITEM) {
                $waiting[(int) $row['id_main']] = true;
                foreach (array_filter(explode(',', (string) $row['packs'])) as $pack) {
                    $packs[(int) $pack] = true;
                }
            }
        }
        $new = array_diff_key($packs, $waiting);
        if (!$new) {
            return $rows;
        }
        // One at a time: several rows held at once might close a circle of locks with a checkout's.
        foreach (array_keys($new) as $pack) {
            $note = PromesseOutbox::upsert([(int) $shop['id_shop']], [PromesseNote::item($pack, 0)], PromesseOutbox::now());
            PromesseDb::runBriefly($note);
        }

        return PromesseOutbox::waiting($shop, self::BATCH + count($new));
    }
}
