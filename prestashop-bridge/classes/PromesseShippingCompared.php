<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * Whether this shop's Cart compares goods with its free price before or after vouchers. Versions differ
 * (https://github.com/PrestaShop/PrestaShop/pull/42632), and shops have overrides, so the Cart itself is asked.
 */
class PromesseShippingCompared
{
    const KEY = 'PROMESSE_COMPARES';
    const FREE_PRICE = 'PS_SHIPPING_FREE_PRICE';
    const AFTER = 'after';
    const BEFORE = 'before';
    /** The versions before this one were measured: after vouchers. */
    const NOT_MEASURED = '9.2.0';

    /**
     * @param array<string, mixed> $facts of PromesseShippingFacts
     *
     * @return string|null null: nobody knows
     */
    public static function by(Cart $cart, array $facts)
    {
        if ($facts['freePrice'] <= 0 || !array_filter(array_column($facts['rules'], 'applied')) || array_filter(array_column($facts['carriers'], 'module'))) {
            return self::known();
        }
        $before = (float) $cart->getOrderTotal(true, Cart::ONLY_PRODUCTS);
        $after = (float) $cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING);
        if ($before - $after < 2 / pow(10, $facts['precision'])) {
            return self::known();
        }
        $answer = self::ask($cart, ($before + $after) / 2 / $facts['rate']);
        if ($answer === null) {
            return self::known();
        }
        self::remember($answer);

        return $answer;
    }

    /** @return string|null what some cart of this shop has shown in this version, else what was measured */
    public static function known($version = _PS_VERSION_)
    {
        $kept = (string) Configuration::get(self::KEY);
        foreach ([self::AFTER, self::BEFORE] as $answer) {
            if ($kept === self::written($answer, $version)) {
                return $answer;
            }
        }

        return version_compare($version, self::NOT_MEASURED, '<') ? self::AFTER : null;
    }

    /** With a free price between both totals, for this moment and in memory only. */
    private static function ask(Cart $cart, $between)
    {
        $kept = Configuration::get(self::FREE_PRICE);
        try {
            if (self::pays($cart, (string) $between)) {
                return self::AFTER;
            }

            // Free before vouchers, or whatever the goods are worth.
            return self::pays($cart, '0') ? self::BEFORE : null;
        } finally {
            Configuration::set(self::FREE_PRICE, (string) $kept);
            PromesseCore::forgetCart();
        }
    }

    private static function pays(Cart $cart, $freePrice)
    {
        Configuration::set(self::FREE_PRICE, $freePrice);
        PromesseCore::forgetCart();
        $prices = [];
        foreach (PromesseCore::deliveryOptions($cart, true) as $own) {
            $prices = array_merge($prices, array_column($own, 'total_price_with_tax'));
        }

        return $prices && max($prices) > 0;
    }

    private static function remember($answer)
    {
        if (Configuration::get(self::KEY) !== self::written($answer, _PS_VERSION_)) {
            Configuration::updateValue(self::KEY, self::written($answer, _PS_VERSION_));
        }
    }

    private static function written($answer, $version)
    {
        return $answer . ' ' . $version;
    }
}
