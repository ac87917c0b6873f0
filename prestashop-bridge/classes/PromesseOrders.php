<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Orders as the app hears of them: which lines, of which items. */
class PromesseOrders
{
    /**
     * @param int[] $ids
     *
     * @return array<int, array<string, mixed>> an order that is gone has no lines
     */
    public static function read(array $ids)
    {
        $orders = [];
        foreach ($ids as $id) {
            $orders[(int) $id] = ['order' => (string) (int) $id, 'reference' => '', 'placedAt' => null, 'lines' => []];
        }
        if (!$orders) {
            return [];
        }
        $rows = PromesseDb::rows('SELECT o.id_order, o.reference, o.date_add, d.id_order_detail, d.product_id,'
            . ' d.product_attribute_id, d.product_quantity'
            . ' FROM ' . PromesseDb::table('orders') . ' o'
            . ' LEFT JOIN ' . PromesseDb::table('order_detail') . ' d ON (d.id_order = o.id_order)'
            . ' WHERE o.id_order IN (' . implode(', ', array_keys($orders)) . ') ORDER BY o.id_order, d.id_order_detail');
        foreach ($rows as $row) {
            $order = &$orders[(int) $row['id_order']];
            $order['reference'] = (string) $row['reference'];
            $order['placedAt'] = self::time($row['date_add']);
            if ($row['id_order_detail'] !== null) {
                $order['lines'][] = [
                    'line' => (string) (int) $row['id_order_detail'],
                    'item' => (int) $row['product_id'] . '-' . (int) $row['product_attribute_id'],
                    'quantity' => (int) $row['product_quantity'],
                ];
            }
            unset($order);
        }

        return array_values($orders);
    }

    /** The shop writes its own time of day. */
    private static function time($local)
    {
        $time = strtotime((string) $local);

        return $time === false ? null : gmdate('Y-m-d\TH:i:s\Z', $time);
    }
}
