<?php

/** A country whose states lie in zones of their own: which one a visitor is in, only an address tells. */
final class StatesTest extends ShopTest
{
    private $country;
    private $own;
    private $elsewhere;
    private $cart;

    protected function setUp(): void
    {
        parent::setUp();
        PromesseBarState::forgetRequest();
        Configuration::updateValue('PROMESSE_BAR', '{}');
        Configuration::updateGlobalValue('PS_SHIPPING_FREE_PRICE', '60');
        $this->country = (int) Configuration::get('PS_COUNTRY_DEFAULT');
        $this->own = (int) Country::getIdZone($this->country);
        $this->elsewhere = (int) PromesseDb::one('SELECT id_zone FROM ' . PromesseDb::table('zone') . ' WHERE id_zone <> ' . $this->own . ' ORDER BY id_zone DESC')['id_zone'];
        $context = Context::getContext();
        $context->currency = PromesseDefaults::currency();
        $context->country = new Country($this->country);
        $context->customer = new Customer();
        $this->cart = $context->cart = new Cart();
        $this->cart->id_currency = (int) $context->currency->id;
        PromesseDb::run('UPDATE ' . PromesseDb::table('country') . ' SET contains_states = 1 WHERE id_country = ' . $this->country);
    }

    protected function tearDown(): void
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('state'));
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('address') . " WHERE alias = 'states'");
        PromesseDb::run('UPDATE ' . PromesseDb::table('country') . ' SET contains_states = 0 WHERE id_country = ' . $this->country);
        Cache::clear();
    }

    public function testWithoutAnAddressNothingIsPromisedWhereAStateHasAZoneOfItsOwn()
    {
        $this->assertSame([null, 'free'], $this->said(), 'no state at all');
        $this->state($this->own);
        $this->state(0);
        $this->state($this->elsewhere, false);
        $this->assertSame([null, 'free'], $this->said(), 'each state that can be chosen is in the country’s zone');
        $this->state($this->elsewhere);
        $this->assertSame(['province-unknown', 'nothing'], $this->said());
        PromesseDb::run('UPDATE ' . PromesseDb::table('country') . ' SET contains_states = 0 WHERE id_country = ' . $this->country);
        $this->assertSame([null, 'free'], $this->said(), 'nobody is asked for a state');
    }

    public function testAnAddressInAStateIsPromisedWhatItsZoneIsCharged()
    {
        $near = $this->state($this->own);
        $far = $this->state($this->elsewhere);
        $this->assertSame($this->own, (int) Address::getZoneById($this->address($near)));
        $this->assertSame($this->elsewhere, (int) Address::getZoneById($this->address($far)));
        $this->assertSame([null, 'free'], $this->said($this->address($near)));
        $place = $this->place($this->address($far));
        $this->assertSame([$this->elsewhere, null], [$place->idZone, $place->reason]);
        $this->assertSame(['province-unknown', 'nothing'], $this->said($this->address(0)), 'an address that says no state, as a checkout in one step makes');
    }

    public function testWhereAModuleChoosesTheZoneOfAnAddressNothingIsPromisedWithoutOne()
    {
        $this->assertSame([null, 'free'], $this->said());
        $listeners = new ReflectionProperty('Hook', 'listeners');
        $listeners->setAccessible(true);
        Hook::getHookModuleExecList('displayHeader');
        $before = $listeners->getValue();
        $listeners->setValue(null, ['actiongetidzonebyaddressid' => [(int) Context::getContext()->shop->id => [999 => 'zonebypostcode']]] + $before);
        try {
            $this->assertSame(['province-unknown', 'nothing'], $this->said());
        } finally {
            $listeners->setValue(null, $before);
        }
    }

    public function testTheAppIsToldWhyTheCountryHasNoOffer()
    {
        $this->assertNotNull($this->offer()['offer']);
        $this->state($this->elsewhere);
        $this->assertSame(['offer' => null, 'reason' => 'province-unknown'], array_intersect_key($this->offer(), ['offer' => 1, 'reason' => 1]));
    }

    public function testWhatIsProvedSaysNothingEither()
    {
        $this->state($this->elsewhere);
        $item = $this->product(50, ['price' => 80]) . '-0';
        $iso = (string) Country::getIsoById($this->country);
        list(, $answer) = $this->command(['action' => 'probe', 'carts' => [['country' => $iso, 'currency' => 'EUR', 'lines' => [['item' => $item, 'quantity' => 1]], 'vouchers' => []]]]);
        $this->assertNull($answer['answers'][0]['error']);
        $this->assertSame('nothing', $answer['answers'][0]['said']['say']);
    }

    /** @return array{0: string|null, 1: string} the reason, and what is said of a cart of 80 */
    private function said($address = 0)
    {
        Cache::clear();
        PromesseBarState::forgetRequest();
        $this->cart->id_address_delivery = $this->cart->id_address_invoice = $address;
        $state = PromesseBarState::read($this->cart);
        $state->cart['goods'] = 8000;

        return [$state->reason, $state->reason === null && $state->published['countries'] ? 'free' : $state->truth['say']];
    }

    private function place($address)
    {
        $this->cart->id_address_delivery = $address;

        return PromesseShippingPlace::ofCart($this->cart);
    }

    private function offer()
    {
        $iso = (string) Country::getIsoById($this->country);
        foreach ($this->command(['action' => 'shipping'])[1]['countries'] as $one) {
            if ($one['country'] === $iso) {
                return $one;
            }
        }
        $this->fail('no row of ' . $iso);
    }

    private function state($zone, $active = true)
    {
        Db::getInstance()->insert('state', ['id_country' => $this->country, 'id_zone' => $zone, 'name' => 'Canarias', 'iso_code' => 'TF', 'active' => (int) $active]);

        return (int) Db::getInstance()->Insert_ID();
    }

    private function address($state)
    {
        $address = new Address();
        $address->id_country = $this->country;
        $address->id_state = $state;
        $address->alias = 'states';
        $address->lastname = $address->firstname = $address->address1 = $address->city = 'X';
        $address->add();

        return (int) $address->id;
    }
}
