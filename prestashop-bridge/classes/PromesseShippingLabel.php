<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** One letter for what delivery costs: all ways are free, some are, none is, there is none, it can't be said. */
class PromesseShippingLabel
{
    const ALL = 'a';
    const SOME = 's';
    const PAID = 'p';
    const NONE = 'n';
    const UNKNOWN = 'u';

    /**
     * @param array<int|string, float|null> $payable
     * @param array<int|string, array<string, mixed>> $options of PromesseShippingOptions
     * @param array<string, mixed>|null $facts when goods may come that some carriers don't take
     */
    public static function of(array $payable, array $options, $facts)
    {
        if (!$payable) {
            return self::NONE;
        }
        $free = array_filter($payable, function ($price) {
            return $price !== null && $price <= 0;
        });
        if (!$free) {
            return in_array(null, $payable, true) ? self::UNKNOWN : self::PAID;
        }
        if (count($free) === count($payable)) {
            return self::ALL;
        }

        return $facts === null || self::outlasts($free, $options, $facts) ? self::SOME : self::UNKNOWN;
    }

    /** Whether a free way is left as long as there is any, whatever the goods to come weigh. */
    private static function outlasts(array $free, array $options, array $facts)
    {
        if ($facts['restricts']) {
            return false;
        }
        $limits = [];
        foreach ($options as $key => $option) {
            $limits[$key] = $option['carrier'] === null ? 0.0 : self::limit($facts['carriers'][$option['carrier']]);
        }
        foreach (array_unique($limits) as $limit) {
            $left = array_filter($limits, function ($own) use ($limit) {
                return $own > $limit;
            });
            if ($left && !array_intersect_key($left, $free)) {
                return false;
            }
        }

        return true;
    }

    /** @return float kilos beyond which the carrier doesn't come */
    private static function limit(array $carrier)
    {
        if ($carrier['sized']) {
            return 0.0;
        }
        $limit = $carrier['maxWeight'] > 0 ? $carrier['maxWeight'] : INF;
        if ($carrier['isFree'] || $carrier['method'] !== 'weight' || !$carrier['disables']) {
            return $limit;
        }
        $end = 0.0;
        foreach ($carrier['ranges'] as $range) {
            $end = max($end, $range[1]);
        }

        return min($limit, $end);
    }
}
