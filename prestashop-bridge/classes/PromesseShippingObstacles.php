<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What makes an amount unsayable: rules whose effect on goods that aren't there yet nobody can know. */
class PromesseShippingObstacles
{
    /** @return string|null a reason of the app's language */
    public static function first(array $facts)
    {
        foreach ($facts['reasons'] as $reason) {
            return $reason;
        }
        foreach ($facts['rules'] as $rule) {
            if ($rule['applied'] || $rule['automatic']) {
                $reason = self::ofRule($rule, $facts);
                if ($reason !== null) {
                    return $reason;
                }
            }
        }

        return null;
    }

    private static function ofRule(array $rule, array $facts)
    {
        $reduces = $rule['percent'] > 0 || $rule['amount'] > 0;
        $unknowable = $rule['cheapest'] || $rule['carriers'] !== null || $rule['minimumWithShipping'] || ($rule['maybe'] && !$rule['applied']);
        if ($reduces && ($unknowable || ($facts['freePrice'] > 0 && $facts['compares'] === null))) {
            return 'before-or-after-discounts';
        }
        if ($reduces && $rule['spreads'] && $rule['concerns'] !== null && self::hasPriceRanges($facts)) {
            return 'before-or-after-discounts';
        }
        // What it gives away weighs something.
        if ($rule['gift'] !== null && !$rule['applied'] && self::mindsWeight($facts)) {
            return 'package-weight';
        }

        return null;
    }

    private static function hasPriceRanges(array $facts)
    {
        foreach ($facts['carriers'] as $carrier) {
            if (!$carrier['isFree'] && $carrier['method'] === 'price' && count($carrier['ranges']) > 1) {
                return true;
            }
        }

        return false;
    }

    private static function mindsWeight(array $facts)
    {
        foreach ($facts['carriers'] as $carrier) {
            if ($carrier['maxWeight'] > 0 || (!$carrier['isFree'] && $carrier['method'] === 'weight' && ($carrier['disables'] || count($carrier['ranges']) > 1))) {
                return true;
            }
        }

        return $facts['freeWeight'] > 0;
    }
}
