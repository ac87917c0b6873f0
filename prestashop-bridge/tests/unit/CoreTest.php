<?php

use PHPUnit\Framework\TestCase;

/** What 1.7.6 does otherwise than the versions after it: the doubles are like it. */
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

    public static function digits()
    {
        return [['2', true], ['0', false], ['3', false]];
    }
}
