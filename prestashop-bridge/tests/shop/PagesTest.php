<?php

/** The 28 situations of real product pages, put into the shop's database and read through the bridge. */
final class PagesTest extends ShopTest
{
    public function testSellsAndClaimsAreWhatRealPagesShowed()
    {
        $places = (new PageCases())->all();
        $vectors = json_decode((string) file_get_contents(PROMESSE_VECTORS . '/prestashop/page-availability.json'), true);
        $this->assertSame(count($vectors['cases']), count($places));
        foreach ($vectors['cases'] as $case) {
            $place = $places[$case['id']];
            $combination = $place['combination'] ?: $this->first($place['product']);
            list(, $answer) = $this->command(['action' => 'items', 'items' => [$place['product'] . '-' . $combination]]);
            $this->assertCount(1, $answer['items'], $case['id']);
            $item = $answer['items'][0];
            $claim = $case['jsonLd']['availability'];
            $this->assertSame(
                [$case['addToCartButton'] === 'enabled', $claim === null ? null : basename($claim)],
                [$item['sells'], $item['jsonLd']],
                $case['id'] . ': ' . $case['about']
            );
            $page = isset($case['presentedProduct']) ? $case['presentedProduct'] : null;
            if ($page !== null && isset($page['quantity'])) {
                $this->assertSame((int) $page['quantity'], $item['quantity'], $case['id']);
                $this->assertSame((bool) $page['allow_oosp'], $item['allowsBackorder'], $case['id']);
                $this->assertSame((int) $page['minimal_quantity'], $item['minimalQuantity'], $case['id']);
                $this->assertSame((string) $page['visibility'], $item['visibility'], $case['id']);
            }
            if (isset($page['available_date']) && $page['available_date'] > date('Y-m-d')) {
                $this->assertSame($page['available_date'], $item['availableDate'], $case['id']);
            }
        }
    }

    /** A page without a combination in its address shows the first one. */
    private function first($product)
    {
        $row = PromesseDb::row('SELECT MIN(id_product_attribute) AS first FROM ' . PromesseDb::table('product_attribute') . ' WHERE id_product = ' . (int) $product);

        return $row === null ? 0 : (int) $row['first'];
    }
}
