<?php
/** One method a recorded case, named by its id: the products that it is about, and what was done. */
class StockCases
{
    /** Products that came into being and that the recording shows. */
    public $made = [];
    /** Combinations that were there, also those that a recorded call before this one had deleted. */
    public $known = [];

    private function product(int $quantity = 10, int $outOfStock = 2, array $values = []): int
    {
        $product = new Product();
        $product->name = [1 => 'Tasse', 2 => 'Cup'];
        $product->price = 10;
        foreach ($values as $key => $value) {
            $product->{$key} = $value;
        }
        $product->add();
        $this->put((int) $product->id, 0, $quantity, $outOfStock);

        return (int) $product->id;
    }

    private function put(int $product, int $combination, int $quantity, int $outOfStock = 2, array $more = []): void
    {
        Db::getInstance()->update('stock_available', ['quantity' => $quantity, 'out_of_stock' => $outOfStock] + $more, "id_product = $product AND id_product_attribute = $combination");
    }

    /** @return int[] product and its combinations */
    private function combined(array $quantities = [4, 6], ?int $sum = null): array
    {
        $ids = [$this->product(0)];
        foreach ($quantities as $index => $quantity) {
            $combination = new Combination();
            $combination->id_product = $ids[0];
            $combination->reference = "C$index";
            $combination->add();
            $this->put($ids[0], (int) $combination->id, $quantity);
            $ids[] = $this->known[] = (int) $combination->id;
        }
        $this->put($ids[0], 0, $sum ?? array_sum($quantities));

        return $ids;
    }

    /** @return int[] the pack and what it's made of */
    private function packed(int $type): array
    {
        $part = $this->product(20);
        $pack = $this->product(9, 2, ['pack_stock_type' => $type, 'cache_is_pack' => 1]);
        Db::getInstance()->insert('pack', ['id_product_pack' => $pack, 'id_product_item' => $part, 'quantity' => 3]);

        return [$pack, $part];
    }

    /** An order that stands in this state; the lines as product → quantity or [product, combination, quantity]. */
    private function order(array $lines, int $state = 10, array $then = []): Order
    {
        $order = $this->buy($lines, $state);
        foreach ($then as $next) {
            $order->setCurrentState($next, 1);
        }

        return new Order((int) $order->id);
    }

    private function buy(array $lines, int $state = 10): Order
    {
        $payment = new PaymentModule();
        $payment->validateOrder($this->cart($lines), $state, 12, 'Virement');

        return new Order($payment->currentOrder);
    }

    private function cart(array $lines): int
    {
        $cart = new Cart();
        $cart->id_customer = 1;
        $cart->add();
        foreach ($lines as $product => $line) {
            is_array($line) ? $cart->addLine($line[0], $line[1], $line[2]) : $cart->addLine($product, 0, $line);
        }

        return (int) $cart->id;
    }

    private function buying(array $products, array $lines, int $state = 10): array
    {
        $cart = $this->cart($lines);

        return [$products, function () use ($cart, $state): bool {
            return (new PaymentModule())->validateOrder($cart, $state, 12, 'Virement');
        }];
    }

    private function changing(array $before, int $to, ?int $product = null): array
    {
        $product = $product ?? $this->product();
        $order = $this->order([$product => 2], array_shift($before), $before);

        return [[$product], function () use ($order, $to): bool {
            return $order->setCurrentState($to, 1);
        }];
    }

    private function simple(callable $run, int $quantity = 10): array
    {
        $product = $this->product($quantity);

        return [[$product], function () use ($run, $product) {
            return $run($product);
        }];
    }

    private function combinations(callable $run): array
    {
        $ids = $this->combined();

        return [[$ids[0]], function () use ($run, $ids) {
            return $run($ids[0], $ids[1], $ids[2]);
        }];
    }

    private function nobody(bool $kernel = true): void
    {
        Context::getContext()->employee = null;
        StandIn::$kernel = $kernel;
    }

    public function setQuantitySimple()
    {
        return $this->simple(function ($p) { return StockAvailable::setQuantity($p, 0, 7); });
    }

    public function setQuantitySame()
    {
        return $this->simple(function ($p) { return StockAvailable::setQuantity($p, 0, 10); });
    }

    public function setQuantityExplicitShop()
    {
        return $this->simple(function ($p) { return StockAvailable::setQuantity($p, 0, 7, 1); });
    }

