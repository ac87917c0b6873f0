<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Packs, as the shop's own code counts them. */
class PromessePack
{
    /** @return int how many can be sold: by the pack's own stock, its components' or both */
    public static function quantity($idShop, $idProduct)
    {
        return PromesseShopContext::within($idShop, function () use ($idProduct) {
            // Another process may have sold a component since this one looked.
            Cache::clean('StockAvailable::getQuantityAvailableByProduct_*');

            return Pack::isPack((int) $idProduct)
                ? (int) Pack::getQuantity((int) $idProduct)
                : (int) StockAvailable::getQuantityAvailableByProduct((int) $idProduct, 0);
        });
    }

    /** @return int 0 own stock, 1 the components', 2 both */
    public static function stockType($own)
    {
        return (int) $own === 3 ? (int) Configuration::get('PS_PACK_STOCK_TYPE') : (int) $own;
    }
}
