<?php
/** The rows of quantities, with the hooks that recorded shops fire for each way of changing them. */
class StockAvailable extends ObjectModel
{
    public $id_product;
    public $id_product_attribute;
    public $id_shop;
    public $id_shop_group;
    public $quantity = 0;
    public $depends_on_stock = false;
    public $out_of_stock = 0;
    public $location = '';

    public static $definition = ['table' => 'stock_available', 'primary' => 'id_stock_available', 'fields' => [
        'id_product' => ['type' => self::TYPE_INT],
        'id_product_attribute' => ['type' => self::TYPE_INT],
        'id_shop' => ['type' => self::TYPE_INT],
        'id_shop_group' => ['type' => self::TYPE_INT],
        'quantity' => ['type' => self::TYPE_INT],
        'depends_on_stock' => ['type' => self::TYPE_BOOL],
        'out_of_stock' => ['type' => self::TYPE_INT],
        'location' => ['type' => self::TYPE_STRING],
    ]];

    public function __construct($id = null, $id_lang = null, $id_shop = null)
    {
        parent::__construct($id, $id_lang, $id_shop);
        if ($this->id) {
            foreach (['id_product', 'id_product_attribute', 'id_shop', 'id_shop_group'] as $key) {
                $this->{$key} = (int) $this->{$key};
            }
        }
    }

    public function add($autodate = true, $null_values = false)
    {
        $done = parent::add($autodate, $null_values);

        return $done && $this->sumUp();
    }

    public function update($null_values = false)
    {
        $before = (int) Db::getInstance()->getValue('SELECT quantity FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_stock_available = ' . (int) $this->id);
        $at = StandIn::now();
        $done = parent::update($null_values);
        if (self::isItem((int) $this->id_product, (int) $this->id_product_attribute)) {
            StandIn::logStock((int) $this->id_product, (int) $this->id_product_attribute, $before, (int) $this->quantity, true, ['at' => $at]);
        }

        return $done && $this->sumUp();
    }

