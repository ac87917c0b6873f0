<?php
/** Quantities changed by code, by hand and by a module. */
trait StockQuantityCases
{
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

    public function synchronize()
    {
        return $this->combinations(function ($p) { StockAvailable::synchronize($p); });
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
