<?php
/** Who is in the shop: the cart of the cookie, language, currency, customer, and where the parcel would go. */
class Visit
{
    private $context;
    private $cookie;

    public static function open(Context $context): void
    {
        (new self($context))->start();
    }

    private function __construct(Context $context)
    {
        $this->context = $context;
        $this->cookie = $context->cookie;
    }

    private function start(): void
    {
        $this->language();
        $this->customer();
        $this->currency();
        $this->cart();
        $this->place();
        $this->cookie->write();
    }

    private function language(): void
    {
        $id = Language::getIdByIso(Tools::getText('locale')) ?: (int) $this->cookie->id_lang;
        if ($id && $id !== (int) $this->context->language->id) {
            $this->context->language = new Language($id);
        }
        if (Tools::getIsset('locale')) {
            $this->cookie->id_lang = (int) $this->context->language->id;
        }
    }

    /** `?customer=2` signs a customer in without a word; 0 is a visitor. */
    private function customer(): void
    {
        if (Tools::getIsset('customer')) {
            $this->cookie->id_customer = (int) Tools::getValue('customer');
            $this->cookie->id_address = 0;
        }
        $customer = new Customer((int) $this->cookie->id_customer);
        $customer->logged = (bool) $customer->id;
        $this->context->customer = $customer;
    }

    private function currency(): void
    {
        $wanted = Tools::getIsset('id_currency') ? (int) Tools::getValue('id_currency') : Currency::getIdByIsoCode(Tools::getText('currency'));
        $id = $wanted ?: (int) $this->cookie->id_currency;
        $currency = $id ? new Currency($id) : null;
        if ($currency && $currency->id && (int) $currency->active) {
            $this->context->currency = $currency;
            $this->cookie->id_currency = (int) $currency->id;
        }
    }

    private function cart(): void
    {
        $cart = new Cart((int) $this->cookie->id_cart);
        if (!$cart->id || Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'orders WHERE id_cart = ' . (int) $cart->id)) {
            $cart = new Cart();
            $cart->id_address_delivery = $cart->id_address_invoice = (int) $this->cookie->id_address;
        }
        $before = [(int) $cart->id_currency, (int) $cart->id_customer, (int) $cart->id_lang];
        $cart->id_currency = (int) $this->context->currency->id;
        $cart->id_customer = (int) $this->context->customer->id;
        $cart->id_lang = (int) $this->context->language->id;
        $this->context->cart = $cart;
        if ($cart->id && $before !== [(int) $cart->id_currency, (int) $cart->id_customer, (int) $cart->id_lang]) {
            $this->save();
        }
    }

    /** `?country=BE`: an address there, as a shopper gives at checkout. */
    private function place(): void
    {
        $cart = $this->context->cart;
        $wanted = Tools::getText('country') !== '' ? Country::getByIso(Tools::getText('country'), true) : 0;
        if ($wanted && Address::countryOf((int) $cart->id_address_delivery) !== $wanted) {
            $address = new Address();
            $address->id_country = $wanted;
            $address->id_customer = (int) $this->context->customer->id;
            $address->city = (string) Country::getNameById((int) $this->context->language->id, $wanted);
            $address->add();
            $this->cookie->id_address = (int) $address->id;
            $cart->id_address_delivery = $cart->id_address_invoice = (int) $address->id;
            $cart->setDeliveryOption(null);
            $cart->id ? $this->save() : self::keep($this->context);
        }
        if ((int) $cart->id_address_delivery) {
            $this->context->country = new Country(Address::countryOf((int) $cart->id_address_delivery), (int) $this->context->language->id);
        }
    }

    private function save(): void
    {
        Db::getInstance()->update('cart_product', ['id_address_delivery' => (int) $this->context->cart->id_address_delivery], 'id_cart = ' . (int) $this->context->cart->id);
        $this->context->cart->update();
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
    }

    /** A cart gets its row when something is first put in. */
    public static function keep(Context $context): void
    {
        if (!$context->cart->id) {
            $context->cart->add();
            $context->cookie->id_cart = (int) $context->cart->id;
        }
        $context->cookie->write();
    }
}