    /** The row (product, 0) of a product with combinations is their sum, and no item. */
    private static function isItem(int $product, int $combination): bool
    {
        return $combination > 0 || !Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . "product_attribute WHERE id_product = $product LIMIT 1");
    }

    private function sumUp(): bool
    {
        if ((int) $this->id_product_attribute !== 0) {
            self::sumOf((int) $this->id_product, (int) $this->id_shop ?: null);
        }

        return true;
    }

    private static function sumOf(int $product, ?int $shop): void
    {
        $where = ' FROM ' . _DB_PREFIX_ . "stock_available WHERE id_product = $product" . self::addSqlShopRestriction(null, $shop);
        $db = Db::getInstance();
        // The sum is read under the lock of its own row: of two sales of sisters the second counts both.
        $db->executeS("SELECT quantity$where AND id_product_attribute = 0 FOR UPDATE");
        $sum = (int) $db->getValue("SELECT SUM(quantity)$where AND id_product_attribute <> 0");
        self::setQuantity($product, 0, $sum, $shop, false);
    }

    private static function shopIdOrContext($id_shop): int
    {
        return (int) ($id_shop ?: Context::getContext()->shop->id);
    }

    public static function addSqlShopRestriction(?DbQuery $sql = null, $shop = null, $alias = null)
    {
        [$idShop, $idGroup] = self::place(is_object($shop) ? (int) $shop->id : self::shopIdOrContext($shop));
        $alias = $alias ? bqSQL($alias) . '.' : '';
        $parts = [$alias . "id_shop = $idShop", $alias . "id_shop_group = $idGroup"];
        if ($sql) {
            foreach ($parts as $part) {
                $sql->where($part);
            }

            return $sql;
        }

        return ' AND ' . implode(' AND ', $parts);
    }

    public static function addSqlShopParams(&$params, $id_shop = null)
    {
        [$params['id_shop'], $params['id_shop_group']] = self::place(self::shopIdOrContext($id_shop));
    }

    /** Where the rows of a shop lie: its own, or its group's where stock is shared. */
    private static function place(int $shop): array
    {
        $key = "StandIn::place_$shop";
        if (!Cache::isStored($key)) {
            $row = Db::getInstance()->getRow('SELECT g.id_shop_group, g.share_stock FROM ' . _DB_PREFIX_ . 'shop s JOIN ' . _DB_PREFIX_ . "shop_group g USING (id_shop_group) WHERE s.id_shop = $shop");
            Cache::store($key, $row && (int) $row['share_stock'] ? [0, (int) $row['id_shop_group']] : [$shop, 0]);
        }

        return Cache::retrieve($key);
    }

    public static function getStockAvailableIdByProductId($id_product, $id_product_attribute = null, $id_shop = null)
    {
        $id = Db::getInstance()->getValue('SELECT id_stock_available FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product = ' . (int) $id_product
            . ($id_product_attribute === null ? '' : ' AND id_product_attribute = ' . (int) $id_product_attribute) . self::addSqlShopRestriction(null, $id_shop));

        return $id ? (int) $id : false;
    }

    public static function getQuantityAvailableByProduct($id_product = null, $id_product_attribute = null, $id_shop = null)
    {
        return (int) Db::getInstance()->getValue('SELECT SUM(quantity) FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product_attribute = ' . (int) $id_product_attribute
            . ($id_product === null ? '' : ' AND id_product = ' . (int) $id_product) . self::addSqlShopRestriction(null, $id_shop));
    }

    public static function outOfStock($id_product, $id_shop = null)
    {
        return (int) Db::getInstance()->getValue('SELECT out_of_stock FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product = ' . (int) $id_product . ' AND id_product_attribute = 0' . self::addSqlShopRestriction(null, $id_shop));
    }

    public static function dependsOnStock($id_product, $id_shop = null)
    {
        return (bool) Db::getInstance()->getValue('SELECT depends_on_stock FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product = ' . (int) $id_product . ' AND id_product_attribute = 0' . self::addSqlShopRestriction(null, $id_shop));
    }

    public static function setQuantity($id_product, $id_product_attribute, $quantity, $id_shop = null, $add_movement = true)
    {
        $shop = self::shopIdOrContext($id_shop);
        if (self::dependsOnStock($id_product, $shop)) {
            return false;
        }
        $id = self::getStockAvailableIdByProductId($id_product, (int) $id_product_attribute, $shop);
        $delta = null;
        if ($id) {
            $row = new StockAvailable($id);
            $delta = (int) $quantity - (int) $row->quantity;
            $row->quantity = (int) $quantity;
            $row->update();
        } else {
            $row = new StockAvailable();
            $row->out_of_stock = self::outOfStock($id_product, $shop);
            $row->id_product = (int) $id_product;
            $row->id_product_attribute = (int) $id_product_attribute;
            $row->quantity = (int) $quantity;
            $params = [];
            self::addSqlShopParams($params, $shop);
            $row->id_shop = $params['id_shop'];
            $row->id_shop_group = $params['id_shop_group'];
            $row->add();
        }
        if ($add_movement && $delta) {
            self::saveMovement((int) $row->id, (int) $delta);
        }
        Hook::exec('actionUpdateQuantity', ['id_product' => (int) $id_product, 'id_product_attribute' => (int) $id_product_attribute, 'quantity' => (int) $quantity, 'delta_quantity' => $delta, 'id_shop' => $shop]);
    }

    public static function updateQuantity($id_product, $id_product_attribute, $delta_quantity, $id_shop = null, $add_movement = false, $params = [])
    {
        $product = (int) $id_product;
        $shop = self::shopIdOrContext($id_shop);
        $own = true;
        if (Pack::isPack($product)) {
            $type = Pack::stockType($product);
            foreach ($type === Pack::STOCK_TYPE_PACK_ONLY ? [] : Pack::components($product) as $part) {
                self::move((int) $part['id_product_item'], (int) $part['id_product_attribute_item'], (int) $delta_quantity * (int) $part['quantity'], $shop);
            }
            $own = $type !== Pack::STOCK_TYPE_PRODUCTS_ONLY;
        }
        $before = self::getQuantityAvailableByProduct($product, (int) $id_product_attribute, $shop);
        $id = $own ? self::move($product, (int) $id_product_attribute, (int) $delta_quantity, $shop) : 0;
        if ($add_movement && $id && (int) $delta_quantity !== 0) {
            self::saveMovement($id, (int) $delta_quantity, $params['id_order'] ?? null);
        }
        // A pack whose stock is its components' is told with a quantity that no row holds.
        Hook::exec('actionUpdateQuantity', ['id_product' => $product, 'id_product_attribute' => (int) $id_product_attribute, 'quantity' => $before + (int) $delta_quantity, 'delta_quantity' => (int) $delta_quantity, 'id_shop' => $id_shop === null ? null : (int) $id_shop]);

        return true;
    }

    /** Moves one row by a difference: the row's own hooks, no others. */
    private static function move(int $product, int $combination, int $delta, int $shop): int
    {
        $id = (int) self::getStockAvailableIdByProductId($product, $combination, $shop);
        if ($id) {
            $row = new StockAvailable($id);
            $row->quantity = (int) $row->quantity + $delta;
            $row->update();
        }

        return $id;
    }

    /** Only where a kernel is booted; there it needs an employee. */
    public static function saveMovement(int $idStock, int $delta, $idOrder = null): void
    {
        if (!StandIn::$kernel) {
            return;
        }
        $employee = Context::getContext()->employee;
        if (!$employee || !$employee->id) {
            throw new Doctrine\DBAL\Exception\NotNullConstraintViolationException("An exception occurred while executing 'INSERT INTO ps_stock_mvt': Column 'id_employee' cannot be null");
        }
        Db::getInstance()->insert('stock_mvt', ['id_stock' => $idStock, 'id_order' => $idOrder ? (int) $idOrder : null, 'id_stock_mvt_reason' => $delta < 0 ? 12 : 11, 'id_employee' => (int) $employee->id,
            'employee_lastname' => pSQL($employee->lastname), 'employee_firstname' => pSQL($employee->firstname), 'physical_quantity' => abs($delta), 'date_add' => date('Y-m-d H:i:s'), 'sign' => $delta < 0 ? -1 : 1]);
    }

    public static function setProductOutOfStock($id_product, $out_of_stock = false, $id_shop = null, $id_product_attribute = 0)
    {
        return Db::getInstance()->update('stock_available', ['out_of_stock' => (int) $out_of_stock], 'id_product = ' . (int) $id_product . ($id_product_attribute ? ' AND id_product_attribute = ' . (int) $id_product_attribute : '') . self::addSqlShopRestriction(null, $id_shop));
    }

    public static function setProductDependsOnStock($id_product, $depends_on_stock = true, $id_shop = null, $id_product_attribute = 0)
    {
        $set = ['depends_on_stock' => (int) $depends_on_stock] + ($depends_on_stock ? ['quantity' => 0] : []);

        return Db::getInstance()->update('stock_available', $set, 'id_product = ' . (int) $id_product . ($id_product_attribute ? ' AND id_product_attribute = ' . (int) $id_product_attribute : '') . self::addSqlShopRestriction(null, $id_shop));
    }

    /** Advanced stock is gone: nothing to bring into line. */
    public static function synchronize($id_product, $order_id_shop = null)
    {
    }

    public static function removeProductFromStockAvailable($id_product, $id_product_attribute = null, $shop = null)
    {
        $shops = [];
        foreach (Db::getInstance()->executeS('SELECT id_shop FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product = ' . (int) $id_product . ($id_product_attribute ? ' AND id_product_attribute = ' . (int) $id_product_attribute : '')) as $row) {
            $shops[(int) $row['id_shop']] = true;
        }
        self::forget('id_product = ' . (int) $id_product . ($id_product_attribute ? ' AND id_product_attribute = ' . (int) $id_product_attribute : ''));
        $context = (int) Context::getContext()->shop->id;
        unset($shops[0]);
        foreach ($id_product_attribute ? array_keys($shops + [$context => true]) : [] as $one) {
            self::sumOf((int) $id_product, $one);
        }

        return true;
    }

    /** Rows go without a hook. */
    public static function forget(string $where): void
    {
        foreach (Db::getInstance()->executeS('SELECT id_product, id_product_attribute, quantity FROM ' . _DB_PREFIX_ . "stock_available WHERE $where") as $row) {
            if (self::isItem((int) $row['id_product'], (int) $row['id_product_attribute'])) {
                StandIn::logStock((int) $row['id_product'], (int) $row['id_product_attribute'], (int) $row['quantity'], null, true, ['gone' => true]);
            }
        }
        Db::getInstance()->delete('stock_available', $where);
    }

    public static function addEmptyRow(int $product, int $combination, int $shop, int $outOfStock): void
    {
        $params = [];
        self::addSqlShopParams($params, $shop);
        Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => $combination, 'quantity' => 0, 'out_of_stock' => $outOfStock] + $params, false, true, Db::INSERT_IGNORE);
    }

    /** What orders, status changes and saves of the back office do afterwards, without a hook. */
    public static function countReserved(int $product): void
    {
        $p = _DB_PREFIX_;
        $states = implode(', ', array_map('intval', [Configuration::get('PS_OS_ERROR'), Configuration::get('PS_OS_CANCELED')]));
        Db::getInstance()->execute("UPDATE {$p}stock_available sa SET reserved_quantity = IFNULL((SELECT SUM(od.product_quantity) FROM {$p}order_detail od JOIN {$p}orders o USING (id_order) JOIN {$p}order_state os ON os.id_order_state = o.current_state WHERE od.product_id = sa.id_product AND od.product_attribute_id = sa.id_product_attribute AND os.shipped = 0 AND o.current_state NOT IN ($states) AND (o.id_shop = sa.id_shop OR sa.id_shop = 0)), 0) WHERE sa.id_product = $product");
        self::countPhysical("id_product = $product");
    }

    public static function countPhysical(string $where): void
    {
        Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . "stock_available SET physical_quantity = quantity + reserved_quantity WHERE $where");
    }
}
