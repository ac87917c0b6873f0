<?php
class Manufacturer extends ObjectModel
{
    public $name;
    public $active = 1;
    public static $definition = ['table' => 'manufacturer', 'primary' => 'id_manufacturer', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getNameById($id)
    {
        return $id ? (string) Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'manufacturer WHERE id_manufacturer = ' . (int) $id) : '';
    }
}
