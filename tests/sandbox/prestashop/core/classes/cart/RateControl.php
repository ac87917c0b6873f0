<?php
/** What a story or a person changes of the shop's rates, over HTTP; `silent` changes announce nothing to modules. */
class RateControl
{
    private $input;

    private const CALLS = [
        'GET' => ['rates' => 'rates'],
        'POST' => ['rates' => 'setRates', 'carrier' => 'carrier', 'cart-rule' => 'cartRule', 'currency' => 'currency', 'country' => 'country', 'cart/price' => 'price', 'weight' => 'weight'],
    ];

    private const SETTINGS = ['freePrice' => 'PS_SHIPPING_FREE_PRICE', 'freeWeight' => 'PS_SHIPPING_FREE_WEIGHT', 'handling' => 'PS_SHIPPING_HANDLING', 'taxes' => 'PS_TAX', 'taxDisplay' => 'PS_TAX_DISPLAY', 'beforeVouchers' => 'STANDIN_FREE_PRICE_BEFORE_VOUCHERS', 'roundType' => 'PS_ROUND_TYPE', 'defaultCarrier' => 'PS_CARRIER_DEFAULT'];

    public function __construct(array $input)
    {
        $this->input = $input;
    }

    public function run(string $method, string $name): ?array
    {
        $call = self::CALLS[$method][$name] ?? null;
        if ($call === null) {
            return null;
        }
        Hook::$deaf = $method === 'POST' && !empty($this->input['silent']);
        try {
            return $this->{$call}();
        } finally {
            Hook::$deaf = false;
        }
    }

    private function rates(): array
    {
        $rates = [];
        foreach (self::SETTINGS as $key => $name) {
            $rates[$key] = (float) Configuration::get($name);
        }

        return $rates + ['carriers' => array_map([$this, 'told'], Carrier::getCarriers(1, false, false, false, null, Carrier::ALL_CARRIERS)),
            'cartRules' => Db::getInstance()->executeS('SELECT id_cart_rule, code, priority, reduction_percent, reduction_amount, free_shipping, minimum_amount, active FROM ' . _DB_PREFIX_ . 'cart_rule ORDER BY id_cart_rule'),
            'currencies' => Currency::getCurrencies(false, false), 'countries' => array_values(Country::getCountries(1))];
    }

    private function told(array $row): array
    {
        $ranges = [];
        foreach (Rates::ZONES as $name => $zone) {
            foreach (['range_price', 'range_weight'] as $table) {
                $list = Carrier::priceList((int) $row['id_carrier'], $table, $zone);
                if ($list) {
                    $ranges[$name] = $list;
                }
            }
        }

        return ['reference' => (int) $row['id_reference'], 'name' => $row['name'], 'active' => (bool) (int) $row['active'], 'isFree' => (bool) (int) $row['is_free'], 'handling' => (bool) (int) $row['shipping_handling'],
            'billing' => ['default', 'weight', 'price', 'free'][(int) $row['shipping_method']], 'outOfRange' => (int) $row['range_behavior'] ? 'disable' : 'largest', 'ranges' => $ranges];
    }

    private function setRates(): array
    {
        foreach (self::SETTINGS as $key => $name) {
            if (array_key_exists($key, $this->input)) {
                $value = $this->input[$key];
                Configuration::updateGlobalValue($name, (string) (is_bool($value) ? (int) $value : $value));
            }
        }
        if (array_key_exists('giftWrapping', $this->input)) {
            Configuration::updateGlobalValue('PS_GIFT_WRAPPING', (string) (int) ($this->input['giftWrapping'] !== null));
            Configuration::updateGlobalValue('PS_GIFT_WRAPPING_PRICE', (string) (float) $this->input['giftWrapping']);
        }
        if (isset($this->input['visitorPrices'])) {
            Db::getInstance()->update('group', ['price_display_method' => $this->input['visitorPrices'] === 'taxExcluded' ? PS_TAX_EXC : PS_TAX_INC], 'id_group = 1');
        }

        return ['at' => StandIn::now()];
    }

    /** Named by its reference, or new. */
    private function carrier(): array
    {
        $reference = (int) ($this->input['reference'] ?? 0);
        $carrier = $reference ? Carrier::getCarrierByReference($reference) : new Carrier();
        if (!$carrier) {
            throw new ControlProblem("There is no carrier $reference", 404);
        }
        $new = !$carrier->id;
        if ($new) {
            $carrier->delay = [1 => '', 2 => ''];
            $carrier->shipping_method = Carrier::SHIPPING_METHOD_PRICE;
            $carrier->shipping_handling = 0;
            $this->input += ['name' => 'Transporteur', 'groups' => [1, 2, 3, 4]];
        }
        // The back office keeps the old row for old orders and goes on with a copy; `silent` edits the row, as an importer does.
        $old = (int) $carrier->id;
        if (!$new && empty($this->input['silent'])) {
            $carrier = $carrier->copy();
        }
        Rates::carrier($carrier, $this->input);
        if ($new) {
            $carrier->setTaxRulesGroup(($this->input['taxed'] ?? true) ? 1 : 0);
        }
        Hook::exec('actionCarrierUpdate', ['id_carrier' => $old ?: (int) $carrier->id, 'carrier' => $carrier]);

        return ['reference' => (int) $carrier->id_reference, 'at' => StandIn::now()];
    }

