<?php
class Product extends ObjectModel
{
    public $id_manufacturer;
    public $id_supplier;
    public $id_category_default;
    public $id_shop_default = 1;
    public $id_tax_rules_group = 1;
    public $manufacturer_name;
    public $supplier_name;
    public $name;
    public $description;
    public $description_short;
    public $link_rewrite;
    public $available_now;
    public $available_later;
    public $quantity = 0;
    public $minimal_quantity = 1;
    public $low_stock_threshold;
    public $price = 0;
    public $wholesale_price = 0;
    public $on_sale = 0;
    public $ean13;
    public $isbn;
    public $upc;
    public $mpn;
    public $reference;
    public $weight = 0;
    public $width = 0;
    public $height = 0;
    public $depth = 0;
    public $additional_shipping_cost = 0;
    public $ecotax = 0;
    public $out_of_stock = 2;
    public $depends_on_stock;
    public $customizable = 0;
    public $active = 1;
    public $redirect_type = '';
    public $id_type_redirected = 0;
    public $available_for_order = 1;
    public $available_date = '0000-00-00';
    public $condition = 'new';
    public $show_price = 1;
    public $indexed = 0;
    public $visibility;
    public $cache_is_pack = 0;
    public $is_virtual = 0;
    public $cache_default_attribute = 0;
    public $pack_stock_type = 3;
    public $state = 1;
    public $product_type = '';
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'product', 'primary' => 'id_product', 'multilang' => true, 'multilang_shop' => true, 'multishop' => true, 'fields' => [
        'id_manufacturer' => ['type' => self::TYPE_INT],
        'id_supplier' => ['type' => self::TYPE_INT],
        'id_category_default' => ['type' => self::TYPE_INT, 'shop' => true],
        'id_shop_default' => ['type' => self::TYPE_INT],
        'id_tax_rules_group' => ['type' => self::TYPE_INT, 'shop' => true],
        'on_sale' => ['type' => self::TYPE_BOOL, 'shop' => true],
        'ean13' => ['type' => self::TYPE_STRING],
        'isbn' => ['type' => self::TYPE_STRING],
        'upc' => ['type' => self::TYPE_STRING],
        'mpn' => ['type' => self::TYPE_STRING],
        'minimal_quantity' => ['type' => self::TYPE_INT, 'shop' => true],
        'low_stock_threshold' => ['type' => self::TYPE_INT, 'shop' => true, 'allow_null' => true],
        'price' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'wholesale_price' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'reference' => ['type' => self::TYPE_STRING],
        'width' => ['type' => self::TYPE_FLOAT],
        'height' => ['type' => self::TYPE_FLOAT],
        'depth' => ['type' => self::TYPE_FLOAT],
        'weight' => ['type' => self::TYPE_FLOAT],
        'additional_shipping_cost' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'ecotax' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'customizable' => ['type' => self::TYPE_INT, 'shop' => true],
        'active' => ['type' => self::TYPE_BOOL, 'shop' => true],
        'redirect_type' => ['type' => self::TYPE_STRING, 'shop' => true],
        'id_type_redirected' => ['type' => self::TYPE_INT, 'shop' => true],
        'available_for_order' => ['type' => self::TYPE_BOOL, 'shop' => true],
        'available_date' => ['type' => self::TYPE_DATE, 'shop' => true],
        'condition' => ['type' => self::TYPE_STRING, 'shop' => true],
        'show_price' => ['type' => self::TYPE_BOOL, 'shop' => true],
        'indexed' => ['type' => self::TYPE_BOOL, 'shop' => true],
        'visibility' => ['type' => self::TYPE_STRING, 'shop' => true],
        'cache_is_pack' => ['type' => self::TYPE_BOOL],
        'is_virtual' => ['type' => self::TYPE_BOOL],
        'cache_default_attribute' => ['type' => self::TYPE_INT, 'shop' => true],
        'pack_stock_type' => ['type' => self::TYPE_INT, 'shop' => true],
        'state' => ['type' => self::TYPE_INT],
        'product_type' => ['type' => self::TYPE_STRING],
        'date_add' => ['type' => self::TYPE_DATE, 'shop' => true],
        'date_upd' => ['type' => self::TYPE_DATE, 'shop' => true],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
        'description' => ['type' => self::TYPE_HTML, 'lang' => true],
        'description_short' => ['type' => self::TYPE_HTML, 'lang' => true],
        'link_rewrite' => ['type' => self::TYPE_STRING, 'lang' => true],
        'available_now' => ['type' => self::TYPE_STRING, 'lang' => true],
        'available_later' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public function __construct($id_product = null, $full = false, $id_lang = null, $id_shop = null, ?Context $context = null)
    {
        parent::__construct($id_product, $id_lang, $id_shop);
        if ($full && $this->id) {
            $this->loadStockData();
            $this->manufacturer_name = Manufacturer::getNameById((int) $this->id_manufacturer);
            $this->supplier_name = Supplier::getNameById((int) $this->id_supplier);
        }
    }

    public function loadStockData()
    {
        $this->quantity = StockAvailable::getQuantityAvailableByProduct((int) $this->id, 0);
        $this->out_of_stock = (int) StockAvailable::outOfStock((int) $this->id);
        $this->depends_on_stock = StockAvailable::dependsOnStock((int) $this->id);
    }

    protected function complete(): void
    {
        $this->visibility = $this->visibility ?: 'both';
    }

    public function add($autodate = true, $null_values = false)
    {
        if (!parent::add($autodate, $null_values)) {
            return false;
        }
        foreach ($this->id_shop_list ?: Shop::getContextListShopID() as $shop) {
            StockAvailable::addEmptyRow((int) $this->id, 0, (int) $shop, $this->out_of_stock === null ? 2 : (int) $this->out_of_stock);
        }
        Hook::exec('actionProductSave', ['id_product' => (int) $this->id, 'product' => $this]);

        return true;
    }

    public function update($null_values = false)
    {
        ProductPrice::forget();
        $done = parent::update($null_values);
        Hook::exec('actionProductSave', ['id_product' => (int) $this->id, 'product' => $this]);
        Hook::exec('actionProductUpdate', ['id_product' => (int) $this->id, 'product' => $this]);

        return $done;
    }

    public function delete()
    {
        $combinations = Db::getInstance()->executeS('SELECT id_product_attribute FROM ' . _DB_PREFIX_ . 'product_attribute WHERE id_product = ' . (int) $this->id . ' ORDER BY id_product_attribute DESC');
        StockAvailable::forget('id_product = ' . (int) $this->id);
        $done = parent::delete();
        Hook::exec('actionProductDelete', ['id_product' => (int) $this->id, 'product' => $this]);
        Hook::exec('actionProductAttributeDelete', ['id_product_attribute' => 0, 'id_product' => (int) $this->id, 'deleteAllAttributes' => true]);
        foreach ($combinations as $row) {
            (new Combination((int) $row['id_product_attribute']))->delete();
        }
        foreach (['category_product', 'image', 'product_supplier'] as $table) {
            Db::getInstance()->delete($table, 'id_product = ' . (int) $this->id);
        }
        Db::getInstance()->delete('pack', 'id_product_pack = ' . (int) $this->id . ' OR id_product_item = ' . (int) $this->id);

        return $done;
    }

    public function hasAttributes()
    {
        return (int) Db::getInstance()->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'product_attribute pa JOIN ' . _DB_PREFIX_ . 'product_attribute_shop pas USING (id_product_attribute) WHERE pa.id_product = ' . (int) $this->id . ' AND pas.id_shop = ' . (int) Context::getContext()->shop->id);
    }

