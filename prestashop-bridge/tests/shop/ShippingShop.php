<?php

/** A situation of rates, vouchers and a cart, as the recordings write one, for a moment in the shop; what its Cart charges. */
abstract class ShippingShop extends ShopTest
{
    /** @var ShippingCase */
    protected $made;

    /** What is said is what is charged, now and once the missing amount has come. */
    protected function hold($about, array $saying, PromesseBarState $state, array $charged, ShippingDice $dice)
    {
        $about .= ' says ' . json_encode($saying) . ', charged ' . json_encode($charged);
        if ($saying['say'] === 'free') {
            $this->assertTrue($this->isFree($charged, $saying['all']), $about);
            if ($saying['toAll'] !== null) {
                $this->holdLater($saying['toAll'], true, $about, $state, $dice);
            }
        }
        if ($saying['say'] === 'to-go') {
            $this->assertFalse($this->isFree($charged, false), $about);
            $this->holdLater($saying['missing'], $saying['all'], $about, $state, $dice);
        }
    }

    /** With goods of that worth, and with more: light ones, and such as weigh, are taxed or cost something to send. */
    private function holdLater($missing, $all, $about, PromesseBarState $state, ShippingDice $dice)
    {
        $unit = $state->cart['currency'] === 'JPY' ? 1 : 100;
        foreach ([0, $dice->number(1, 5000) * $unit / 100] as $more) {
            foreach ([['weight' => 0, 'tax' => null], ['weight' => $dice->one([0.2, 3, 12]), 'tax' => 'line']] as $kind) {
                $charged = $this->with(($missing + $more) / $unit, $kind['weight'], $kind['tax']);
                $what = $about . ' with ' . (($missing + $more) / $unit) . ' more ' . json_encode($kind) . ': ' . json_encode($charged);
                if ($kind['weight'] == 0) {
                    $this->assertNotSame([], $charged, $what);
                }
                $this->assertTrue(!$charged || $this->isFree($charged, $all), $what);
            }
        }
    }

    protected function isFree(array $charged, $all)
    {
        return $charged && ($all ? max($charged) : min($charged)) <= 0.000001;
    }

    protected function with($worth, $weight, $taxed)
    {
        return $this->tried(function () use ($worth, $weight, $taxed) {
            $cart = $this->made->cart;
            $rate = (float) Context::getContext()->currency->conversion_rate;
            $group = new Group((int) (new Customer((int) $cart->id_customer))->id_default_group);
            $kept = $cart->id_customer ? 1 - (float) $group->reduction / 100 : 1;
            $taxes = $taxed === null ? 0 : (int) PromesseDb::one('SELECT MAX(id_tax_rules_group) AS most FROM ' . PromesseDb::table('product_shop'))['most'];
            $product = new Product();
            $product->name = $product->link_rewrite = [1 => 'plus', 2 => 'plus'];
            $product->id_tax_rules_group = $taxes;
            $product->weight = $weight;
            $product->price = 1000;
            $product->add();
            ProductPrice::forget();
            // A price of which the tax is known: what a thousand come to.
            $incl = (float) Product::getPriceStatic((int) $product->id, true, null, 6, null, false, false);
            $excl = (float) Product::getPriceStatic((int) $product->id, false, null, 6, null, false, false);
            $price = ceil(round($worth / $rate / $kept / ($taxed === null || !$excl ? 1 : $incl / $excl) * 1000000, 3)) / 1000000;
            Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . 'product_shop SET price = ' . $price . ' WHERE id_product = ' . (int) $product->id);
            Db::getInstance()->update('stock_available', ['quantity' => 1000], 'id_product = ' . (int) $product->id);
            ProductPrice::forget();
            $this->forget();
            $cart->addLine((int) $product->id, 0, 1);
            CartRule::autoRemoveFromCart();
            CartRule::autoAddToCart();

            return $this->charged();
        });
    }

    /** @return array<string, float> what each delivery costs once it is chosen */
    protected function charged()
    {
        $charged = [];
        foreach ($this->made->cart->getDeliveryOptionList() as $address => $options) {
            foreach (array_keys($options) as $key) {
                $charged[$key] = $this->tried(function () use ($address, $key) {
                    $cart = $this->made->cart;
                    $cart->setDeliveryOption([$address => $key]);
                    $cart->update();
                    CartRule::autoRemoveFromCart();
                    CartRule::autoAddToCart();

                    return round($cart->getOrderTotal(true, Cart::BOTH) - $cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING) - $cart->getOrderTotal(true, Cart::ONLY_WRAPPING), 6);
                });
            }
        }

        return $charged;
    }

    private function tried($work)
    {
        static $depth = 0;
        $name = 'tried' . (++$depth);
        Db::getInstance()->execute('SAVEPOINT ' . $name);
        try {
            return $work();
        } finally {
            Db::getInstance()->execute('ROLLBACK TO SAVEPOINT ' . $name);
            --$depth;
            $this->forget();
            $this->made->cart = Context::getContext()->cart = new Cart((int) $this->made->cart->id);
        }
    }

    protected function within(array $case, $work)
    {
        $deaf = Hook::$deaf;
        Hook::$deaf = true;
        Db::getInstance()->execute('START TRANSACTION');
        try {
            $this->forget();
            $this->made = new ShippingCase($case);
            $this->made->build();
            if (!empty($case['cart']['carrier'])) {
                $this->made->cart->setDeliveryOption([(int) $this->made->cart->id_address_delivery => $this->made->carriers[$case['cart']['carrier']] . ',']);
                $this->made->cart->update();
                CartRule::autoRemoveFromCart();
                CartRule::autoAddToCart();
            }
            $this->forget();
            $this->made->cart = Context::getContext()->cart = new Cart((int) $this->made->cart->id);
            $work();
        } finally {
            Db::getInstance()->execute('ROLLBACK');
            Configuration::clearConfigurationCacheForTesting();
            $this->forget();
            Hook::$deaf = $deaf;
        }
    }

    private function forget()
    {
        PromesseCore::forgetCart();
        ProductPrice::forget();
        Currency::resetStaticCache();
    }
}
