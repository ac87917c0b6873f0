<?php
class SpecificPrice extends ObjectModel
{
    public $id_product;
    public $id_product_attribute = 0;
    public $id_shop = 0;
    public $id_currency = 0;
    public $id_country = 0;
    public $id_group = 0;
    public $id_customer = 0;
    public $price = -1;
    public $from_quantity = 1;
    public $reduction = 0;
    public $reduction_tax = 1;
    public $reduction_type = 'percentage';
    public $from = '0000-00-00 00:00:00';
    public $to = '0000-00-00 00:00:00';
    public static $definition = ['table' => 'specific_price', 'primary' => 'id_specific_price', 'fields' => [
        'id_product' => ['type' => self::TYPE_INT],
        'id_product_attribute' => ['type' => self::TYPE_INT],
        'id_shop' => ['type' => self::TYPE_INT],
        'id_currency' => ['type' => self::TYPE_INT],
        'id_country' => ['type' => self::TYPE_INT],
        'id_group' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'price' => ['type' => self::TYPE_FLOAT],
        'from_quantity' => ['type' => self::TYPE_INT],
        'reduction' => ['type' => self::TYPE_FLOAT],
        'reduction_tax' => ['type' => self::TYPE_BOOL],
        'reduction_type' => ['type' => self::TYPE_STRING],
        'from' => ['type' => self::TYPE_DATE],
        'to' => ['type' => self::TYPE_DATE],
    ]];
}
