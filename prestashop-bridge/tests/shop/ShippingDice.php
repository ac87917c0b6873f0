<?php

/** Random rates, vouchers and carts, in the shape of the recorded situations: the same number, the same situation. */
final class ShippingDice
{
    private $state;

    public function __construct($number)
    {
        $this->state = (int) $number * 7919 + 104729;
    }

    /** @return array<string, mixed> */
    public function situation()
    {
        $currency = $this->one(['EUR', 'EUR', 'EUR', 'USD', 'JPY']);
        $products = $this->some(1, 3, function ($n) {
            return $this->product($n);
        });
        $carriers = $this->some(1, 3, function ($n) {
            return $this->carrier($n);
        });
        $rules = $this->chance(40) ? $this->some(1, 2, function ($n) use ($carriers, $products) {
            return $this->rule($n, $carriers, $products);
        }) : [];
        if (count($carriers) > 1 && $this->chance(15)) {
            $products[0]['carriers'] = [$carriers[0]['ref']];
        }
        $typed = [];
        foreach ($rules as $rule) {
            if (!$rule['automatic'] && $this->chance(70)) {
                $typed[] = $rule['ref'];
            }
        }

        return [
            'id' => 'dice',
            'config' => [
                'freePrice' => $this->one([0, 30, 49, 60, 75.5]),
                'freeWeight' => $this->one([0, 0, 0, 2, 5]),
                'handling' => $this->one([0, 2]),
                'taxEnabled' => $this->chance(90),
                'roundType' => $this->one(['item', 'line', 'line', 'total']),
                'defaultCarrier' => $this->chance(30) ? $carriers[0]['ref'] : null,
            ],
            'carriers' => $carriers,
            'products' => $products,
            'cartRules' => $rules,
            'currencies' => ['USD' => 1.0837, 'JPY' => 163.27],
            'groups' => ['Club' => ['pricesShown' => 'taxIncluded', 'reductionPercent' => 5]],
            'cart' => [
                'country' => $this->one(['FR', 'FR', 'BE']),
                'currency' => $currency,
                'customerGroup' => $this->one(['Customer', 'Customer', 'Club']),
                'lines' => array_map(function ($product) {
                    return ['product' => $product['ref'], 'qty' => $this->number(1, 2)];
                }, $products),
                'vouchers' => $typed,
                'carrier' => null,
                'visitor' => $this->chance(25),
            ],
        ];
    }

    public function number($least, $most)
    {
        // A generator of its own: PHP's differs between versions.
        $this->state = ($this->state * 1103515245 + 12345) % 2147483648;

        return $least + intdiv($this->state, 65536) % ($most - $least + 1);
    }

    public function one(array $all)
    {
        return $all[$this->number(0, count($all) - 1)];
    }

    private function chance($percent)
    {
        return $this->number(1, 100) <= $percent;
    }

    private function some($least, $most, $make)
    {
        return array_map($make, range(1, $this->number($least, $most)));
    }

    private function product($n)
    {
        return [
            'ref' => 'P' . $n,
            'priceTaxExcl' => $this->number(100, 2500) / 100 + $this->one([0, 0.003333, 0.006667]),
            'taxRates' => $this->one([['FR' => 20, 'BE' => 21], ['FR' => 5.5, 'BE' => 6], []]),
            'weight' => $this->number(0, 20) / 10,
            'virtual' => $this->chance(10),
            'additionalShippingCost' => $this->chance(15) ? 1.5 : 0,
        ];
    }

    private function carrier($n)
    {
        $steps = [0];
        foreach (range(1, $this->number(1, 3)) as $ignored) {
            $steps[] = end($steps) + $this->number(5, 60);
        }
        $steps[] = $this->one([10000, end($steps) + 30]);
        $byWeight = $this->chance(40);
        $ranges = [];
        for ($at = 0; $at < count($steps) - 1; ++$at) {
            $ranges[] = ['from' => $byWeight ? $steps[$at] / 10 : $steps[$at], 'to' => $byWeight ? $steps[$at + 1] / 10 : $steps[$at + 1],
                'price' => $this->one([0, 3.9, 4.9, 5.5, 7, 7.2])];
        }

        return [
            'ref' => 'C' . $n,
            'isFree' => $this->chance(10),
            'handling' => $this->chance(50),
            'billing' => $byWeight ? 'weight' : 'price',
            'outOfRange' => $this->one(['largest', 'disable']),
            'taxRates' => $this->one([['FR' => 20, 'BE' => 21], []]),
            'ranges' => ['Europe' => $ranges],
        ] + ($this->chance(20) ? ['maxWeight' => $this->number(1, 8)] : []);
    }

    private function rule($n, array $carriers, array $products)
    {
        $rule = ['ref' => 'R' . $n, 'automatic' => $this->chance(60), 'priority' => $this->number(1, 2)];
        $kind = $this->number(1, 5);
        if ($kind <= 2) {
            $rule['freeShipping'] = true;
            if ($this->chance(30)) {
                $rule['carriers'] = [$carriers[0]['ref']];
            }
        } elseif ($kind === 3) {
            $rule['percent'] = $this->one([5, 10, 33.3]);
        } elseif ($kind === 4) {
            $rule += ['amount' => $this->one([3, 5.5, 20]), 'amountTax' => $this->one(['incl', 'excl'])];
        } else {
            $rule += ['percent' => 20, 'onlyProduct' => $products[0]['ref']];
        }
        if ($this->chance($kind <= 2 ? 90 : 60)) {
            $rule['minimum'] = ['amount' => $this->number(10, 90), 'tax' => $this->one(['incl', 'excl']), 'withShipping' => $this->chance(20)];
        }

        return $rule;
    }
}