    public function updateQuantitySimple()
    {
        return $this->simple(function ($p) { return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function updateQuantitySimpleMovement()
    {
        return $this->simple(function ($p) { return StockAvailable::updateQuantity($p, 0, -3, 1, true); });
    }

    public function updateQuantityZero()
    {
        return $this->simple(function ($p) { return StockAvailable::updateQuantity($p, 0, 0); });
    }

    public function setQuantityCombination()
    {
        return $this->combinations(function ($p, $c) { return StockAvailable::setQuantity($p, $c, 9); });
    }

    public function updateQuantityCombination()
    {
        return $this->combinations(function ($p, $c, $d) { return StockAvailable::updateQuantity($p, $d, -2); });
    }

    public function setQuantityParentOfCombinations()
    {
        return $this->combinations(function ($p) { return StockAvailable::setQuantity($p, 0, 99); });
    }

    public function setQuantityNoEmployee()
    {
        return $this->simple(function ($p) { $this->nobody(); return StockAvailable::setQuantity($p, 0, 7); });
    }

    public function setQuantityNoEmployeeNoMovement()
    {
        return $this->simple(function ($p) { $this->nobody(); return StockAvailable::setQuantity($p, 0, 7, null, false); });
    }

    public function updateQuantityNoEmployee()
    {
        return $this->simple(function ($p) { $this->nobody(); return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function updateQuantityNoEmployeeMovement()
    {
        return $this->simple(function ($p) { $this->nobody(); return StockAvailable::updateQuantity($p, 0, -3, null, true); });
    }

    public function setProductOutOfStock()
    {
        return $this->simple(function ($p) { StockAvailable::setProductOutOfStock($p, 1); });
    }

    public function setProductOutOfStockCombinations()
    {
        return $this->combinations(function ($p) { StockAvailable::setProductOutOfStock($p, 1); });
    }

    public function setProductDependsOnStock()
    {
        return $this->simple(function ($p) { StockAvailable::setProductDependsOnStock($p, true); });
    }

    private function depending(callable $run): array
    {
        $product = $this->product(0);
        $this->put($product, 0, 0, 2, ['depends_on_stock' => 1]);

        return [[$product], function () use ($run, $product) { return $run($product); }];
    }

    public function setQuantityDependsOnStock()
    {
        return $this->depending(function ($p) { StockAvailable::setQuantity($p, 0, 7); });
    }

    public function updateQuantityDependsOnStock()
    {
        return $this->depending(function ($p) { return StockAvailable::updateQuantity($p, 0, -2); });
    }

    public function rawSql()
    {
        return $this->simple(function ($p) { return Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . "stock_available SET quantity = 2 WHERE id_product = $p"); });
    }

    public function stockAvailableObjectUpdate()
    {
        return $this->combinations(function ($p, $c) {
            $row = new StockAvailable((int) StockAvailable::getStockAvailableIdByProductId($p, $c));
            $row->quantity = 5;

            return $row->update();
        });
    }

    public function productSave()
    {
        return $this->simple(function ($p) { return (new Product($p))->save(); });
    }

    public function productDeactivate()
    {
        return $this->simple(function ($p) { return (new Product($p))->toggleStatus(); });
    }

    public function boProductQuantity()
    {
        return $this->simple(function ($p) { StaffActions::changeQuantity($p, -4); });
    }

    public function boProductOutOfStock()
    {
        return $this->simple(function ($p) { StaffActions::changeOutOfStock($p, 1); });
    }

    public function boCombinationQuantity()
    {
        return $this->combinations(function ($p, $c) { StaffActions::setCombinationQuantity($p, $c, 12); });
    }

    public function boStocksPage()
    {
        return $this->simple(function ($p) { BackOffice::setQuantity($p, 0, 15); });
    }

    public function boStocksPageCombination()
    {
        return $this->combinations(function ($p, $c) { BackOffice::setQuantity($p, $c, 3); });
    }

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

    private function adding(callable $make): array
    {
        return [[], function () use ($make) {
            $product = $make();
            $this->made[] = (int) $product->id;

            return true;
        }];
    }

    private static function fresh(): Product
    {
        $product = new Product();
        $product->name = [1 => 'Neuf', 2 => 'New'];
        $product->add();

        return $product;
    }

    public function productAdd()
    {
        return $this->adding(function () { return self::fresh(); });
    }

    public function productAddWithQuantity()
    {
        return $this->adding(function () {
            $product = self::fresh();
            StockAvailable::setQuantity((int) $product->id, 0, 5);

            return $product;
        });
    }

    public function boProductAdd()
    {
        return $this->adding(function () { return StaffActions::addProduct(); });
    }

    private function copying(int $product): array
    {
        return [[$product], function () use ($product) {
            $this->made[] = (int) StaffActions::duplicate($product)->id;

            return true;
        }];
    }

    public function productDuplicate()
    {
        return $this->copying($this->product());
    }

    public function productDuplicateCombinations()
    {
        return $this->copying($this->combined()[0]);
    }

    public function productDelete()
    {
        return $this->simple(function ($p) { return (new Product($p))->delete(); });
    }

    public function productDeleteCombinations()
    {
        return $this->combinations(function ($p) { return (new Product($p))->delete(); });
    }

    public function boProductDelete()
    {
        return $this->simple(function ($p) { (new Product($p, true))->delete(); });
    }

    public function combinationAdd()
    {
        return $this->combinations(function ($p) {
            $combination = new Combination();
            $combination->id_product = $p;
            $combination->add();
            $combination->setAttributes([3]);
            StockAvailable::setQuantity($p, (int) $combination->id, 5);

            return true;
        });
    }

    public function boCombinationGenerate()
    {
        return $this->simple(function ($p) { StaffActions::generateCombinations($p, 2); return true; }, 0);
    }

    public function combinationDelete()
    {
        return $this->combinations(function ($p, $c) { return (new Combination($c))->delete(); });
    }

    public function boCombinationDelete()
    {
        return $this->combinations(function ($p, $c) { (new Combination($c))->delete(); });
    }

    public function lastCombinationDelete()
    {
        $ids = $this->combined([4]);

        return [[$ids[0]], function () use ($ids) { return (new Combination($ids[1]))->delete(); }];
    }

    public function standardToCombinations()
    {
        return $this->simple(function ($p) { StaffActions::toCombinations($p); });
    }

    public function synchronize()
    {
        return $this->combinations(function ($p) { StockAvailable::synchronize($p); });
    }

    /** @return int[] product and the first of two shops of a group */
    private function twoShops(bool $shared, int $second = 0): array
    {
        $group = new ShopGroup();
        $group->name = 'Groupe';
        $group->share_stock = $shared;
        $group->add();
        $shops = [];
        foreach (['A', 'B'] as $name) {
            $shop = new Shop();
            $shop->id_shop_group = (int) $group->id;
            $shop->name = $name;
            $shop->active = 1;
            $shop->add();
            $shops[] = (int) $shop->id;
        }
        $product = $this->product(0);
        if ($shared) {
            StockAvailable::forget("id_product = $product");
            Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => 0, 'id_shop_group' => (int) $group->id, 'quantity' => 10, 'out_of_stock' => 2]);
        } else {
            StockAvailable::forget("id_product = $product");
            foreach ($shops as $index => $shop) {
                Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => $shop, 'id_shop_group' => 0, 'quantity' => 10, 'out_of_stock' => $index ? $second : 2]);
            }
        }
        Shop::setContext(Shop::CONTEXT_SHOP, $shops[0]);
        Context::getContext()->shop = new Shop($shops[0]);

        return [$product, $shops[0]];
    }

    private function inShop(bool $shared, callable $run): array
    {
        [$product, $shop] = $this->twoShops($shared);

        return [[$product], function () use ($run, $product, $shop) { return $run($product, $shop); }];
    }

    public function multistoreSharedSet()
    {
        return $this->inShop(true, function ($p) { StockAvailable::setQuantity($p, 0, 7); });
    }

    public function multistoreSharedUpdate()
    {
        return $this->inShop(true, function ($p) { return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function multistoreSharedOrder()
    {
        return $this->inShop(true, function ($p, $s) { return StockAvailable::updateQuantity($p, 0, -3, $s, true); });
    }

    public function multistoreSeparateSet()
    {
        return $this->inShop(false, function ($p) { StockAvailable::setQuantity($p, 0, 7); });
    }

    public function multistoreSeparateUpdate()
    {
        return $this->inShop(false, function ($p) { return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function multistoreSeparateOrder()
    {
        return $this->inShop(false, function ($p, $s) { return StockAvailable::updateQuantity($p, 0, -3, $s, true); });
    }

    public function multistoreAllShopsSet()
    {
        [$product] = $this->twoShops(false, 2);
        Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => 1, 'id_shop_group' => 0, 'quantity' => 0, 'out_of_stock' => 2]);

        return [[$product], function () use ($product) {
            Context::getContext()->shop = new Shop(1);
            Shop::setContext(Shop::CONTEXT_ALL);
            StockAvailable::setQuantity($product, 0, 7);
        }];
    }

    public function importCsvNoMatch()
    {
        return $this->simple(function () { StaffActions::importProduct(null, '33'); });
    }

    public function importCsvUpdate()
    {
        return $this->simple(function ($p) { StaffActions::importProduct($p, '33'); });
    }

    public function importCsvCombination()
    {
        return $this->combinations(function ($p) { StaffActions::importCombination($p, 21); });
    }

    private function stockCall(string $method, array $fields, int $quantity, int $outOfStock = 2): array
    {
        $product = $this->product($quantity, $outOfStock);

        return [[$product], function () use ($product, $method, $fields) { return Webservice::stock($method, (int) StockAvailable::getStockAvailableIdByProductId($product, 0), $fields); }];
    }

    public function wsPutSimple()
    {
        return $this->stockCall('PUT', ['quantity' => 7], 10);
    }

    public function wsPutSimpleSame()
    {
        return $this->stockCall('PUT', ['quantity' => 7], 7);
    }

    public function wsPutOutOfStock()
    {
        return $this->stockCall('PUT', ['out_of_stock' => 1], 7);
    }

    public function wsPutDependsOnStock()
    {
        return $this->stockCall('PUT', ['depends_on_stock' => 1, 'quantity' => 4], 7, 1);
    }

    public function wsPatchSimple()
    {
        return $this->stockCall('PATCH', ['quantity' => 3], 7, 1);
    }

    public function wsPostStock()
    {
        return $this->stockCall('POST', [], 3, 1);
    }

    public function wsDeleteStock()
    {
        return $this->stockCall('DELETE', [], 3, 1);
    }

    public function wsPutCombination()
    {
        return $this->combinations(function ($p, $c) { return Webservice::stock('PUT', (int) StockAvailable::getStockAvailableIdByProductId($p, $c), ['quantity' => 9]); });
    }

    private function nineAndSix(int $sum, callable $run, array $quantities = [9, 6]): array
    {
        $ids = $this->combined($quantities, $sum);

        return [[$ids[0]], function () use ($run, $ids) { return $run(...$ids); }];
    }

    public function wsPutParent()
    {
        return $this->nineAndSix(15, function ($p) { return Webservice::stock('PUT', (int) StockAvailable::getStockAvailableIdByProductId($p, 0), ['quantity' => 50]); });
    }

    public function wsPutProduct()
    {
        $product = $this->product(3, 1);

        return [[$product], function () use ($product) { return Webservice::putProduct($product, ['active' => 0]); }];
    }

    public function wsPostCombination()
    {
        return $this->nineAndSix(50, function ($p) { return Webservice::postCombination($p, 'WSNEW', ['3']); });
    }

    public function wsDeleteCombination()
    {
        return $this->nineAndSix(50, function ($p, $c, $d) { return Webservice::delete(new Combination($d)); }, [9, 6, 0]);
    }

    public function wsDeleteProduct()
    {
        $ids = $this->combined([9, 6, 0]);
        (new Combination($ids[2]))->delete();
        Db::getInstance()->update('product_attribute', ['reference' => 'WSNEW'], 'id_product_attribute = ' . $ids[3]);

        return [[$ids[0]], function () use ($ids) { return Webservice::delete(new Product($ids[0])); }];
    }

    public function frontControllerSetQuantity()
    {
        return $this->simple(function ($p) { $this->nobody(false); StockAvailable::setQuantity($p, 0, 7); });
    }

    public function frontControllerUpdateQuantityMovement()
    {
        return $this->simple(function ($p) { $this->nobody(false); StockAvailable::updateQuantity($p, 0, -2, 1, true); }, 7);
    }

    public function cliConfigOnlySetQuantity()
    {
        return $this->simple(function ($p) { $this->nobody(false); StockAvailable::setQuantity($p, 0, 12); }, 5);
    }
}
