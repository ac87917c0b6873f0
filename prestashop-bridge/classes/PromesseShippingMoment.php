<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A cart with goods of a given worth (or weight) more: which vouchers stand, which deliveries come, what they cost. */
class PromesseShippingMoment
{
    /** The goods that aren't there yet, among the lines. */
    const EXTRA = 'extra';

    private $facts;
    private $world;
    private $sum;
    /** Whether goods are added that may weigh something, be large, or cost something to send. */
    private $careful = false;

    /**
     * @param array<string, mixed> $facts of PromesseShippingFacts
     * @param array<string, mixed> $world tax: percent of the extra goods; selected: whether vouchers for some goods
     *                                    only take them too; parcel: in which parcel they travel; careful: whether
     *                                    they may weigh something, be large, or cost something to send
     */
    public function __construct(array $facts, array $world)
    {
        $this->facts = $facts;
        $this->world = $world;
        $this->sum = new PromesseCartSum($facts);
    }

    /** @return array<string, mixed> options: what the shopper pays for each, null where unknown; label: all of it in one */
    public function at($extra, $weight, $withLate)
    {
        $this->careful = $extra > 0 && $this->world['careful'];
        $lines = $this->lines($extra);
        $goods = $this->sum->of($lines, []);
        $standing = $this->standing($goods, 0.0, false);
        $base = $this->sum->of($lines, $standing)['base'];
        $state = $this->state($lines, $standing, $base, $this->facts['weight'] + $weight);
        $prices = $this->prices($state, $weight);
        if ($withLate) {
            $standing = $this->standing($goods, $this->cost(PromesseShippingOptions::usual($prices, $this->facts)), true);
            // What shipping brought in may take something off the goods, and that may change what shipping costs.
            $base = $this->sum->of($lines, $standing)['base'];
            $state = $this->state($lines, $standing, $base, $this->facts['weight'] + $weight);
            $prices = $this->prices($state, $weight);
        }
        $ids = array_column($standing, 'id');
        $payable = $this->payable($prices, $standing, $goods, $withLate);

        return [
            'options' => $payable,
            'label' => PromesseShippingLabel::of($payable, $prices, $this->careful ? $this->facts : null),
            'listed' => $prices,
            'base' => $base,
            'goods' => $goods['goodsIncl'],
            'applied' => $ids,
            'signature' => implode(',', $ids) . '|' . implode(',', array_keys($prices)) . '|' . $state['signature'],
        ];
    }

    /** @return array<int|string, array<string, mixed>> */
    private function lines($extra)
    {
        $lines = $this->facts['lines'];
        if ($extra > 0) {
            $lines[self::EXTRA] = ['incl' => $extra, 'excl' => $extra / (1 + $this->world['tax'] / 100), 'quantity' => 1,
                'virtual' => false, 'weight' => 0.0, 'additional' => 0.0, 'parcel' => $this->world['parcel']];
        }

        return $lines;
    }

    /** @return array<int, array<string, mixed>> the rules that are in force whatever carrier is chosen */
    private function standing(array $goods, $shipping, $withLate)
    {
        $standing = [];
        foreach ($this->facts['rules'] as $rule) {
            $may = $rule['applied'] || ($rule['automatic'] && !$rule['maybe']);
            if ($may && $rule['carriers'] === null && ($withLate || !$rule['minimumWithShipping']) && $this->reaches($rule, $goods, $shipping)) {
                $standing[] = $this->world['selected'] && $rule['concerns'] !== null && $rule['spreads']
                    ? ['concerns' => array_merge($rule['concerns'], [self::EXTRA])] + $rule : $rule;
            }
        }

        return $standing;
    }

    /** Whether goods before vouchers reach what the rule asks for; what it gives away doesn't count. */
    private function reaches(array $rule, array $goods, $shipping)
    {
        if (!$rule['minimum']) {
            return true;
        }
        $worth = $goods[$rule['minimumTaxed'] ? 'goodsIncl' : 'goodsExcl'] - $this->given($rule['minimumTaxed'] ? 'incl' : 'excl');
        if ($rule['minimumWithShipping']) {
            $worth += is_array($shipping) ? $shipping[$rule['minimumTaxed'] ? 'incl' : 'excl'] : 0.0;
        }

        return $this->sum->rounded($worth) >= $rule['minimum'];
    }

    private function given($kind)
    {
        $given = 0.0;
        foreach ($this->facts['rules'] as $rule) {
            foreach ($rule['applied'] && $rule['gift'] ? $rule['gift'] : [] as $at) {
                $given += $this->facts['lines'][$at][$kind];
            }
        }

        return $given;
    }

