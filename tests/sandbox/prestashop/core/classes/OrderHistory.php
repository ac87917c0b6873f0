<?php
class OrderHistory extends ObjectModel
{
    public $id_employee = 0;
    public $id_order;
    public $id_order_state;
    public $date_add;

    public static $definition = ['table' => 'order_history', 'primary' => 'id_order_history', 'fields' => [
        'id_employee' => ['type' => self::TYPE_INT],
        'id_order' => ['type' => self::TYPE_INT],
        'id_order_state' => ['type' => self::TYPE_INT],
        'date_add' => ['type' => self::TYPE_DATE],
    ]];

    /** Moves what the new state moves: stock comes back with a cancellation and leaves again with a revival. */
    public function changeIdOrderState($new_order_state, $id_order, $use_existing_payment = false)
    {
        $order = is_object($id_order) ? $id_order : new Order((int) $id_order);
        $new = new OrderState((int) $new_order_state, (int) Context::getContext()->language->id);
        $old = $order->current_state ? new OrderState((int) $order->current_state, (int) Context::getContext()->language->id) : new OrderState();
        Hook::exec('actionOrderStatusUpdate', ['newOrderStatus' => $new, 'oldOrderStatus' => $old, 'id_order' => (int) $order->id]);
        $fresh = !$old->id;
        if (!$fresh) {
            $this->moveStock($order, $old, $new);
        }
        if ((int) $new->logable && !(float) $order->total_paid_real && !$fresh) {
            $order->addOrderPayment((float) $order->total_paid);
        }
        if ((int) $new->invoice && (int) $new->logable && !(int) $order->invoice_number) {
            $order->setInvoice();
        }
        if ((int) $new->delivery && !(int) $order->delivery_number) {
            $order->setDelivery();
        }
        $order->current_state = (int) $new->id;
        $order->valid = (int) $new->logable;
        $order->update();
        $this->id_order = (int) $order->id;
        $this->id_order_state = (int) $new->id;
        Hook::exec('actionOrderStatusPostUpdate', ['newOrderStatus' => $new, 'oldOrderStatus' => $old, 'id_order' => (int) $order->id]);
        foreach (OrderDetail::getList((int) $order->id) as $line) {
            StockAvailable::countReserved((int) $line['product_id']);
        }
    }

    private function moveStock(Order $order, OrderState $old, OrderState $new): void
    {
        $gone = [(int) Configuration::get('PS_OS_CANCELED'), (int) Configuration::get('PS_OS_ERROR')];
        $wasGone = in_array((int) $old->id, $gone, true);
        $isGone = in_array((int) $new->id, $gone, true);
        foreach (OrderDetail::getList((int) $order->id) as $line) {
            $quantity = (int) $line['product_quantity'] - (int) $line['product_quantity_refunded'] - (int) $line['product_quantity_return'];
            $args = [(int) $line['product_id'], (int) $line['product_attribute_id']];
            if ($isGone && !$wasGone) {
                StockAvailable::updateQuantity($args[0], $args[1], $quantity, (int) $order->id_shop, (bool) (int) $old->shipped, ['id_order' => (int) $order->id]);
            } elseif ($wasGone && !$isGone) {
                StockAvailable::updateQuantity($args[0], $args[1], -$quantity, (int) $order->id_shop);
            }
            if ((int) $new->shipped && !(int) $old->shipped) {
                StockAvailable::saveMovement((int) StockAvailable::getStockAvailableIdByProductId($args[0], $args[1], (int) $order->id_shop), -$quantity, (int) $order->id);
            }
        }
    }

    public function add($autodate = true, $null_values = false)
    {
        $done = parent::add($autodate, $null_values);
        (new Order((int) $this->id_order))->update();
        Hook::exec('actionOrderHistoryAddAfter', ['order_history' => $this]);

        return $done;
    }

    public function addWithemail($autodate = true, $template_vars = false, ?Context $context = null)
    {
        return $this->add($autodate);
    }
}
