<?php
class RangePrice extends ObjectModel
{
    public $id_carrier;
    public $delimiter1;
    public $delimiter2;
    public static $definition = ['table' => 'range_price', 'primary' => 'id_range_price', 'fields' => [
        'id_carrier' => ['type' => self::TYPE_INT],
        'delimiter1' => ['type' => self::TYPE_FLOAT],
        'delimiter2' => ['type' => self::TYPE_FLOAT],
    ]];

    public static function getRanges($id_carrier)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'range_price WHERE id_carrier = ' . (int) $id_carrier . ' ORDER BY delimiter1');
    }
}
