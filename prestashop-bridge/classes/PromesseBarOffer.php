<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What a page gets to reckon with: from which amount on which deliveries are free, in whole minor units. */
class PromesseBarOffer
{
    /** Carriers whose last range ends there or later have no end that a shopper meets. */
    const ENDLESS = 10000;

    /**
     * Whether nothing but the compared amount decides, so that a page needs nobody to follow a cart.
     *
     * @param array<string, mixed> $facts
     */
    public static function isPlain(array $facts)
    {
        if ($facts['rules'] || $facts['reasons'] || $facts['restricts'] || $facts['freeWeight'] > 0 || count($facts['parcels']) !== 1) {
            return false;
        }
        foreach ($facts['carriers'] as $carrier) {
            if ($carrier['module'] || $carrier['maxWeight'] > 0 || $carrier['sized'] || !self::staysAsItIs($carrier, $facts)) {
                return false;
            }
        }

        return true;
    }

    /**
     * Of any cart: from an empty one.
     *
     * @param array<int, array{0: int, 1: string}> $bands of PromesseShippingRules, of nothing in the cart
     */
    public static function absolute(array $bands)
    {
        // Nothing is sent of an empty cart: what holds for the first cent holds from the start.
        $first = isset($bands[1]) && $bands[1][0] === 1 ? array_slice($bands, 1) : $bands;
        $first[0] = [0, $first[0][1]];
        $always = self::always(array_column($first, 1));
        if ($always === $first[0][1]) {
            return self::letters($first);
        }
        // Whoever fills an empty cart may pass the end of it: what it reads must hold for all.
        $first[0][0] = 1;

        return self::letters(array_merge([[0, $always]], $first));
    }

    /** What holds of a free beginning wherever it leads; what begins paid may well become free. */
    private static function always(array $labels)
    {
        $free = [PromesseShippingLabel::ALL, PromesseShippingLabel::SOME];
        if (!in_array($labels[0], $free, true) || count(array_unique($labels)) === 1) {
            return $labels[0];
        }

        return array_diff($labels, $free) ? PromesseShippingLabel::UNKNOWN : PromesseShippingLabel::SOME;
    }

    /**
     * Of this cart and what comes on top: what is less is another cart.
     *
     * @param array<int, array{0: int, 1: string}> $bands of PromesseShippingRules
     * @param int $base what the cart comes to now
     * @param string $now the proved letter
     */
    public static function relative(array $bands, $base, $now)
    {
        $shifted = $base > 0 ? [[0, PromesseShippingLabel::UNKNOWN], [$base, $now]] : [[0, $now]];
        foreach ($bands as $band) {
            if ($band[0] > 0) {
                $shifted[] = [$base + $band[0], $band[1]];
            } elseif ($band[1] !== $now) {
                $shifted[] = [$base + 1, $band[1]];
            }
        }

        return self::letters($shifted);
    }

    /** @return array<string, mixed> Published of the app's language */
    public static function published($on, $country, $currency, $bands)
    {
        $offers = [];
        $countries = [];
        if ($bands !== null && $country !== '') {
            // A cart of this shop has no kinds; the app's own carts call them 0.
            $offers[] = ['currency' => $currency, 'carts' => ['' => $bands, '0' => $bands]];
            $countries[$country] = 0;
        }

        return ['v' => 1, 'on' => (bool) $on, 'at' => time(), 'offers' => $offers, 'countries' => $countries ?: new stdClass()];
    }

    private static function letters(array $bands)
    {
        $letters = [];
        foreach ($bands as $band) {
            $letter = $band[1] === PromesseShippingLabel::NONE ? PromesseShippingLabel::PAID : $band[1];
            if (!$letters || $letters[count($letters) - 1][1] !== $letter) {
                $letters[] = [(int) $band[0], $letter];
            }
        }

        return ['a' => $letters];
    }

    /** Free for everybody or for nobody, and there whatever the cart weighs. */
    private static function staysAsItIs(array $carrier, array $facts)
    {
        if ($carrier['isFree']) {
            return true;
        }
        $paid = $carrier['handling'] && $facts['handling'] > 0;

        return ($paid || !in_array(0.0, array_column($carrier['ranges'], 2), true)) && (!$carrier['disables'] || self::isEndless($carrier['ranges']));
    }

    private static function isEndless(array $ranges)
    {
        $at = 0.0;
        foreach ($ranges as $range) {
            $at = $range[0] <= $at ? max($at, $range[1]) : $at;
        }

        return $at >= self::ENDLESS;
    }
}
