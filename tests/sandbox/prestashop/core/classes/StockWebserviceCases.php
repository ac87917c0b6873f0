<?php
/** Calls of the webservice. */
trait StockWebserviceCases
{
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
}
