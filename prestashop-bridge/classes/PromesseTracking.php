<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Writes a parcel's tracking number into an order. */
class PromesseTracking
{
    /** @return array{code: string} done|missing|refused */
    public static function write(array $shop, $order, $number)
    {
        if (!ctype_digit($order) || !Validate::isTrackingNumber($number)) {
            return ['code' => 'refused'];
        }
        $row = PromesseDb::row('SELECT oc.id_order_carrier FROM ' . PromesseDb::table('order_carrier') . ' oc'
            . ' INNER JOIN ' . PromesseDb::table('orders') . ' o ON (o.id_order = oc.id_order)'
            . ' WHERE o.id_order = ' . (int) $order . ' AND o.id_shop = ' . (int) $shop['id_shop']
            . ' ORDER BY oc.id_order_carrier DESC LIMIT 1');
        if ($row === null) {
            return ['code' => 'missing'];
        }
        $carrier = new OrderCarrier((int) $row['id_order_carrier']);
        // Said again, it is already so.
        if ((string) $carrier->tracking_number !== $number) {
            $carrier->tracking_number = $number;
            $carrier->update();
        }

        return ['code' => 'done'];
    }
}
