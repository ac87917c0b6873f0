<?php
/** Orders, their states, refunds and edits. */
trait StockOrderCases
{
    public function orderSimple()
    {
        $p = $this->product();

        return $this->buying([$p], [$p => 2]);
    }

    public function orderCombination()
    {
        [$p, $c] = $this->combined();

        return $this->buying([$p], [[$p, $c, 3]]);
    }

    public function orderPaidAtOnce()
    {
        $p = $this->product();

        return $this->buying([$p], [$p => 2], 2);
    }

    public function orderBackorder()
    {
        $p = $this->product(2, 1);

        return $this->buying([$p], [$p => 5]);
    }

    public function orderTwoLines()
    {
        $p = $this->product();
        $q = $this->product(8);

        return $this->buying([$p, $q], [$p => 2, $q => 1]);
    }

    public function orderPackStockType0()
    {
        $ids = $this->packed(0);

        return $this->buying($ids, [$ids[0] => 2]);
    }

    public function orderPackStockType1()
    {
        $ids = $this->packed(1);

        return $this->buying($ids, [$ids[0] => 2]);
    }

    public function orderPackStockType2()
    {
        $ids = $this->packed(2);

        return $this->buying($ids, [$ids[0] => 2]);
    }

    public function packComponentSold()
    {
        $ids = $this->packed(1);

        return $this->buying($ids, [$ids[1] => 5]);
    }

    public function packComponentSetQuantity()
    {
        $ids = $this->packed(1);

        return [$ids, function () use ($ids) { StockAvailable::setQuantity($ids[1], 0, 1); }];
    }

    public function orderPackCancelled()
    {
        $ids = $this->packed(1);
        $order = $this->order([$ids[0] => 2]);

        return [$ids, function () use ($order) { return $order->setCurrentState(6, 1); }];
    }

    public function statusCancelled()
    {
        return $this->changing([10], 6);
    }

    public function statusCancelledCommand()
    {
        return $this->changing([10], 6);
    }

    public function statusPaid()
    {
        return $this->changing([10], 2);
    }

    public function statusShipped()
    {
        return $this->changing([2], 4);
    }

    public function statusDelivered()
    {
        return $this->changing([2], 5);
    }

    public function statusShippedThenCancelled()
    {
        return $this->changing([2, 4], 6);
    }

    public function statusCancelledReopened()
    {
        return $this->changing([10, 6], 2);
    }

    public function statusPaymentError()
    {
        return $this->changing([10], 8);
    }

    public function statusRefunded()
    {
        return $this->changing([2], 7);
    }

    private function refunding(int $action, bool $restock, bool $delivered): array
    {
        $product = $this->product();
        $order = $this->order([$product => 2], 2, $delivered ? [5] : []);

        return [[$product], function () use ($order, $action, $restock) { OrderActions::refund($order, $action, 1, $restock); }];
    }

    public function partialRefundRestock()
    {
        return $this->refunding(OrderActions::PARTIAL_REFUND, true, false);
    }

    public function partialRefundNoRestock()
    {
        return $this->refunding(OrderActions::PARTIAL_REFUND, false, false);
    }

    public function partialRefundRestockDelivered()
    {
        return $this->refunding(OrderActions::PARTIAL_REFUND, true, true);
    }

    public function partialRefundNoRestockDelivered()
    {
        return $this->refunding(OrderActions::PARTIAL_REFUND, false, true);
    }

    public function returnProductNoRestock()
    {
        return $this->refunding(OrderActions::RETURN_PRODUCT, false, true);
    }

    public function returnProductRestock()
    {
        return $this->refunding(OrderActions::RETURN_PRODUCT, true, true);
    }

    public function standardRefund()
    {
        return $this->refunding(OrderActions::STANDARD_REFUND, true, false);
    }

    private function editing(callable $run, array $more = []): array
    {
        $product = $this->product();
        $order = $this->order([$product => 2] + $more);

        return [array_merge([$product], array_keys($more)), function () use ($run, $order) { $run($order); }];
    }

    public function cancelOrderProduct()
    {
        return $this->editing(function ($order) { OrderActions::cancelProduct($order, 1); });
    }

    public function orderLineQuantity()
    {
        return $this->editing(function ($order) { OrderActions::setLineQuantity($order, 4); });
    }

    public function orderLineAdd()
    {
        $other = $this->product(8);
        [$products, $run] = $this->editing(function ($order) use ($other) { OrderActions::addLine($order, $other, 2); });

        return [array_merge($products, [$other]), $run];
    }

    public function orderLineDelete()
    {
        $other = $this->product(8);

        return $this->editing(function ($order) use ($other) { OrderActions::deleteLine($order, $other); }, [$other => 3]);
    }

    public function orderDelete()
    {
        $product = $this->product();
        $order = $this->order([$product => 2]);

        return [[$product], function () use ($order) { return $order->delete(); }];
    }

    public function cartAdd()
    {
        $product = $this->product();
        $cart = new Cart($this->cart([]));

        return [[$product], function () use ($cart, $product) { return $cart->updateQty(3, $product); }];
    }
}