    public function hasCombinations()
    {
        return $this->hasAttributes() > 0;
    }

    public static function getProductAttributesIds($id_product, $shop_only = false)
    {
        return Db::getInstance()->executeS('SELECT pa.id_product_attribute FROM ' . _DB_PREFIX_ . 'product_attribute pa WHERE pa.id_product = ' . (int) $id_product . ' ORDER BY pa.id_product_attribute');
    }

    public function getAttributeCombinations($id_lang = null, $groupByIdAttributeGroup = true)
    {
        return self::combinationRows('pa.id_product = ' . (int) $this->id, $id_lang);
    }

    public function getAttributeCombinationsById($id_product_attribute, $id_lang, $groupByIdAttributeGroup = true)
    {
        return self::combinationRows('pa.id_product = ' . (int) $this->id . ' AND pa.id_product_attribute = ' . (int) $id_product_attribute, $id_lang);
    }

    private static function combinationRows(string $where, $id_lang): array
    {
        $lang = (int) ($id_lang ?: Context::getContext()->language->id);

        return Db::getInstance()->executeS('SELECT pa.*, pas.*, ag.id_attribute_group, ag.is_color_group, agl.name AS group_name, al.name AS attribute_name, a.id_attribute FROM ' . _DB_PREFIX_ . 'product_attribute pa JOIN ' . _DB_PREFIX_ . 'product_attribute_shop pas ON pas.id_product_attribute = pa.id_product_attribute AND pas.id_shop = ' . (int) Context::getContext()->shop->id
            . ' LEFT JOIN ' . _DB_PREFIX_ . 'product_attribute_combination pac ON pac.id_product_attribute = pa.id_product_attribute LEFT JOIN ' . _DB_PREFIX_ . 'attribute a ON a.id_attribute = pac.id_attribute LEFT JOIN ' . _DB_PREFIX_ . 'attribute_group ag ON ag.id_attribute_group = a.id_attribute_group LEFT JOIN ' . _DB_PREFIX_ . "attribute_lang al ON al.id_attribute = a.id_attribute AND al.id_lang = $lang LEFT JOIN " . _DB_PREFIX_ . "attribute_group_lang agl ON agl.id_attribute_group = ag.id_attribute_group AND agl.id_lang = $lang WHERE $where ORDER BY pa.id_product_attribute, ag.position");
    }

