<?php
class Carrier extends ObjectModel
{
    use CarrierRanges;

    const PS_CARRIERS_ONLY = 1;
    const CARRIERS_MODULE = 2;
    const CARRIERS_MODULE_NEED_RANGE = 3;
    const PS_CARRIERS_AND_CARRIER_MODULES_NEED_RANGE = 4;
    const ALL_CARRIERS = 5;
    const SHIPPING_METHOD_DEFAULT = 0;
    const SHIPPING_METHOD_WEIGHT = 1;
    const SHIPPING_METHOD_PRICE = 2;
    const SHIPPING_METHOD_FREE = 3;
    const SHIPPING_PRICE_EXCEPTION = 0;
    const SHIPPING_WEIGHT_EXCEPTION = 1;
    const SHIPPING_SIZE_EXCEPTION = 2;
    const SORT_BY_PRICE = 0;
    const SORT_BY_POSITION = 1;
    const SORT_BY_ASC = 0;
    const SORT_BY_DESC = 1;

    public $id_reference;
    public $name;
    public $url;
    public $delay;
    public $active = 1;
    public $deleted = 0;
    public $shipping_handling = 1;
    public $range_behavior = 0;
    public $is_module = 0;
    public $is_free = 0;
    public $shipping_external = 0;
    public $need_range = 0;
    public $external_module_name = '';
    public $shipping_method = self::SHIPPING_METHOD_DEFAULT;
    public $position = 0;
    public $max_width = 0;
    public $max_height = 0;
    public $max_depth = 0;
    public $max_weight = 0;
    public $grade = 0;

