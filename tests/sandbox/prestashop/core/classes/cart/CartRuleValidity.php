<?php
/** Whether a rule may be in a cart, and in which words it may not. */
trait CartRuleValidity
{
    /** Asked with words: null or why not. Without: whether it may. */
    public function checkValidity(Context $context, $alreadyInCart = false, $display_error = true, $check_carrier = true, $useOrderPrices = false)
    {
        $problem = self::isFeatureActive() ? $this->problem($context, (bool) $alreadyInCart) : '';
        if (!$display_error) {
            return $problem === null;
        }

        return $problem;
    }

    private function problem(Context $context, bool $held): ?string
    {
        $cart = $context->cart;
        $say = function (string $text, ...$values): string {
            return ShopWords::say($text, ...$values);
        };
        if (!(int) $this->active) {
            return $say('This voucher is disabled');
        }
        if (!(int) $this->quantity) {
            return $say('This voucher has already been used');
        }
        if (strtotime((string) $this->date_from) > time()) {
            return $say('This voucher is not valid yet');
        }
        if (strtotime((string) $this->date_to) < time()) {
            return $say('This voucher has expired');
        }
        if ((int) $this->id_customer && (int) $this->id_customer !== (int) $cart->id_customer) {
            return $say('You cannot use this voucher');
        }
        if ((int) $this->group_restriction && !array_intersect(Customer::getGroupsStatic((int) $cart->id_customer), $this->limits('group'))) {
            return $say('You cannot use this voucher');
        }

        return $this->problemOfPlace($cart, $say) ?? $this->problemOfLines($cart, $held, $say);
    }

    private function problemOfPlace(Cart $cart, callable $say): ?string
    {
        if ((int) $this->country_restriction) {
            if (!(int) $cart->id_address_delivery) {
                return $say('You must choose a delivery address before applying this voucher to your order');
            }
            if (!in_array(Address::countryOf((int) $cart->id_address_delivery), $this->limits('country'), true)) {
                return $say('You cannot use this voucher in your country of delivery');
            }
        }
        if ((int) $this->carrier_restriction) {
            if (!(int) $cart->id_carrier) {
                return $say('You must choose a carrier before applying this voucher to your order');
            }
            if (!in_array((int) Carrier::instance((int) $cart->id_carrier)->id_reference, $this->limits('carrier'), true)) {
                return $say('You cannot use this voucher with this carrier');
            }
        }

        return null;
    }

    private function problemOfLines(Cart $cart, bool $held, callable $say): ?string
    {
        if ((int) $this->product_restriction && !array_intersect(array_map('intval', array_column($cart->getProducts(), 'id_product')), $this->restrictedProducts())) {
            return $say('You cannot use this voucher with these products');
        }
        if (!$cart->getProducts()) {
            return $say('Cart is empty');
        }
        if (!$held && $this->id && Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'cart_cart_rule WHERE id_cart = ' . (int) $cart->id . ' AND id_cart_rule = ' . (int) $this->id)) {
            return $say('This voucher is already in your cart');
        }
        if (!$held && (int) $cart->id_customer && $this->usedBy((int) $cart->id_customer) >= (int) $this->quantity_per_user) {
            return $say('You cannot use this voucher anymore (usage limit reached)');
        }
        $other = $held ? null : $this->quarrelsWith($cart);
        if ($other) {
            return $say('This voucher is not combinable with an other voucher already in your cart: %s', (string) $other->name);
        }
        if (!$held && self::keepApart() && $cart->ruleObjects()) {
            return $say('Discount not found');
        }
        if ((float) $this->minimum_amount > 0 && $this->countedAmount($cart) < $this->minimum()) {
            return $say('The minimum amount to benefit from this promo code is %s.', Context::getContext()->getCurrentLocale()->formatPrice($this->minimum(), Context::getContext()->currency->iso_code));
        }

        return null;
    }

    private function usedBy(int $customer): int
    {
        return (int) Db::getInstance()->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'order_cart_rule ocr JOIN ' . _DB_PREFIX_ . 'orders o ON o.id_order = ocr.id_order WHERE ocr.id_cart_rule = ' . (int) $this->id . " AND o.id_customer = $customer AND o.current_state != " . (int) Configuration::get('PS_OS_ERROR'));
    }

    /** Of two rules that both choose their company, each must be named as the other's. */
    private function quarrelsWith(Cart $cart): ?CartRule
    {
        foreach ((int) $this->cart_rule_restriction ? $cart->ruleObjects() : [] as $other) {
            $pair = [min((int) $this->id, (int) $other->id), max((int) $this->id, (int) $other->id)];
            if ((int) $other->cart_rule_restriction && (int) $other->id !== (int) $this->id && !Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . "cart_rule_combination WHERE LEAST(id_cart_rule_1, id_cart_rule_2) = $pair[0] AND GREATEST(id_cart_rule_1, id_cart_rule_2) = $pair[1]")) {
                return $other;
            }
        }

        return null;
    }

    /** From 9.1 on, two rules go together only where their types are declared to; here none is. */
    private static function keepApart(): bool
    {
        return version_compare(_PS_VERSION_, '9.1.0', '>=') && (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . "feature_flag WHERE name = 'discount' AND state = 1");
    }

    private function minimum(): float
    {
        return (float) Tools::convertPriceFull((float) $this->minimum_amount, (int) $this->minimum_amount_currency ? Currency::getCurrencyInstance((int) $this->minimum_amount_currency) : null, Context::getContext()->currency);
    }

    /** Products before vouchers, without what other rules give; with shipping where the rule says so. */
    private function countedAmount(Cart $cart): float
    {
        $taxed = (bool) (int) $this->minimum_amount_tax;
        $amount = $cart->getOrderTotal($taxed, Cart::ONLY_PRODUCTS);
        if ((int) $this->minimum_amount_shipping) {
            $amount += $cart->getOrderTotal($taxed, Cart::ONLY_SHIPPING);
        }
        foreach ($cart->ruleObjects() as $rule) {
            foreach ((int) $rule->gift_product ? $cart->getProducts() : [] as $line) {
                if ((int) $line['id_product'] === (int) $rule->gift_product && (int) $line['id_product_attribute'] === (int) $rule->gift_product_attribute) {
                    $amount -= $taxed ? (float) $line['price_wt'] : (float) $line['price'];
                }
            }
        }

        return round($amount, 6);
    }
}
