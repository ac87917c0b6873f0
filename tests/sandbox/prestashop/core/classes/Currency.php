<?php
class Currency extends ObjectModel
{
    public $name;
    public $iso_code;
    public $conversion_rate;
    public $precision = 2;
    public $active;
    public $sign = '€';
    public static $definition = ['table' => 'currency', 'primary' => 'id_currency', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'iso_code' => ['type' => self::TYPE_STRING],
        'conversion_rate' => ['type' => self::TYPE_FLOAT],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getDefaultCurrency()
    {
        return new Currency((int) Configuration::get('PS_CURRENCY_DEFAULT'));
    }

    public static function getIdByIsoCode($iso_code, $id_shop = 0, $forceRefreshCache = false, $includeDeleted = false)
    {
        return (int) Db::getInstance()->getValue('SELECT id_currency FROM ' . _DB_PREFIX_ . "currency WHERE iso_code = '" . pSQL($iso_code) . "'");
    }

    public static function getCurrencyInstance($id)
    {
        return new Currency((int) $id);
    }

    public static function getDefaultCurrencyId()
    {
        return (int) Configuration::get('PS_CURRENCY_DEFAULT');
    }
}
