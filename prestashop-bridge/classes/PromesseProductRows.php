<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Products and combinations as this shop has them. */
class PromesseProductRows
{
    /** @return array<int, array<string, mixed>> by id */
    public static function products(array $shop, array $ids)
    {
        $idShop = (int) $shop['id_shop'];
        $idLang = (int) Configuration::get('PS_LANG_DEFAULT');
        $rows = [];
        foreach (PromesseDb::rows('SELECT p.id_product, ps.active, ps.visibility, ps.available_for_order, ps.show_price,'
            . ' ps.minimal_quantity, ps.price, ps.ecotax, ps.id_tax_rules_group, ps.available_date, ps.pack_stock_type,'
            . ' ps.id_category_default, p.reference, p.ean13, p.upc, p.is_virtual, p.cache_is_pack, p.id_manufacturer,'
            . ' pl.name, pl.link_rewrite, m.name AS manufacturer, sup.name AS supplier, cl.name AS category,'
            . ' cl.link_rewrite AS category_rewrite, img.id_image AS cover'
            . ' FROM ' . PromesseDb::table('product') . ' p'
            . ' INNER JOIN ' . PromesseDb::table('product_shop') . ' ps ON (ps.id_product = p.id_product AND ps.id_shop = ' . $idShop . ')'
            . ' LEFT JOIN ' . PromesseDb::table('product_lang') . ' pl ON (pl.id_product = p.id_product AND pl.id_shop = ' . $idShop
            . ' AND pl.id_lang = ' . $idLang . ')'
            . ' LEFT JOIN ' . PromesseDb::table('manufacturer') . ' m ON (m.id_manufacturer = p.id_manufacturer)'
            . ' LEFT JOIN ' . PromesseDb::table('supplier') . ' sup ON (sup.id_supplier = p.id_supplier)'
            . ' LEFT JOIN ' . PromesseDb::table('category_lang') . ' cl ON (cl.id_category = ps.id_category_default'
            . ' AND cl.id_shop = ' . $idShop . ' AND cl.id_lang = ' . $idLang . ')'
            . ' LEFT JOIN ' . PromesseDb::table('image_shop') . ' img ON (img.id_product = p.id_product'
            . ' AND img.id_shop = ' . $idShop . ' AND img.cover = 1)'
            . ' WHERE p.id_product IN (' . self::idList($ids) . ')') as $row) {
            $rows[(int) $row['id_product']] = $row;
        }

        return $rows;
    }

    /** @return array<int, array<string, mixed>> by id */
    public static function combinations(array $shop, array $ids)
    {
        if (!$ids) {
            return [];
        }
        $titles = self::titles($ids);
        $images = self::images($ids);
        $rows = [];
        foreach (PromesseDb::rows('SELECT pa.id_product_attribute, pa.id_product, pa.reference, pa.ean13, pa.upc, pas.price,'
            . ' pas.ecotax, pas.minimal_quantity, pas.available_date, pas.default_on,'
            . ' (SELECT COUNT(*) FROM ' . PromesseDb::table('product_attribute') . ' earlier'
            . ' WHERE earlier.id_product = pa.id_product'
            . ' AND earlier.id_product_attribute < pa.id_product_attribute) AS place'
            . ' FROM ' . PromesseDb::table('product_attribute') . ' pa'
            . ' INNER JOIN ' . PromesseDb::table('product_attribute_shop') . ' pas'
            . ' ON (pas.id_product_attribute = pa.id_product_attribute AND pas.id_shop = ' . (int) $shop['id_shop'] . ')'
            . ' WHERE pa.id_product_attribute IN (' . self::idList($ids) . ')') as $row) {
            $id = (int) $row['id_product_attribute'];
            $row['id_product'] = (int) $row['id_product'];
            $row['title'] = isset($titles[$id]) ? $titles[$id] : '';
            $row['image'] = isset($images[$id]) ? $images[$id] : null;
            $rows[$id] = $row;
        }

        return $rows;
    }

    /** @return array<int, int> by product, those with combinations in this shop only */
    public static function combinationCounts(array $shop, array $products)
    {
        $counts = [];
        foreach (PromesseDb::rows('SELECT id_product, COUNT(*) AS combinations FROM '
            . PromesseDb::table('product_attribute_shop') . ' WHERE id_shop = ' . (int) $shop['id_shop']
            . ' AND id_product IN (' . self::idList($products) . ') GROUP BY id_product') as $row) {
            $counts[(int) $row['id_product']] = (int) $row['combinations'];
        }

        return $counts;
    }

    public static function idList(array $ids)
    {
        return implode(', ', array_map('intval', $ids));
    }

    /** @return array<int, string> like "M, Bleu" */
    private static function titles(array $combinations)
    {
        $titles = [];
        foreach (PromesseDb::rows('SELECT c.id_product_attribute, al.name'
            . ' FROM ' . PromesseDb::table('product_attribute_combination') . ' c'
            . ' INNER JOIN ' . PromesseDb::table('attribute') . ' a ON (a.id_attribute = c.id_attribute)'
            . ' INNER JOIN ' . PromesseDb::table('attribute_group') . ' g ON (g.id_attribute_group = a.id_attribute_group)'
            . ' INNER JOIN ' . PromesseDb::table('attribute_lang') . ' al ON (al.id_attribute = a.id_attribute'
            . ' AND al.id_lang = ' . (int) Configuration::get('PS_LANG_DEFAULT') . ')'
            . ' WHERE c.id_product_attribute IN (' . self::idList($combinations) . ')'
            . ' ORDER BY c.id_product_attribute, g.position, g.id_attribute_group, a.id_attribute') as $row) {
            $id = (int) $row['id_product_attribute'];
            $titles[$id] = isset($titles[$id]) ? $titles[$id] . ', ' . $row['name'] : (string) $row['name'];
        }

        return $titles;
    }

    /** @return array<int, int> the first picture of each combination that has one */
    private static function images(array $combinations)
    {
        $images = [];
        foreach (PromesseDb::rows('SELECT pai.id_product_attribute, i.id_image'
            . ' FROM ' . PromesseDb::table('product_attribute_image') . ' pai'
            . ' INNER JOIN ' . PromesseDb::table('image') . ' i ON (i.id_image = pai.id_image)'
            . ' WHERE pai.id_product_attribute IN (' . self::idList($combinations) . ')'
            . ' ORDER BY pai.id_product_attribute, i.position, i.id_image') as $row) {
            $id = (int) $row['id_product_attribute'];
            if (!isset($images[$id])) {
                $images[$id] = (int) $row['id_image'];
            }
        }

        return $images;
    }
}
