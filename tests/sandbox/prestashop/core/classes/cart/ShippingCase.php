<?php
/** Sets up one recorded cart by the core's own objects: rates, products, rules, customer. */
class ShippingCase
{
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
        if (!empty($this->case['flags'])) {
            $db->insert('feature_flag', [['name' => 'discount', 'state' => 1], ['name' => 'improved_shipment', 'state' => 1]]);
        }
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
        $carrier->delay = [1 => '', 2 => ''];
        $groups = array_map(function (string $name): int {
            return $this->groups[$name];
        }, $about['groups'] ?? array_keys($this->groups));
        Rates::carrier($carrier, ['name' => $about['ref'], 'groups' => $groups, 'ranges' => $about['ranges'] ?: []] + $about);
        $carrier->setTaxRulesGroup($this->tax($about['taxRates']));
        $this->carriers[$about['ref']] = (int) $carrier->id;
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
        $ids = array_map(function (string $ref): int {
            return $this->carriers[$ref];
        }, $about['carriers'] ?? []);
        $groups = array_map(function (string $name): int {
            return $this->groups[$name];
        }, $about['groups'] ?? []);
        Rates::rule($rule, ['carriers' => $ids, 'groups' => $groups, 'onlyProduct' => $this->products[$about['onlyProduct'] ?? ''] ?? 0, 'gift' => $this->products[$about['gift'] ?? ''] ?? 0] + $about);
        $this->rules[(int) $rule->id] = $about['ref'];
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
