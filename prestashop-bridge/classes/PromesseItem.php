<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** An item in the words of the bridge: the shop's own functions decide, these lines only carry. */
class PromesseItem
{
    /**
     * @param array<string, mixed> $shop
     * @param array<string, array<string, mixed>> $rows of PromesseRows
     *
     * @return array<int, array<string, mixed>>
     */
    public static function all(array $shop, array $rows)
    {
        PromesseDefaults::enter();
        Cache::clean('StockAvailable::getQuantityAvailableByProduct_*');
        $digest = PromesseChecksums::shopDigest($shop);
        $items = [];
        foreach ($rows as $item => $row) {
            $items[] = self::one($shop, (string) $item, $row, $digest);
        }

        return $items;
    }

    private static function one(array $shop, $item, array $row, $digest)
    {
        $product = $row['product'];
        $combination = $row['combination'];
        $idProduct = (int) $product['id_product'];
        $idCombination = $combination === null ? 0 : (int) $combination['id_product_attribute'];
        $own = $combination === null ? $product : $combination;
        $facts = self::facts($shop, $row, $idProduct);
        $currency = Context::getContext()->currency;

        return [
            'item' => $item,
            'product' => (string) $idProduct,
            'combination' => (string) $idCombination,
            'title' => (string) $product['name'],
            'combinationTitle' => $combination === null ? '' : (string) $combination['title'],
            'position' => $combination === null ? 1 : (int) $combination['place'] + 1,
            'reference' => (string) $own['reference'],
            'ean13' => (string) $own['ean13'],
            'upc' => (string) $own['upc'],
            'price' => PromessePrice::of($idProduct, $idCombination, $facts['minimalQuantity'], $currency),
            'currency' => (string) $currency->iso_code,
            'quantity' => $facts['quantity'],
            'reserved' => $row['stock']['reserved'],
            'outOfStock' => $row['parent']['out_of_stock'],
            'allowsBackorder' => $facts['allowsBackorder'],
            'stockManaged' => $facts['stockManaged'],
            'minimalQuantity' => $facts['minimalQuantity'],
            'active' => $facts['active'],
            'visibility' => (string) $product['visibility'],
            'availableForOrder' => $facts['availableForOrder'],
            'availableDate' => self::date($own['available_date']),
            'isPack' => $facts['isPack'],
            'packStockType' => PromessePack::stockType($product['pack_stock_type']),
            'isVirtual' => (bool) (int) $product['is_virtual'],
            'sells' => PromesseSells::sells($facts),
            'jsonLd' => PromesseSells::jsonLd($facts),
            'location' => ['id' => PromesseShop::locationId($shop)],
            'handle' => (string) $product['link_rewrite'],
            'url' => PromesseLinks::page($shop, $product, $idCombination),
            'imageUrl' => PromesseLinks::image($product, $combination),
            'coverUrl' => PromesseLinks::image($product, null),
            'supplier' => (string) $product['supplier'],
            'manufacturer' => (string) $product['manufacturer'],
            'category' => (string) $product['category'],
            'checksum' => PromesseChecksums::ofRow($row, $digest),
        ];
    }

    private static function facts(array $shop, array $row, $idProduct)
    {
        $own = $row['combination'] === null ? $row['product'] : $row['combination'];
        $isPack = $row['combination'] === null && (bool) Pack::isPack($idProduct);
        $facts = [
            'active' => (bool) (int) $row['product']['active'],
            'showsPrices' => PromesseDefaults::showsPrices(),
            'showPrice' => (bool) (int) $row['product']['show_price'],
            'availableForOrder' => (bool) (int) $row['product']['available_for_order'],
            'stockManaged' => (bool) Configuration::get('PS_STOCK_MANAGEMENT'),
            // The page asks the product's own row, for combinations too.
            'allowsBackorder' => (bool) Product::isAvailableWhenOutOfStock($row['parent']['out_of_stock']),
            'minimalQuantity' => max(1, (int) $own['minimal_quantity']),
            'isPack' => $isPack,
            'saysPreOrder' => PromesseCore::saysPreOrder(),
        ];
        $counted = $isPack ? PromessePack::quantity($shop['id_shop'], $idProduct) : $row['stock']['quantity'];
        // A pack that the shop can't count has no page that sells it.
        $facts['active'] = $facts['active'] && $counted !== null;
        $facts['quantity'] = (int) $counted;
        $enough = !$isPack || PromessePack::isEnough($idProduct, $facts['minimalQuantity']);
        $facts['pageQuantity'] = $enough ? $facts['quantity'] : 0;

        return $facts;
    }

    /** @return string|null a date in the future, as it stands in the catalogue */
    private static function date($date)
    {
        $text = (string) substr((string) $date, 0, 10);

        return preg_match('/^[1-9]\d{3}-\d\d-\d\d$/', $text) && $text > date('Y-m-d') ? $text : null;
    }
}