    public static function getQuantity($id_product, $id_product_attribute = null, $cache_is_pack = null, $cart = null, $id_customization = null)
    {
        if (Pack::isPack((int) $id_product)) {
            return Pack::getQuantity((int) $id_product, (int) $id_product_attribute);
        }

        return StockAvailable::getQuantityAvailableByProduct((int) $id_product, $id_product_attribute === null ? 0 : (int) $id_product_attribute);
    }

    public static function getRealQuantity($id_product, $id_product_attribute = 0, $id_warehouse = 0, $id_shop = null)
    {
        return StockAvailable::getQuantityAvailableByProduct($id_product, $id_product_attribute, $id_shop);
    }

    public static function isAvailableWhenOutOfStock($out_of_stock)
    {
        if (!Configuration::get('PS_STOCK_MANAGEMENT')) {
            return true;
        }

        return (int) $out_of_stock === 2 ? (bool) (int) Configuration::get('PS_ORDER_OUT_OF_STOCK') : (bool) (int) $out_of_stock;
    }

    public function checkQty($qty)
    {
        if ($this->isAvailableWhenOutOfStock(StockAvailable::outOfStock((int) $this->id))) {
            return true;
        }

        return $qty <= self::getQuantity((int) $this->id, $this->id_product_attribute ?? 0);
    }

    public static function getDefaultAttribute($id_product, $minimum_quantity = 0, $reset = false)
    {
        $rows = Db::getInstance()->executeS('SELECT pas.id_product_attribute, pas.default_on, sa.quantity FROM ' . _DB_PREFIX_ . 'product_attribute_shop pas LEFT JOIN ' . _DB_PREFIX_ . 'stock_available sa ON sa.id_product_attribute = pas.id_product_attribute AND sa.id_product = pas.id_product' . StockAvailable::addSqlShopRestriction(null, null, 'sa') . ' WHERE pas.id_product = ' . (int) $id_product . ' AND pas.id_shop = ' . (int) Context::getContext()->shop->id . ' ORDER BY pas.default_on DESC, pas.id_product_attribute');
        if (!$rows) {
            return 0;
        }
        foreach ($rows as $row) {
            if ($minimum_quantity > 0 && (int) $row['quantity'] >= $minimum_quantity) {
                return (int) $row['id_product_attribute'];
            }
        }

        return (int) $rows[0]['id_product_attribute'];
    }

