<?php
/** Sets up one recorded cart by the core's own objects: rates, products, rules, customer. */
class ShippingCase
{
    private const ZONES = ['Europe' => 1, 'EuropeNonEU' => 7];
    private $case;
    private $taxes = [];
    private $groups = ['Visitor' => 1, 'Guest' => 2, 'Customer' => 3];
    public $products = [];
    public $carriers = [];
    public $rules = [];
    public $rejected = [];
    /** @var Cart */
    public $cart;

    public function __construct(array $case)
    {
        $this->case = $case;
    }

    public function build(): void
    {
        $db = Db::getInstance();
        $db->execute('UPDATE ' . _DB_PREFIX_ . 'carrier SET active = 0');
        $db->execute('UPDATE ' . _DB_PREFIX_ . 'cart_rule SET active = 0, code = CONCAT(\"was-\", id_cart_rule)');
        $db->execute('UPDATE ' . _DB_PREFIX_ . 'country SET active = 1');
        $db->execute('UPDATE ' . _DB_PREFIX_ . "country SET id_zone = 1 WHERE iso_code = 'FR'");
        $this->configure();
        foreach ($this->case['currencies'] ?: [] as $iso => $rate) {
            $db->delete('currency', "iso_code = '" . pSQL($iso) . "'");
            $currency = new Currency();
            $currency->name = $currency->iso_code = $iso;
            $currency->conversion_rate = $rate;
            $currency->precision = $iso === 'JPY' ? 0 : 2;
            $currency->add();
        }
        foreach ($this->case['groups'] ?: [] as $name => $about) {
            $group = new Group();
            $group->name = [1 => $name, 2 => $name];
            $group->reduction = $about['reductionPercent'] ?? 0;
            $group->price_display_method = $about['pricesShown'] === 'taxExcluded' ? PS_TAX_EXC : PS_TAX_INC;
            $group->add();
            $this->groups[$name] = (int) $group->id;
        }
        array_map([$this, 'addCarrier'], $this->case['carriers']);
        array_map([$this, 'addProduct'], $this->case['products']);
        array_map([$this, 'addRule'], $this->case['cartRules']);
        $this->chooseCarrier($this->case['config']['defaultCarrier'] ?? null);
        $this->fill();
    }

    private function configure(): void
    {
        $config = $this->case['config'];
        $values = ['PS_SHIPPING_FREE_PRICE' => $config['freePrice'], 'PS_SHIPPING_FREE_WEIGHT' => $config['freeWeight'], 'PS_SHIPPING_HANDLING' => $config['handling'], 'PS_TAX' => (int) $config['taxEnabled'],
            'PS_ROUND_TYPE' => ['item' => 1, 'line' => 2, 'total' => 3][$config['roundType'] ?? 'line'], 'PS_SHIPPING_METHOD' => (int) (($config['defaultBilling'] ?? '') === 'weight'), 'PS_USE_ECOTAX' => (int) ($config['ecotax'] ?? 0),
            'PS_GIFT_WRAPPING' => (int) isset($config['giftWrapping']), 'PS_GIFT_WRAPPING_PRICE' => $config['giftWrapping'] ?? 0, 'PS_ATCP_SHIPWRAP' => (int) ($config['shippingPricesTaxIncluded'] ?? 0),
            'PS_ALLOW_MULTISHIPPING' => (int) ($config['multishipping'] ?? 0), 'PS_CARRIER_DEFAULT' => -1];
        foreach ($values as $key => $value) {
            Configuration::updateGlobalValue($key, (string) $value);
        }
    }

    private function chooseCarrier(?string $wanted): void
    {
        if ($wanted !== null) {
            Configuration::updateGlobalValue('PS_CARRIER_DEFAULT', (string) ($wanted === 'bestGrade' ? -2 : $this->carriers[$wanted]));
        }
    }

    /** @param array<string, float> $rates by country */
    private function tax(array $rates): int
    {
        $key = json_encode($rates);
        if ($rates && !isset($this->taxes[$key])) {
            $group = new TaxRulesGroup();
            $group->name = $key;
            $group->add();
            foreach ($rates as $country => $rate) {
                $tax = new Tax();
                $tax->rate = $rate;
                $tax->add();
                Db::getInstance()->insert('tax_rule', ['id_tax_rules_group' => (int) $group->id, 'id_country' => Country::getByIso($country), 'id_tax' => (int) $tax->id]);
            }
            $this->taxes[$key] = (int) $group->id;
        }

        return $rates ? $this->taxes[$key] : 0;
    }

