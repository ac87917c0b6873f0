<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** How the shop writes amounts, as pieces that a page can put together as well. */
class PromesseMoney
{
    /** @var array<int, array<int, string|null>> */
    private static $ways = [];

    /** @return array<int, string|null> what stands before, between thousands, before the cents (null: no cents), after */
    public static function ways($idCurrency)
    {
        if (!isset(self::$ways[$idCurrency])) {
            $sample = PromesseCore::written(1234567.89, Currency::getCurrencyInstance((int) $idCurrency));
            self::$ways[$idCurrency] = preg_match('/^(\D*)1(\D*)234\g{2}567(?:(\D)\d+)?(\D*)$/u', $sample, $found)
                ? [$found[1], $found[2], $found[3] === '' ? null : $found[3], $found[4]]
                // Without figures that these pages know.
                : ['', ' ', '.', ' ' . Currency::getCurrencyInstance((int) $idCurrency)->iso_code];
        }

        return self::$ways[$idCurrency];
    }

    public static function write($minor, $idCurrency)
    {
        list($before, $group, $point, $after) = self::ways($idCurrency);
        $amount = $minor / pow(10, PromesseCore::precision());
        $number = number_format($point === null ? ceil($amount) : $amount, $point === null ? 0 : 2, '.', ',');

        return $before . strtr($number, [',' => (string) $group, '.' => (string) $point]) . $after;
    }
}
