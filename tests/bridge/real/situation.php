<?php
/**
 * A recorded shipping situation made with a real core's own objects, inside a transaction that is rolled back: what its
 * Cart charges is compared with what the module reads and reckons. Used by shop.php.
 */
final class Situation
{
    private $case;
    private $carriers = [];
    private $products = [];
    private $rules = [];
    private $taxGroups = [];
    private $groups = [];
    private $customer;
    private $codes = [];
    /** @var Cart */
    public $cart;

    public function __construct(array $case)
    {
        $this->case = $case;
    }

    public function make()
    {
        $this->settings();
        foreach ($this->case['groups'] as $name => $group) {
            $this->group($name, $group);
        }
        foreach ($this->case['carriers'] as $carrier) {
            $this->carrier($carrier);
        }
        foreach ($this->case['products'] as $product) {
            $this->product($product);
        }
        foreach ($this->case['cartRules'] as $rule) {
            $this->rule($rule);
        }
        Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . 'cart_rule SET active = 0 WHERE id_cart_rule NOT IN (' . implode(',', array_merge([0], $this->rules)) . ')');
        $this->cart();
    }

    /** @return array<string, string> the recorded name of each carrier's id */
    public function names()
    {
        return array_flip($this->carriers);
    }

    /**
     * One more product at that price (in the cart's currency), untaxed and without weight. A shop keeps six digits in
     * its own currency: `$up` says on which side what doesn't fit goes.
     */
    public function add($extra, $up)
    {
        $price = round($extra / $this->rate() / $this->kept() * 1000000, 3);
        $id = $this->product(['ref' => 'extra', 'priceTaxExcl' => ($up ? ceil($price) : floor($price)) / 1000000, 'taxRates' => [], 'weight' => 0, 'virtual' => false, 'additionalShippingCost' => 0]);
        $this->forget();
        $this->cart->updateQty(1, $id);
        $this->settle();
    }

    /** @return array<string, float> what choosing each delivery makes the shopper pay for it */
    public function charged()
    {
        $options = [];
        $this->forget();
        foreach ($this->cart->getDeliveryOptionList() as $address => $own) {
            foreach (array_keys($own) as $key) {
                // Until 8.1 a parcel that no carrier takes is listed for nothing, with a carrier 0.
                if (!in_array('0', explode(',', (string) $key), true)) {
                    $options[$key] = $address;
                }
            }
        }
        $charged = [];
        foreach ($options as $key => $address) {
            Db::getInstance()->execute('SAVEPOINT chosen');
            $this->forget();
            $this->cart->setDeliveryOption([$address => $key]);
            $this->cart->update();
            $this->settle();
            $this->forget();
            $base = $this->cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING);
            $wrapping = $this->cart->getOrderTotal(true, Cart::ONLY_WRAPPING);
            $charged[$key] = round($this->cart->getOrderTotal(true, Cart::BOTH) - $base - $wrapping, 6);
            Db::getInstance()->execute('ROLLBACK TO SAVEPOINT chosen');
            $this->reload();
        }

        return $charged;
    }

    public function reload()
    {
        Cache::clear();
        $this->cart = new Cart((int) $this->cart->id);
        Context::getContext()->cart = $this->cart;
        $this->forget();
    }

    public function forget()
    {
        PromesseCore::forgetCart();
        Cache::clear();
    }

    /** As the cart's controller does after each change. */
    private function settle()
    {
        $this->forget();
        CartRule::autoRemoveFromCart();
        $this->forget();
        CartRule::autoAddToCart();
        $this->forget();
    }

    /** What a group leaves of a price. */
    private function kept()
    {
        $group = $this->case['cart']['customerGroup'];

        return !$this->case['cart']['visitor'] && isset($this->case['groups'][$group]['reductionPercent']) ? 1 - $this->case['groups'][$group]['reductionPercent'] / 100 : 1;
    }

    private function rate()
    {
        $iso = $this->case['cart']['currency'];

        return isset($this->case['currencies'][$iso]) ? (float) $this->case['currencies'][$iso] : 1.0;
    }

    private function settings()
    {
        $config = $this->case['config'];
        $types = ['item' => 1, 'line' => 2, 'total' => 3];
        foreach ([
            'PS_SHIPPING_FREE_PRICE' => $config['freePrice'],
            'PS_SHIPPING_FREE_WEIGHT' => $config['freeWeight'],
            'PS_SHIPPING_HANDLING' => $config['handling'],
            'PS_TAX' => (int) $config['taxEnabled'],
            'PS_ROUND_TYPE' => $types[isset($config['roundType']) ? $config['roundType'] : 'line'],
            'PS_PRICE_ROUND_MODE' => 2,
            'PS_CARRIER_DEFAULT' => -1,
            'PS_SHIPPING_METHOD' => isset($config['defaultBilling']) && $config['defaultBilling'] === 'price' ? 0 : 1,
            'PS_ATCP_SHIPWRAP' => (int) !empty($config['shippingPricesTaxIncluded']),
            'PS_USE_ECOTAX' => (int) !empty($config['ecotax']),
            'PS_CART_RULE_FEATURE_ACTIVE' => 1,
            'PS_SPECIFIC_PRICE_FEATURE_ACTIVE' => 1,
            'PS_GROUP_FEATURE_ACTIVE' => 1,
            'PS_ALLOW_MULTISHIPPING' => (int) !empty($config['multishipping']),
            'PS_GIFT_WRAPPING' => 1,
            'PS_GIFT_WRAPPING_PRICE' => isset($config['giftWrapping']) ? $config['giftWrapping'] : 0,
        ] as $name => $value) {
            Configuration::set($name, $value);
        }
        $db = Db::getInstance();
        // A neighbour's table is truncated in a hook, which would end the transaction.
        $db->execute('DELETE FROM ' . _DB_PREFIX_ . 'hook_module');
        Cache::clear();
        $db->execute('UPDATE ' . _DB_PREFIX_ . 'carrier SET active = 0');
        $db->execute('UPDATE ' . _DB_PREFIX_ . "country SET active = 1 WHERE iso_code IN ('FR', 'BE', 'GB')");
        foreach ($this->case['currencies'] as $iso => $rate) {
            $id = (int) Currency::getIdByIsoCode($iso, 0, true, true);
            $currency = $id ? new Currency($id) : new Currency();
            $currency->iso_code = $iso;
            $currency->precision = $iso === 'JPY' ? 0 : 2;
            $currency->conversion_rate = $rate;
            $currency->active = true;
            $currency->deleted = false;
            $currency->name = array_fill_keys(Language::getIDs(false), $iso);
            $currency->symbol = array_fill_keys(Language::getIDs(false), $iso);
            $id ? $currency->update() : $currency->add();
        }
    }

    private function group($name, array $values)
    {
        $group = new Group();
        $group->name = array_fill_keys(Language::getIDs(false), $name);
        $group->reduction = isset($values['reductionPercent']) ? $values['reductionPercent'] : 0;
        $group->price_display_method = $values['pricesShown'] === 'taxExcluded' ? 1 : 0;
        $group->show_prices = 1;
        $group->add();
        $this->groups[$name] = (int) $group->id;
    }

    private function groupId($name)
    {
        $own = ['Visitor' => 'PS_UNIDENTIFIED_GROUP', 'Guest' => 'PS_GUEST_GROUP', 'Customer' => 'PS_CUSTOMER_GROUP'];

        return isset($this->groups[$name]) ? $this->groups[$name] : (int) Configuration::get($own[$name]);
    }

    private function taxes(array $rates)
    {
        $key = json_encode($rates);
        if (!$rates) {
            return 0;
        }
        if (!isset($this->taxGroups[$key])) {
            $group = new TaxRulesGroup();
            $group->name = 'Test ' . md5($key);
            $group->active = 1;
            $group->add();
            foreach ($rates as $country => $rate) {
                $tax = new Tax();
                $tax->name = array_fill_keys(Language::getIDs(false), 'Test');
                $tax->rate = $rate;
                $tax->active = 1;
                $tax->add();
                $rule = new TaxRule();
                $rule->id_tax_rules_group = (int) $group->id;
                $rule->id_country = (int) Country::getByIso($country);
                $rule->id_state = 0;
                $rule->zipcode_from = 0;
                $rule->zipcode_to = 0;
                $rule->id_tax = (int) $tax->id;
                $rule->behavior = 0;
                $rule->description = '';
                $rule->save();
            }
            $this->taxGroups[$key] = (int) $group->id;
        }

        return $this->taxGroups[$key];
    }

    private function carrier(array $values)
    {
        $methods = ['default' => 0, 'weight' => 1, 'price' => 2, 'free' => 3];
        $carrier = new Carrier();
        $carrier->name = $values['ref'];
        $carrier->delay = array_fill_keys(Language::getIDs(false), 'soon');
        $carrier->active = !isset($values['active']) || $values['active'];
        $carrier->is_free = $values['isFree'];
        $carrier->shipping_handling = $values['handling'];
        $carrier->shipping_method = $methods[$values['billing']];
        $carrier->range_behavior = $values['outOfRange'] === 'disable' ? 1 : 0;
        $carrier->grade = isset($values['grade']) ? $values['grade'] : 0;
        foreach (['maxWeight' => 'max_weight', 'maxWidth' => 'max_width', 'maxHeight' => 'max_height', 'maxDepth' => 'max_depth'] as $own => $column) {
            $carrier->{$column} = isset($values[$own]) ? $values[$own] : 0;
        }
        $carrier->add();
        $carrier->setTaxRulesGroup($this->taxes($values['taxRates']));
        $carrier->setGroups(array_map([$this, 'groupId'], isset($values['groups']) ? $values['groups'] : array_merge(['Visitor', 'Guest', 'Customer'], array_keys($this->groups))));
        $id = (int) $carrier->id;
        $made = [];
        $zones = ['Europe' => (int) Country::getIdZone((int) Country::getByIso('FR')), 'EuropeNonEU' => (int) Country::getIdZone((int) Country::getByIso('GB'))];
        foreach (isset($values['zones']) ? $values['zones'] : [] as $zone) {
            $carrier->addZone($zones[$zone]);
        }
        foreach ($values['ranges'] as $zone => $ranges) {
            if (!in_array($zone, isset($values['zones']) ? $values['zones'] : [], true)) {
                Db::getInstance()->insert('carrier_zone', ['id_carrier' => $id, 'id_zone' => $zones[$zone]]);
            }
            $byWeight = $values['billing'] === 'weight' || ($values['billing'] === 'default' && (int) Configuration::get('PS_SHIPPING_METHOD'));
            foreach ($ranges as $range) {
                $key = $range['from'] . '-' . $range['to'];
                $object = isset($made[$key]) ? $made[$key] : ($byWeight ? new RangeWeight() : new RangePrice());
                if (!isset($made[$key])) {
                    $object->id_carrier = $id;
                    $object->delimiter1 = $range['from'];
                    $object->delimiter2 = $range['to'];
                    $object->add();
                    Db::getInstance()->execute('DELETE FROM ' . _DB_PREFIX_ . 'delivery WHERE id_carrier = ' . $id . ' AND ' . ($byWeight ? 'id_range_weight' : 'id_range_price') . ' = ' . (int) $object->id);
                    $made[$key] = $object;
                }
                Db::getInstance()->execute('INSERT INTO ' . _DB_PREFIX_ . 'delivery (id_carrier, id_range_price, id_range_weight, id_zone, price) VALUES (' . $id . ', '
                    . ($byWeight ? 'NULL' : (int) $object->id) . ', ' . ($byWeight ? (int) $object->id : 'NULL') . ', ' . $zones[$zone] . ', ' . (float) $range['price'] . ')');
            }
        }
        $this->carriers[$values['ref']] = $id;
    }

    private function product(array $values)
    {
        $product = new Product();
        $product->name = array_fill_keys(Language::getIDs(false), 'Situation ' . $values['ref']);
        $product->link_rewrite = array_fill_keys(Language::getIDs(false), 'situation');
        $product->price = $values['priceTaxExcl'];
        $product->weight = $values['weight'];
        $product->is_virtual = $values['virtual'];
        $product->additional_shipping_cost = $values['additionalShippingCost'];
        $product->id_tax_rules_group = $this->taxes($values['taxRates']);
        $product->id_category_default = (int) Configuration::get('PS_HOME_CATEGORY');
        $product->ecotax = isset($values['ecotaxTaxExcl']) ? $values['ecotaxTaxExcl'] : 0;
        foreach (['width', 'height', 'depth'] as $side) {
            $product->{$side} = isset($values[$side]) ? $values[$side] : 0;
        }
        $product->add();
        StockAvailable::setQuantity((int) $product->id, 0, 1000, null, false);
        if (isset($values['carriers'])) {
            $product->setCarriers(array_map(function ($ref) {
                return (int) (new Carrier($this->carriers[$ref]))->id_reference;
            }, $values['carriers']));
        }
        if (isset($values['specificPriceReductionPercent'])) {
            $price = new SpecificPrice();
            $price->id_product = (int) $product->id;
            foreach (['id_shop', 'id_currency', 'id_country', 'id_group', 'id_customer', 'id_product_attribute'] as $all) {
                $price->{$all} = 0;
            }
            $price->price = -1;
            $price->from_quantity = 1;
            $price->reduction = $values['specificPriceReductionPercent'] / 100;
            $price->reduction_type = 'percentage';
            $price->reduction_tax = 1;
            $price->from = '0000-00-00 00:00:00';
            $price->to = '0000-00-00 00:00:00';
            $price->add();
        }

        return $this->products[$values['ref']] = (int) $product->id;
    }

    private function rule(array $values)
    {
        $minimum = isset($values['minimum']) ? $values['minimum'] : [];
        $currency = function ($iso) {
            return (int) Currency::getIdByIsoCode($iso, 0, true, true);
        };
        $rule = new CartRule();
        $rule->name = array_fill_keys(Language::getIDs(false), $values['ref']);
        $rule->code = empty($values['automatic']) ? $values['ref'] : '';
        $rule->date_from = date('Y-m-d H:i:s', time() - 86400);
        $rule->date_to = date('Y-m-d H:i:s', time() + 86400);
        $rule->quantity = 1000;
        $rule->quantity_per_user = 1000;
        $rule->priority = isset($values['priority']) ? $values['priority'] : 1;
        $rule->active = 1;
        $rule->partial_use = 0;
        $rule->free_shipping = !empty($values['freeShipping']);
        $rule->reduction_percent = isset($values['percent']) ? $values['percent'] : 0;
        $rule->reduction_amount = isset($values['amount']) ? $values['amount'] : 0;
        $rule->reduction_tax = !isset($values['amountTax']) || $values['amountTax'] === 'incl';
        $rule->reduction_currency = $currency(isset($values['amountCurrency']) ? $values['amountCurrency'] : 'EUR');
        $rule->reduction_product = isset($values['onlyProduct']) ? $this->products[$values['onlyProduct']] : 0;
        $rule->gift_product = isset($values['gift']) ? $this->products[$values['gift']] : 0;
        $rule->minimum_amount = $minimum ? $minimum['amount'] : 0;
        $rule->minimum_amount_tax = $minimum && $minimum['tax'] === 'incl';
        $rule->minimum_amount_currency = $currency(isset($minimum['currency']) ? $minimum['currency'] : 'EUR');
        $rule->minimum_amount_shipping = !empty($minimum['withShipping']);
        $rule->carrier_restriction = isset($values['carriers']);
        $rule->country_restriction = isset($values['countries']);
        $rule->group_restriction = isset($values['groups']);
        $rule->add();
        $id = (int) $rule->id;
        foreach (isset($values['carriers']) ? $values['carriers'] : [] as $ref) {
            Db::getInstance()->insert('cart_rule_carrier', ['id_cart_rule' => $id, 'id_carrier' => (int) (new Carrier($this->carriers[$ref]))->id_reference]);
        }
        foreach (isset($values['countries']) ? $values['countries'] : [] as $iso) {
            Db::getInstance()->insert('cart_rule_country', ['id_cart_rule' => $id, 'id_country' => (int) Country::getByIso($iso)]);
        }
        foreach (isset($values['groups']) ? $values['groups'] : [] as $name) {
            Db::getInstance()->insert('cart_rule_group', ['id_cart_rule' => $id, 'id_group' => $this->groupId($name)]);
        }
        $this->rules[] = $id;
        $this->codes[$values['ref']] = $id;
    }

    private function cart()
    {
        $wanted = $this->case['cart'];
        $context = Context::getContext();
        $context->currency = new Currency((int) Currency::getIdByIsoCode($wanted['currency'], 0, true, true));
        $context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $cart = new Cart();
        $cart->id_lang = (int) $context->language->id;
        $cart->id_currency = (int) $context->currency->id;
        $cart->id_shop = (int) $context->shop->id;
        $context->customer = new Customer();
        $address = null;
        if (!$wanted['visitor']) {
            $this->customer($wanted);
            $address = new Address();
            $address->id_customer = (int) $this->customer->id;
            $address->id_country = (int) Country::getByIso($wanted['country']);
            $address->alias = 'home';
            $address->firstname = 'Test';
            $address->lastname = 'Test';
            $address->address1 = '1 rue du Test';
            $address->city = 'Test';
            $address->postcode = '75001';
            $address->add();
            $context->customer = $this->customer;
            $context->country = new Country((int) $address->id_country);
            $cart->id_customer = (int) $this->customer->id;
            $cart->secure_key = $this->customer->secure_key;
            $cart->id_address_delivery = (int) $address->id;
            $cart->id_address_invoice = (int) $address->id;
        }
        $cart->gift = !empty($wanted['giftWrapped']);
        $cart->add();
        $context->cookie->id_customer = (int) $cart->id_customer;
        $context->cookie->id_lang = (int) $cart->id_lang;
        $context->cart = $this->cart = $cart;
        $default = isset($this->case['config']['defaultCarrier']) ? $this->case['config']['defaultCarrier'] : null;
        if ($default !== null) {
            Configuration::set('PS_CARRIER_DEFAULT', $default === 'bestGrade' ? -2 : $this->carriers[$default]);
        }
        $this->forget();
        foreach ($wanted['lines'] as $line) {
            $cart->updateQty((int) $line['qty'], $this->products[$line['product']]);
            $this->settle();
        }
        foreach ($wanted['vouchers'] as $code) {
            $rule = new CartRule($this->codes[$code]);
            $this->forget();
            if ($rule->checkValidity($context, false, false)) {
                $cart->addCartRule((int) $rule->id);
            }
            $this->settle();
        }
        if ($wanted['carrier'] !== null) {
            $cart->setDeliveryOption([(int) $cart->id_address_delivery => $this->carriers[$wanted['carrier']] . ',']);
            $cart->update();
            $this->settle();
        }
        $this->reload();
    }

    private function customer(array $wanted)
    {
        $customer = new Customer();
        $customer->firstname = 'Test';
        $customer->lastname = 'Test';
        $customer->email = 'situation-' . uniqid() . '@example.com';
        $customer->passwd = str_repeat('x', 60);
        $customer->id_default_group = $this->groupId($wanted['customerGroup']);
        $customer->add();
        $customer->updateGroup([$this->groupId($wanted['customerGroup'])]);
        $this->customer = $customer;
    }
}

