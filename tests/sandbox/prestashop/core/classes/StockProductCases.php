<?php
/** Products and combinations that come and go, and imports. */
trait StockProductCases
{
    public function productDeactivate()
    {
        return $this->simple(function ($p) { return (new Product($p))->toggleStatus(); });
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
}
