<?php
class OrderDetail extends ObjectModel
{
    public $id_order;
    public $id_shop;
    public $product_id;
    public $product_attribute_id;
    public $product_name;
    public $product_quantity;
    public $product_quantity_in_stock = 0;
    public $product_quantity_refunded = 0;
    public $product_quantity_return = 0;
    public $product_quantity_reinjected = 0;
    public $product_price = 0;
    public $product_ean13;
    public $product_reference;
    public $unit_price_tax_incl = 0;
    public $total_price_tax_incl = 0;

    public static $definition = ['table' => 'order_detail', 'primary' => 'id_order_detail', 'fields' => [
        'id_order' => ['type' => self::TYPE_INT],
        'id_shop' => ['type' => self::TYPE_INT],
        'product_id' => ['type' => self::TYPE_INT],
        'product_attribute_id' => ['type' => self::TYPE_INT],
        'product_name' => ['type' => self::TYPE_STRING],
        'product_quantity' => ['type' => self::TYPE_INT],
        'product_quantity_in_stock' => ['type' => self::TYPE_INT],
        'product_quantity_refunded' => ['type' => self::TYPE_INT],
        'product_quantity_return' => ['type' => self::TYPE_INT],
        'product_quantity_reinjected' => ['type' => self::TYPE_INT],
        'product_price' => ['type' => self::TYPE_FLOAT],
        'product_ean13' => ['type' => self::TYPE_STRING],
        'product_reference' => ['type' => self::TYPE_STRING],
        'unit_price_tax_incl' => ['type' => self::TYPE_FLOAT],
        'total_price_tax_incl' => ['type' => self::TYPE_FLOAT],
    ]];

    public static function getList($id_order)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'order_detail WHERE id_order = ' . (int) $id_order . ' ORDER BY id_order_detail');
    }
}
