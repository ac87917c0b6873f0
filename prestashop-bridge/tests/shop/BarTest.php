<?php

/** The bar in the shop's pages, and what the bridge tells the app of it. */
final class BarTest extends ShopTest
{
    protected function setUp(): void
    {
        parent::setUp();
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_contradiction'));
        PromesseBarState::forgetRequest();
        Configuration::updateValue('PROMESSE_BAR', '{}');
        $context = Context::getContext();
        $context->currency = PromesseDefaults::currency();
        $context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $context->customer = new Customer();
        StandInSmarty::get($context, true);
        $context->cart = new Cart();
        $context->cart->id_currency = (int) $context->currency->id;
    }

    public function testItIsSilentUntilSomebodySwitchesItOn()
    {
        $this->assertSame('', $this->printed());
        $this->assertSame(200, $this->command(['action' => 'bar', 'on' => true, 'texts' => null, 'style' => null])[0]);
        PromesseBarState::forgetRequest();
        $this->assertStringContainsString('<promesse-bar', $this->printed());
        $this->assertSame('', $this->printed('displayShoppingCartFooter'), 'a place that nobody chose');
        $this->command(['action' => 'bar', 'on' => false]);
        PromesseBarState::forgetRequest();
        $this->assertSame('', $this->printed());
        $this->assertFalse(PromesseBarHooks::answer($this->module())['published']['on']);
    }

    public function testAMerchantsTextIsTextAndStaysInItsLanguage()
    {
        $evil = '<script>alert("x")</script> {$smarty.version} {literal}';
        $all = ['to-go' => [$evil, $evil], 'free' => [$evil, $evil], 'from' => [$evil, $evil], 'weight' => [1, null], 'unknown' => ['x']];
        $this->command(['action' => 'bar', 'on' => true, 'texts' => ['fr' => $all, 'FR"' => $all], 'style' => ['fill' => '#123456', 'text' => 'red;}', 'other' => '#fff']]);
        $kept = PromesseBarSettings::load();
        $this->assertSame($evil, $kept['texts']['fr']['free'][0]);
        $this->assertSame(['fr'], array_keys($kept['texts']));
        $this->assertSame(['to-go', 'from', 'free'], array_keys($kept['texts']['fr']));
        $this->assertSame(['fill' => '#123456'], $kept['style']);
        $page = $this->printed();
        $this->assertStringNotContainsString('<script>alert', $page);
        $this->assertStringContainsString('&lt;script&gt;', $page);
        $this->assertStringContainsString('--promesse-fill:#123456', $page);
    }

