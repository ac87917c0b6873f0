<?php
class Cart extends ObjectModel
{
    public $id_shop = 1;
    public $id_shop_group = 1;
    public $id_customer = 0;
    public $id_currency = 1;
    public $id_lang = 1;
    public $id_carrier = 1;
    public $secure_key = '-1';
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'cart', 'primary' => 'id_cart', 'fields' => [
        'id_shop' => ['type' => self::TYPE_INT],
        'id_shop_group' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'id_currency' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'id_carrier' => ['type' => self::TYPE_INT],
        'secure_key' => ['type' => self::TYPE_STRING],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public function updateQty($quantity, $id_product, $id_product_attribute = null, $id_customization = false, $operator = 'up', $id_address_delivery = 0, ?Shop $shop = null, $auto_add_cart_rule = true, $skipAvailabilityCheckOutOfStock = false, bool $preserveGiftRemoval = true, bool $useOrderPrices = false)
    {
        $product = new Product((int) $id_product, false, (int) $this->id_lang);
        $sells = new Availability($product, (int) $id_product_attribute);
        if (!$sells->mayAdd((int) $quantity)) {
            return false;
        }
        $db = Db::getInstance();
        $key = 'id_cart = ' . (int) $this->id . ' AND id_product = ' . (int) $id_product . ' AND id_product_attribute = ' . (int) $id_product_attribute;
        if ($db->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . "cart_product WHERE $key")) {
            return $db->execute('UPDATE ' . _DB_PREFIX_ . 'cart_product SET quantity = quantity ' . ($operator === 'down' ? '-' : '+') . ' ' . (int) $quantity . " WHERE $key");
        }

        return $this->addLine((int) $id_product, (int) $id_product_attribute, (int) $quantity);
    }

    /** Puts a line in without asking whether the page sells it. */
    public function addLine(int $product, int $combination, int $quantity): bool
    {
        return Db::getInstance()->insert('cart_product', ['id_cart' => (int) $this->id, 'id_product' => $product, 'id_product_attribute' => $combination,
            'id_shop' => (int) $this->id_shop, 'quantity' => $quantity, 'date_add' => date('Y-m-d H:i:s')]);
    }

    public function getProducts($refresh = false, $id_product = false, $id_country = null, $fullInfos = true, bool $keepOrderPrices = false)
    {
        return $this->id ? Db::getInstance()->executeS('SELECT cp.*, cp.quantity AS cart_quantity, IFNULL(pa.reference, p.reference) AS reference, IFNULL(pa.ean13, p.ean13) AS ean13 FROM ' . _DB_PREFIX_ . 'cart_product cp JOIN ' . _DB_PREFIX_ . 'product p USING (id_product) LEFT JOIN ' . _DB_PREFIX_ . 'product_attribute pa ON pa.id_product_attribute = cp.id_product_attribute WHERE cp.id_cart = ' . (int) $this->id . ' ORDER BY cp.date_add, cp.id_product, cp.id_product_attribute') : [];
    }

    public function nbProducts()
    {
        return $this->id ? (int) Db::getInstance()->getValue('SELECT SUM(quantity) FROM ' . _DB_PREFIX_ . 'cart_product WHERE id_cart = ' . (int) $this->id) : 0;
    }

    public function getOrderTotal($withTaxes = true, $type = 3, $products = null, $id_carrier = null, $use_cache = false, bool $keepOrderPrices = false)
    {
        $total = 0.0;
        foreach ($this->getProducts() as $line) {
            $total += (int) $line['quantity'] * Product::getPriceStatic((int) $line['id_product'], $withTaxes, (int) $line['id_product_attribute'], 2);
        }

        return $total;
    }
}
