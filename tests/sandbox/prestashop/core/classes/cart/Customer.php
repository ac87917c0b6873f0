<?php
class Customer extends ObjectModel
{
    public $id_shop = 1;
    public $id_lang = 1;
    public $id_default_group = 3;
    public $is_guest = 0;
    public $firstname;
    public $lastname;
    public $email;
    public $active = 1;
    public $deleted = 0;
    public $date_add;
    public $date_upd;
    public $logged = false;
    public $geoloc_id_country;
    public $secure_key = 'stand-in';

    public static $definition = ['table' => 'customer', 'primary' => 'id_customer', 'fields' => [
        'id_shop' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'id_default_group' => ['type' => self::TYPE_INT],
        'is_guest' => ['type' => self::TYPE_BOOL],
        'firstname' => ['type' => self::TYPE_STRING],
        'lastname' => ['type' => self::TYPE_STRING],
        'email' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public function isLogged($withGuest = false)
    {
        return $this->logged && (int) $this->id > 0;
    }

    public function getGroups()
    {
        return self::getGroupsStatic((int) $this->id);
    }

    public static function getGroupsStatic($id_customer)
    {
        if (!$id_customer) {
            return [(int) Configuration::get('PS_UNIDENTIFIED_GROUP')];
        }
        $key = 'Customer::getGroups_' . (int) $id_customer;
        if (!Cache::isStored($key)) {
            Cache::store($key, array_map('intval', array_column(Db::getInstance()->executeS('SELECT id_group FROM ' . _DB_PREFIX_ . 'customer_group WHERE id_customer = ' . (int) $id_customer . ' ORDER BY id_group'), 'id_group')) ?: [(int) Configuration::get('PS_CUSTOMER_GROUP')]);
        }

        return Cache::retrieve($key);
    }

    public static function getDefaultGroupId($id_customer)
    {
        $key = 'Customer::getDefaultGroupId_' . (int) $id_customer;
        if (!Cache::isStored($key)) {
            Cache::store($key, (int) Db::getInstance()->getValue('SELECT id_default_group FROM ' . _DB_PREFIX_ . 'customer WHERE id_customer = ' . (int) $id_customer));
        }

        return $id_customer ? Cache::retrieve($key) : (int) Configuration::get('PS_UNIDENTIFIED_GROUP');
    }

    public function updateGroup($list)
    {
        Db::getInstance()->delete('customer_group', 'id_customer = ' . (int) $this->id);
        $this->addGroups($list ?: [(int) $this->id_default_group]);
    }

    public function addGroups($groups)
    {
        foreach ((array) $groups as $group) {
            Db::getInstance()->insert('customer_group', ['id_customer' => (int) $this->id, 'id_group' => (int) $group], false, true, Db::INSERT_IGNORE);
        }
        Cache::clean('Customer::get*');
    }

    public function getAddresses($idLang)
    {
        return Db::getInstance()->executeS('SELECT a.*, cl.name AS country FROM ' . _DB_PREFIX_ . 'address a LEFT JOIN ' . _DB_PREFIX_ . 'country_lang cl ON cl.id_country = a.id_country AND cl.id_lang = ' . (int) $idLang . ' WHERE a.id_customer = ' . (int) $this->id . ' AND a.deleted = 0');
    }
}
