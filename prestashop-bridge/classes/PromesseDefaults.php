<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The shop as a visitor meets it who isn't logged in and chose nothing. */
class PromesseDefaults
{
    /** @return Currency */
    public static function currency()
    {
        return new Currency((int) Configuration::get('PS_CURRENCY_DEFAULT'));
    }

    /** Digits after the point in this shop's prices. */
    public static function precision(Currency $currency)
    {
        if (isset($currency->precision)) {
            return (int) $currency->precision;
        }

        return isset($currency->decimals) && !$currency->decimals ? 0 : 2;
    }

    public static function isCatalogueOnly()
    {
        return method_exists('Configuration', 'isCatalogMode')
            ? (bool) Configuration::isCatalogMode()
            : (bool) Configuration::get('PS_CATALOG_MODE');
    }

    /** A shop for professionals may hide its prices, and with them the button, from visitors. */
    public static function showsPrices()
    {
        return method_exists('Configuration', 'showPrices') ? (bool) Configuration::showPrices() : !self::isCatalogueOnly();
    }

    /** Prices depend on who asks: nobody in particular. */
    public static function enter()
    {
        $context = Context::getContext();
        $context->currency = self::currency();
        $context->language = new Language((int) Configuration::get('PS_LANG_DEFAULT'));
        $context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'), (int) $context->language->id);
    }
}
