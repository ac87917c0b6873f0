<?php
class Group extends ObjectModel
{
    public $name;
    public $reduction = 0;
    public $price_display_method = PS_TAX_INC;
    public $show_prices = 1;
    public $date_add;
    public $date_upd;
    public static $definition = ['table' => 'group', 'primary' => 'id_group', 'multilang' => true, 'fields' => [
        'reduction' => ['type' => self::TYPE_FLOAT],
        'price_display_method' => ['type' => self::TYPE_INT],
        'show_prices' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    private static function row(int $id): array
    {
        $key = 'Group::row_' . $id;
        if (!Cache::isStored($key)) {
            Cache::store($key, Db::getInstance()->getRow('SELECT reduction, price_display_method FROM ' . _DB_PREFIX_ . 'group WHERE id_group = ' . $id) ?: ['reduction' => 0, 'price_display_method' => PS_TAX_INC]);
        }

        return Cache::retrieve($key);
    }

    public static function getReduction($id_customer = null)
    {
        return self::getReductionByIdGroup(Customer::getDefaultGroupId((int) $id_customer));
    }

    public static function getReductionByIdGroup($id_group)
    {
        return (float) self::row((int) $id_group)['reduction'];
    }

    public static function getPriceDisplayMethod($id_group)
    {
        return (int) self::row((int) $id_group)['price_display_method'];
    }

    public static function getDefaultPriceDisplayMethod()
    {
        return self::getPriceDisplayMethod((int) Configuration::get('PS_CUSTOMER_GROUP'));
    }

    /** The group whose prices this visitor sees. */
    public static function getCurrent()
    {
        $customer = Context::getContext()->customer;
        $id = $customer && $customer->id ? (int) $customer->id_default_group : (int) Configuration::get('PS_UNIDENTIFIED_GROUP');
        $key = 'Group::current_' . $id;
        if (!Cache::isStored($key)) {
            Cache::store($key, new Group($id));
        }

        return Cache::retrieve($key);
    }

    public static function getGroups($id_lang, $id_shop = false)
    {
        return Db::getInstance()->executeS('SELECT g.*, gl.name FROM ' . _DB_PREFIX_ . 'group g LEFT JOIN ' . _DB_PREFIX_ . 'group_lang gl ON gl.id_group = g.id_group AND gl.id_lang = ' . (int) $id_lang . ' ORDER BY g.id_group');
    }

    public static function isFeatureActive()
    {
        return (bool) Configuration::get('PS_GROUP_FEATURE_ACTIVE');
    }
}
