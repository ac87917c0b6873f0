<?php

require_once __DIR__ . '/ShippingDice.php';

/**
 * What the bar says against what the shop's Cart charges: the recorded situations, and random ones. The shop is the
 * tests' stand-in; real-prestashop.long.test.ts plays the same on a real one.
 */
final class ShippingTest extends ShopTest
{
    /** @var ShippingCase */
    private $made;
    private $extra;
    private $said = ['free' => 0, 'to-go' => 0, 'nothing' => 0, 'weight' => 0];

    public function testTheRecordedSituationsAreReadAsTheyAre()
    {
        $vectors = json_decode((string) file_get_contents(PROMESSE_VECTORS . '/prestashop/shipping.json'), true);
        $read = 0;
        foreach ($vectors['cases'] as $case) {
            if (preg_match('/^(carrierModule|multiAddress|emptyCart)/', $case['id'])) {
                continue;
            }
            $this->within($case, function () use ($case, &$read) {
                $cart = $this->made->cart;
                $facts = PromesseShippingFacts::ofCart($cart, PromesseShippingPlace::ofCart($cart));
                $rules = new PromesseShippingRules($facts);
                $this->assertNull(PromesseCartNow::contradiction($rules->now(), PromesseCartNow::read($cart), $facts), $case['id']);
                $bands = $rules->bands([0], false);
                foreach (['someOptionFree' => ['a', 's'], 'everyOptionFree' => ['a']] as $question => $letters) {
                    $free = array_values(array_filter($bands, function ($band) use ($letters) {
                        return in_array($band[1], $letters, true);
                    }));
                    $recorded = $case['expected']['smallestExtra'][$question];
                    if ($recorded === null || isset($case['groups'][$case['cart']['customerGroup']]['reductionPercent'])) {
                        continue;
                    }
                    ++$read;
                    $this->assertEqualsWithDelta($recorded, $free[0][0] / pow(10, $facts['precision']), 0.0001, $case['id'] . ' ' . $question);
                }
            });
        }
        $this->assertGreaterThan(150, $read);
    }

    /** PROMESSE_CASES: how many; PROMESSE_FIRST: from which number on. */
    public function testNothingSaidOfRandomCartsIsFalse()
    {
        $count = (int) (getenv('PROMESSE_CASES') ?: 150);
        $first = (int) (getenv('PROMESSE_FIRST') ?: 1);
        $silent = 0;
        for ($number = $first; $number < $first + $count; ++$number) {
            $dice = new ShippingDice($number);
            $case = $dice->situation();
            $this->within($case, function () use ($number, $dice, &$silent) {
                $state = PromesseBarState::read($this->made->cart);
                $this->assertNull($state->contradiction, 'situation ' . $number . ' ' . $this->told($state));
                $saying = $state->truth;
                $this->said[$saying['say']] = (isset($this->said[$saying['say']]) ? $this->said[$saying['say']] : 0) + 1;
                $charged = $this->charged();
                if ($saying['say'] === 'nothing' && $charged && max($charged) <= 0 && $state->cart['ships']) {
                    ++$silent;
                }
                $this->hold($number, $saying, $state, $charged, $dice);
            });
        }
        fwrite(STDERR, sprintf("\n  free delivery on %d random carts: %s; 0 false; silent though all was free: %d\n", $count, json_encode($this->said), $silent));
        $this->assertSame(0, $silent);
        $this->assertGreaterThan($count / 10, $this->said['free']);
        $this->assertGreaterThan($count / 20, $this->said['to-go']);
    }

    private function told(PromesseBarState $state)
    {
        if ($state->contradiction === null) {
            return '';
        }
        $cart = $this->made->cart;
        $facts = PromesseShippingFacts::ofCart($cart, PromesseShippingPlace::ofCart($cart));

        return json_encode([(new PromesseShippingRules($facts))->now(), PromesseCartNow::read($cart), $facts]);
    }

    private function hold($number, array $saying, PromesseBarState $state, array $charged, ShippingDice $dice)
    {
        $about = 'situation ' . $number . ' says ' . json_encode($saying) . ', charged ' . json_encode($charged);
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

    private function isFree(array $charged, $all)
    {
        return $charged && ($all ? max($charged) : min($charged)) <= 0.000001;
    }

    private function with($worth, $weight, $taxed)
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
    private function charged()
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

    private function within(array $case, $work)
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
