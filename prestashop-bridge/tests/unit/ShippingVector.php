<?php

/** A recorded situation as the facts that the rules take: what the reader finds in a shop, worked out from the record. */
final class ShippingVector
{
    private $case;
    private $zone;
    private $rate;

    public function __construct(array $case, array $zones)
    {
        $this->case = $case;
        $this->rate = isset($case['currencies'][$case['cart']['currency']]) ? (float) $case['currencies'][$case['cart']['currency']] : 1.0;
        foreach ($zones as $zone => $countries) {
            if (in_array($case['cart']['country'], $countries, true)) {
                $this->zone = $zone;
            }
        }
    }

    public function facts()
    {
        $config = $this->case['config'];
        $lines = $this->lines();
        $weight = 0.0;
        foreach ($lines as $line) {
            $weight += $line['weight'] * $line['quantity'];
        }
        $prefers = isset($config['defaultCarrier']) ? $config['defaultCarrier'] : 'price';

        return [
            'precision' => $this->case['cart']['currency'] === 'JPY' ? 0 : 2,
            'roundType' => isset($config['roundType']) ? $config['roundType'] : 'line',
            'roundMode' => PHP_ROUND_HALF_UP,
            'rate' => $this->rate,
            'taxed' => $config['taxEnabled'],
            'shippingTaxed' => !empty($config['shippingPricesTaxIncluded']),
            'freePrice' => (float) $config['freePrice'],
            'compares' => PromesseShippingCompared::AFTER,
            'freeWeight' => (float) $config['freeWeight'],
            'handling' => (float) $config['handling'],
            'lines' => $lines,
            'weight' => round($weight, 6),
            'parcels' => $this->parcels(),
            'carriers' => $this->carriers(),
            'chosen' => $this->case['cart']['carrier'] === null ? null : $this->case['cart']['carrier'] . ',',
            'prefers' => $prefers === 'bestGrade' ? 'grade' : $prefers,
            'rules' => $this->rules($lines),
            'reasons' => empty($this->case['cart']['extraAddresses']) ? [] : ['several-rate-groups'],
            'additional' => $this->hasAdditional(),
            'restricts' => $this->restricts(),
        ];
    }

    private function hasAdditional()
    {
        return (bool) array_filter(array_column($this->case['products'], 'additionalShippingCost'));
    }

    private function restricts()
    {
        return (bool) array_filter(array_column($this->case['products'], 'carriers'));
    }

    private function product($ref)
    {
        foreach ($this->case['products'] as $product) {
            if ($product['ref'] === $ref) {
                return $product;
            }
        }
        throw new Exception($ref);
    }

    private function tax(array $rates)
    {
        $country = $this->case['cart']['country'];

        return $this->case['config']['taxEnabled'] && isset($rates[$country]) ? (float) $rates[$country] : 0.0;
    }

    private function lines()
    {
        $wanted = $this->case['cart']['lines'];
        foreach ($this->case['cartRules'] as $rule) {
            if (!empty($rule['gift']) && in_array($rule['ref'], $this->case['expected']['appliedRules'], true)) {
                $wanted[] = ['product' => $rule['gift'], 'qty' => 1];
            }
        }
        $parcels = $this->parcels();
        $lines = [];
        foreach ($wanted as $line) {
            $product = $this->product($line['product']);
            $price = $product['priceTaxExcl'] * $this->rate;
            $tax = 1 + $this->tax($product['taxRates']) / 100;
            if (isset($product['specificPriceReductionPercent'])) {
                $price *= 1 - $product['specificPriceReductionPercent'] / 100;
            }
            $group = $this->case['cart']['customerGroup'];
            if (isset($this->case['groups'][$group]['reductionPercent'])) {
                $price *= 1 - $this->case['groups'][$group]['reductionPercent'] / 100;
            }
            $eco = isset($product['ecotaxTaxExcl']) && !empty($this->case['config']['ecotax']) ? $product['ecotaxTaxExcl'] * $this->rate : 0.0;
            $lines[] = [
                'excl' => round($price + $eco, 6),
                'incl' => round($price * $tax + $eco, 6),
                'quantity' => $line['qty'],
                'virtual' => $product['virtual'],
                'weight' => (float) $product['weight'],
                'additional' => (float) $product['additionalShippingCost'],
                'parcel' => $this->parcelOf($product, $parcels),
                'product' => $line['product'],
            ];
        }

        return $lines;
    }

    private function parcelOf(array $product, array $parcels)
    {
        foreach ($parcels as $number => $carriers) {
            if (array_intersect($carriers, $this->carriersFor($product)) === $carriers) {
                return $number;
            }
        }

        return 0;
    }

    /** The fewest parcels of which some carrier takes each whole: nothing here needs more than two. */
    private function parcels()
    {
        $common = null;
        $all = [];
        foreach ($this->case['cart']['lines'] as $line) {
            $own = $this->carriersFor($this->product($line['product']));
            $all[implode(',', $own)] = $own;
            $common = $common === null ? $own : array_values(array_intersect($common, $own));
        }
        if ($common === null) {
            return [array_keys($this->carriers())];
        }

        return $common || count($all) < 2 ? [$common] : array_values($all);
    }

