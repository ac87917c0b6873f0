<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * What the button of a product page does, and what the page claims. Pure: the shop's own answers go in. 1.7.6 leaves the
 * button on below the smallest quantity, and its cart refuses: what can be bought counts.
 */
class PromesseSells
{
    /**
     * @param array<string, mixed> $facts active, showsPrices (of shop and visitor), showPrice, availableForOrder,
     *                                    stockManaged, allowsBackorder, quantity, pageQuantity, minimalQuantity,
     *                                    saysPreOrder
     */
    public static function sells(array $facts)
    {
        if (!$facts['active'] || !$facts['showsPrices'] || !$facts['showPrice'] || !$facts['availableForOrder']) {
            return false;
        }
        if (!$facts['stockManaged'] || $facts['allowsBackorder']) {
            return true;
        }

        return $facts['quantity'] > 0 && $facts['quantity'] >= $facts['minimalQuantity'];
    }

    /**
     * The page's word for search engines, which is wrong in places: it knows no minimal quantity and no "not for order".
     *
     * @return string|null null: the page makes no offer, or there is none
     */
    public static function jsonLd(array $facts)
    {
        if (!$facts['active'] || !$facts['showsPrices'] || !$facts['showPrice']) {
            return null;
        }
        if ($facts['pageQuantity'] > 0 || (!$facts['stockManaged'] && !$facts['saysPreOrder'])) {
            return 'InStock';
        }
        $atZero = $facts['saysPreOrder'] ? 'PreOrder' : 'BackOrder';

        return $facts['allowsBackorder'] ? $atZero : 'OutOfStock';
    }
}
