<?php
class Pack extends Product
{
    const STOCK_TYPE_PACK_ONLY = 0;
    const STOCK_TYPE_PRODUCTS_ONLY = 1;
    const STOCK_TYPE_PACK_BOTH = 2;
    const STOCK_TYPE_DEFAULT = 3;

    public static function isPack($id_product)
    {
        return $id_product && (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'pack WHERE id_product_pack = ' . (int) $id_product);
    }

    public static function isFeatureActive()
    {
        return true;
    }

    public static function isPacked($id_product, $id_product_attribute = false)
    {
        return (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'pack WHERE id_product_item = ' . (int) $id_product);
    }

    public static function components(int $id_product): array
    {
        return Db::getInstance()->executeS('SELECT id_product_item, id_product_attribute_item, quantity FROM ' . _DB_PREFIX_ . "pack WHERE id_product_pack = $id_product ORDER BY id_product_item, id_product_attribute_item");
    }

    /** @return string[] like 12-34 */
    public static function componentItems(int $id_product): array
    {
        return array_map(function (array $row): string {
            return $row['id_product_item'] . '-' . $row['id_product_attribute_item'];
        }, self::components($id_product));
    }

    public static function getItems($id_product, $id_lang)
    {
        $items = [];
        foreach (self::components((int) $id_product) as $row) {
            $item = new Product((int) $row['id_product_item'], false, (int) $id_lang);
            $item->pack_quantity = (int) $row['quantity'];
            $item->id_pack_product_attribute = (int) $row['id_product_attribute_item'];
            $items[] = $item;
        }

        return $items;
    }

    public $pack_quantity;
    public $id_pack_product_attribute;

    public static function stockType(int $id_product): int
    {
        $own = (int) Db::getInstance()->getValue('SELECT pack_stock_type FROM ' . _DB_PREFIX_ . "product_shop WHERE id_product = $id_product AND id_shop = " . (int) Context::getContext()->shop->id);

        return $own === self::STOCK_TYPE_DEFAULT ? (int) Configuration::get('PS_PACK_STOCK_TYPE') : $own;
    }

    /** How many can be sold: by its own row, its components' or both. */
    public static function getQuantity($id_product, $id_product_attribute = null, $cacheIsPack = null, $cart = null, $idCustomization = null)
    {
        $own = StockAvailable::getQuantityAvailableByProduct((int) $id_product, (int) $id_product_attribute);
        $type = self::isPack((int) $id_product) ? self::stockType((int) $id_product) : self::STOCK_TYPE_PACK_ONLY;
        if ($type === self::STOCK_TYPE_PACK_ONLY) {
            return $own;
        }
        $counts = [];
        foreach (self::components((int) $id_product) as $row) {
            $have = StockAvailable::getQuantityAvailableByProduct((int) $row['id_product_item'], (int) $row['id_product_attribute_item']);
            $counts[] = (int) floor($have / max(1, (int) $row['quantity']));
        }
        if ($type === self::STOCK_TYPE_PACK_BOTH) {
            $counts[] = $own;
        }

        return $counts ? min($counts) : $own;
    }

    public static function isInStock($id_product, $wantedQuantity = 1, $cart = null)
    {
        return self::getQuantity($id_product) >= $wantedQuantity;
    }
}
