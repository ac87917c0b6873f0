<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What one carrier takes for one parcel, and whether it comes at all: pure, from its ranges. */
class PromesseCarrierPrice
{
    /**
     * @param array<string, mixed> $carrier
     * @param float $total of the whole cart after vouchers, with tax, in the default currency
     * @param float $weight of the whole cart
     */
    public static function comes(array $carrier, $total, $weight)
    {
        if ($carrier['maxWeight'] > 0 && $carrier['maxWeight'] < $weight) {
            return false;
        }
        if ($carrier['isFree'] || $carrier['method'] === 'free') {
            return true;
        }
        if (!$carrier['ranges']) {
            return false;
        }

        return !$carrier['disables'] || self::range($carrier, $carrier['method'] === 'weight' ? $weight : $total) !== null;
    }

    /**
     * @param array<string, mixed> $facts of the shop
     * @param array<string, mixed> $carrier
     * @param array<string, mixed> $parcel free: the whole shop's free price or weight is reached; total in the default
     *                                     currency, weight, additional
     *
     * @return float|null with tax, in the cart's currency; null: only a module knows
     */
    public static function of(array $facts, array $carrier, array $parcel)
    {
        if ($carrier['isFree']) {
            return 0.0;
        }
        if ($carrier['module']) {
            return null;
        }
        if ($parcel['free']) {
            return 0.0;
        }
        $cost = self::listed($carrier, $parcel) + $parcel['additional'];
        if ($carrier['handling']) {
            $cost += $facts['handling'];
        }
        $cost *= $facts['rate'];
        if (!$facts['shippingTaxed']) {
            $cost *= 1 + $carrier['tax'] / 100;
        }

        return round($cost, $facts['precision'], $facts['roundMode']);
    }

    /** Whether a price of nothing outlasts goods that weigh something, cost something to send or travel on their own. */
    public static function staysFree(array $facts, array $carrier)
    {
        if ($carrier['isFree']) {
            return true;
        }
        $paid = array_filter($carrier['ranges'], function ($range) {
            return $range[2] > 0;
        });

        return !$facts['additional'] && !$facts['restricts'] && ($carrier['method'] !== 'weight' || !$paid);
    }

    /** @return int|null which range it is */
    public static function range(array $carrier, $value)
    {
        // It goes into the shop's statement as PHP writes it.
        $value = (float) str_replace(',', '.', (string) $value);
        foreach ($carrier['ranges'] as $place => $range) {
            if ($value >= $range[0] && $value < $range[1]) {
                return $place;
            }
        }

        return null;
    }

    private static function listed(array $carrier, array $parcel)
    {
        $value = $carrier['method'] === 'weight' ? $parcel['weight'] : $parcel['total'];
        $place = self::range($carrier, $value);
        if ($place !== null) {
            return (float) $carrier['ranges'][$place][2];
        }
        $largest = null;
        foreach ($carrier['ranges'] as $range) {
            if ($largest === null || $range[1] > $largest[1]) {
                $largest = $range;
            }
        }

        return $largest === null ? 0.0 : (float) $largest[2];
    }
}
