<?php
/** The checkout: country, delivery by what each choice really costs, and the order. It charges by the Cart alone. */
class OrderController extends ShopPage
{
    public $php_self = 'order';

    public function run()
    {
        $this->init();
        $cart = $this->context->cart;
        if (Tools::getIsset('delivery_option') && $cart->id) {
            $this->choose(Tools::getText('delivery_option'));
        }
        if (Tools::isSubmit('pay') && $cart->id && $cart->hasProducts()) {
            $this->pay();
        }
        if (Tools::getValue('json')) {
            $this->json(['currency' => $this->context->currency->iso_code, 'country' => $this->context->country->iso_code, 'options' => Checkout::options($cart), 'cart' => (new CartPresenter($this->context))->present()]);

            return;
        }
        $this->page['title'] = ShopWords::say('Checkout');
        $options = array_map(function (array $option): array {
            return ['payable_text' => $option['payable'] > 0 ? $this->price($option['payable']) : ShopWords::say('Free')] + $option;
        }, Checkout::options($cart));
        $this->show('checkout.tpl', ['options' => $options, 'problem' => Tools::getText('problem')]);
    }

    private function choose(string $key): void
    {
        $cart = $this->context->cart;
        $list = $cart->getDeliveryOptionList();
        $address = key($list);
        if ($address === null || !isset($list[$address][$key])) {
            return;
        }
        $cart->setDeliveryOption([$address => $key]);
        $cart->update();
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
    }

    private function pay(): void
    {
        try {
            $order = Checkout::buyCart($this->context->cart);
        } catch (ControlProblem $e) {
            Tools::redirect('/order?problem=' . rawurlencode($e->getMessage()));

            return;
        }
        $this->context->cookie->id_cart = 0;
        $this->context->cookie->write();
        Tools::redirect('/merci?order=' . $order->reference);
    }
}