/** @return array<string, mixed> what the module reckons of the case, and where the real Cart says otherwise */
function playSituation(array $case)
{
    $db = Db::getInstance();
    $db->execute('START TRANSACTION');
    try {
        $situation = new Situation($case);
        $situation->make();
        $place = PromesseShippingPlace::ofCart($situation->cart);
        $facts = PromesseShippingFacts::ofCart($situation->cart, $place);
        $rules = new PromesseShippingRules($facts);
        $now = PromesseCartNow::read($situation->cart);
        $said = $rules->now();
        $bands = $rules->bands([0.0], false);
        $differences = [];
        $tried = 0;
        foreach (pointsOf($bands) as $minor) {
            $db->execute('SAVEPOINT moment');
            if ($minor > 0) {
                $situation->add($minor / pow(10, $facts['precision']), labelOf($bands, $minor) !== 'p');
            }
            $seen = PromesseShippingLabel::of($situation->charged(), [], null);
            $label = labelOf($bands, $minor);
            ++$tried;
            if ($label !== 'u' && $label !== $seen) {
                $differences[] = $minor . ': said ' . $label . ', charged ' . $seen;
            }
            $db->execute('ROLLBACK TO SAVEPOINT moment');
            $situation->reload();
        }

        return [
            'bands' => $bands,
            'options' => $said['options'],
            'now' => $now,
            'names' => $situation->names(),
            'contradiction' => PromesseCartNow::contradiction($said, $now, $facts),
            'obstacle' => $rules->obstacle(),
            'differences' => $differences,
            'tried' => $tried,
        ];
    } finally {
        $db->execute('ROLLBACK');
    }
}

/** Where a label begins, the cent before, and the middle of each stretch. */
function pointsOf(array $bands)
{
    $points = [0];
    foreach ($bands as $place => $band) {
        $next = isset($bands[$place + 1]) ? $bands[$place + 1][0] : $band[0] + 20000;
        $points = array_merge($points, [$band[0], intdiv($band[0] + $next, 2), $next - 1]);
    }
    $points = array_values(array_unique($points));
    sort($points);

    return $points;
}

function labelOf(array $bands, $at)
{
    $label = 'u';
    foreach ($bands as $band) {
        $label = $band[0] <= $at ? $band[1] : $label;
    }

    return $label;
}
