<?php
class Carrier extends ObjectModel
{
    public $id_reference;
    public $name;
    public $url;
    public $active = 1;
    public $deleted = 0;

    public static $definition = ['table' => 'carrier', 'primary' => 'id_carrier', 'fields' => [
        'id_reference' => ['type' => self::TYPE_INT],
        'name' => ['type' => self::TYPE_STRING],
        'url' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
    ]];
}
