<?php
class Country extends ObjectModel
{
    public $iso_code;
    public $name;
    public $active;
    public static $definition = ['table' => 'country', 'primary' => 'id_country', 'multilang' => true, 'fields' => [
        'iso_code' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public static function getIsoById($id_country)
    {
        return Db::getInstance()->getValue('SELECT iso_code FROM ' . _DB_PREFIX_ . 'country WHERE id_country = ' . (int) $id_country);
    }

    public static function getByIso($iso_code, $active = false)
    {
        return (int) Db::getInstance()->getValue('SELECT id_country FROM ' . _DB_PREFIX_ . "country WHERE iso_code = '" . pSQL($iso_code) . "'");
    }
}
