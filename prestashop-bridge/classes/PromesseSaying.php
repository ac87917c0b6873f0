<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The one sentence for a cart, as bar.js would say it: the page is right before any script has come. */
class PromesseSaying
{
    /**
     * @param array<string, mixed>|null $bands null: nothing may be said
     * @param array<string, mixed> $cart
     *
     * @return array<string, mixed>
     */
    public static function about($bands, array $cart)
    {
        if ($bands === null) {
            return ['say' => 'nothing', 'why' => 'not-published'];
        }
        if (!$cart['ships']) {
            return ['say' => 'nothing', 'why' => 'nothing-to-ship'];
        }
        $heavy = isset($bands['w']) && $cart['grams'] >= $bands['w'][0];
        $label = $heavy ? $bands['w'][1] : self::labelAt($bands, $cart['goods']);
        $every = self::lastStretch($bands, 'a');
        if ($label === 'a' || $label === 's') {
            $missing = $label === 'a' || $heavy || $every === null ? 0 : $every - $cart['goods'];

            return ['say' => 'free', 'all' => $label === 'a', 'toAll' => $missing > 0 ? $missing : null];
        }
        $threshold = self::lastStretch($bands, 'as');
        if ($label === 'p' && $threshold !== null) {
            return ['say' => 'to-go', 'missing' => $threshold - $cart['goods'], 'threshold' => $threshold, 'all' => $every === $threshold];
        }
        if (isset($bands['w'])) {
            return ['say' => 'weight', 'missing' => $bands['w'][0] - $cart['grams'], 'all' => $bands['w'][1] === 'a'];
        }

        return ['say' => 'nothing', 'why' => $label === 'p' ? 'never-free' : 'not-monotonic'];
    }

    /** @param array<string, mixed> $bands */
    public static function labelAt(array $bands, $amount)
    {
        $label = 'u';
        foreach ($bands['a'] as $band) {
            $label = $band[0] <= $amount ? $band[1] : $label;
        }

        return $label;
    }

    /** @return int|null where the stretch begins that holds only such letters, up to any amount */
    private static function lastStretch(array $bands, $letters)
    {
        $from = null;
        foreach ($bands['a'] as $band) {
            $from = strpos($letters, $band[1]) === false ? null : ($from === null ? $band[0] : $from);
        }

        return $from;
    }
}
