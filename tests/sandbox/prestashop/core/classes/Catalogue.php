<?php
/** The whole shop as a list of items, read in a few statements. */
class Catalogue
{
    public static function items(int $limit, string $where = '1'): array
    {
        $p = _DB_PREFIX_;
        $shop = (int) Context::getContext()->shop->id;
        $stock = StockAvailable::addSqlShopRestriction(null, null, 'sa');
        $rows = Db::getInstance()->executeS("SELECT ps.id_product, IFNULL(pas.id_product_attribute, 0) AS combination, pl.name, pl.link_rewrite, IFNULL(NULLIF(pa.reference, ''), p.reference) AS reference, pa.reference AS own_reference, IFNULL(NULLIF(pa.ean13, ''), p.ean13) AS ean13, ps.active, ps.visibility, ps.available_for_order, IFNULL(pas.minimal_quantity, ps.minimal_quantity) AS minimal_quantity, sa.quantity, parent.out_of_stock, p.cache_is_pack,
            (SELECT GROUP_CONCAT(al.name ORDER BY ag.position SEPARATOR ', ') FROM {$p}product_attribute_combination pac JOIN {$p}attribute a USING (id_attribute) JOIN {$p}attribute_group ag USING (id_attribute_group) JOIN {$p}attribute_lang al ON al.id_attribute = a.id_attribute AND al.id_lang = 1 WHERE pac.id_product_attribute = pas.id_product_attribute) AS combination_title
            FROM {$p}product_shop ps JOIN {$p}product p USING (id_product) JOIN {$p}product_lang pl ON pl.id_product = ps.id_product AND pl.id_lang = 1 AND pl.id_shop = ps.id_shop
            LEFT JOIN {$p}product_attribute_shop pas ON pas.id_product = ps.id_product AND pas.id_shop = ps.id_shop LEFT JOIN {$p}product_attribute pa ON pa.id_product_attribute = pas.id_product_attribute
            JOIN {$p}stock_available sa ON sa.id_product = ps.id_product AND sa.id_product_attribute = IFNULL(pas.id_product_attribute, 0)$stock
            JOIN {$p}stock_available parent ON parent.id_product = ps.id_product AND parent.id_product_attribute = 0" . StockAvailable::addSqlShopRestriction(null, null, 'parent') . "
            WHERE ps.id_shop = $shop AND $where ORDER BY ps.id_product, combination LIMIT $limit");

        return array_map([__CLASS__, 'item'], $rows);
    }

    /** Address of a product's picture; a combination's own where it has one. */
    public static function image(int $product, int $combination): ?string
    {
        $p = _DB_PREFIX_;
        $file = Db::getInstance()->getValue("SELECT i.standin_file FROM {$p}image i LEFT JOIN {$p}product_attribute_image a ON a.id_image = i.id_image AND a.id_product_attribute = $combination WHERE i.id_product = $product ORDER BY a.id_image IS NULL, i.position");

        return $file ? "/drawings/$file.svg" : null;
    }

    private static function item(array $row): array
    {
        $pack = (int) $row['cache_is_pack'] === 1;
        $quantity = $pack ? Pack::getQuantity((int) $row['id_product']) : (int) $row['quantity'];
        $enough = Product::isAvailableWhenOutOfStock($row['out_of_stock']) || $quantity >= max(1, (int) $row['minimal_quantity']);
        $sells = (int) $row['active'] && (int) $row['available_for_order'] && !Configuration::isCatalogMode() && $enough;
        $base = Context::getContext()->shop->getBaseURL();

        return [
            'item' => $row['id_product'] . '-' . $row['combination'], 'product' => $row['id_product'], 'combination' => $row['combination'],
            'title' => $row['name'], 'combinationTitle' => (string) $row['combination_title'], 'reference' => (string) ($row['combination'] ? $row['own_reference'] : $row['reference']),
            'ean13' => (string) $row['ean13'], 'quantity' => $quantity, 'sells' => (bool) $sells, 'isPack' => $pack,
            'active' => (bool) (int) $row['active'], 'visibility' => $row['visibility'],
            'url' => $base . $row['id_product'] . '-' . $row['link_rewrite'] . '.html' . ($row['combination'] ? '?combination=' . $row['combination'] : ''),
        ];
    }
}
