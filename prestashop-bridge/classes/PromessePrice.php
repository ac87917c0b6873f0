<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The price that a visitor sees, tax included. */
class PromessePrice
{
    /** @return string like "12.00" */
    public static function of($idProduct, $idCombination, $minimalQuantity, Currency $currency)
    {
        $precision = PromesseDefaults::precision($currency);
        $price = Product::getPriceStatic(
            (int) $idProduct,
            true,
            $idCombination ? (int) $idCombination : null,
            6,
            null,
            false,
            true,
            (int) $minimalQuantity
        );

        return number_format((float) Tools::ps_round((float) $price, $precision), $precision, '.', '');
    }
}