    public static function getPriceStatic($id_product, $usetax = true, $id_product_attribute = null, $decimals = 6, $divisor = null, $only_reduc = false, $usereduc = true, $quantity = 1, $force_associated_tax = false, $id_customer = null, $id_cart = null, $id_address = null, &$specific_price_output = null, $with_ecotax = true, $use_group_reduction = true, ?Context $context = null)
    {
        $price = ProductPrice::of((int) $id_product, ['tax' => (bool) $usetax, 'combination' => (int) $id_product_attribute, 'quantity' => (int) $quantity, 'customer' => (int) ($id_customer ?? (Context::getContext()->customer->id ?? 0)),
            'country' => (int) Address::initialize($id_address, true)->id_country, 'reduced' => (bool) $usereduc, 'ecotax' => (bool) $with_ecotax, 'group' => (bool) $use_group_reduction]);

        return Tools::ps_round($price, $decimals);
    }

    public static function flushPriceCache()
    {
        ProductPrice::forget();
    }

    /** Whether this group sees prices without tax. */
    public static function getTaxCalculationMethod($id_customer = null)
    {
        return Group::getPriceDisplayMethod($id_customer ? Customer::getDefaultGroupId((int) $id_customer) : (int) Group::getCurrent()->id);
    }

    public function getPrice($tax = true, $id_product_attribute = null, $decimals = 6, $divisor = null, $only_reduc = false, $usereduc = true, $quantity = 1)
    {
        return self::getPriceStatic((int) $this->id, $tax, $id_product_attribute, $decimals);
    }

    public static function getProductName($id_product, $id_product_attribute = null, $id_lang = null, ?Context $context = null)
    {
        $lang = (int) ($id_lang ?: Context::getContext()->language->id);
        $name = (string) Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'product_lang WHERE id_product = ' . (int) $id_product . " AND id_lang = $lang AND id_shop = " . (int) Context::getContext()->shop->id);
        $parts = [];
        foreach ($id_product_attribute ? self::combinationRows('pa.id_product_attribute = ' . (int) $id_product_attribute, $lang) : [] as $row) {
            $parts[] = $row['group_name'] . ' - ' . $row['attribute_name'];
        }

        return $parts ? $name . ' : ' . implode(', ', $parts) : $name;
    }

    public static function getCover($id_product, ?Context $context = null)
    {
        return Db::getInstance()->getRow('SELECT id_image FROM ' . _DB_PREFIX_ . 'image_shop WHERE id_product = ' . (int) $id_product . ' AND cover = 1 AND id_shop = ' . (int) Context::getContext()->shop->id);
    }

    public function getCoverWs()
    {
        $cover = self::getCover((int) $this->id);

        return $cover ? $cover['id_image'] : null;
    }

    public function getImages($id_lang, ?Context $context = null)
    {
        return Image::getImages((int) $id_lang, (int) $this->id);
    }

    public function getCombinationImages($id_lang)
    {
        $rows = Db::getInstance()->executeS('SELECT pai.id_product_attribute, pai.id_image, il.legend FROM ' . _DB_PREFIX_ . 'product_attribute_image pai JOIN ' . _DB_PREFIX_ . 'product_attribute pa USING (id_product_attribute) LEFT JOIN ' . _DB_PREFIX_ . 'image_lang il ON il.id_image = pai.id_image AND il.id_lang = ' . (int) $id_lang . ' WHERE pa.id_product = ' . (int) $this->id);
        $images = [];
        foreach ($rows as $row) {
            $images[(int) $row['id_product_attribute']][] = $row;
        }

        return $images ?: false;
    }

    public function getLink(?Context $context = null)
    {
        return Context::getContext()->link->getProductLink($this);
    }

    public static function getIdByReference($reference)
    {
        return (int) Db::getInstance()->getValue('SELECT id_product FROM ' . _DB_PREFIX_ . "product WHERE reference = '" . pSQL($reference) . "'");
    }

    public static function usesAdvancedStockManagement($id_product)
    {
        return false;
    }

    public function getType()
    {
        return $this->cache_is_pack ? 1 : ($this->is_virtual ? 2 : 0);
    }
}
