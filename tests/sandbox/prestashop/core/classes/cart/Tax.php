<?php
class Tax extends ObjectModel
{
    public $rate;
    public $active = 1;
    public $deleted = 0;
    public static $definition = ['table' => 'tax', 'primary' => 'id_tax', 'fields' => [
        'rate' => ['type' => self::TYPE_FLOAT],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
    ]];

    public static function excludeTaxeOption()
    {
        return !Configuration::get('PS_TAX');
    }

    /** In percent; a country without a rule has none. */
    public static function rateOf(int $group, int $country): float
    {
        if (!$group || self::excludeTaxeOption()) {
            return 0.0;
        }
        $key = "Tax::rate_{$group}_$country";
        if (!Cache::isStored($key)) {
            Cache::store($key, (float) Db::getInstance()->getValue('SELECT SUM(t.rate) FROM ' . _DB_PREFIX_ . 'tax_rule tr JOIN ' . _DB_PREFIX_ . "tax t ON t.id_tax = tr.id_tax AND t.active = 1 WHERE tr.id_tax_rules_group = $group AND tr.id_country = $country"));
        }

        return Cache::retrieve($key);
    }

    public static function getProductTaxRate($id_product, $id_address = null, ?Context $context = null)
    {
        return self::rateOf((int) ProductPrice::row((int) $id_product, 0)['id_tax_rules_group'], (int) Address::initialize($id_address, true)->id_country);
    }

    public static function getCarrierTaxRate($id_carrier, $id_address = null)
    {
        return self::rateOf((int) Carrier::getIdTaxRulesGroupByIdCarrier((int) $id_carrier), (int) Address::initialize($id_address)->id_country);
    }
}
