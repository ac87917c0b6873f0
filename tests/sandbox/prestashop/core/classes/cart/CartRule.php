<?php
class CartRule extends ObjectModel
{
    use CartRuleValidity;

    const FILTER_ACTION_ALL = 1;
    const FILTER_ACTION_SHIPPING = 2;
    const FILTER_ACTION_REDUCTION = 3;
    const FILTER_ACTION_GIFT = 4;
    const FILTER_ACTION_ALL_NOCAP = 5;
    const BO_ORDER_CODE_PREFIX = 'BO_ORDER_';

    public $id_customer = 0;
    public $date_from = '2020-01-01 00:00:00';
    public $date_to = '2099-01-01 00:00:00';
    public $description = '';
    public $quantity = 1;
    public $quantity_per_user = 1;
    public $priority = 1;
    public $partial_use = 0;
    public $code = '';
    public $minimum_amount = 0;
    public $minimum_amount_tax = 0;
    public $minimum_amount_currency = 0;
    public $minimum_amount_shipping = 0;
    public $country_restriction = 0;
    public $carrier_restriction = 0;
    public $group_restriction = 0;
    public $cart_rule_restriction = 0;
    public $product_restriction = 0;
    public $shop_restriction = 0;
    public $free_shipping = 0;
    public $reduction_percent = 0;
    public $reduction_amount = 0;
    public $reduction_tax = 0;
    public $reduction_currency = 0;
    public $reduction_product = 0;
    public $reduction_exclude_special = 0;
    public $gift_product = 0;
    public $gift_product_attribute = 0;
    public $highlight = 0;
    public $active = 1;
    public $date_add;
    public $date_upd;
    public $name;

