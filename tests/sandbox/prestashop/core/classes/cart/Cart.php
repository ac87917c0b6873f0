<?php
class Cart extends ObjectModel
{
    use CartLines;
    use CartDelivery;
    use CartPackages;

    const ONLY_PRODUCTS = 1;
    const ONLY_DISCOUNTS = 2;
    const BOTH = 3;
    const BOTH_WITHOUT_SHIPPING = 4;
    const ONLY_SHIPPING = 5;
    const ONLY_WRAPPING = 6;
    const ONLY_PHYSICAL_PRODUCTS_WITHOUT_SHIPPING = 8;

    public $id_shop_group = 1;
    public $id_shop = 1;
    public $id_address_delivery = 0;
    public $id_address_invoice = 0;
    public $id_currency = 1;
    public $id_customer = 0;
    public $id_guest = 0;
    public $id_lang = 1;
    public $recyclable = 0;
    public $gift = 0;
    public $gift_message = '';
    public $mobile_theme = 0;
    public $id_carrier = 0;
    public $delivery_option = '';
    public $allow_seperated_package = 0;
    public $secure_key = '-1';
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'cart', 'primary' => 'id_cart', 'fields' => [
        'id_shop' => ['type' => self::TYPE_INT],
        'id_shop_group' => ['type' => self::TYPE_INT],
        'id_address_delivery' => ['type' => self::TYPE_INT],
        'id_address_invoice' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'id_guest' => ['type' => self::TYPE_INT],
        'id_currency' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'id_carrier' => ['type' => self::TYPE_INT],
        'delivery_option' => ['type' => self::TYPE_STRING],
        'recyclable' => ['type' => self::TYPE_BOOL],
        'gift' => ['type' => self::TYPE_BOOL],
        'gift_message' => ['type' => self::TYPE_STRING],
        'mobile_theme' => ['type' => self::TYPE_BOOL],
        'allow_seperated_package' => ['type' => self::TYPE_BOOL],
        'secure_key' => ['type' => self::TYPE_STRING],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public function __construct($id = null, $idLang = null)
    {
        parent::__construct($id);
        $context = Context::getContext();
        $this->id_lang = (int) ($idLang ?: $this->id_lang ?: $context->language->id);
        $this->id_shop = (int) ($this->id_shop ?: $context->shop->id);
        $this->id_shop_group = (int) ($this->id_shop_group ?: $context->shop->id_shop_group);
    }

    /** What a process has once worked out about a cart it keeps, as a real core does. */
    public static function resetStaticCache()
    {
        self::$optionLists = self::$packageLists = [];
    }

    public function update($nullValues = false)
    {
        $this->changed();
        $done = parent::update($nullValues);
        Hook::exec('actionCartSave', ['cart' => $this]);

        return $done;
    }

    public function delete()
    {
        foreach (['cart_product', 'cart_cart_rule'] as $table) {
            Db::getInstance()->delete($table, 'id_cart = ' . (int) $this->id);
        }

        return parent::delete();
    }

    private function precision(): int
    {
        return (int) Currency::getCurrencyInstance((int) $this->id_currency)->precision;
    }

    /** @param array|null $products lines of this cart, when only a part is asked for */
    public function getOrderTotal($withTaxes = true, $type = Cart::BOTH, $products = null, $id_carrier = null, $use_cache = false, bool $keepOrderPrices = false)
    {
        $type = (int) $type;
        if (!in_array($type, [self::ONLY_PRODUCTS, self::ONLY_DISCOUNTS, self::BOTH, self::BOTH_WITHOUT_SHIPPING, self::ONLY_SHIPPING, self::ONLY_WRAPPING, self::ONLY_PHYSICAL_PRODUCTS_WITHOUT_SHIPPING], true)) {
            throw new \Exception('Cart calculation type is wrong');
        }
        if (!(int) $this->id || ($type === self::ONLY_SHIPPING && $this->isVirtualCart())) {
            return 0;
        }
        if ($type === self::ONLY_PHYSICAL_PRODUCTS_WITHOUT_SHIPPING) {
            $products = array_filter($products ?? $this->getProducts(), function (array $line): bool {
                return !(int) $line['is_virtual'];
            });
            $type = self::ONLY_PRODUCTS;
        }
        $sum = new CartCalculator($this, $products ?? $this->getProducts(), $this->precision());
        $side = $withTaxes ? 'incl' : 'excl';
        switch ($type) {
            case self::ONLY_PRODUCTS:
                return $this->rounded($sum->products($side));
            case self::ONLY_DISCOUNTS:
                return $this->rounded($sum->discounts($side, $this->shippingOf($withTaxes, $products, $id_carrier, $sum)));
            case self::BOTH_WITHOUT_SHIPPING:
                return $this->rounded($sum->whole($side) - $this->rounded($sum->discounts($side, null)));
            case self::ONLY_SHIPPING:
                return $this->rounded($this->shippingOf($withTaxes, $products, $id_carrier, null));
            case self::ONLY_WRAPPING:
                return $this->rounded($this->wrapping($withTaxes));
        }
        $shipping = $this->rounded($this->shippingOf($withTaxes, $products, $id_carrier, null));

        return $this->rounded($sum->whole($side) - $this->rounded($sum->discounts($side, $shipping)) + $shipping + $this->rounded($this->wrapping($withTaxes)));
    }

    private function rounded(float $amount): float
    {
        return Tools::ps_round($amount, $this->precision()) + 0.0;
    }

    /** Only asked for where a rule takes shipping away, or it's added. */
    private function shippingOf(bool $taxed, ?array $products, $carrier, ?CartCalculator $discounts): float
    {
        if ($this->isVirtualCart() || ($discounts && !$discounts->freesShipping())) {
            return 0.0;
        }

        return $products === null ? (float) $this->getTotalShippingCost(null, $taxed) : (float) $this->getPackageShippingCost($carrier, $taxed, null, $products);
    }

    private function wrapping(bool $taxed): float
    {
        return (int) $this->gift ? (float) $this->getGiftWrappingPrice($taxed) : 0.0;
    }

    public function getGiftWrappingPrice($with_taxes = true, $id_address = null)
    {
        $price = (float) Configuration::get('PS_GIFT_WRAPPING_PRICE');
        if ($with_taxes) {
            $price *= 1 + Tax::rateOf((int) Configuration::get('PS_GIFT_WRAPPING_TAX_RULES_GROUP'), (int) Address::initialize($id_address ?: (int) $this->id_address_delivery)->id_country) / 100;
        }

        return Tools::convertPrice($price, Currency::getCurrencyInstance((int) $this->id_currency));
    }

    /** Share of tax in what the cart holds: for shops whose shipping prices include it. */
    public function getAverageProductsTaxRate(&$cart_amount_te = null, &$cart_amount_ti = null)
    {
        $cart_amount_ti = $this->getOrderTotal(true, self::ONLY_PRODUCTS);
        $cart_amount_te = $this->getOrderTotal(false, self::ONLY_PRODUCTS);

        return $cart_amount_te > 0 ? round(($cart_amount_ti - $cart_amount_te) / $cart_amount_te, 3) : 0;
    }

    /** @return CartRule[] in the order in which they work */
    public function ruleObjects(): array
    {
        $rows = $this->id ? Db::getInstance()->executeS('SELECT cr.id_cart_rule FROM ' . _DB_PREFIX_ . 'cart_cart_rule ccr JOIN ' . _DB_PREFIX_ . 'cart_rule cr ON cr.id_cart_rule = ccr.id_cart_rule WHERE ccr.id_cart = ' . (int) $this->id . ' ORDER BY cr.priority, cr.gift_product DESC, cr.id_cart_rule') : [];

        return array_map(function (array $row): CartRule {
            return CartRule::instance((int) $row['id_cart_rule']);
        }, $rows);
    }

    public function getCartRules($filter = CartRule::FILTER_ACTION_ALL, $autoAdd = true, $useOrderPrices = false)
    {
        if (!CartRule::isFeatureActive() || !$this->id) {
            return [];
        }
        if ($autoAdd) {
            CartRule::autoRemoveFromCart();
            CartRule::autoAddToCart();
        }
        $list = [];
        foreach ($this->ruleObjects() as $rule) {
            if (($filter === CartRule::FILTER_ACTION_SHIPPING && !(int) $rule->free_shipping) || ($filter === CartRule::FILTER_ACTION_GIFT && !(int) $rule->gift_product)
                || ($filter === CartRule::FILTER_ACTION_REDUCTION && !(float) $rule->reduction_percent && !(float) $rule->reduction_amount)) {
                continue;
            }
            $list[] = $rule->getFields() + ['id_cart_rule' => (string) $rule->id, 'id_discount' => (string) $rule->id, 'name' => (string) $rule->name, 'obj' => $rule,
                'value_real' => $rule->getContextualValue(true, null, $filter), 'value_tax_exc' => $rule->getContextualValue(false, null, $filter)];
        }

        return $list;
    }

    public function addCartRule($id_cart_rule, bool $useOrderPrices = false)
    {
        $rule = new CartRule((int) $id_cart_rule);
        if (!$rule->id || Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'cart_cart_rule WHERE id_cart = ' . (int) $this->id . ' AND id_cart_rule = ' . (int) $rule->id)) {
            return false;
        }
        Db::getInstance()->insert('cart_cart_rule', ['id_cart' => (int) $this->id, 'id_cart_rule' => (int) $rule->id]);
        $this->changed();
        if ((int) $rule->gift_product) {
            $this->updateQty(1, (int) $rule->gift_product, (int) $rule->gift_product_attribute, false, 'up', 0, null, false);
        }

        return true;
    }

    public function removeCartRule($id_cart_rule, bool $useOrderPrices = false)
    {
        $rule = new CartRule((int) $id_cart_rule);
        $done = Db::getInstance()->delete('cart_cart_rule', 'id_cart = ' . (int) $this->id . ' AND id_cart_rule = ' . (int) $id_cart_rule);
        $this->changed();
        if ((int) $rule->gift_product) {
            $this->updateQty(1, (int) $rule->gift_product, (int) $rule->gift_product_attribute, false, 'down', 0, null, false);
        }

        return $done;
    }
}