    private function cartRule(): array
    {
        $rule = new CartRule((int) ($this->input['id'] ?? 0));
        if (!empty($this->input['delete'])) {
            $rule->delete();
        } else {
            Rates::rule($rule, $this->input);
        }

        return ['id' => (int) $rule->id, 'at' => StandIn::now()];
    }

    private function currency(): array
    {
        $iso = (string) ($this->input['iso'] ?? '');
        if (!preg_match('/^[A-Z]{3}$/', $iso)) {
            throw new ControlProblem('iso must be a code like CHF', 400);
        }
        $currency = new Currency(Currency::getIdByIsoCode($iso));
        $currency->iso_code = $iso;
        $currency->name = $currency->name ?: $iso;
        $currency->precision = $iso === 'JPY' ? 0 : 2;
        $currency->conversion_rate = (float) ($this->input['rate'] ?? $currency->conversion_rate);
        $currency->active = (int) ($this->input['active'] ?? 1);
        $currency->save();

        return ['id' => (int) $currency->id, 'at' => StandIn::now()];
    }

    private function country(): array
    {
        $country = new Country(Country::getByIso((string) ($this->input['iso'] ?? '')));
        if (!$country->id) {
            throw new ControlProblem('There is no such country', 404);
        }
        $country->active = (int) ($this->input['active'] ?? $country->active);
        $country->id_zone = isset($this->input['zone']) ? Rates::ZONES[$this->input['zone']] : $country->id_zone;
        $country->update();

        return ['at' => StandIn::now()];
    }

    /** What a product weighs, and what sending it costs besides. */
    private function weight(): array
    {
        $product = new Product((int) ($this->input['product'] ?? 0));
        $product->weight = (float) ($this->input['weight'] ?? $product->weight);
        $product->additional_shipping_cost = (float) ($this->input['additionalShippingCost'] ?? $product->additional_shipping_cost);
        $product->update();

        return ['at' => StandIn::now()];
    }

    /** What a shopper with this cart would be asked for; nothing of it stays. */
    private function price(): array
    {
        Hook::$deaf = true;
        $db = Db::getInstance();
        $db->execute('START TRANSACTION');
        try {
            return $this->priced();
        } finally {
            $db->execute('ROLLBACK');
        }
    }

    private function priced(): array
    {
        $context = Context::getContext();
        $currency = Currency::getIdByIsoCode((string) ($this->input['currency'] ?? 'EUR'));
        $country = Country::getByIso((string) ($this->input['country'] ?? 'FR'), true);
        if (!$currency || !$country) {
            return ['options' => [], 'error' => $currency ? 'country' : 'currency'];
        }
        $context->currency = new Currency($currency);
        $context->country = new Country($country, 1);
        $context->customer = new Customer((int) ($this->input['customer'] ?? 0));
        $address = new Address();
        $address->id_country = $country;
        $address->add();
        $cart = $context->cart = new Cart();
        $cart->id_currency = $currency;
        $cart->id_customer = (int) $context->customer->id;
        $cart->id_address_delivery = $cart->id_address_invoice = (int) $address->id;
        $cart->gift = (int) ($this->input['gift'] ?? 0);
        $cart->add();
        foreach ((array) ($this->input['lines'] ?? []) as $line) {
            [$product, $combination] = Control::item((string) ($line['item'] ?? ''));
            $cart->addLine($product, $combination, max(1, (int) ($line['quantity'] ?? 1)));
        }
        CartRule::autoAddToCart();
        $rejected = [];
        foreach ((array) ($this->input['vouchers'] ?? []) as $code) {
            $rule = new CartRule(CartRule::getIdByCode((string) $code), (int) $context->language->id);
            $problem = $rule->id ? $rule->checkValidity($context, false, true) : ShopWords::say('This voucher does not exist.');
            $problem === null ? $cart->addCartRule((int) $rule->id) : $rejected[(string) $code] = $problem;
        }
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
        $totals = [];
        foreach (['goods' => Cart::ONLY_PRODUCTS, 'discounts' => Cart::ONLY_DISCOUNTS, 'base' => Cart::BOTH_WITHOUT_SHIPPING, 'total' => Cart::BOTH] as $key => $type) {
            $totals[$key] = $cart->getOrderTotal(true, $type);
        }

        return ['currency' => $context->currency->iso_code, 'country' => $context->country->iso_code, 'options' => Checkout::options($cart), 'totals' => $totals, 'isVirtual' => $cart->isVirtualCart(), 'rejected' => (object) $rejected, 'error' => null];
    }
}