    private function addCarrier(array $about): void
    {
        $carrier = new Carrier();
        $carrier->name = $about['ref'];
        $carrier->delay = [1 => '', 2 => ''];
        $carrier->active = $about['active'] ?? 1;
        $carrier->is_free = (int) $about['isFree'];
        $carrier->shipping_handling = (int) $about['handling'];
        $carrier->shipping_method = ['default' => 0, 'weight' => 1, 'price' => 2, 'free' => 3][$about['billing']];
        $carrier->range_behavior = (int) ($about['outOfRange'] === 'disable');
        $carrier->grade = $about['grade'] ?? 0;
        foreach (['maxWeight' => 'max_weight', 'maxWidth' => 'max_width', 'maxHeight' => 'max_height', 'maxDepth' => 'max_depth'] as $key => $field) {
            $carrier->{$field} = $about[$key] ?? 0;
        }
        if (isset($about['module'])) {
            $carrier->is_module = $carrier->shipping_external = 1;
            $carrier->need_range = (int) $about['module']['needRange'];
            $carrier->external_module_name = 'standincarriers';
        }
        $carrier->add();
        $this->carriers[$about['ref']] = (int) $carrier->id;
        if (isset($about['module'])) {
            Configuration::updateGlobalValue('STANDIN_CARRIER_' . $carrier->id, json_encode($about['module']));
        }
        $carrier->setTaxRulesGroup($this->tax($about['taxRates']));
        $groups = isset($about['groups']) ? array_map(function (string $name): int {
            return $this->groups[$name];
        }, $about['groups']) : array_values($this->groups);
        $carrier->setGroups($groups);
        foreach ($about['zones'] ?? [] as $zone) {
            $carrier->addZone(self::ZONES[$zone]);
        }
        foreach ($about['ranges'] ?: [] as $zone => $ranges) {
            $carrier->addZone(self::ZONES[$zone]);
            self::addRanges($carrier, self::ZONES[$zone], $ranges);
        }
    }

    /** @param array<int, array{from: float, to: float, price: float}> $ranges */
    public static function addRanges(Carrier $carrier, int $zone, array $ranges): void
    {
        $weighs = (int) $carrier->shipping_method === Carrier::SHIPPING_METHOD_WEIGHT || ((int) $carrier->shipping_method === Carrier::SHIPPING_METHOD_DEFAULT && Configuration::get('PS_SHIPPING_METHOD'));
        foreach ($ranges as $one) {
            $table = $weighs ? 'range_weight' : 'range_price';
            $key = ['id_carrier' => (int) $carrier->id, 'delimiter1' => $one['from'], 'delimiter2' => $one['to']];
            $id = (int) Db::getInstance()->getValue("SELECT id_$table FROM " . _DB_PREFIX_ . "$table WHERE id_carrier = " . (int) $carrier->id . ' AND delimiter1 = ' . (float) $one['from'] . ' AND delimiter2 = ' . (float) $one['to']);
            if (!$id) {
                $range = $weighs ? new RangeWeight() : new RangePrice();
                [$range->id_carrier, $range->delimiter1, $range->delimiter2] = array_values($key);
                $range->add();
                $id = (int) $range->id;
            }
            $carrier->addDeliveryPrice([['id_carrier' => (int) $carrier->id, "id_$table" => $id, 'id_zone' => $zone, 'price' => $one['price']]]);
        }
    }

    private function addProduct(array $about): void
    {
        $product = new Product();
        $product->name = [1 => $about['ref'], 2 => $about['ref']];
        $product->link_rewrite = [1 => 'article', 2 => 'article'];
        $product->id_category_default = 2;
        $product->price = $about['priceTaxExcl'];
        $product->id_tax_rules_group = $this->tax($about['taxRates']);
        $product->weight = $about['weight'];
        $product->is_virtual = (int) $about['virtual'];
        $product->additional_shipping_cost = $about['additionalShippingCost'];
        $product->ecotax = $about['ecotaxTaxExcl'] ?? 0;
        foreach (['width', 'height', 'depth'] as $side) {
            $product->{$side} = $about[$side] ?? 0;
        }
        $product->add();
        $id = $this->products[$about['ref']] = (int) $product->id;
        Db::getInstance()->update('stock_available', ['quantity' => 1000], "id_product = $id");
        foreach ($about['carriers'] ?? [] as $carrier) {
            Db::getInstance()->insert('product_carrier', ['id_product' => $id, 'id_carrier_reference' => $this->carriers[$carrier], 'id_shop' => 1]);
        }
        if (isset($about['specificPriceReductionPercent'])) {
            $special = new SpecificPrice();
            $special->id_product = $id;
            $special->reduction = $about['specificPriceReductionPercent'] / 100;
            $special->add();
        }
    }

