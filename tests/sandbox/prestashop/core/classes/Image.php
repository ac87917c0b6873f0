<?php
class Image extends ObjectModel
{
    public $id_product;
    public $position;
    public $cover;
    public $legend;
    public $standin_file;
    public static $definition = ['table' => 'image', 'primary' => 'id_image', 'multilang' => true, 'fields' => [
        'id_product' => ['type' => self::TYPE_INT],
        'position' => ['type' => self::TYPE_INT],
        'cover' => ['type' => self::TYPE_BOOL, 'allow_null' => true],
        'standin_file' => ['type' => self::TYPE_STRING],
        'legend' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public static function getImages($id_lang, $id_product, $id_product_attribute = null, $id_shop = null)
    {
        return Db::getInstance()->executeS('SELECT i.*, il.legend FROM ' . _DB_PREFIX_ . 'image i LEFT JOIN ' . _DB_PREFIX_ . 'image_lang il ON il.id_image = i.id_image AND il.id_lang = ' . (int) $id_lang . ($id_product_attribute ? ' JOIN ' . _DB_PREFIX_ . 'product_attribute_image ai ON ai.id_image = i.id_image AND ai.id_product_attribute = ' . (int) $id_product_attribute : '') . ' WHERE i.id_product = ' . (int) $id_product . ' ORDER BY i.position');
    }

    public static function getCover($id_product)
    {
        return Db::getInstance()->getRow('SELECT * FROM ' . _DB_PREFIX_ . 'image WHERE id_product = ' . (int) $id_product . ' AND cover = 1');
    }
}
