<?php
/** What lies in a cart: lines, weights, what of it is virtual. */
trait CartLines
{
    protected $_products = null;

    public function updateQty($quantity, $id_product, $id_product_attribute = null, $id_customization = false, $operator = 'up', $id_address_delivery = 0, ?Shop $shop = null, $auto_add_cart_rule = true, $skipAvailabilityCheckOutOfStock = false, bool $preserveGiftRemoval = true, bool $useOrderPrices = false)
    {
        $product = new Product((int) $id_product, false, (int) $this->id_lang);
        $where = $this->lineKey((int) $id_product, (int) $id_product_attribute);
        $held = (int) Db::getInstance()->getValue('SELECT quantity FROM ' . _DB_PREFIX_ . "cart_product WHERE $where");
        $wanted = $operator === 'down' ? $held - (int) $quantity : $held + (int) $quantity;
        $sells = new Availability($product, (int) $id_product_attribute);
        if ($operator !== 'down' && !$skipAvailabilityCheckOutOfStock && !$sells->mayAdd($wanted)) {
            return false;
        }
        if ($wanted <= 0) {
            return $this->deleteProduct($id_product, $id_product_attribute);
        }
        if ($held) {
            Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . "cart_product SET quantity = $wanted WHERE $where");
        } else {
            $this->addLine((int) $id_product, (int) $id_product_attribute, $wanted, (int) $id_address_delivery);
        }
        $this->changed();
        if ($auto_add_cart_rule) {
            CartRule::autoRemoveFromCart();
            CartRule::autoAddToCart();
        }