    private function carriersFor(array $product)
    {
        $own = [];
        foreach ($this->case['carriers'] as $carrier) {
            $fits = true;
            foreach (['Width' => 'width', 'Height' => 'height', 'Depth' => 'depth'] as $most => $side) {
                if (!empty($carrier['max' . $most]) && isset($product[$side]) && $product[$side] > $carrier['max' . $most]) {
                    $fits = false;
                }
            }
            if ($fits && $this->isOffered($carrier) && (!isset($product['carriers']) || in_array($carrier['ref'], $product['carriers'], true))) {
                $own[] = $carrier['ref'];
            }
        }

        return $own;
    }

    private function isOffered(array $carrier)
    {
        $group = $this->case['cart']['visitor'] ? 'Visitor' : $this->case['cart']['customerGroup'];
        $open = isset($carrier['ranges'][$this->zone]) || (isset($carrier['zones']) && in_array($this->zone, $carrier['zones'], true));
        // A module without ranges isn't among those that the core asks.
        $asked = !isset($carrier['module']) || !empty($carrier['module']['needRange']);

        return $open && $asked && (!isset($carrier['active']) || $carrier['active'])
            && (!isset($carrier['groups']) || in_array($group, $carrier['groups'], true))
            && !(isset($carrier['module']['refuse']) && $carrier['module']['refuse']);
    }

    private function carriers()
    {
        $billings = ['price' => 'price', 'weight' => 'weight', 'free' => 'free',
            'default' => isset($this->case['config']['defaultBilling']) ? $this->case['config']['defaultBilling'] : 'weight'];
        $carriers = [];
        foreach ($this->case['carriers'] as $carrier) {
            if (!$this->isOffered($carrier)) {
                continue;
            }
            $ranges = isset($carrier['ranges'][$this->zone]) ? $carrier['ranges'][$this->zone] : [];
            $carriers[$carrier['ref']] = [
                'isFree' => $carrier['isFree'],
                'method' => $billings[$carrier['billing']],
                'disables' => $carrier['outOfRange'] === 'disable',
                'ranges' => array_map(function ($range) {
                    return [(float) $range['from'], (float) $range['to'], (float) $range['price']];
                }, $ranges),
                'handling' => $carrier['handling'],
                'tax' => $this->tax($carrier['taxRates']),
                'module' => isset($carrier['module']),
                'sized' => !empty($carrier['maxWidth']) || !empty($carrier['maxHeight']) || !empty($carrier['maxDepth']),
                'maxWeight' => isset($carrier['maxWeight']) ? (float) $carrier['maxWeight'] : 0.0,
                'grade' => isset($carrier['grade']) ? $carrier['grade'] : 0,
            ];
        }

        return $carriers;
    }

    private function rules(array $lines)
    {
        $rules = [];
        foreach ($this->case['cartRules'] as $place => $rule) {
            $applied = in_array($rule['ref'], $this->case['expected']['appliedRules'], true);
            if (!$applied && (empty($rule['automatic']) || !$this->mayStart($rule))) {
                continue;
            }
            $minimum = isset($rule['minimum']) ? $rule['minimum'] : ['amount' => 0, 'tax' => 'incl'];
            $rules[] = [
                'id' => $rule['ref'],
                'place' => [isset($rule['priority']) ? $rule['priority'] : 1, $place],
                'gift' => empty($rule['gift']) ? null : $this->linesOf($lines, $rule['gift']),
                'freeShipping' => !empty($rule['freeShipping']),
                'percent' => isset($rule['percent']) ? (float) $rule['percent'] : 0.0,
                'amount' => isset($rule['amount']) ? $this->converted($rule['amount'], isset($rule['amountCurrency']) ? $rule['amountCurrency'] : 'EUR') : 0.0,
                'amountTaxed' => !isset($rule['amountTax']) || $rule['amountTax'] === 'incl',
                'concerns' => isset($rule['onlyProduct']) ? $this->linesOf($lines, $rule['onlyProduct']) : null,
                'spreads' => false,
                'cheapest' => false,
                'minimum' => $this->converted($minimum['amount'], isset($minimum['currency']) ? $minimum['currency'] : 'EUR'),
                'minimumTaxed' => $minimum['tax'] === 'incl',
                'minimumWithShipping' => !empty($minimum['withShipping']),
                'carriers' => isset($rule['carriers']) ? $rule['carriers'] : null,
                'automatic' => !empty($rule['automatic']),
                'applied' => $applied,
                'maybe' => false,
            ];
        }
        usort($rules, function ($a, $b) {
            return $a['place'] < $b['place'] ? -1 : 1;
        });

        return $rules;
    }

    private function mayStart(array $rule)
    {
        $cart = $this->case['cart'];

        return (!isset($rule['countries']) || (!$cart['visitor'] && in_array($cart['country'], $rule['countries'], true)))
            && (!isset($rule['groups']) || in_array($cart['visitor'] ? 'Visitor' : $cart['customerGroup'], $rule['groups'], true));
    }

    private function linesOf(array $lines, $product)
    {
        return array_keys(array_filter($lines, function ($line) use ($product) {
            return $line['product'] === $product;
        }));
    }

    private function converted($amount, $currency)
    {
        return (float) $amount / ($currency === 'EUR' ? 1.0 : (float) $this->case['currencies'][$currency]) * $this->rate;
    }
}
