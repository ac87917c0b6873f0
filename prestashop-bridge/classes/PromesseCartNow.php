<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What the real Cart charges at this moment. */
class PromesseCartNow
{
    /** @return array<string, mixed> base; options: listed price by key; chosen; paid: for the chosen one; worth: for each parcel */
    public static function read(Cart $cart)
    {
        $options = [];
        $addresses = PromesseCore::deliveryOptions($cart);
        foreach ($addresses as $own) {
            foreach ($own as $key => $option) {
                $options[$key] = (float) $option['total_price_with_tax'];
            }
        }
        $chosen = $cart->getDeliveryOption(null, false, false);
        $base = (float) $cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING);
        $wrapping = $cart->gift ? (float) $cart->getOrderTotal(true, Cart::ONLY_WRAPPING) : 0.0;

        return [
            'base' => $base,
            'options' => $options,
            'addresses' => count($addresses),
            'chosen' => is_array($chosen) && count($chosen) === 1 ? (string) reset($chosen) : null,
            'paid' => (float) $cart->getOrderTotal(true, Cart::BOTH) - $base - $wrapping,
        ];
    }

    /**
     * What each delivery costs, proved: what only a module knows, the shop has just asked it.
     *
     * @return array<int|string, float|null>
     */
    public static function payable(array $said, array $now)
    {
        $payable = [];
        foreach ($now['options'] as $key => $listed) {
            $payable[$key] = isset($said['options'][$key]) ? $said['options'][$key] : $listed;
        }

        return $payable;
    }

    /**
     * The rules' word for now against the shop's own.
     *
     * @param array<string, mixed> $said of PromesseShippingMoment
     * @param array<string, mixed> $now of `read`
     * @param array<string, mixed> $facts of PromesseShippingFacts
     *
     * @return string|null what differs
     */
    public static function contradiction(array $said, array $now, array $facts)
    {
        if (abs($said['base'] - $now['base']) > 0.000001) {
            return 'goods';
        }
        $known = array_filter($said['listed'], function ($option) {
            return $option['price'] !== null;
        });
        // A carrier that belongs to a module may refuse.
        if (array_diff_key($known, $now['options']) || array_diff_key($now['options'], $said['listed'])) {
            return 'options';
        }
        foreach ($known as $key => $option) {
            if (abs($option['price'] - $now['options'][$key]) > 0.000001) {
                return 'price';
            }
        }
        $chosen = $now['chosen'];
        // What is free with one carrier only isn't before it is chosen.
        $byCarrier = array_filter($facts['rules'], function ($rule) {
            return $rule['carriers'] !== null;
        });
        if ($chosen !== null && ($facts['chosen'] !== null || !$byCarrier) && isset($said['options'][$chosen]) && abs($said['options'][$chosen] - $now['paid']) > 0.000001) {
            return 'paid';
        }

        return null;
    }
}
