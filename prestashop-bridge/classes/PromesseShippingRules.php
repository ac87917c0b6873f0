<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** From which amount on delivery is free, and stays so: the answer, from facts alone. */
class PromesseShippingRules
{
    /** Goods without tax or weight, for which nobody has a voucher. */
    const PLAIN = ['tax' => 0, 'selected' => false, 'parcel' => 0, 'careful' => false];

    private $facts;
    private $unit;
    /** @var string|null */
    private $obstacle;

    public function __construct(array $facts)
    {
        $this->facts = $facts;
        $this->unit = pow(10, (int) $facts['precision']);
        $this->obstacle = PromesseShippingObstacles::first($facts);
    }

    /** @return string|null why no amount may be named */
    public function obstacle()
    {
        return $this->obstacle;
    }

    /** @return array<string, mixed> of PromesseShippingMoment, as the cart is now */
    public function now()
    {
        return (new PromesseShippingMoment($this->facts, self::PLAIN))->at(0, 0, true);
    }

    /**
     * @param float[] $taxes of goods that may be added, percent
     * @param bool $careful whether they may weigh something, be large, or cost something to send
     *
     * @return array<int, array{0: int, 1: string}> from which extra amount (minor units) on, which label; first from 0
     */
    public function bands(array $taxes, $careful)
    {
        if ($this->obstacle !== null) {
            return [[0, PromesseShippingLabel::UNKNOWN]];
        }
        $bands = null;
        foreach ($this->worlds($taxes, $careful) as $world) {
            $own = $this->bandsIn(new PromesseShippingMoment($this->facts, $world));
            $bands = $bands === null ? $own : self::weaker($bands, $own);
        }

        return $bands === null ? [[0, PromesseShippingLabel::UNKNOWN]] : $bands;
    }

    /** @return array<int, array<string, mixed>> what goods may be added: what isn't known of them is played both ways */
    private function worlds(array $taxes, $careful)
    {
        $selective = (bool) array_filter($this->facts['rules'], function ($rule) {
            return $rule['spreads'] && $rule['concerns'] !== null;
        });
        $worlds = [];
        foreach (array_unique($taxes) as $tax) {
            foreach ($selective ? [false, true] : [false] as $selected) {
                foreach (array_keys($this->facts['parcels'] ?: [0]) as $parcel) {
                    $worlds[] = ['tax' => $this->facts['taxed'] ? $tax : 0, 'selected' => $selected, 'parcel' => $parcel, 'careful' => $careful];
                }
            }
        }

        return $worlds;
    }

    private function bandsIn(PromesseShippingMoment $moment)
    {
        $look = function ($minor, $late) use ($moment) {
            return $moment->at($minor / $this->unit, 0, $late);
        };
        $end = (int) ceil($this->horizon() * $this->unit);
        $early = PromesseTurningPoints::between(0, $end, function ($minor) use ($look) {
            return $look($minor, false)['signature'];
        });
        $points = [];
        foreach ($early as $place => $from) {
            $to = isset($early[$place + 1]) ? $early[$place + 1] - 1 : $end;
            $points = array_merge($points, PromesseTurningPoints::between($from, $to, function ($minor) use ($look) {
                return $look($minor, true)['label'];
            }));
        }
        $bands = [];
        foreach ($points as $from) {
            $label = $look($from, true)['label'];
            if (!$bands || $bands[count($bands) - 1][1] !== $label) {
                $bands[] = [$from, $label];
            }
        }

        return $bands;
    }

    /** Beyond every threshold there is, with what vouchers may take on the way. */
    private function horizon()
    {
        $highest = 1.0 + $this->facts['freePrice'] * $this->facts['rate'];
        $kept = 1.0;
        $taken = 0.0;
        foreach ($this->facts['carriers'] as $carrier) {
            foreach ($carrier['method'] === 'weight' ? [] : $carrier['ranges'] as $range) {
                $highest = max($highest, $range[0] * $this->facts['rate'], $range[1] * $this->facts['rate']);
            }
        }
        foreach ($this->facts['rules'] as $rule) {
            $highest = max($highest, 2 * (float) $rule['minimum']);
            $kept *= max(0.01, 1 - $rule['percent'] / 100);
            $taken += 2 * $rule['amount'];
        }

        return min(1e9, 2 * ($highest + $taken) / $kept + 10);
    }

    /** What holds in both. */
    private static function weaker(array $one, array $other)
    {
        $starts = array_unique(array_merge(array_column($one, 0), array_column($other, 0)));
        sort($starts);
        $bands = [];
        foreach ($starts as $from) {
            $labels = [self::labelAt($one, $from), self::labelAt($other, $from)];
            sort($labels);
            $label = self::both($labels[0], $labels[1]);
            if (!$bands || $bands[count($bands) - 1][1] !== $label) {
                $bands[] = [$from, $label];
            }
        }

        return $bands;
    }

    private static function both($one, $other)
    {
        if ($one === $other) {
            return $one;
        }

        return $one === PromesseShippingLabel::ALL && $other === PromesseShippingLabel::SOME ? PromesseShippingLabel::SOME : PromesseShippingLabel::UNKNOWN;
    }

    private static function labelAt(array $bands, $at)
    {
        $label = PromesseShippingLabel::UNKNOWN;
        foreach ($bands as $band) {
            if ($band[0] <= $at) {
                $label = $band[1];
            }
        }

        return $label;
    }
}
