<?php
/** What staff do with an order, step by step as recorded. */
class OrderActions
{
    const CANCEL = 0;
    const STANDARD_REFUND = 1;
    const PARTIAL_REFUND = 2;
    const RETURN_PRODUCT = 3;

    /** Before the delivery the pieces go back whatever was ticked; afterwards the box decides. */
    public static function refund(Order $order, int $action, int $quantity, bool $restock): void
    {
        $line = new OrderDetail((int) OrderDetail::getList((int) $order->id)[0]['id_order_detail']);
        $delivered = (bool) (int) $order->getCurrentOrderState()->delivery;
        if (!$delivered || $restock) {
            StockAvailable::updateQuantity((int) $line->product_id, (int) $line->product_attribute_id, $quantity, (int) $order->id_shop, true);
            StockAvailable::countReserved((int) $line->product_id);
        }
        Hook::exec('actionProductCancel', ['order' => $order, 'id_order_detail' => (int) $line->id, 'cancel_quantity' => $quantity, 'action' => $action]);
        $slip = new OrderSlip();
        $slip->id_order = (int) $order->id;
        $slip->add();
        Hook::exec('actionOrderSlipAdd', ['order' => $order]);
        if (!$delivered || $restock) {
            $line->product_quantity_reinjected = (int) $line->product_quantity_reinjected + $quantity;
        }
        if (!$delivered) {
            $line->product_quantity_refunded = (int) $line->product_quantity_refunded + $quantity;
        }
        $line->update();
    }

    public static function cancelProduct(Order $order, int $quantity): void
    {
        $id = (int) OrderDetail::getList((int) $order->id)[0]['id_order_detail'];
        $line = new OrderDetail($id);
        $line->product_quantity = (int) $line->product_quantity - $quantity;
        $line->update();
        StockAvailable::updateQuantity((int) $line->product_id, (int) $line->product_attribute_id, $quantity, (int) $order->id_shop, true);
        (new OrderDetail($id))->update();
        $order->update();
        Hook::exec('actionProductCancel', ['order' => $order, 'id_order_detail' => $id, 'cancel_quantity' => $quantity, 'action' => self::CANCEL]);
    }

    public static function setLineQuantity(Order $order, int $quantity): void
    {
        $id = (int) OrderDetail::getList((int) $order->id)[0]['id_order_detail'];
        $line = new OrderDetail($id);
        $line->update();
        $line->update();
        $before = (int) $line->product_quantity;
        $line->product_quantity = $quantity;
        $line->update();
        StockAvailable::updateQuantity((int) $line->product_id, (int) $line->product_attribute_id, $before - $quantity, (int) $order->id_shop, true);
        (new OrderDetail($id))->update();
        StockAvailable::countReserved((int) $line->product_id);
        self::edited($order);
    }

    public static function addLine(Order $order, int $product, int $quantity): void
    {
        $others = OrderDetail::getList((int) $order->id);
        StockAvailable::updateQuantity($product, 0, -$quantity, (int) $order->id_shop);
        $line = new OrderDetail();
        $line->id_order = (int) $order->id;
        $line->id_shop = (int) $order->id_shop;
        $line->product_id = $product;
        $line->product_attribute_id = 0;
        $line->product_name = Product::getProductName($product);
        $line->product_quantity = $quantity;
        $line->add();
        (new OrderDetail((int) $line->id))->update();
        foreach (array_merge(array_column($others, 'id_order_detail'), [$line->id]) as $id) {
            (new OrderDetail((int) $id))->update();
        }
        self::edited($order);
    }

    public static function deleteLine(Order $order, int $product): void
    {
        foreach (OrderDetail::getList((int) $order->id) as $row) {
            if ((int) $row['product_id'] === $product) {
                $line = new OrderDetail((int) $row['id_order_detail']);
                $line->delete();
                $order->update();
                StockAvailable::updateQuantity($product, (int) $line->product_attribute_id, (int) $line->product_quantity, (int) $order->id_shop, true);
                $line->delete();
            }
        }
        foreach (OrderDetail::getList((int) $order->id) as $row) {
            (new OrderDetail((int) $row['id_order_detail']))->update();
        }
        self::edited($order);
    }

    private static function edited(Order $order): void
    {
        $order->update();
        Hook::exec('actionOrderEdited', ['order' => $order]);
    }
}
