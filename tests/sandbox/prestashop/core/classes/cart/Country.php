<?php
class Country extends ObjectModel
{
    public $id_zone;
    public $id_currency = 0;
    public $iso_code;
    public $contains_states = 0;
    public $name;
    public $active;
    public static $definition = ['table' => 'country', 'primary' => 'id_country', 'multilang' => true, 'fields' => [
        'id_zone' => ['type' => self::TYPE_INT],
        'id_currency' => ['type' => self::TYPE_INT],
        'iso_code' => ['type' => self::TYPE_STRING],
        'contains_states' => ['type' => self::TYPE_BOOL],
        'active' => ['type' => self::TYPE_BOOL],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public static function getIsoById($id_country)
    {
        return Db::getInstance()->getValue('SELECT iso_code FROM ' . _DB_PREFIX_ . 'country WHERE id_country = ' . (int) $id_country);
    }

    public static function getByIso($iso_code, $active = false)
    {
        return (int) Db::getInstance()->getValue('SELECT id_country FROM ' . _DB_PREFIX_ . "country WHERE iso_code = '" . pSQL($iso_code) . "'" . ($active ? ' AND active = 1' : ''));
    }

    public static function getIdZone($id_country)
    {
        $key = 'Country::getIdZone_' . (int) $id_country;
        if (!Cache::isStored($key)) {
            Cache::store($key, (int) Db::getInstance()->getValue('SELECT id_zone FROM ' . _DB_PREFIX_ . 'country WHERE id_country = ' . (int) $id_country));
        }

        return Cache::retrieve($key);
    }

    public static function getCountries($id_lang, $active = false, $contain_states = false, $list_states = true)
    {
        $rows = Db::getInstance()->executeS('SELECT c.*, cl.name, cl.name AS country, z.name AS zone FROM ' . _DB_PREFIX_ . 'country c LEFT JOIN ' . _DB_PREFIX_ . 'country_lang cl ON cl.id_country = c.id_country AND cl.id_lang = ' . (int) $id_lang . ' LEFT JOIN ' . _DB_PREFIX_ . 'zone z ON z.id_zone = c.id_zone WHERE 1' . ($active ? ' AND c.active = 1' : '') . ' ORDER BY cl.name');

        return array_combine(array_map('intval', array_column($rows, 'id_country')), $rows);
    }

    public static function getNameById($id_lang, $id_country)
    {
        return Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'country_lang WHERE id_lang = ' . (int) $id_lang . ' AND id_country = ' . (int) $id_country);
    }

    public static function containsStates($id_country)
    {
        return (bool) Db::getInstance()->getValue('SELECT contains_states FROM ' . _DB_PREFIX_ . 'country WHERE id_country = ' . (int) $id_country);
    }
}
