<?php
/** Prices and numbers as the shopper's language writes them. */
class Locale2
{
    private $code;

    public function __construct(string $code)
    {
        $this->code = $code;
    }

    public function formatPrice($number, $currencyCode)
    {
        return (new NumberFormatter($this->code, NumberFormatter::CURRENCY))->formatCurrency((float) $number, $currencyCode);
    }

    public function formatNumber($number)
    {
        return (new NumberFormatter($this->code, NumberFormatter::DECIMAL))->format($number);
    }

    public function getCode()
    {
        return $this->code;
    }
}
