<?php
class TaxRulesTaxManager
{
    private $rate;

    public function __construct(Address $address, $type)
    {
        $this->rate = Tax::rateOf((int) $type, (int) $address->id_country);
    }

    public function getTaxCalculator()
    {
        return new TaxCalculator([], 1, $this->rate);
    }
}
