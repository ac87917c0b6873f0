<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The choices a shop offers for some parcels: the cheapest of each, the best of each, and one carrier for all. */
class PromesseShippingOptions
{
    /**
     * @param array<int, array<int|string, float|null>> $prices by parcel and carrier
     * @param array<int|string, array<string, mixed>> $carriers
     *
     * @return array<string, array{price: float|null, carrier: int|string|null, best: bool, grade: bool}>
     */
    public static function of(array $prices, array $carriers)
    {
        $cheapest = [];
        $finest = [];
        $common = null;
        foreach ($prices as $parcel) {
            $cheapest[] = self::cheapest($parcel);
            $finest[] = self::finest($parcel, $carriers);
            $common = $common === null ? array_keys($parcel) : array_values(array_intersect($common, array_keys($parcel)));
        }
        $options = [];
        foreach (array_merge([$cheapest, $finest], array_map(function ($id) use ($prices) {
            return array_fill(0, count($prices), $id);
        }, $common === null ? [] : $common)) as $place => $chosen) {
            $key = implode(',', $chosen) . ',';
            $known = isset($options[$key]) ? $options[$key] : ['price' => self::price($prices, $chosen), 'best' => false, 'grade' => false,
                'carrier' => count(array_unique($chosen)) === 1 ? $chosen[0] : null];
            $known['best'] = $known['best'] || $place === 0;
            $known['grade'] = $known['grade'] || $place === 1;
            $options[$key] = $known;
        }

        return $options;
    }

    /** @return array<string, mixed>|null the option that the core takes for chosen */
    public static function usual(array $options, array $facts)
    {
        if ($facts['chosen'] !== null && isset($options[$facts['chosen']])) {
            return $options[$facts['chosen']];
        }
        foreach ($options as $option) {
            if (($facts['prefers'] === 'price' && $option['best']) || ($facts['prefers'] === 'grade' && $option['grade'])
                || ($option['carrier'] !== null && $option['carrier'] === $facts['prefers'])) {
                return $option;
            }
        }

        return $options ? reset($options) : null;
    }

    private static function cheapest(array $parcel)
    {
        $best = null;
        foreach ($parcel as $id => $price) {
            if ($best === null || ($price !== null && ($parcel[$best] === null || $price < $parcel[$best]))) {
                $best = $id;
            }
        }

        return $best;
    }

    private static function finest(array $parcel, array $carriers)
    {
        $best = null;
        foreach (array_keys($parcel) as $id) {
            if ($best === null || $carriers[$id]['grade'] > $carriers[$best]['grade']) {
                $best = $id;
            }
        }

        return $best;
    }

    private static function price(array $prices, array $chosen)
    {
        $sum = 0.0;
        foreach (array_values($prices) as $number => $parcel) {
            if ($parcel[$chosen[$number]] === null) {
                return null;
            }
            $sum += $parcel[$chosen[$number]];
        }

        return $sum;
    }
}
