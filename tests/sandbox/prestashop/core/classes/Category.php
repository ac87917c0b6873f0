<?php
class Category extends ObjectModel
{
    public $name;
    public $link_rewrite;
    public $id_parent;
    public $active = 1;
    public static $definition = ['table' => 'category', 'primary' => 'id_category', 'multilang' => true, 'multilang_shop' => true, 'fields' => [
        'id_parent' => ['type' => self::TYPE_INT],
        'active' => ['type' => self::TYPE_BOOL],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
        'link_rewrite' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];
}
