<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Changes stock on the app's word: only where the expected quantity is there, and once per key. */
class PromesseStock
{
    const LARGEST = 1000000;
    const TURNS = 5;

    /** @return array{results: array<int, array<string, mixed>>} in the order of the changes */
    public static function change(array $shop, $key, array $changes)
    {
        foreach ($changes as $change) {
            self::check($change);
        }
        $lock = 'promesse_stock_' . substr(md5(_DB_NAME_ . _DB_PREFIX_), 0, 16) . '_' . (int) $shop['id_shop'];
        $got = PromesseDb::one('SELECT GET_LOCK(' . PromesseDb::quoted($lock) . ', 10) AS got');
        if ((int) $got['got'] !== 1) {
            throw new PromesseRefusal(503, 'busy');
        }
        try {
            return ['results' => self::answers($shop, $key, $changes)];
        } finally {
            PromesseDb::row('SELECT RELEASE_LOCK(' . PromesseDb::quoted($lock) . ') AS done');
        }
    }

    /** A run that was cut goes on where it stopped: what has an answer is not done again. */
    private static function answers(array $shop, $key, array $changes)
    {
        $known = PromesseAnswers::load($shop['id_shop'], $key);
        $results = [];
        foreach ($changes as $place => $change) {
            $digest = md5((string) json_encode($change));
            $answer = self::given($known, $place, $digest);
            $results[] = $answer !== null ? $answer : self::one($shop, $key, $place, $change, $digest);
        }

        return $results;
    }

    /** @return array<string, mixed>|null what was answered to this change before */
    private static function given(array $known, $place, $digest)
    {
        if (!isset($known[$place])) {
            return null;
        }
        if ($known[$place]['digest'] !== $digest) {
            throw new PromesseRefusal(400, 'key-reused');
        }

        return $known[$place]['answer'];
    }

    /**
     * A checkout that holds the rows the other way round makes the database undo one of both: it is done again, unless
     * the trouble came after it was done.
     */
    private static function one(array $shop, $key, $place, array $change, $digest)
    {
        for ($turn = 1;; ++$turn) {
            try {
                $answer = $turn === 1 ? null : self::given(PromesseAnswers::load($shop['id_shop'], $key), $place, $digest);
                if ($answer !== null) {
                    return $answer;
                }

                return ['item' => $change['item']] + self::once($shop, $key, $place, $change, $digest);
            } catch (Throwable $problem) {
                Db::getInstance()->execute('ROLLBACK', false);
                if ($turn < self::TURNS) {
                    usleep(mt_rand(5000, 40000) * $turn);
                    continue;
                }
                PrestaShopLogger::addLog('Promesse: ' . $change['item'] . ' ' . $problem->getMessage(), 3);

                if (preg_match('/deadlock|lock wait timeout|\b(1205|1213)\b/i', $problem->getMessage())) {
                    // What was done is kept under its key: asked again, the run goes on from here.
                    throw new PromesseRefusal(503, 'busy');
                }

                // Not kept: the cause may be gone when the same change is asked for again.
                return ['item' => $change['item'], 'code' => 'refused', 'reason' => 'shop-error'];
            }
        }
    }

    private static function once(array $shop, $key, $place, array $change, $digest)
    {
        list($product, $combination) = PromesseItemId::of($change['item']);
        PromesseDb::run('START TRANSACTION');
        $answer = PromesseStockWrite::apply($shop, $product, $combination, $change);
        PromesseAnswers::save($shop['id_shop'], $key, $place, $digest, ['item' => $change['item']] + $answer);
        PromesseDb::run('COMMIT');

        return $answer;
    }

    private static function check($change)
    {
        $right = is_array($change) && isset($change['item']) && PromesseItemId::parse($change['item']) !== null
            && (isset($change['delta']) xor isset($change['set']))
            && is_int(isset($change['delta']) ? $change['delta'] : $change['set'])
            && (!isset($change['expected']) || is_int($change['expected']));
        if (!$right) {
            throw new PromesseRefusal(400, 'unreadable');
        }
    }
}
