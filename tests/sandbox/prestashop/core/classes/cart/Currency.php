<?php
class Currency extends ObjectModel
{
    public $name;
    public $iso_code;
    public $numeric_iso_code;
    public $iso_code_num;
    public $conversion_rate = 1;
    public $precision = 2;
    public $deleted = 0;
    public $active = 1;
    public $sign;
    public $symbol;
    private static $instances = [];
    public static $definition = ['table' => 'currency', 'primary' => 'id_currency', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'iso_code' => ['type' => self::TYPE_STRING],
        'numeric_iso_code' => ['type' => self::TYPE_STRING],
        'conversion_rate' => ['type' => self::TYPE_FLOAT],
        'precision' => ['type' => self::TYPE_INT],
        'deleted' => ['type' => self::TYPE_BOOL],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    private const SIGNS = ['EUR' => '€', 'USD' => '$', 'GBP' => '£', 'JPY' => '¥', 'CHF' => 'CHF'];

    public function __construct($id = null, $idLang = null, $idShop = null)
    {
        parent::__construct($id, $idLang);
        $this->sign = $this->symbol = self::SIGNS[(string) $this->iso_code] ?? (string) $this->iso_code;
        $this->iso_code_num = $this->numeric_iso_code;
    }

    public static function getDefaultCurrency()
    {
        return self::getCurrencyInstance((int) Configuration::get('PS_CURRENCY_DEFAULT'));
    }

    public static function getIdByIsoCode($iso_code, $id_shop = 0, $forceRefreshCache = false, $includeDeleted = false)
    {
        return (int) Db::getInstance()->getValue('SELECT id_currency FROM ' . _DB_PREFIX_ . "currency WHERE iso_code = '" . pSQL($iso_code) . "'" . ($includeDeleted ? '' : ' AND deleted = 0'));
    }

    public static function getCurrencyInstance($id)
    {
        return self::$instances[(int) $id] = self::$instances[(int) $id] ?? new Currency((int) $id);
    }

    /** A rate has changed within this process. */
    public static function resetStaticCache()
    {
        self::$instances = [];
    }

    public static function getDefaultCurrencyId()
    {
        return (int) Configuration::get('PS_CURRENCY_DEFAULT');
    }

    public static function getCurrencies($object = false, $active = true, $group_by = false, $currentShopOnly = true)
    {
        $rows = Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'currency WHERE deleted = 0' . ($active ? ' AND active = 1' : '') . ' ORDER BY iso_code');

        return $object ? array_map(function (array $row): Currency {
            return new Currency((int) $row['id_currency']);
        }, $rows) : $rows;
    }

    public static function getCurrenciesByIdShop($idShop = 0)
    {
        return self::getCurrencies();
    }

    public function getConversionRate()
    {
        return (float) $this->conversion_rate ?: 1.0;
    }

    public function getSymbol()
    {
        return $this->symbol;
    }
}
