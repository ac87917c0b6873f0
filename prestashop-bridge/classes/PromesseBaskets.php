<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Past orders as amounts, for choosing a threshold. Nothing of a person. */
class PromesseBaskets
{
    /** @return array{orders: array<int, array<string, mixed>>, last: string|null} */
    public static function after($idShop, $after, $limit)
    {
        $rows = PromesseDb::rows('SELECT o.id_order, o.date_add, o.total_products_wt, o.total_discounts_tax_incl, o.total_shipping_tax_incl, o.total_shipping_tax_excl,'
            . ' EXISTS(SELECT 1 FROM ' . PromesseDb::table('order_cart_rule') . ' r WHERE r.id_order = o.id_order AND r.free_shipping = 1'
            . (PromesseCore::keepsDeletedVouchers() ? ' AND r.deleted = 0' : '') . ') AS freed,'
            . ' c.iso_code AS currency, y.iso_code AS country FROM ' . PromesseDb::table('orders') . ' o'
            . ' INNER JOIN ' . PromesseDb::table('currency') . ' c ON (c.id_currency = o.id_currency)'
            . ' LEFT JOIN ' . PromesseDb::table('address') . ' a ON (a.id_address = o.id_address_delivery)'
            . ' LEFT JOIN ' . PromesseDb::table('country') . ' y ON (y.id_country = a.id_country)'
            . ' WHERE o.id_shop = ' . (int) $idShop . ' AND o.id_order > ' . (int) $after
            . ' AND o.current_state NOT IN (' . (int) Configuration::get('PS_OS_CANCELED') . ', ' . (int) Configuration::get('PS_OS_ERROR') . ')'
            . ' ORDER BY o.id_order LIMIT ' . (int) $limit);
        $orders = [];
        foreach ($rows as $row) {
            $time = strtotime((string) $row['date_add']);
            // Freed by a voucher, delivery stays in the order at its price, and once more among the discounts.
            $freed = (int) $row['freed'] ? (float) $row['total_shipping_tax_incl'] : 0.0;
            $orders[] = [
                'order' => (string) (int) $row['id_order'],
                'placedAt' => $time === false ? null : gmdate('Y-m-d\TH:i:s\Z', $time),
                'goods' => self::decimal($row['total_products_wt']),
                'discount' => self::decimal(max(0, (float) $row['total_discounts_tax_incl'] - $freed)),
                'shipping' => self::decimal((float) $row['total_shipping_tax_incl'] - $freed),
                'shippingUntaxed' => self::decimal((int) $row['freed'] ? 0 : $row['total_shipping_tax_excl']),
                'currency' => (string) $row['currency'],
                'country' => $row['country'] === null ? null : (string) $row['country'],
            ];
        }

        return ['orders' => $orders, 'last' => count($orders) === (int) $limit ? $orders[count($orders) - 1]['order'] : null];
    }

    private static function decimal($amount)
    {
        return number_format((float) $amount, 2, '.', '');
    }
}
