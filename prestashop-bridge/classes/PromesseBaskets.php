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
        $rows = PromesseDb::rows('SELECT o.id_order, o.date_add, o.total_products_wt, o.total_discounts_tax_incl, o.total_shipping_tax_incl,'
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
            $orders[] = [
                'order' => (string) (int) $row['id_order'],
                'placedAt' => $time === false ? null : gmdate('Y-m-d\TH:i:s\Z', $time),
                'goods' => self::decimal($row['total_products_wt']),
                'discount' => self::decimal($row['total_discounts_tax_incl']),
                'shipping' => self::decimal($row['total_shipping_tax_incl']),
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
