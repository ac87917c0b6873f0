<?php
class Supplier extends ObjectModel
{
    public $name;
    public $active = 1;
    public static $definition = ['table' => 'supplier', 'primary' => 'id_supplier', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getNameById($id)
    {
        return $id ? (string) Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'supplier WHERE id_supplier = ' . (int) $id) : '';
    }
}