        return true;
    }

    private function lineKey(int $product, int $combination): string
    {
        return 'id_cart = ' . (int) $this->id . " AND id_product = $product AND id_product_attribute = $combination";
    }

    /** Puts a line in without asking whether the page sells it. */
    public function addLine(int $product, int $combination, int $quantity, int $address = 0): bool
    {
        $this->changed();

        return Db::getInstance()->insert('cart_product', ['id_cart' => (int) $this->id, 'id_product' => $product, 'id_product_attribute' => $combination,
            'id_address_delivery' => $address ?: (int) $this->id_address_delivery, 'id_shop' => (int) $this->id_shop, 'quantity' => $quantity, 'date_add' => date('Y-m-d H:i:s')]);
    }

    public function deleteProduct($id_product, $id_product_attribute = 0, $id_customization = 0, $id_address_delivery = 0, bool $preserveGiftsRemoval = true, bool $useOrderPrices = false)
    {
        $done = Db::getInstance()->delete('cart_product', $this->lineKey((int) $id_product, (int) $id_product_attribute));
        $this->changed();
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();

        return $done;
    }

    private function changed(): void
    {
        $this->_products = null;
        unset(self::$optionLists[(int) $this->id], self::$packageLists[(int) $this->id]);
    }

    public function getProducts($refresh = false, $id_product = false, $id_country = null, $fullInfos = true, bool $keepOrderPrices = false)
    {
        if (!$this->id) {
            return [];
        }
        if ($this->_products === null || $refresh) {
            $p = _DB_PREFIX_;
            $rows = Db::getInstance()->executeS("SELECT cp.id_product, cp.id_product_attribute, cp.id_shop, cp.id_address_delivery, cp.id_customization, cp.quantity AS cart_quantity, cp.quantity, cp.date_add, p.is_virtual, p.weight + IFNULL(pas.weight, 0) AS weight,
                p.width, p.height, p.depth, ps.additional_shipping_cost, ps.id_tax_rules_group, ps.active, ps.minimal_quantity, pl.name, pl.link_rewrite, IFNULL(NULLIF(pa.reference, ''), p.reference) AS reference, IFNULL(NULLIF(pa.ean13, ''), p.ean13) AS ean13
                FROM {$p}cart_product cp JOIN {$p}product p ON p.id_product = cp.id_product JOIN {$p}product_shop ps ON ps.id_product = p.id_product AND ps.id_shop = cp.id_shop
                LEFT JOIN {$p}product_lang pl ON pl.id_product = p.id_product AND pl.id_lang = " . (int) $this->id_lang . " AND pl.id_shop = cp.id_shop
                LEFT JOIN {$p}product_attribute pa ON pa.id_product_attribute = cp.id_product_attribute LEFT JOIN {$p}product_attribute_shop pas ON pas.id_product_attribute = cp.id_product_attribute AND pas.id_shop = cp.id_shop
                WHERE cp.id_cart = " . (int) $this->id . ' ORDER BY cp.date_add, cp.id_product, cp.id_product_attribute');
            $this->_products = array_map([$this, 'priced'], $rows ?: []);
        }

        return $id_product ? array_values(array_filter($this->_products, function (array $line) use ($id_product): bool {
            return (int) $line['id_product'] === (int) $id_product;
        })) : $this->_products;
    }

    /** Lines had addresses of their own up to version 8. */
    private function addressOf(array $line): int
    {
        return version_compare(_PS_VERSION_, '9.0.0', '<') && (int) $line['id_address_delivery'] ? (int) $line['id_address_delivery'] : (int) $this->id_address_delivery;
    }

    private function priced(array $line): array
    {
        $quantity = (int) $line['cart_quantity'];
        $address = $this->addressOf($line);
        $unit = [];
        foreach (['incl' => true, 'excl' => false] as $side => $taxed) {
            $unit[$side] = Product::getPriceStatic((int) $line['id_product'], $taxed, (int) $line['id_product_attribute'], 6, null, false, true, $quantity, false, (int) $this->id_customer, (int) $this->id, $address);
        }
        $sums = CartCalculator::line($unit, $quantity, (int) Currency::getCurrencyInstance((int) $this->id_currency)->precision);

        return $line + ['price' => $unit['excl'], 'price_wt' => $unit['incl'], 'price_with_reduction' => $unit['incl'], 'price_with_reduction_without_tax' => $unit['excl'],
            'total' => $sums['excl'], 'total_wt' => $sums['incl'], 'weight_attribute' => null, 'is_gift' => false, 'rate' => Tax::rateOf((int) $line['id_tax_rules_group'], (int) Address::initialize($address)->id_country)];
    }

    public function nbProducts()
    {
        return self::getNbProducts((int) $this->id);
    }

    public static function getNbProducts($id)
    {
        return $id ? (int) Db::getInstance()->getValue('SELECT SUM(quantity) FROM ' . _DB_PREFIX_ . 'cart_product WHERE id_cart = ' . (int) $id) : 0;
    }

    public function hasProducts(): bool
    {
        return $this->nbProducts() > 0;
    }

    public function isVirtualCart($strict = false)
    {
        $lines = $this->getProducts();
        foreach ($lines as $line) {
            if (!(int) $line['is_virtual']) {
                return false;
            }
        }

        return $lines !== [];
    }

    public function hasRealProducts()
    {
        return $this->getProducts() && !$this->isVirtualCart();
    }

    /** In kilograms; what is virtual counts with the weight in its sheet. */
    public function getTotalWeight($products = null)
    {
        $weight = 0.0;
        foreach ($products ?? $this->getProducts() as $line) {
            $weight += (float) $line['weight'] * (int) $line['cart_quantity'];
        }

        return round($weight, 6);
    }

    public function getLastProduct()
    {
        $lines = $this->getProducts();

        return $lines ? end($lines) : false;
    }

    public function containsProduct($id_product, $id_product_attribute = 0, $id_customization = 0, $id_address_delivery = 0)
    {
        return Db::getInstance()->getRow('SELECT quantity FROM ' . _DB_PREFIX_ . 'cart_product WHERE ' . $this->lineKey((int) $id_product, (int) $id_product_attribute));
    }
}
