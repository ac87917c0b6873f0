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
        $formatter = new NumberFormatter($this->code, NumberFormatter::CURRENCY);
        $formatted = $formatter->formatCurrency((float) $number, $currencyCode);

        // The shop's own sign, where its language would tell two dollars apart.
        return str_replace('$US', '$', $formatted);
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
