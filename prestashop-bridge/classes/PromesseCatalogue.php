<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Reads items: by name, of a product, or the whole catalogue by keyset pages in numeric order. */
class PromesseCatalogue
{
    /** @param string[] $items */
    public static function items(array $shop, array $items)
    {
        $wanted = [];
        foreach ($items as $item) {
            $wanted[is_string($item) ? $item : ''] = PromesseItemId::of($item);
        }
        $rows = PromesseRows::load($shop, array_values($wanted));
        $missing = array_values(array_diff(array_keys($wanted), array_keys($rows)));

        return ['items' => PromesseItem::all($shop, $rows), 'missing' => array_map('strval', $missing)];
    }

    public static function product(array $shop, $product)
    {
        if (!ctype_digit($product)) {
            throw new PromesseRefusal(400, 'unreadable');
        }
        $ids = self::idsOfProducts($shop, (int) $product, (int) $product);

        return ['items' => PromesseItem::all($shop, PromesseRows::load($shop, $ids))];
    }

    /** @param string|null $after the last item of the page before */
    public static function page(array $shop, $after, $limit)
    {
        $ids = self::ids($shop, $after, $limit);
        $rows = PromesseRows::load($shop, $ids);

        return ['items' => PromesseItem::all($shop, $rows), 'last' => self::last($ids, $limit)];
    }

    /** @return string|null null at the end of the catalogue */
    public static function last(array $ids, $limit)
    {
        $end = end($ids);

        return $end === false || count($ids) < $limit ? null : PromesseItemId::format($end[0], $end[1]);
    }

    /**
     * Two statements on their keys, again and again: some products, and the combinations of these.
     *
     * @return array<int, int[]> product and combination
     */
    public static function ids(array $shop, $after, $limit)
    {
        $start = $after === null ? [0, 0] : PromesseItemId::of($after);
        $found = [];
        $from = $start[0];
        // A product has several combinations, mostly: few products fill a page.
        $chunk = (int) ceil($limit / 8) + 1;
        while (count($found) < $limit) {
            $products = PromesseDb::rows('SELECT id_product FROM ' . PromesseDb::table('product_shop')
                . ' WHERE id_shop = ' . (int) $shop['id_shop'] . ' AND id_product >= ' . (int) $from
                . ' ORDER BY id_product LIMIT ' . $chunk);
            if (!$products) {
                break;
            }
            $last = (int) $products[count($products) - 1]['id_product'];
            foreach (self::idsOfProducts($shop, $from, $last) as $id) {
                if ($id[0] > $start[0] || ($id[0] === $start[0] && $id[1] > $start[1]) || $after === null) {
                    $found[] = $id;
                }
            }
            if (count($products) < $chunk) {
                break;
            }
            $from = $last + 1;
        }

        return array_slice($found, 0, $limit);
    }

    /** @return array<int, int[]> in numeric order */
    public static function idsOfProducts(array $shop, $first, $last)
    {
        $idShop = (int) $shop['id_shop'];
        $ids = [];
        foreach (PromesseDb::rows('SELECT ps.id_product, pas.id_product_attribute'
            . ' FROM ' . PromesseDb::table('product_shop') . ' ps'
            . ' LEFT JOIN ' . PromesseDb::table('product_attribute_shop') . ' pas'
            . ' ON (pas.id_product = ps.id_product AND pas.id_shop = ps.id_shop)'
            . ' WHERE ps.id_shop = ' . $idShop . ' AND ps.id_product BETWEEN ' . (int) $first . ' AND ' . (int) $last
            . ' ORDER BY ps.id_product, pas.id_product_attribute') as $row) {
            $ids[] = [(int) $row['id_product'], (int) $row['id_product_attribute']];
        }

        return $ids;
    }
}
