<?php

use PHPUnit\Framework\TestCase;

/** What older versions do otherwise: the doubles are like 1.7.6. */
final class CoreTest extends TestCase
{
    protected function tearDown(): void
    {
        Configuration::$values = [];
    }

    public function testAnAmountIsWrittenWhereTheShopKeepsItsLocaleToItself()
    {
        $this->assertSame('1 234,50 EUR', PromesseCore::written(1234.5, new Currency()));
    }

    /** @dataProvider digits */
    public function testACartThatIsRoundedToOtherDigitsThanItsCurrencysIsKnown($setting, $expected)
    {
        Configuration::$values['PS_PRICE_DISPLAY_PRECISION'] = $setting;
        $this->assertSame($expected, PromesseCore::roundsAsTheCurrency());
    }

    public function testAParcelThatNoCarrierTakesIsNoOffer()
    {
        $cart = new Cart();
        $cart->options = [7 => ['0,3,' => ['total_price_with_tax' => 0.0], '3,' => ['total_price_with_tax' => 5.0], '10,' => []], 8 => ['0,' => []]];
        $this->assertSame(['3,', '10,'], array_keys(PromesseCore::deliveryOptions($cart)[7]));
        $this->assertSame([7], array_keys(PromesseCore::deliveryOptions($cart)));
        $cart->options = null;
        $this->assertSame([], PromesseCore::deliveryOptions($cart));
    }

    public static function digits()
    {
        return [['2', true], ['0', false], ['3', false]];
    }
}