    /** @return array<string, mixed> all that prices depend on */
    private function state(array $lines, array $standing, $base, $weight)
    {
        $facts = $this->facts;
        $threshold = $facts['freePrice'] * $facts['rate'];
        $travels = array_filter($lines, function ($line) {
            return !$line['virtual'];
        });
        $compared = $threshold > 0 && $facts['compares'] === PromesseShippingCompared::BEFORE ? $this->sum->of($lines, [])['goodsIncl'] : $base;
        $free = !$travels || ($threshold > 0 && $compared >= $threshold) || ($facts['freeWeight'] > 0 && $weight >= $facts['freeWeight']);
        $places = [$free ? 'free' : ''];
        $parcels = [];
        foreach ($lines ? $facts['parcels'] : [] as $number => $carriers) {
            $inside = array_filter($lines, function ($line) use ($number) {
                return !$line['virtual'] && $line['parcel'] === $number;
            });
            $total = count($facts['parcels']) === 1 && count($inside) === count($lines) ? $base : $this->sum->of($inside, $standing)['base'];
            $parcel = ['carriers' => [], 'free' => $free, 'total' => $total / $facts['rate'], 'weight' => 0.0, 'additional' => 0.0, 'lines' => count($inside)];
            foreach ($inside as $line) {
                $parcel['weight'] += $line['weight'] * $line['quantity'];
                $parcel['additional'] += $line['additional'] * $line['quantity'];
            }
            foreach ($carriers as $id) {
                if (PromesseCarrierPrice::comes($facts['carriers'][$id], $base / $facts['rate'], $weight)) {
                    $parcel['carriers'][] = $id;
                    $places[] = $facts['carriers'][$id]['method'] === 'weight' ? '' : PromesseCarrierPrice::range($facts['carriers'][$id], $parcel['total']);
                }
            }
            $parcels[$number] = $parcel;
        }

        return ['parcels' => $parcels, 'signature' => implode(',', $places)];
    }

    /** @return array<int|string, array<string, mixed>> by the carriers of each parcel, joined: incl, excl (null: unknown), carrier */
    private function prices(array $state, $weight)
    {
        if (!$state['parcels']) {
            return [];
        }
        $by = [];
        foreach ($state['parcels'] as $number => $parcel) {
            $by[$number] = [];
            foreach ($parcel['carriers'] as $id) {
                $carrier = $this->facts['carriers'][$id];
                $price = $parcel['lines'] ? PromesseCarrierPrice::of($this->facts, $carrier, ['weight' => $parcel['weight'] + $weight] + $parcel) : 0.0;
                $doubtful = $this->careful && $price !== null && $price <= 0 && !$parcel['free'] && !PromesseCarrierPrice::staysFree($this->facts, $carrier);
                $by[$number][$id] = $doubtful ? null : $price;
            }
            if (!$by[$number]) {
                return [];
            }
        }

        return PromesseShippingOptions::of($by, $this->facts['carriers']);
    }

    /**
     * @param array<string, mixed>|null $option
     *
     * @return array{incl: float, excl: float}
     */
    private function cost($option)
    {
        $carrier = $option === null || $option['carrier'] === null ? null : $this->facts['carriers'][$option['carrier']];
        if ($this->careful && ($carrier === null || $carrier['method'] === 'weight' || $this->facts['restricts'])) {
            // Heavier goods may be cheaper to send, and then reach less.
            return ['incl' => 0.0, 'excl' => 0.0];
        }
        $incl = $option === null || $option['price'] === null ? 0.0 : $option['price'];
        $tax = $carrier === null || $this->facts['shippingTaxed'] ? 0.0 : $carrier['tax'];

        return ['incl' => $incl, 'excl' => $this->sum->rounded($incl / (1 + $tax / 100))];
    }

    /** @return array<int|string, float|null> what the shopper pays for each; null: unknown */
    private function payable(array $prices, array $standing, array $goods, $withLate)
    {
        $free = (bool) array_filter($standing, function ($rule) {
            return $rule['freeShipping'] && !$rule['minimumWithShipping'];
        });
        $payable = [];
        foreach ($prices as $key => $option) {
            $payable[$key] = $free || ($withLate && $this->isFreeWith($option, $goods)) ? 0.0 : $option['price'];
        }

        return $payable;
    }

    /** A rule that looks at the carrier, or counts what it costs, is in force once that one is chosen. */
    private function isFreeWith(array $option, array $goods)
    {
        foreach ($this->facts['rules'] as $rule) {
            $may = $rule['freeShipping'] && ($rule['applied'] || ($rule['automatic'] && !$rule['maybe']));
            $looks = $rule['carriers'] === null ? $rule['minimumWithShipping'] : $option['carrier'] !== null && in_array($option['carrier'], $rule['carriers'], true);
            if ($may && $looks && $this->reaches($rule, $goods, $this->cost($option))) {
                return true;
            }
        }

        return false;
    }
}
