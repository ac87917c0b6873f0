<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What differs between the versions of PrestaShop that the module runs in, in one place. */
class PromesseCore
{
    /** @return int digits to which the shop rounds amounts of the context's currency */
    public static function precision()
    {
        // The context keeps its first currency's answer, so the currency itself is asked.
        return PromesseDefaults::precision(Context::getContext()->currency);
    }

    /** Until 1.7.7 a cart is rounded to one setting's digits, whatever its currency has. */
    public static function roundsAsTheCurrency()
    {
        return method_exists('Context', 'getComputingPrecision') || (int) Configuration::get('PS_PRICE_DISPLAY_PRECISION') === self::precision();
    }

    /** Until 8.1 a page calls what is sold at zero a pre-order, where stock isn't managed as well. */
    public static function saysPreOrder()
    {
        return version_compare(_PS_VERSION_, '8.1.0', '<');
    }

    /** @return int|null how PHP calls the shop's way of rounding; null: PHP has none like it */
    public static function roundMode()
    {
        $modes = ['2' => PHP_ROUND_HALF_UP, '3' => PHP_ROUND_HALF_DOWN, '4' => PHP_ROUND_HALF_EVEN, '5' => PHP_ROUND_HALF_ODD];
        $mode = (string) Configuration::get('PS_PRICE_ROUND_MODE');

        return isset($modes[$mode]) ? $modes[$mode] : null;
    }

    /** The products that a voucher for some products takes. Null where this version doesn't say. */
    public static function selectedProducts(CartRule $rule, Cart $cart)
    {
        if (!method_exists($rule, 'checkProductRestrictionsFromCart')) {
            return null;
        }
        $selected = $rule->checkProductRestrictionsFromCart($cart, true, false, true);

        return is_array($selected) ? $selected : null;
    }

    /** 9.1 can hold vouchers apart by their type. */
    public static function typesKeepVouchersApart()
    {
        return version_compare(_PS_VERSION_, '9.1.0', '>=')
            && PromesseDb::row('SELECT 1 AS yes FROM ' . PromesseDb::table('feature_flag') . " WHERE name = 'discount' AND state = 1") !== null;
    }

    /** Several warehouses of one shop each send a parcel of their own; gone since 9. */
    public static function hasWarehouses()
    {
        return (bool) Configuration::get('PS_ADVANCED_STOCK_MANAGEMENT') && version_compare(_PS_VERSION_, '9.0.0', '<');
    }

    /** Since 1.7.7 a voucher that was taken out of an order keeps its row. */
    public static function keepsDeletedVouchers()
    {
        return version_compare(_PS_VERSION_, '1.7.7.0', '>=');
    }

    /**
     * What the shop offers to send a cart with. Until 8.1 it lists a parcel that no carrier takes too, for nothing, with
     * a carrier 0.
     *
     * @return array<int|string, array<int|string, array<string, mixed>>> by address, by key
     */
    public static function deliveryOptions(Cart $cart, $anew = false)
    {
        $addresses = $cart->getDeliveryOptionList(null, $anew);
        $offered = array_map(function ($own) {
            return array_filter($own, function ($key) {
                return !in_array('0', explode(',', (string) $key), true);
            }, ARRAY_FILTER_USE_KEY);
        }, is_array($addresses) ? $addresses : []);

        return array_filter($offered);
    }

    /** @return string an amount as the shop writes it */
    public static function written($amount, Currency $currency)
    {
        // It is there in 1.7.6 already, but kept to the class itself.
        $locale = self::offered('Tools', 'getContextLocale');
        if ($locale !== null) {
            return (string) call_user_func($locale, Context::getContext())->formatPrice($amount, (string) $currency->iso_code);
        }

        return (string) Tools::displayPrice($amount, $currency);
    }

    /** @return callable|null null: this version has no such function, or keeps it to itself */
    private static function offered($class, $method)
    {
        $function = [$class, $method];

        return method_exists($class, $method) && is_callable($function) ? $function : null;
    }

    /** The context keeps the digits of the first currency that it met. */
    private static function forgetPrecision()
    {
        if (property_exists('Context', 'priceComputingPrecision')) {
            $property = new ReflectionProperty('Context', 'priceComputingPrecision');
            $property->setAccessible(true);
            $property->setValue(Context::getContext(), null);
        }
    }

    /** The core keeps what it has worked out of a cart; another cart, or one that changed, must not meet it. */
    public static function forgetCart()
    {
        foreach (['Cart::resetStaticCache', 'Product::resetStaticCache', 'Product::flushPriceCache', 'Carrier::resetStaticCache', 'CartRule::resetStaticCache',
            'CartRule::cleanCache', 'Address::resetStaticCache', 'Tools::resetStaticCache', 'Cache::clear'] as $name) {
            list($class, $method) = explode('::', $name);
            $forget = self::offered($class, $method);
            if ($forget !== null) {
                call_user_func($forget);
            }
        }
        self::forgetPrecision();
    }
}
