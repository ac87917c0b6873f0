<?php
/** Turns a cart into an order, with the hooks in the order in which recorded shops fired them. */
class PaymentModule extends Module
{
    public $currentOrder;
    public $currentOrderReference;

    public function __construct()
    {
        $this->name = $this->name ?: 'standin_payment';
        $this->displayName = $this->displayName ?: 'Virement bancaire';
        $this->context = Context::getContext();
        $this->active = true;
    }

    public function validateOrder($id_cart, $id_order_state, $amount_paid, $payment_method = 'Unknown', $message = null, $extra_vars = [], $currency_special = null, $dont_touch_amount = false, $secure_key = false, ?Shop $shop = null, ?string $order_reference = null)
    {
        $cart = new Cart((int) $id_cart);
        $state = new OrderState((int) $id_order_state, (int) $this->context->language->id);
        $customer = new Customer((int) $cart->id_customer);
        $currency = new Currency((int) $cart->id_currency);
        $order = $this->newOrder($cart, (float) $amount_paid, (string) $payment_method, $order_reference);
        $order->add();
        StandIn::$order = (int) $order->id;
        try {
            foreach ($cart->getProducts() as $line) {
                StockAvailable::updateQuantity((int) $line['id_product'], (int) $line['id_product_attribute'], -(int) $line['quantity'], (int) $order->id_shop);
                $this->addLine($order, $line);
            }
        } finally {
            StandIn::$order = null;
        }
        $this->noteRules($order, $cart);
        $parcel = new OrderCarrier();
        $parcel->id_order = (int) $order->id;
        $parcel->id_carrier = (int) $order->id_carrier;
        $parcel->add();
        if ((int) $state->logable) {
            $order->addOrderPayment((float) $amount_paid);
        }
        Hook::exec('actionValidateOrder', ['cart' => $cart, 'order' => $order, 'customer' => $customer, 'currency' => $currency, 'orderStatus' => $state]);
        $history = new OrderHistory();
        $history->id_order = (int) $order->id;
        $history->changeIdOrderState((int) $id_order_state, $order);
        $history->addWithemail(true);
        Hook::exec('actionValidateOrderAfter', ['cart' => $cart, 'order' => $order, 'orders' => [$order], 'customer' => $customer, 'currency' => $currency, 'orderStatus' => new OrderState((int) $id_order_state)]);
        $this->currentOrder = (int) $order->id;
        $this->currentOrderReference = $order->reference;

        return true;
    }

    private function noteRules(Order $order, Cart $cart): void
    {
        $before = $this->context->cart;
        $this->context->cart = $cart;
        foreach ($cart->ruleObjects() as $rule) {
            Db::getInstance()->insert('order_cart_rule', ['id_order' => (int) $order->id, 'id_cart_rule' => (int) $rule->id, 'name' => pSQL((string) $rule->name), 'value' => $rule->getContextualValue(true), 'value_tax_excl' => $rule->getContextualValue(false), 'free_shipping' => (int) $rule->free_shipping]);
        }
        $this->context->cart = $before;
    }

    private function newOrder(Cart $cart, float $paid, string $method, ?string $reference): Order
    {
        $order = new Order();
        $order->reference = $reference ?: Order::generateReference();
        $order->id_shop = (int) $this->context->shop->id;
        $order->id_shop_group = (int) $this->context->shop->id_shop_group;
        $order->id_carrier = (int) $cart->id_carrier;
        $order->id_lang = (int) $cart->id_lang;
        $order->id_customer = (int) $cart->id_customer;
        $order->id_cart = (int) $cart->id;
        $order->id_currency = (int) $cart->id_currency;
        $order->payment = $method;
        $order->module = $this->name;
        $order->total_products = $cart->getOrderTotal(false, Cart::ONLY_PRODUCTS);
        $order->total_products_wt = $cart->getOrderTotal(true, Cart::ONLY_PRODUCTS);
        $order->total_paid = $order->total_paid_tax_incl = $cart->getOrderTotal(true);
        $order->total_paid_tax_excl = $cart->getOrderTotal(false);
        $order->total_shipping = $order->total_shipping_tax_incl = $cart->getOrderTotal(true, Cart::ONLY_SHIPPING);
        $order->total_shipping_tax_excl = $cart->getOrderTotal(false, Cart::ONLY_SHIPPING);
        $order->total_discounts = $order->total_discounts_tax_incl = $cart->getOrderTotal(true, Cart::ONLY_DISCOUNTS);
        $order->total_discounts_tax_excl = $cart->getOrderTotal(false, Cart::ONLY_DISCOUNTS);
        $order->conversion_rate = Currency::getCurrencyInstance((int) $cart->id_currency)->getConversionRate();
        $order->id_address_delivery = $order->id_address_invoice = (int) $cart->id_address_delivery;

        return $order;
    }

    private function addLine(Order $order, array $line): void
    {
        $price = Product::getPriceStatic((int) $line['id_product'], true, (int) $line['id_product_attribute'], 2);
        $detail = new OrderDetail();
        $detail->id_order = (int) $order->id;
        $detail->id_shop = (int) $order->id_shop;
        $detail->product_id = (int) $line['id_product'];
        $detail->product_attribute_id = (int) $line['id_product_attribute'];
        $detail->product_name = Product::getProductName((int) $line['id_product'], (int) $line['id_product_attribute']);
        $detail->product_quantity = (int) $line['quantity'];
        $detail->product_reference = $line['reference'];
        $detail->product_ean13 = $line['ean13'];
        $detail->unit_price_tax_incl = $price;
        $detail->total_price_tax_incl = $price * (int) $line['quantity'];
        $detail->add();
    }
}
