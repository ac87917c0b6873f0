<?php
class Zone extends ObjectModel
{
    public $name;
    public $active = 1;
    public static $definition = ['table' => 'zone', 'primary' => 'id_zone', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getZones($active = false, $active_first = false)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'zone' . ($active ? ' WHERE active = 1' : '') . ' ORDER BY name');
    }

    public static function getIdByName($name)
    {
        return Db::getInstance()->getValue('SELECT id_zone FROM ' . _DB_PREFIX_ . "zone WHERE name = '" . pSQL($name) . "'");
    }
}
