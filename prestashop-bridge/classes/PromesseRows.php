<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * All that decides an item, read set by set: a few statements for a thousand items. What is told of an item and its
 * checksum are both made of these rows, so that nothing can change in the one without the other.
 */
class PromesseRows
{
    /**
     * @param array<string, mixed> $shop
     * @param array<int, int[]> $ids product and combination
     *
     * @return array<string, array<string, mixed>> by item, in the order asked for; what doesn't exist is left out
     */
    public static function load(array $shop, array $ids)
    {
        if (!$ids) {
            return [];
        }
        $products = array_values(array_unique(array_column($ids, 0)));
        $combinations = array_values(array_filter(array_unique(array_column($ids, 1))));
        $productRows = PromesseProductRows::products($shop, $products);
        $combinationRows = PromesseProductRows::combinations($shop, $combinations);
        $counts = PromesseProductRows::combinationCounts($shop, $products);
        $stock = PromesseStockRows::stock($shop, $products);
        $packs = PromesseStockRows::packs($shop, $products);
        $prices = PromesseStockRows::specialPrices($shop, $products);
        $rows = [];
        foreach ($ids as $id) {
            list($product, $combination) = $id;
            $item = PromesseItemId::format($product, $combination);
            $isSum = !$combination && isset($counts[$product]);
            if (!isset($productRows[$product]) || $isSum) {
                continue;
            }
            if ($combination && (!isset($combinationRows[$combination])
                || $combinationRows[$combination]['id_product'] !== $product)) {
                continue;
            }
            $rows[$item] = [
                'product' => $productRows[$product],
                'combination' => $combination ? $combinationRows[$combination] : null,
                'stock' => isset($stock[$item]) ? $stock[$item] : PromesseStockRows::none(),
                'parent' => isset($stock[$product . '-0']) ? $stock[$product . '-0'] : PromesseStockRows::none(),
                'pack' => isset($packs[$product]) ? $packs[$product] : null,
                'prices' => isset($prices[$product]) ? $prices[$product] : '',
            ];
        }

        return $rows;
    }
}
