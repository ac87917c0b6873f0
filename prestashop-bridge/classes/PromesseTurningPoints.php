<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Where something that changes a few times along whole numbers changes. */
class PromesseTurningPoints
{
    /**
     * What lies between two numbers with the same answer has that answer too: the caller sees to it.
     *
     * @param callable(int): string $look
     *
     * @return int[] the first number, and every one whose answer isn't its predecessor's
     */
    public static function between($from, $to, $look)
    {
        if ($to < $from) {
            return [];
        }

        return array_merge([$from], self::inside($from, $look($from), $to, $look($to), $look));
    }

    private static function inside($from, $atFrom, $to, $atTo, $look)
    {
        if ($atFrom === $atTo) {
            return [];
        }
        if ($to - $from === 1) {
            return [$to];
        }
        $middle = intdiv($from + $to, 2);
        $there = $look($middle);

        return array_merge(
            self::inside($from, $atFrom, $middle, $there, $look),
            self::inside($middle, $there, $to, $atTo, $look)
        );
    }
}
