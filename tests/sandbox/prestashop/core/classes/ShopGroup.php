<?php
class ShopGroup extends ObjectModel
{
    public $name;
    public $share_customer;
    public $share_order;
    public $share_stock;
    public $active = true;
    public $deleted;
    public static $definition = ['table' => 'shop_group', 'primary' => 'id_shop_group', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'share_customer' => ['type' => self::TYPE_BOOL],
        'share_order' => ['type' => self::TYPE_BOOL],
        'share_stock' => ['type' => self::TYPE_BOOL],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getShopsFromGroup($id_group)
    {
        return Db::getInstance()->executeS('SELECT id_shop FROM ' . _DB_PREFIX_ . 'shop WHERE id_shop_group = ' . (int) $id_group);
    }
}
