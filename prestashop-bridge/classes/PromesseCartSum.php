<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What goods and vouchers come to, in a cart's currency, with and without tax: pure arithmetic on facts. */
class PromesseCartSum
{
    private $precision;
    private $roundType;
    private $roundMode;
    /** @var array<int|string, mixed> each row: unit prices, totals as they came, totals as vouchers left them */
    private $rows = [];
    private $discount = ['incl' => 0.0, 'excl' => 0.0];

    /** @param array<string, mixed> $facts precision, roundType item|line|total, roundMode */
    public function __construct(array $facts)
    {
        $this->precision = (int) $facts['precision'];
        $this->roundType = $facts['roundType'];
        $this->roundMode = (int) $facts['roundMode'];
    }

    /**
     * @param array<int|string, array<string, mixed>> $lines incl and excl a piece, quantity
     * @param array<int, array<string, mixed>> $rules in the order in which the shop applies them
     *
     * @return array{goodsIncl: float, goodsExcl: float, base: float} goods before vouchers; base: with tax, after them
     */
    public function of(array $lines, array $rules)
    {
        $this->rows = array_map([$this, 'row'], $lines);
        $this->discount = ['incl' => 0.0, 'excl' => 0.0];
        $goods = ['incl' => $this->total('incl'), 'excl' => $this->total('excl')];
        foreach ($rules as $rule) {
            $this->apply($rule);
        }
        $before = 0.0;
        foreach ($this->rows as $row) {
            $before += $row['before'];
        }

        return [
            'goodsIncl' => $this->rounded($goods['incl']),
            'goodsExcl' => $this->rounded($goods['excl']),
            'base' => $this->rounded($before - $this->rounded(min($this->discount['incl'], $before))),
        ];
    }

    public function rounded($value)
    {
        return round($value, $this->precision, $this->roundMode);
    }

    private function row(array $line)
    {
        $row = ['unitIncl' => (float) $line['incl'], 'unitExcl' => (float) $line['excl'], 'quantity' => (int) $line['quantity']];
        if ($this->roundType === 'item') {
            $row['unitIncl'] = $this->rounded($row['unitIncl']);
            $row['unitExcl'] = $this->rounded($row['unitExcl']);
        }
        $row['before'] = $row['incl'] = $row['unitIncl'] * $row['quantity'];
        $row['excl'] = $row['unitExcl'] * $row['quantity'];
        if ($this->roundType === 'line') {
            $row['incl'] = $this->rounded($row['incl']);
            $row['excl'] = $this->rounded($row['excl']);
        }

        return $row;
    }

    private function apply(array $rule)
    {
        foreach ($rule['gift'] === null ? [] : $rule['gift'] as $at) {
            if (isset($this->rows[$at])) {
                $this->take($at, $this->rows[$at]['unitIncl'], $this->rows[$at]['unitExcl']);
            }
        }
        $concerned = $rule['concerns'] === null ? array_keys($this->rows) : array_intersect($rule['concerns'], array_keys($this->rows));
        if ($rule['percent'] > 0) {
            foreach ($concerned as $at) {
                $share = $rule['percent'] / 100;
                $this->take($at, $this->rows[$at]['incl'] * $share, $this->rows[$at]['excl'] * $share);
            }
        }
        if ($rule['amount'] > 0) {
            $this->spread($concerned, (float) $rule['amount'], $rule['amountTaxed'] ? 'incl' : 'excl');
        }
    }

    /** An amount is laid on the rows by their weight, each with its own tax. */
    private function spread(array $concerned, $amount, $kind)
    {
        $total = 0.0;
        foreach ($concerned as $at) {
            $total += $this->rows[$at][$kind];
        }
        $amount = min($amount, $total);
        foreach ($concerned as $at) {
            $row = $this->rows[$at];
            $tax = $row['excl'] > 0 ? max(0.0, ($row['incl'] - $row['excl']) / $row['excl']) : 0.0;
            $part = $total > 0 ? $amount * $row[$kind] / $total : 0.0;
            $this->take($at, $kind === 'incl' ? $part : $part * (1 + $tax), $kind === 'excl' ? $part : $part / (1 + $tax));
        }
    }

    private function take($at, $incl, $excl)
    {
        $this->discount['incl'] += $incl;
        $this->discount['excl'] += $excl;
        $this->rows[$at]['incl'] = max(0.0, $this->rows[$at]['incl'] - $incl);
        $this->rows[$at]['excl'] = max(0.0, $this->rows[$at]['excl'] - $excl);
    }

    private function total($kind)
    {
        $total = 0.0;
        foreach ($this->rows as $row) {
            $total += $row[$kind];
        }

        return $total;
    }
}
