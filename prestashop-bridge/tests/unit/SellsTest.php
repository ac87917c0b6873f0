<?php

use PHPUnit\Framework\TestCase;

/** What real product pages did, in 28 situations: tests/vectors/prestashop/page-availability.json. */
final class SellsTest extends TestCase
{
    public static function situations()
    {
        $cases = [];
        foreach (promesse_vectors('prestashop/page-availability.json')['cases'] as $case) {
            $cases[$case['id']] = [$case];
        }

        return $cases;
    }

    /** @dataProvider situations */
    public function testTheButtonAndTheClaim(array $case)
    {
        $page = isset($case['presentedProduct']) ? $case['presentedProduct'] : null;
        $quantity = $page === null ? 10 : (int) $page['quantity'];
        $facts = [
            'active' => $page !== null && (int) $page['active'] === 1,
            'showsPrices' => true,
            'showPrice' => $page !== null && (int) $page['show_price'] === 1,
            'availableForOrder' => $page !== null && (int) $page['available_for_order'] === 1,
            'stockManaged' => true,
            'allowsBackorder' => $page !== null && (bool) $page['allow_oosp'],
            'quantity' => $quantity,
            'pageQuantity' => $quantity,
            'minimalQuantity' => $page === null ? 1 : (int) $page['minimal_quantity'],
            'saysPreOrder' => false,
        ];
        $this->assertSame($case['addToCartButton'] === 'enabled', PromesseSells::sells($facts), $case['about']);
        $claim = $case['jsonLd']['availability'];
        $this->assertSame($claim === null ? null : basename($claim), PromesseSells::jsonLd($facts), $case['about']);
    }

    public function testWithoutStockManagementEverythingIsThere()
    {
        $facts = ['active' => true, 'showsPrices' => true, 'showPrice' => true, 'availableForOrder' => true, 'stockManaged' => false,
            'allowsBackorder' => false, 'quantity' => 0, 'pageQuantity' => 0, 'minimalQuantity' => 1, 'saysPreOrder' => false];
        $this->assertTrue(PromesseSells::sells($facts));
        $this->assertSame('InStock', PromesseSells::jsonLd($facts));
        $this->assertFalse(PromesseSells::sells(['showsPrices' => false] + $facts), 'a catalogue sells nothing');
        $this->assertNull(PromesseSells::jsonLd(['showsPrices' => false] + $facts));
    }

    /** As the pages of 1.7.8.11 and 8.0.5 did: ProductLazyArray::getSeoAvailability, where "allowed" means any stock that isn't managed, too. */
    public function testUntil81APageCallsWhatIsSoldAtZeroAPreOrder()
    {
        $facts = ['active' => true, 'showsPrices' => true, 'showPrice' => true, 'availableForOrder' => true, 'stockManaged' => true,
            'allowsBackorder' => true, 'quantity' => 0, 'pageQuantity' => 0, 'minimalQuantity' => 1, 'saysPreOrder' => true];
        $this->assertSame('PreOrder', PromesseSells::jsonLd($facts));
        $this->assertSame('PreOrder', PromesseSells::jsonLd(['stockManaged' => false] + $facts));
        $this->assertSame('InStock', PromesseSells::jsonLd(['pageQuantity' => 1] + $facts));
        $this->assertSame('OutOfStock', PromesseSells::jsonLd(['allowsBackorder' => false] + $facts));
        $this->assertSame('BackOrder', PromesseSells::jsonLd(['saysPreOrder' => false] + $facts));
    }
}
