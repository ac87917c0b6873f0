<?php
/** The cart: its page, and every call that changes it. */
class CartController extends ShopPage
{
    public $php_self = 'cart';
    private $product = 0;
    private $combination = 0;
    private $quantity = 1;

    public function run()
    {
        $this->init();
        $this->product = (int) Tools::getValue('id_product');
        $this->combination = (int) Tools::getValue('id_product_attribute');
        $this->quantity = max(1, (int) Tools::getValue('qty', 1));
        if (Tools::getValue('ajax') && Tools::getValue('action') === 'refresh') {
            $this->json($this->refreshed());

            return;
        }
        $errors = Tools::isSubmit('buy') ? $this->refusals() : ($this->mayChange() ? $this->change() : []);
        $this->context->cookie->write();
        if (Tools::getValue('ajax')) {
            $this->answer($errors);
        } elseif ($this->adds()) {
            $this->goOn($errors);
        } elseif (Tools::getIsset('token') || Tools::isSubmit('addDiscount')) {
            Tools::redirect('/cart' . ($errors ? '?problem=' . rawurlencode($errors[0]) : ''));
        } else {
            $this->page['title'] = ShopWords::say('Your cart');
            $this->show('cart.tpl', ['problem' => Tools::getText('problem')]);
        }
    }

    /** A wrong token changes nothing, and nobody is told. */
    private function mayChange(): bool
    {
        return !Tools::getIsset('token') || Tools::getValue('token') === Tools::getToken(false);
    }

    private function adds(): bool
    {
        return $this->product > 0 && !Tools::getIsset('update') && !Tools::getIsset('delete');
    }

    /** @return string[] */
    private function change(): array
    {
        $cart = $this->context->cart;
        if (Tools::getIsset('addDiscount')) {
            return $this->addVoucher(Tools::getText('discount_name'));
        }
        if (Tools::getIsset('deleteDiscount')) {
            $cart->removeCartRule((int) Tools::getValue('deleteDiscount'));
        } elseif (Tools::getIsset('delete') && $this->product) {
            $cart->deleteProduct($this->product, $this->combination);
        } elseif (Tools::getIsset('gift')) {
            Visit::keep($this->context);
            $cart->gift = (int) Tools::getValue('gift');
            $cart->update();
        } elseif ($this->product) {
            return $this->changeQuantity();
        }
        $this->settle();

        return [];
    }

    private function settle(): void
    {
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
    }

    /** @return string[] why so many more can't be had */
    private function refusals(int $held = 0): array
    {
        $product = new Product($this->product, false, (int) $this->context->language->id);
        $this->combination = $this->combination ?: (int) Product::getDefaultAttribute($this->product, $this->quantity);

        return $product->id ? (new Availability($product, $this->combination))->errors($held + $this->quantity) : [ShopWords::say('This product (%s) is no longer available.', '')];
    }

    private function changeQuantity(): array
    {
        $down = Tools::getValue('op') === 'down';
        $errors = $this->refusals();
        if (!$errors || $down) {
            $errors = $down ? [] : $this->refusals($this->held());
        }
        if (!$errors) {
            Visit::keep($this->context);
            $this->context->cart->updateQty($this->quantity, $this->product, $this->combination, false, $down ? 'down' : 'up');
            $this->settle();
        }

        return $errors;
    }

    private function addVoucher(string $code): array
    {
        Visit::keep($this->context);
        $rule = new CartRule(CartRule::getIdByCode(trim($code)), (int) $this->context->language->id);
        if (trim($code) === '') {
            return [ShopWords::say('You must enter a voucher code.')];
        }
        if (!$rule->id) {
            return [ShopWords::say('This voucher does not exist.')];
        }
        $problem = $rule->checkValidity($this->context, false, true);
        if ($problem !== null) {
            return [$problem];
        }
        $this->context->cart->addCartRule((int) $rule->id);
        $this->settle();

        return [];
    }

    private function held(): int
    {
        $line = $this->context->cart->id && $this->product ? $this->context->cart->containsProduct($this->product, $this->combination) : null;

        return (int) ($line['quantity'] ?? 0);
    }

    private function answer(array $errors): void
    {
        $this->json($errors ? ['hasError' => true, 'errors' => $errors, 'quantity' => $this->held()]
            : ['success' => true, 'id_product' => $this->product, 'id_product_attribute' => $this->combination, 'id_customization' => 0, 'quantity' => $this->held(), 'cart' => (new CartPresenter($this->context))->present(), 'errors' => '']);
    }

    /** Without a script: back to the product, or straight to an order. */
    private function goOn(array $errors): void
    {
        $product = new Product($this->product, false, (int) $this->context->language->id);
        if (!$product->id) {
            Tools::redirect('/cart');
        }
        $back = $this->context->link->getProductLink($product, null, null, null, null, null, $this->combination ?: null);
        if ($errors || !Tools::isSubmit('buy')) {
            Tools::redirect($errors ? $back : $back . ($this->combination ? '&' : '?') . 'added=' . $this->quantity);
        }
        Tools::redirect('/merci?order=' . Checkout::buy([[$this->product, $this->combination, $this->quantity]])->reference);
    }

    /** The parts of the cart page that a change redraws. */
    private function refreshed(): array
    {
        $smarty = StandInSmarty::get($this->context, true);
        $smarty->assign(['cart' => (new CartPresenter($this->context))->present()]);
        $parts = ['cart_detailed' => 'cart-lines.tpl', 'cart_detailed_totals' => 'cart-totals.tpl', 'cart_summary_items_subtotal' => 'cart-count.tpl', 'cart_summary_products' => 'cart-count.tpl', 'cart_summary_subtotals_container' => 'cart-totals.tpl',
            'cart_summary_totals' => 'cart-totals.tpl', 'cart_detailed_actions' => 'cart-actions.tpl', 'cart_voucher' => 'cart-voucher.tpl', 'cart_summary_top' => 'cart-count.tpl'];

        return array_map(function (string $template) use ($smarty): string {
            return $smarty->fetch($template);
        }, $parts);
    }

    /** What the cart module of a theme answers: the header's little cart, and the window after "add to cart". */
    public static function module(): void
    {
        $page = new self();
        $page->init();
        $smarty = StandInSmarty::get($page->context, true);
        $cart = (new CartPresenter($page->context))->present();
        $added = null;
        foreach ($cart['products'] as $line) {
            if ((int) $line['id_product'] === (int) Tools::getValue('id_product') && (int) $line['id_product_attribute'] === (int) Tools::getValue('id_product_attribute')) {
                $added = $line;
            }
        }
        $smarty->assign(['cart' => $cart, 'product' => $added]);
        $page->json(['preview' => $smarty->fetch('cart-count.tpl'), 'modal' => $added && Tools::getValue('action') === 'add-to-cart' ? $smarty->fetch('cart-modal.tpl') : null]);
    }
}
