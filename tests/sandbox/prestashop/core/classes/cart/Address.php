<?php
class Address extends ObjectModel
{
    public $id_country;
    public $id_state = 0;
    public $id_customer = 0;
    public $alias = 'Adresse';
    public $lastname = '';
    public $firstname = '';
    public $address1 = '';
    public $postcode = '';
    public $city = '';
    public $vat_number = '';
    public $active = 1;
    public $deleted = 0;
    public $date_add;
    public $date_upd;
    public static $definition = ['table' => 'address', 'primary' => 'id_address', 'fields' => [
        'id_country' => ['type' => self::TYPE_INT],
        'id_state' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'alias' => ['type' => self::TYPE_STRING],
        'lastname' => ['type' => self::TYPE_STRING],
        'firstname' => ['type' => self::TYPE_STRING],
        'address1' => ['type' => self::TYPE_STRING],
        'postcode' => ['type' => self::TYPE_STRING],
        'city' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public static function getCountryAndState($id_address)
    {
        return Db::getInstance()->getRow('SELECT id_country, id_state, postcode FROM ' . _DB_PREFIX_ . 'address WHERE id_address = ' . (int) $id_address);
    }

    public static function countryOf(int $id_address): int
    {
        $key = 'Address::country_' . $id_address;
        if (!Cache::isStored($key)) {
            Cache::store($key, (int) Db::getInstance()->getValue('SELECT id_country FROM ' . _DB_PREFIX_ . "address WHERE id_address = $id_address"));
        }

        return Cache::retrieve($key);
    }

    /** A module's word first, then the state's zone, then the country's. */
    public static function getZoneById($id_address)
    {
        $key = 'Address::zone_' . (int) $id_address;
        if (!Cache::isStored($key)) {
            Cache::store($key, self::zoneOf((int) $id_address));
        }

        return Cache::retrieve($key);
    }

    private static function zoneOf(int $id_address): int
    {
        $told = Hook::exec('actionGetIDZoneByAddressID', ['id_address' => $id_address]);
        if (is_numeric($told)) {
            return (int) $told;
        }
        $zone = Db::getInstance()->getValue('SELECT s.id_zone FROM ' . _DB_PREFIX_ . 'address a JOIN ' . _DB_PREFIX_ . "state s USING (id_state) WHERE a.id_address = $id_address");

        return (int) $zone ?: Country::getIdZone(self::countryOf($id_address));
    }

    public static function addressExists($id_address, bool $useCache = true)
    {
        return self::countryOf((int) $id_address) > 0;
    }

    public static function getFirstCustomerAddressId($id_customer, $active = true)
    {
        return (int) Db::getInstance()->getValue('SELECT id_address FROM ' . _DB_PREFIX_ . 'address WHERE id_customer = ' . (int) $id_customer . ' AND deleted = 0 ORDER BY id_address');
    }

    /** The address itself; without one, a place in the country that the visitor is in. */
    public static function initialize($id_address = null, $with_geoloc = false)
    {
        $address = new Address();
        $country = $id_address ? self::countryOf((int) $id_address) : 0;
        if ($country) {
            $address->id = (int) $id_address;
            $address->id_country = $country;

            return $address;
        }
        $context = Context::getContext();
        $address->id_country = (int) ($context->country->id ?? 0) ?: (int) Configuration::get('PS_COUNTRY_DEFAULT');

        return $address;
    }
}
