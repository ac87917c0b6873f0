<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Quantities, what packs are made of, and prices that hold today only. */
class PromesseStockRows
{
    /** @return array<string, array<string, int>> by item, the sums of products with combinations too */
    public static function stock(array $shop, array $products)
    {
        $shared = (bool) (int) $shop['share_stock'];
        $rows = [];
        foreach (PromesseDb::rows('SELECT id_product, id_product_attribute, quantity, reserved_quantity, out_of_stock,'
            . ' depends_on_stock FROM ' . PromesseDb::table('stock_available')
            . ' WHERE id_product IN (' . PromesseProductRows::idList($products) . ')'
            . ' AND id_shop = ' . ($shared ? 0 : (int) $shop['id_shop'])
            . ' AND id_shop_group = ' . ($shared ? (int) $shop['id_shop_group'] : 0)) as $row) {
            $rows[PromesseItemId::format($row['id_product'], $row['id_product_attribute'])] = [
                'quantity' => (int) $row['quantity'],
                'reserved' => (int) $row['reserved_quantity'],
                'out_of_stock' => (int) $row['out_of_stock'],
                'depends_on_stock' => (int) $row['depends_on_stock'],
            ];
        }

        return $rows;
    }

    /** The shop reads a missing row as nothing there, and no backorders. */
    public static function none()
    {
        return ['quantity' => 0, 'reserved' => 0, 'out_of_stock' => 0, 'depends_on_stock' => 0];
    }

    /** @return array<int, string> by pack: each component, how many of it, and how many are there */
    public static function packs(array $shop, array $products)
    {
        $shared = (bool) (int) $shop['share_stock'];
        $packs = [];
        foreach (PromesseDb::rows('SELECT k.id_product_pack, k.id_product_item, k.id_product_attribute_item, k.quantity,'
            . ' sa.quantity AS available FROM ' . PromesseDb::table('pack') . ' k'
            . ' LEFT JOIN ' . PromesseDb::table('stock_available') . ' sa ON (sa.id_product = k.id_product_item'
            . ' AND sa.id_product_attribute = k.id_product_attribute_item'
            . ' AND sa.id_shop = ' . ($shared ? 0 : (int) $shop['id_shop'])
            . ' AND sa.id_shop_group = ' . ($shared ? (int) $shop['id_shop_group'] : 0) . ')'
            . ' WHERE k.id_product_pack IN (' . PromesseProductRows::idList($products) . ')'
            . ' ORDER BY k.id_product_pack, k.id_product_item, k.id_product_attribute_item') as $row) {
            $id = (int) $row['id_product_pack'];
            $part = (int) $row['id_product_item'] . '-' . (int) $row['id_product_attribute_item'] . '*'
                . (int) $row['quantity'] . '/' . (int) $row['available'];
            $packs[$id] = isset($packs[$id]) ? $packs[$id] . ' ' . $part : $part;
        }

        return $packs;
    }

    /** @return array<int, string> by product: which special prices hold now; those for everything are in each */
    public static function specialPrices(array $shop, array $products)
    {
        $now = PromesseDb::quoted(date('Y-m-d H:i:00'));
        $none = PromesseDb::quoted('0000-00-00 00:00:00');
        $prices = array_fill_keys(array_map('intval', $products), '');
        foreach (PromesseDb::rows('SELECT id_product, CONCAT_WS(\':\', id_product_attribute, id_currency, id_country, id_group,'
            . ' price, from_quantity, reduction, reduction_tax, reduction_type) AS price FROM '
            . PromesseDb::table('specific_price')
            . ' WHERE id_product IN (0, ' . PromesseProductRows::idList($products) . ') AND id_cart = 0 AND id_customer = 0'
            . ' AND id_shop IN (0, ' . (int) $shop['id_shop'] . ') AND id_shop_group IN (0, ' . (int) $shop['id_shop_group'] . ')'
            . ' AND (`from` = ' . $none . ' OR `from` <= ' . $now . ') AND (`to` = ' . $none . ' OR `to` >= ' . $now . ')'
            . ' ORDER BY id_specific_price') as $row) {
            $id = (int) $row['id_product'];
            foreach ($id ? [$id] : array_keys($prices) as $product) {
                $prices[$product] .= $row['price'] . ';';
            }
        }

        return $prices;
    }
}
