<?php
class TaxCalculator
{
    public $taxes;
    private $rate;

    public function __construct(array $taxes = [], $computation_method = 1, float $rate = 0.0)
    {
        $this->taxes = $taxes;
        $this->rate = $rate;
    }

    public function addTaxes($price_te)
    {
        return $price_te * (1 + $this->rate / 100);
    }

    public function removeTaxes($price_ti)
    {
        return $price_ti / (1 + $this->rate / 100);
    }

    public function getTotalRate()
    {
        return $this->rate;
    }

    public function getTaxesTotalAmount($price_te)
    {
        return $price_te * $this->rate / 100;
    }
}