    public static $definition = ['table' => 'carrier', 'primary' => 'id_carrier', 'multilang' => true, 'multilang_shop' => true, 'fields' => [
        'id_reference' => ['type' => self::TYPE_INT],
        'name' => ['type' => self::TYPE_STRING],
        'url' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
        'shipping_handling' => ['type' => self::TYPE_BOOL],
        'range_behavior' => ['type' => self::TYPE_BOOL],
        'is_module' => ['type' => self::TYPE_BOOL],
        'is_free' => ['type' => self::TYPE_BOOL],
        'shipping_external' => ['type' => self::TYPE_BOOL],
        'need_range' => ['type' => self::TYPE_BOOL],
        'external_module_name' => ['type' => self::TYPE_STRING],
        'shipping_method' => ['type' => self::TYPE_INT],
        'position' => ['type' => self::TYPE_INT],
        'max_width' => ['type' => self::TYPE_INT],
        'max_height' => ['type' => self::TYPE_INT],
        'max_depth' => ['type' => self::TYPE_INT],
        'max_weight' => ['type' => self::TYPE_FLOAT],
        'grade' => ['type' => self::TYPE_INT],
        'delay' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public function add($autoDate = true, $nullValues = false)
    {
        $this->position = 1 + (int) Db::getInstance()->getValue('SELECT IFNULL(MAX(position), -1) FROM ' . _DB_PREFIX_ . 'carrier WHERE deleted = 0');
        $done = parent::add($autoDate, $nullValues);
        if (!(int) $this->id_reference) {
            $this->id_reference = (int) $this->id;
            Db::getInstance()->update('carrier', ['id_reference' => (int) $this->id], 'id_carrier = ' . (int) $this->id);
        }
        Db::getInstance()->insert('carrier_shop', ['id_carrier' => (int) $this->id, 'id_shop' => (int) Context::getContext()->shop->id], false, true, Db::INSERT_IGNORE);
        Cache::clean('Carrier::*');

        return $done;
    }

    public function update($nullValues = false)
    {
        Cache::clean('Carrier::*');

        return parent::update($nullValues);
    }

    /** Another row of the same reference with all that hangs on it; this one counts as deleted. */
    public function copy(): Carrier
    {
        $db = Db::getInstance();
        $p = _DB_PREFIX_;
        $from = (int) $this->id;
        $copy = new Carrier($from);
        $copy->id = null;
        $copy->add();
        $to = (int) $copy->id;
        $db->update('carrier', ['position' => (int) $this->position], "id_carrier = $to");
        $copy->position = (int) $this->position;
        foreach (['carrier_zone' => 'id_zone', 'carrier_group' => 'id_group', 'carrier_tax_rules_group_shop' => 'id_tax_rules_group, id_shop'] as $table => $columns) {
            $db->execute("INSERT IGNORE INTO {$p}$table (id_carrier, $columns) SELECT $to, $columns FROM {$p}$table WHERE id_carrier = $from");
        }
        foreach (['range_price', 'range_weight'] as $table) {
            foreach ($db->executeS("SELECT * FROM {$p}$table WHERE id_carrier = $from ORDER BY delimiter1") as $range) {
                $db->insert($table, ['id_carrier' => $to, 'delimiter1' => $range['delimiter1'], 'delimiter2' => $range['delimiter2']]);
                $id = (int) $db->Insert_ID();
                $db->execute("INSERT INTO {$p}delivery (id_shop, id_shop_group, id_carrier, id_$table, id_zone, price) SELECT id_shop, id_shop_group, $to, $id, id_zone, price FROM {$p}delivery WHERE id_$table = " . (int) $range["id_$table"]);
            }
        }
        $db->update('carrier', ['deleted' => 1], "id_carrier = $from");
        Cache::clean('Carrier::*');

        return $copy;
    }

    public function getShippingMethod()
    {
        if ((int) $this->is_free) {
            return self::SHIPPING_METHOD_FREE;
        }
        $method = (int) $this->shipping_method;

        return $method === self::SHIPPING_METHOD_DEFAULT ? (Configuration::get('PS_SHIPPING_METHOD') ? self::SHIPPING_METHOD_WEIGHT : self::SHIPPING_METHOD_PRICE) : $method;
    }

    /** Price lists may be a shop's own. */
    public static function sqlDeliveryRangeShop($range_table, $alias = 'd')
    {
        return " AND IFNULL($alias.id_shop, " . (int) Context::getContext()->shop->id . ') = ' . (int) Context::getContext()->shop->id . ' ';
    }

    public static function getCarrierByReference($id_reference, $id_lang = null)
    {
        $id = (int) Db::getInstance()->getValue('SELECT id_carrier FROM ' . _DB_PREFIX_ . 'carrier WHERE deleted = 0 AND id_reference = ' . (int) $id_reference . ' ORDER BY id_carrier DESC');

        return $id ? new Carrier($id, $id_lang) : false;
    }

    /** Read once: a cart asks for its carriers many times. */
    public static function instance(int $id): Carrier
    {
        if (!Cache::isStored("Carrier::instance_$id")) {
            Cache::store("Carrier::instance_$id", new Carrier($id, (int) Context::getContext()->language->id));
        }

        return Cache::retrieve("Carrier::instance_$id");
    }

    public static function getCarriers($id_lang, $active = false, $delete = false, $id_zone = false, $ids_group = null, $modules_filters = self::PS_CARRIERS_ONLY)
    {
        $filters = [self::PS_CARRIERS_ONLY => 'c.is_module = 0', self::CARRIERS_MODULE => 'c.is_module = 1', self::CARRIERS_MODULE_NEED_RANGE => 'c.is_module = 1 AND c.need_range = 1',
            self::PS_CARRIERS_AND_CARRIER_MODULES_NEED_RANGE => '(c.is_module = 0 OR c.need_range = 1)', self::ALL_CARRIERS => '1'];
        $p = _DB_PREFIX_;
        $sql = "SELECT c.*, cl.delay FROM {$p}carrier c LEFT JOIN {$p}carrier_lang cl ON cl.id_carrier = c.id_carrier AND cl.id_lang = " . (int) $id_lang . ' AND cl.id_shop = ' . (int) Context::getContext()->shop->id
            . ' WHERE c.deleted = ' . ($delete ? 1 : 0) . ($active ? ' AND c.active = 1' : '') . ' AND ' . $filters[$modules_filters]
            . ($id_zone ? " AND EXISTS (SELECT 1 FROM {$p}carrier_zone cz JOIN {$p}zone z ON z.id_zone = cz.id_zone AND z.active = 1 WHERE cz.id_carrier = c.id_carrier AND cz.id_zone = " . (int) $id_zone . ')' : '')
            . (is_array($ids_group) && $ids_group ? " AND EXISTS (SELECT 1 FROM {$p}carrier_group cg WHERE cg.id_carrier = c.id_carrier AND cg.id_group IN (" . implode(', ', array_map('intval', $ids_group)) . '))' : '')
            . ' ORDER BY c.position, c.id_carrier';
        $key = 'Carrier::getCarriers_' . md5($sql);
        if (!Cache::isStored($key)) {
            Cache::store($key, Db::getInstance()->executeS($sql) ?: []);
        }

        return Cache::retrieve($key);
    }

    /** Carriers that may take this cart to that zone. */
    public static function getCarriersForOrder($id_zone, $groups = null, $cart = null, &$error = [])
    {
        $context = Context::getContext();
        $cart = $cart ?: $context->cart;
        $groups = is_array($groups) && $groups ? $groups : [(int) Configuration::get('PS_UNIDENTIFIED_GROUP')];
        $list = [];
        foreach (self::getCarriers((int) $context->language->id, true, false, (int) $id_zone, $groups, self::PS_CARRIERS_AND_CARRIER_MODULES_NEED_RANGE) as $row) {
            $carrier = self::instance((int) $row['id_carrier']);
            $problem = $carrier->refusal((int) $id_zone, $cart);
            if ($problem !== null) {
                $error[(int) $row['id_carrier']] = $problem;
                continue;
            }
            $list[] = $row + ['img' => ''];
        }

        return $list;
    }

    private function refusal(int $zone, Cart $cart): ?int
    {
        $method = $this->getShippingMethod();
        if ($method === self::SHIPPING_METHOD_FREE) {
            return null;
        }
        $weighs = $method === self::SHIPPING_METHOD_WEIGHT;
        if (($weighs ? $this->getMaxDeliveryPriceByWeight($zone) : $this->getMaxDeliveryPriceByPrice($zone)) === false) {
            return self::SHIPPING_PRICE_EXCEPTION;
        }
        if (!(int) $this->range_behavior) {
            return null;
        }
        if ($weighs) {
            return self::checkDeliveryPriceByWeight((int) $this->id, $cart->getTotalWeight(), $zone) ? null : self::SHIPPING_WEIGHT_EXCEPTION;
        }

        return self::checkDeliveryPriceByPrice((int) $this->id, $cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING), $zone, (int) $cart->id_currency) ? null : self::SHIPPING_PRICE_EXCEPTION;
    }

    /** @return array<int, int> of carriers that take this product of the cart to its address */
    public static function getAvailableCarrierList(Product $product, $id_warehouse, $id_address_delivery = null, $id_shop = null, $cart = null, &$error = [])
    {
        $context = Context::getContext();
        $cart = $cart ?: $context->cart;
        // Without an address the carriers are the shop's own country's, whatever their prices are asked for.
        $zone = $id_address_delivery ? Address::getZoneById((int) $id_address_delivery) : Country::getIdZone((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $own = self::ofProduct((int) $product->id);
        $list = [];
        foreach (self::getCarriersForOrder($zone, Customer::getGroupsStatic((int) $cart->id_customer), $cart, $error) as $row) {
            if ($own && !in_array((int) $row['id_reference'], $own, true)) {
                continue;
            }
            if (self::tooBig($row, $product) || ((float) $row['max_weight'] > 0 && (float) $row['max_weight'] < $cart->getTotalWeight())) {
                $error[(int) $row['id_carrier']] = self::SHIPPING_SIZE_EXCEPTION;
                continue;
            }
            $list[(int) $row['id_carrier']] = (int) $row['id_carrier'];
        }

        return $list;
    }

    /** @return int[] references of the carriers that a product is restricted to */
    private static function ofProduct(int $product): array
    {
        $key = "Carrier::ofProduct_$product";
        if (!Cache::isStored($key)) {
            Cache::store($key, array_map('intval', array_column(Db::getInstance()->executeS('SELECT id_carrier_reference FROM ' . _DB_PREFIX_ . "product_carrier WHERE id_product = $product AND id_shop = " . (int) Context::getContext()->shop->id), 'id_carrier_reference')));
        }

        return Cache::retrieve($key);
    }

    /** A parcel may be turned: the longest side is held against the longest. */
    private static function tooBig(array $row, Product $product): bool
    {
        $limits = array_map('floatval', [$row['max_width'], $row['max_height'], $row['max_depth']]);
        $sides = array_map('floatval', [$product->width, $product->height, $product->depth]);
        sort($limits);
        sort($sides);
        foreach ($limits as $index => $limit) {
            if ($limit > 0 && $limit < $sides[$index]) {
                return true;
            }
        }

        return false;
    }

    public function getZones()
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'carrier_zone cz JOIN ' . _DB_PREFIX_ . 'zone z ON z.id_zone = cz.id_zone WHERE cz.id_carrier = ' . (int) $this->id);
    }

    public function getZone($id_zone)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'carrier_zone WHERE id_carrier = ' . (int) $this->id . ' AND id_zone = ' . (int) $id_zone);
    }

    public static function checkCarrierZone($id_carrier, $id_zone)
    {
        return (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'carrier_zone WHERE id_carrier = ' . (int) $id_carrier . ' AND id_zone = ' . (int) $id_zone);
    }

    public function addZone($id_zone)
    {
        Cache::clean('Carrier::*');

        return Db::getInstance()->insert('carrier_zone', ['id_carrier' => (int) $this->id, 'id_zone' => (int) $id_zone], false, true, Db::INSERT_IGNORE);
    }

    public function getGroups()
    {
        return Db::getInstance()->executeS('SELECT id_group FROM ' . _DB_PREFIX_ . 'carrier_group WHERE id_carrier = ' . (int) $this->id);
    }

    public function setGroups($groups, $delete = true)
    {
        if ($delete) {
            Db::getInstance()->delete('carrier_group', 'id_carrier = ' . (int) $this->id);
        }
        foreach ($groups as $group) {
            Db::getInstance()->insert('carrier_group', ['id_carrier' => (int) $this->id, 'id_group' => (int) $group], false, true, Db::INSERT_IGNORE);
        }
        Cache::clean('Carrier::*');

        return true;
    }

    public static function getIdTaxRulesGroupByIdCarrier($id_carrier, ?Context $context = null)
    {
        $key = 'Carrier::tax_' . (int) $id_carrier;
        if (!Cache::isStored($key)) {
            Cache::store($key, (int) Db::getInstance()->getValue('SELECT id_tax_rules_group FROM ' . _DB_PREFIX_ . 'carrier_tax_rules_group_shop WHERE id_carrier = ' . (int) $id_carrier . ' AND id_shop = ' . (int) Context::getContext()->shop->id));
        }

        return Cache::retrieve($key);
    }

    public function getIdTaxRulesGroup(?Context $context = null)
    {
        return self::getIdTaxRulesGroupByIdCarrier((int) $this->id);
    }

    public function setTaxRulesGroup($id_tax_rules_group, $all_shops = false)
    {
        Db::getInstance()->delete('carrier_tax_rules_group_shop', 'id_carrier = ' . (int) $this->id);
        Cache::clean('Carrier::tax_*');

        return Db::getInstance()->insert('carrier_tax_rules_group_shop', ['id_carrier' => (int) $this->id, 'id_tax_rules_group' => (int) $id_tax_rules_group, 'id_shop' => (int) Context::getContext()->shop->id]);
    }

    public function getTaxesRate(?Address $address = null)
    {
        return Tax::rateOf((int) $this->getIdTaxRulesGroup(), (int) ($address ?: Address::initialize(null))->id_country);
    }

    public function getTaxCalculator(Address $address, $id_order = null, $use_average_tax_of_products = false)
    {
        return TaxManagerFactory::getManager($address, (int) $this->getIdTaxRulesGroup())->getTaxCalculator();
    }
}