    public static $definition = ['table' => 'cart_rule', 'primary' => 'id_cart_rule', 'multilang' => true, 'fields' => [
        'id_customer' => ['type' => self::TYPE_INT],
        'date_from' => ['type' => self::TYPE_DATE],
        'date_to' => ['type' => self::TYPE_DATE],
        'description' => ['type' => self::TYPE_STRING],
        'quantity' => ['type' => self::TYPE_INT],
        'quantity_per_user' => ['type' => self::TYPE_INT],
        'priority' => ['type' => self::TYPE_INT],
        'partial_use' => ['type' => self::TYPE_BOOL],
        'code' => ['type' => self::TYPE_STRING],
        'minimum_amount' => ['type' => self::TYPE_FLOAT],
        'minimum_amount_tax' => ['type' => self::TYPE_BOOL],
        'minimum_amount_currency' => ['type' => self::TYPE_INT],
        'minimum_amount_shipping' => ['type' => self::TYPE_BOOL],
        'country_restriction' => ['type' => self::TYPE_BOOL],
        'carrier_restriction' => ['type' => self::TYPE_BOOL],
        'group_restriction' => ['type' => self::TYPE_BOOL],
        'cart_rule_restriction' => ['type' => self::TYPE_BOOL],
        'product_restriction' => ['type' => self::TYPE_BOOL],
        'shop_restriction' => ['type' => self::TYPE_BOOL],
        'free_shipping' => ['type' => self::TYPE_BOOL],
        'reduction_percent' => ['type' => self::TYPE_FLOAT],
        'reduction_amount' => ['type' => self::TYPE_FLOAT],
        'reduction_tax' => ['type' => self::TYPE_BOOL],
        'reduction_currency' => ['type' => self::TYPE_INT],
        'reduction_product' => ['type' => self::TYPE_INT],
        'reduction_exclude_special' => ['type' => self::TYPE_BOOL],
        'gift_product' => ['type' => self::TYPE_INT],
        'gift_product_attribute' => ['type' => self::TYPE_INT],
        'highlight' => ['type' => self::TYPE_BOOL],
        'active' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public static function isFeatureActive()
    {
        return (bool) Configuration::get('PS_CART_RULE_FEATURE_ACTIVE');
    }

    public static function instance(int $id): CartRule
    {
        if (!Cache::isStored("CartRule::instance_$id")) {
            Cache::store("CartRule::instance_$id", new CartRule($id, (int) Context::getContext()->language->id));
        }

        return Cache::retrieve("CartRule::instance_$id");
    }

    public static function getIdByCode($code)
    {
        return (int) Db::getInstance()->getValue('SELECT id_cart_rule FROM ' . _DB_PREFIX_ . "cart_rule WHERE code != '' AND code = '" . pSQL($code) . "'");
    }

    public static function cartRuleExists($code)
    {
        return self::getIdByCode($code) > 0;
    }

    public function add($autodate = true, $null_values = false)
    {
        Cache::clean('CartRule::*');

        return parent::add($autodate, $null_values);
    }

    public function update($null_values = false)
    {
        Cache::clean('CartRule::*');

        return parent::update($null_values);
    }

    public function delete()
    {
        Cache::clean('CartRule::*');
        foreach (['cart_rule_carrier', 'cart_rule_country', 'cart_rule_group', 'cart_rule_shop', 'cart_cart_rule'] as $table) {
            Db::getInstance()->delete($table, 'id_cart_rule = ' . (int) $this->id);
        }

        return parent::delete();
    }

    /** Limits a rule to carriers (by reference), countries or groups. */
    public function restrictTo(string $what, array $ids): void
    {
        foreach ($ids as $id) {
            Db::getInstance()->insert("cart_rule_$what", ['id_cart_rule' => (int) $this->id, "id_$what" => (int) $id], false, true, Db::INSERT_IGNORE);
        }
        Cache::clean('CartRule::*');
    }

    /** @return int[] */
    private function limits(string $what): array
    {
        $key = "CartRule::{$what}_" . (int) $this->id;
        if (!Cache::isStored($key)) {
            Cache::store($key, array_map('intval', array_column(Db::getInstance()->executeS("SELECT id_$what FROM " . _DB_PREFIX_ . "cart_rule_$what WHERE id_cart_rule = " . (int) $this->id), "id_$what")));
        }

        return Cache::retrieve($key);
    }

    /** @return int[] products that a rule's reduction is limited to */
    public function restrictedProducts(): array
    {
        $p = _DB_PREFIX_;

        return array_map('intval', array_column(Db::getInstance()->executeS("SELECT v.id_item FROM {$p}cart_rule_product_rule_group g JOIN {$p}cart_rule_product_rule r USING (id_product_rule_group) JOIN {$p}cart_rule_product_rule_value v USING (id_product_rule) WHERE r.type = 'products' AND g.id_cart_rule = " . (int) $this->id), 'id_item'));
    }

    /** Which lines of the cart a rule's limits to products leave: words when none, a list when asked for. */
    public function checkProductRestrictionsFromCart(Cart $cart, $returnProducts = false, $displayError = true, $alreadyInCart = false)
    {
        if (!(int) $this->product_restriction) {
            return $returnProducts ? [] : null;
        }
        $chosen = $this->restrictedProducts();
        $found = [];
        foreach ($cart->getProducts() as $line) {
            if (in_array((int) $line['id_product'], $chosen, true)) {
                $found[] = $line['id_product'] . '-' . $line['id_product_attribute'];
            }
        }
        if (!$found) {
            return $displayError ? ShopWords::say('You cannot use this voucher with these products') : false;
        }

        return $returnProducts ? $found : null;
    }

    /** What a rule that is in the cart takes off it. */
    public function getContextualValue($use_tax, ?Context $context = null, $filter = null, $package = null, $use_cache = true)
    {
        $cart = ($context ?: Context::getContext())->cart;
        $precision = (int) Currency::getCurrencyInstance((int) $cart->id_currency)->precision;
        $sum = new CartCalculator($cart, $cart->getProducts(), $precision);
        $sum->discounts('incl', null);
        $value = $filter === self::FILTER_ACTION_SHIPPING ? 0.0 : ($sum->byRule[(int) $this->id][$use_tax ? 'incl' : 'excl'] ?? 0.0);
        if ((int) $this->free_shipping && $filter !== self::FILTER_ACTION_REDUCTION && $filter !== self::FILTER_ACTION_GIFT) {
            $value += $cart->getOrderTotal($use_tax, Cart::ONLY_SHIPPING);
        }

        return Tools::ps_round($value, $precision);
    }

    public static function getCustomerCartRules($id_lang, $id_customer, $active = false, $includeGeneric = true, $inStock = false, ?Cart $cart = null, $free_shipping_only = false, $highlight_only = false)
    {
        return Db::getInstance()->executeS('SELECT cr.*, crl.name FROM ' . _DB_PREFIX_ . 'cart_rule cr LEFT JOIN ' . _DB_PREFIX_ . 'cart_rule_lang crl ON crl.id_cart_rule = cr.id_cart_rule AND crl.id_lang = ' . (int) $id_lang
            . ' WHERE cr.id_customer IN (' . ($includeGeneric ? '0, ' : '') . (int) $id_customer . ') AND cr.date_from < NOW() AND cr.date_to > NOW()' . ($active ? ' AND cr.active = 1' : '') . ($inStock ? ' AND cr.quantity > 0' : '') . ($free_shipping_only ? ' AND cr.free_shipping = 1' : '') . ($highlight_only ? ' AND cr.highlight = 1' : '') . ' ORDER BY cr.priority, cr.id_cart_rule');
    }

    /** What a cart has earned without a code. */
    public static function autoAddToCart(?Context $context = null, bool $useOrderPrices = false)
    {
        $context = $context ?: Context::getContext();
        $cart = $context->cart;
        if (!self::isFeatureActive() || !$cart || !$cart->id) {
            return;
        }
        $rows = Db::getInstance()->executeS('SELECT cr.id_cart_rule FROM ' . _DB_PREFIX_ . "cart_rule cr WHERE cr.active = 1 AND cr.code = '' AND cr.quantity > 0 AND cr.date_from < NOW() AND cr.date_to > NOW() AND cr.id_customer IN (0, " . (int) $cart->id_customer . ')'
            . ' AND NOT EXISTS (SELECT 1 FROM ' . _DB_PREFIX_ . 'cart_cart_rule ccr WHERE ccr.id_cart_rule = cr.id_cart_rule AND ccr.id_cart = ' . (int) $cart->id . ') ORDER BY cr.priority, cr.id_cart_rule');
        foreach ($rows ?: [] as $row) {
            if (self::instance((int) $row['id_cart_rule'])->checkValidity($context, false, false)) {
                $cart->addCartRule((int) $row['id_cart_rule']);
            }
        }
    }

    /** @return array ids of the rules that no longer hold */
    public static function autoRemoveFromCart(?Context $context = null, bool $useOrderPrices = false)
    {
        $context = $context ?: Context::getContext();
        $cart = $context->cart;
        if (!self::isFeatureActive() || !$cart || !$cart->id) {
            return [];
        }
        $gone = [];
        foreach ($cart->ruleObjects() as $rule) {
            if ($rule->checkValidity($context, true, true, false) !== null) {
                $cart->removeCartRule((int) $rule->id);
                $gone[] = (int) $rule->id;
            }
        }

        return $gone;
    }
}