    private function addRule(array $about): void
    {
        $rule = new CartRule();
        $rule->name = [1 => $about['ref'], 2 => $about['ref']];
        $rule->code = empty($about['automatic']) ? $about['ref'] : '';
        $rule->quantity = $rule->quantity_per_user = 1000;
        $rule->priority = $about['priority'] ?? 1;
        $rule->reduction_percent = $about['percent'] ?? 0;
        $rule->reduction_amount = $about['amount'] ?? 0;
        $rule->reduction_tax = (int) (($about['amountTax'] ?? 'incl') === 'incl');
        $rule->reduction_currency = Currency::getIdByIsoCode($about['amountCurrency'] ?? 'EUR');
        $rule->reduction_product = isset($about['onlyProduct']) ? $this->products[$about['onlyProduct']] : 0;
        $rule->gift_product = isset($about['gift']) ? $this->products[$about['gift']] : 0;
        $rule->free_shipping = (int) ($about['freeShipping'] ?? 0);
        $minimum = $about['minimum'] ?? ['amount' => 0, 'tax' => 'incl'];
        $rule->minimum_amount = $minimum['amount'];
        $rule->minimum_amount_tax = (int) ($minimum['tax'] === 'incl');
        $rule->minimum_amount_currency = Currency::getIdByIsoCode($minimum['currency'] ?? 'EUR');
        $rule->minimum_amount_shipping = (int) ($minimum['withShipping'] ?? 0);
        foreach (['carriers' => 'carrier', 'countries' => 'country', 'groups' => 'group'] as $key => $what) {
            $rule->{$what . '_restriction'} = (int) isset($about[$key]);
        }
        $rule->add();
        $this->rules[(int) $rule->id] = $about['ref'];
        $rule->restrictTo('carrier', array_map(function (string $ref): int {
            return $this->carriers[$ref];
        }, $about['carriers'] ?? []));
        $rule->restrictTo('country', array_map(['Country', 'getByIso'], $about['countries'] ?? []));
        $rule->restrictTo('group', array_map(function (string $name): int {
            return $this->groups[$name];
        }, $about['groups'] ?? []));
    }

    private function fill(): void
    {
        $about = $this->case['cart'];
        $context = Context::getContext();
        $context->currency = new Currency(Currency::getIdByIsoCode($about['currency']));
        $context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'), 1);
        $context->customer = new Customer();
        $this->cart = $context->cart = new Cart();
        $addresses = [0];
        if (!$about['visitor']) {
            $context->customer->firstname = $context->customer->lastname = 'X';
            $context->customer->email = 'x@example.fr';
            $context->customer->id_default_group = $this->groups[$about['customerGroup']];
            $context->customer->add();
            $context->customer->addGroups([$this->groups[$about['customerGroup']]]);
            $addresses = array_map([$this, 'address'], array_merge([$about['country']], $about['extraAddresses'] ?? []));
        }
        $this->cart->id_customer = (int) $context->customer->id;
        $this->cart->id_currency = (int) $context->currency->id;
        $this->cart->id_address_delivery = $this->cart->id_address_invoice = $addresses[0];
        $this->cart->gift = (int) ($about['giftWrapped'] ?? 0);
        $this->cart->add();
        foreach ($about['lines'] as $line) {
            $this->cart->addLine($this->products[$line['product']], 0, $line['qty'], $addresses[$line['address'] ?? 0]);
        }
        CartRule::autoAddToCart();
        foreach ($about['vouchers'] as $code) {
            $rule = new CartRule(CartRule::getIdByCode($code), (int) $context->language->id);
            $problem = $rule->checkValidity($context, false, true);
            if ($problem === null) {
                $this->cart->addCartRule((int) $rule->id);
            } else {
                $this->rejected[$code] = $problem;
            }
        }
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
    }

    private function address(string $country): int
    {
        $address = new Address();
        $address->id_country = Country::getByIso($country);
        $address->id_customer = (int) Context::getContext()->customer->id;
        $address->add();

        return (int) $address->id;
    }
}