    public function testACountryThatTheAppTookBackIsPromisedNothing()
    {
        $country = (string) Country::getIsoById((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $this->command(['action' => 'bar', 'on' => true, 'countries' => [$country]]);
        $this->assertNotSame([], (array) PromesseBarHooks::answer($this->module())['published']['countries']);
        $this->command(['action' => 'bar', 'on' => true, 'countries' => ['ZZ']]);
        PromesseBarState::forgetRequest();
        $answer = PromesseBarHooks::answer($this->module());
        $this->assertSame([], (array) $answer['published']['countries']);
        $this->assertSame('nothing', $answer['say']['say']);
    }

    public function testWithoutAnAddressTheSentenceNamesItsCountryWhereAnotherGetsSomethingElse()
    {
        $context = Context::getContext();
        $country = ' (' . Country::getNameById((int) $context->language->id, (int) Configuration::get('PS_COUNTRY_DEFAULT')) . ')';
        $own = ['texts' => [$context->language->iso_code => ['from' => ['{country} : dès {threshold}', '{country} : dès {threshold}']]]];
        $printed = function (array $changes) {
            $this->command(['action' => 'bar', 'on' => true] + $changes);
            PromesseBarState::forgetRequest();

            return $this->printed();
        };
        Configuration::updateGlobalValue('PS_SHIPPING_FREE_PRICE', '60');
        $this->assertStringContainsString($country, $printed([]), 'until the app has compared the countries');
        $this->assertStringNotContainsString($country, $printed(['named' => false]));
        $this->assertStringContainsString($country, $printed(['named' => true]));
        $mine = $printed($own);
        $this->assertStringContainsString(trim($country, ' ()') . ' : dès ', $mine);
        $this->assertStringNotContainsString('{country}', $mine);
        $context->cart->id_address_delivery = (int) PromesseDb::one('SELECT id_address FROM ' . PromesseDb::table('address') . ' WHERE deleted = 0 AND id_country = ' . (int) Configuration::get('PS_COUNTRY_DEFAULT'))['id_address'];
        $this->assertStringNotContainsString($country, $printed(['texts' => []]), 'whoever gave an address knows where');
    }

    public function testWhateverBreaksThePageGoesOn()
    {
        $this->command(['action' => 'bar', 'on' => true]);
        PromesseDb::run('RENAME TABLE ' . PromesseDb::table('product_carrier') . ' TO ' . PromesseDb::table('product_carrier_away'));
        try {
            PromesseBarState::forgetRequest();
            $this->assertSame('', $this->printed());
            $this->assertFalse(PromesseBarHooks::answer($this->module())['published']['on']);
        } finally {
            PromesseDb::run('RENAME TABLE ' . PromesseDb::table('product_carrier_away') . ' TO ' . PromesseDb::table('product_carrier'));
        }
    }

    public function testAContradictionIsSilentAndTold()
    {
        $state = new PromesseBarState();
        $state->country = 'FR';
        $state->contradiction = 'price';
        $state->cart = ['currency' => 'EUR', 'quantity' => 2, 'grams' => 300];
        $now = ['base' => 59.99, 'options' => ['1,' => 4.9]];
        PromesseBarNote::contradiction($state, ['options' => ['1,' => 0.0]], $now);
        PromesseBarNote::contradiction($state, ['options' => ['1,' => 0.0]], $now);
        list(, $answer) = $this->command(['action' => 'shipping']);
        $this->assertCount(1, $answer['contradictions']);
        $told = $answer['contradictions'][0];
        $this->assertSame(['FR', 'EUR', 'price', 2], [$told['country'], $told['currency'], $told['what'], $told['times']]);
        $this->assertSame(['goods' => '59.99', 'quantity' => 2, 'grams' => 300, 'said' => ['0'], 'charged' => ['4.9']], $told['cart']);
        list(, $again) = $this->command(['action' => 'shipping']);
        $this->assertSame($answer['checksum'], $again['checksum'], 'a note is no change of the rates');
        PromesseDb::run('UPDATE ' . PromesseDb::table('promesse_contradiction') . ' SET seen_at = ' . (time() - 90000));
        $this->assertSame([], $this->command(['action' => 'shipping'])[1]['contradictions']);
    }

    public function testEachCountryAndCurrencyHasItsOfferOrAReason()
    {
        list($status, $answer) = $this->command(['action' => 'shipping']);
        $this->assertSame(200, $status);
        $this->assertGreaterThan(1, count($answer['countries']));
        foreach ($answer['countries'] as $one) {
            $this->assertSame(['country', 'currency', 'offer', 'reason'], array_keys($one));
            $this->assertTrue($one['offer'] !== null || $one['reason'] !== null, json_encode($one));
            foreach ($one['offer'] === null ? [] : $one['offer']['carts'] as $bands) {
                $this->assertSame(0, $bands['a'][0][0]);
            }
        }
        $checksum = $answer['checksum'];
        PromesseDb::run('UPDATE ' . PromesseDb::table('delivery') . ' SET price = price + 1');
        Cache::clear();
        try {
            Configuration::updateGlobalValue('PS_SHIPPING_FREE_PRICE', '77.7');
            $this->assertNotSame($checksum, $this->command(['action' => 'shipping'])[1]['checksum']);
        } finally {
            PromesseDb::run('UPDATE ' . PromesseDb::table('delivery') . ' SET price = price - 1');
        }
    }

    public function testAProbedCartIsRealAndGone()
    {
        $product = $this->product(50, ['price' => 20]);
        $country = (string) Country::getIsoById((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $count = function () {
            return array_map(function ($table) {
                return (int) PromesseDb::one('SELECT COUNT(*) AS n FROM ' . PromesseDb::table($table))['n'];
            }, ['cart', 'cart_product', 'cart_cart_rule', 'address', 'specific_price']);
        };
        $before = $count();
        $cart = ['country' => $country, 'currency' => 'EUR', 'lines' => [['item' => $product . '-0', 'quantity' => 2]], 'vouchers' => []];
        $carts = [$cart, ['vouchers' => ['NOBODY']] + $cart, ['country' => 'ZZ'] + $cart, ['lines' => []] + $cart, 'no cart'];
        list($status, $answer) = $this->command(['action' => 'probe', 'carts' => $carts]);
        $this->assertSame(200, $status);
        $first = $answer['answers'][0];
        $this->assertNull($first['error'], json_encode($first));
        $this->assertNull($first['contradiction']);
        $this->assertEqualsWithDelta(2 * Product::getPriceStatic($product, true), (float) $first['goods'], 0.005);
        $this->assertNotSame([], $first['options']);
        $this->assertSame(['voucher-refused', 'unknown-country', 'unreadable', 'unreadable'], array_column(array_slice($answer['answers'], 1), 'error'));
        $this->assertSame($before, $count());
        $this->assertSame([], $this->waiting());
        $this->assertSame(413, $this->command(['action' => 'probe', 'carts' => array_fill(0, 51, $cart)])[0]);
    }

    public function testPastOrdersComeAsAmountsPageByPage()
    {
        $all = [];
        $after = null;
        for ($page = 0; $page < 10000; ++$page) {
            list($status, $answer) = $this->command(['action' => 'baskets', 'after' => $after, 'limit' => 97]);
            $this->assertSame(200, $status);
            $all = array_merge($all, $answer['orders']);
            $after = $answer['last'];
            if ($after === null) {
                break;
            }
        }
        $ids = array_column($all, 'order');
        $this->assertSame($ids, array_values(array_unique($ids)));
        foreach (array_slice($all, 0, 5) as $order) {
            $this->assertSame(['order', 'placedAt', 'goods', 'discount', 'shipping', 'shippingUntaxed', 'currency', 'country'], array_keys($order));
            $this->assertMatchesRegularExpression('/^\d+\.\d\d$/', $order['goods']);
        }
        $this->assertSame(400, $this->command(['action' => 'baskets', 'after' => 'x', 'limit' => 9])[0]);
    }

    public function testAnOrderWhoseDeliveryAVoucherFreedPaidNothingForIt()
    {
        $order = PromesseDb::one('SELECT MAX(id_order) AS id FROM ' . PromesseDb::table('orders') . ' WHERE current_state NOT IN ('
            . (int) Configuration::get('PS_OS_CANCELED') . ', ' . (int) Configuration::get('PS_OS_ERROR') . ')')['id'];
        $told = function () use ($order) {
            $answer = $this->command(['action' => 'baskets', 'after' => (string) ((int) $order - 1), 'limit' => 1])[1]['orders'][0];

            return [$answer['order'], $answer['goods'], $answer['discount'], $answer['shipping'], $answer['shippingUntaxed']];
        };
        PromesseDb::run('START TRANSACTION');
        try {
            // As the core writes an order of 50.00 with 5.00 off and a delivery of 6.00, freed: 11.00 of discounts.
            PromesseDb::run('UPDATE ' . PromesseDb::table('orders') . ' SET total_products_wt = 50, total_discounts_tax_incl = 11, total_shipping_tax_incl = 6,'
                . ' total_shipping_tax_excl = 5 WHERE id_order = ' . (int) $order);
            PromesseDb::run('DELETE FROM ' . PromesseDb::table('order_cart_rule') . ' WHERE id_order = ' . (int) $order);
            $this->assertSame([$order, '50.00', '11.00', '6.00', '5.00'], $told(), 'no voucher for delivery: it was paid');
            Db::getInstance()->insert('order_cart_rule', ['id_order' => (int) $order, 'id_cart_rule' => 1, 'name' => 'PORTOFFERT', 'value' => 6, 'value_tax_excl' => 5, 'free_shipping' => 1]);
            $this->assertSame([$order, '50.00', '5.00', '0.00', '0.00'], $told());
            PromesseDb::run('UPDATE ' . PromesseDb::table('order_cart_rule') . ' SET deleted = 1 WHERE id_order = ' . (int) $order);
            $this->assertSame([$order, '50.00', '11.00', '6.00', '5.00'], $told(), 'taken out of the order again');
        } finally {
            PromesseDb::run('ROLLBACK');
        }
    }

    public function testAPageAsksTheDatabaseFewThings()
    {
        $this->command(['action' => 'bar', 'on' => true, 'places' => ['banner', 'modal']]);
        $asked = function () {
            return (int) PromesseDb::one("SHOW SESSION STATUS LIKE 'Questions'")['Value'];
        };
        PromesseBarState::forgetRequest();
        $before = $asked();
        $this->printed();
        $once = $asked() - $before;
        $this->printed('displayCartModalContent');
        $twice = $asked() - $before;
        fwrite(STDERR, sprintf("\n  a page with the bar asks the database at most %d things more\n", $once - 1));
        $this->assertLessThanOrEqual(20, $once);
        $this->assertLessThanOrEqual($once + 2, $twice, 'the second place says what the first one found');
    }

    private function module()
    {
        return Module::getInstanceByName('promesse');
    }

    private function printed($hook = 'displayBanner')
    {
        return PromesseBarHooks::onPlace($this->module(), $hook);
    }
}
