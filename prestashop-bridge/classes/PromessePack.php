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
    /** @return int|null how many can be sold; null: the shop itself can't say, and its page breaks */
    public static function quantity($idShop, $idProduct)
    {
        return PromesseShopContext::within($idShop, function () use ($idProduct) {
            // Another process may have sold a component since this one looked.
            Cache::clean('StockAvailable::getQuantityAvailableByProduct_*');
            try {
                return Pack::isPack((int) $idProduct)
                    ? (int) Pack::getQuantity((int) $idProduct)
                    : (int) StockAvailable::getQuantityAvailableByProduct((int) $idProduct, 0);
            } catch (Throwable $broken) {
                // A component of which there are 0 in the pack: the core divides by it.
                return null;
            }
        });
    }

    /** A page speaks of a pack that is too few for its minimal quantity as of none. */
    public static function isEnough($idProduct, $minimalQuantity)
    {
        try {
            return (bool) Pack::isInStock((int) $idProduct, (int) $minimalQuantity);
        } catch (Throwable $broken) {
            return false;
        }
    }

    /** @return int 0 own stock, 1 the components', 2 both */
    public static function stockType($own)
    {
        return (int) $own === 3 ? (int) Configuration::get('PS_PACK_STOCK_TYPE') : (int) $own;
    }
}
