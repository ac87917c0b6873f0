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
        $context = Context::getContext();
        if (method_exists($context, 'getComputingPrecision')) {
            return (int) $context->getComputingPrecision();
        }
        // Up to 1.7.6 a constant for every currency, or none of whole units.
        $currency = $context->currency;
        if (isset($currency->decimals) && !(int) $currency->decimals) {
            return 0;
        }

        return defined('_PS_PRICE_COMPUTE_PRECISION_') ? (int) _PS_PRICE_COMPUTE_PRECISION_ : 2;
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

    /** The core keeps what it has worked out of a cart; another cart, or one that changed, must not meet it. */
    public static function forgetCart()
    {
        foreach (['Cart::resetStaticCache', 'Product::resetStaticCache', 'Product::flushPriceCache', 'Carrier::resetStaticCache', 'CartRule::resetStaticCache',
            'CartRule::cleanCache', 'Address::resetStaticCache', 'Tools::resetStaticCache', 'Cache::clear'] as $name) {
            list($class, $method) = explode('::', $name);
            if (method_exists($class, $method) && is_callable([$class, $method])) {
                call_user_func([$class, $method]);
            }
        }
    }
}
