<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** From which weight on delivery is free, whatever the goods are worth. */
class PromesseShippingWeight
{
    /** Kilos beyond every carrier's ranges. */
    const HEAVY = 1000000;

    private $facts;
    private $moment;

    public function __construct(array $facts)
    {
        $this->facts = $facts;
        $this->moment = new PromesseShippingMoment($facts, PromesseShippingRules::PLAIN);
    }

    /** @return float|null kilos to add until some delivery is free; 0: it is already; null: no weight does it */
    public function toSome()
    {
        foreach ($this->steps(0) as $more) {
            if (in_array($this->label($more), [PromesseShippingLabel::ALL, PromesseShippingLabel::SOME], true)) {
                return $more / 1000;
            }
        }

        return null;
    }

    /** @return array{0: int, 1: string}|null from that many grams on, up to any weight: all deliveries or some */
    public function forGood()
    {
        $from = (int) ceil(round($this->facts['freeWeight'] * 1000, 6));
        if ($from <= 0 || PromesseShippingObstacles::first($this->facts) !== null) {
            return null;
        }
        $letter = PromesseShippingLabel::ALL;
        foreach ($this->steps((int) ceil(round(($from / 1000 - $this->facts['weight']) * 1000, 6))) as $more) {
            $label = $this->label($more);
            if ($label !== PromesseShippingLabel::ALL && $label !== PromesseShippingLabel::SOME) {
                return null;
            }
            $letter = max($letter, $label);
        }

        return [$from, $letter];
    }

    /** @return int[] grams to add at which something may change, from the first on */
    private function steps($first)
    {
        $first = max(0, $first);
        $steps = [$first, self::HEAVY * 1000];
        foreach ($this->bounds() as $bound) {
            $more = (int) ceil(round(($bound - $this->facts['weight']) * 1000, 6));
            // A limit is kept up to its last gram.
            $steps = array_merge($steps, array_filter([$more, $more + 1], function ($grams) use ($first) {
                return $grams > $first;
            }));
        }
        sort($steps);

        return array_values(array_unique($steps));
    }

    private function bounds()
    {
        $bounds = [$this->facts['freeWeight']];
        foreach ($this->facts['carriers'] as $carrier) {
            $bounds[] = $carrier['maxWeight'];
            foreach ($carrier['method'] === 'weight' ? $carrier['ranges'] : [] as $range) {
                array_push($bounds, $range[0], $range[1]);
            }
        }

        return $bounds;
    }

    private function label($grams)
    {
        return $this->moment->at(0, $grams / 1000, true)['label'];
    }
}
