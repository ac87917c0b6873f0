<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A cart's lines, and the parcels they make. */
class PromesseShippingLines
{
    /**
     * @param array<int, array<string, mixed>> $products of Cart::getProducts
     *
     * @return array<int, array<string, mixed>>
     */
    public static function of(array $products)
    {
        $lines = [];
        foreach ($products as $product) {
            $weight = isset($product['weight_attribute']) ? $product['weight_attribute'] : $product['weight'];
            $lines[] = [
                'product' => (int) $product['id_product'],
                'combination' => (int) $product['id_product_attribute'],
                'incl' => (float) $product['price_with_reduction'],
                'excl' => (float) (isset($product['price_with_reduction_without_tax']) ? $product['price_with_reduction_without_tax'] : $product['price']),
                'quantity' => (int) $product['cart_quantity'],
                'virtual' => (bool) $product['is_virtual'],
                'weight' => (float) $weight,
                'additional' => (float) $product['additional_shipping_cost'],
                'special' => !empty($product['reduction_applies']),
                'size' => [(int) $product['width'], (int) $product['height'], (int) $product['depth']],
                'parcel' => 0,
            ];
        }

        return $lines;
    }

    /**
     * @param array<int, array<string, mixed>> $lines each learns its parcel
     * @param array<int, array<string, mixed>> $carriers
     *
     * @return array<int, int[]>|null which carriers may take each parcel; null: only the core knows how it splits them
     */
    public static function parcels(array $lines, array $carriers, $idShop)
    {
        $linked = self::linked(array_column($lines, 'product'), $idShop);
        $common = array_keys($carriers);
        foreach ($lines as $line) {
            $own = isset($linked[$line['product']]) ? array_intersect(array_keys($carriers), $linked[$line['product']]) : array_keys($carriers);
            $own = array_filter($own, function ($id) use ($line, $carriers) {
                return self::fits($line['size'], $carriers[$id]['size']);
            });
            if (!$own) {
                return [[]];
            }
            $common = array_values(array_intersect($common, $own));
        }

        return $common || !$lines ? [$common] : null;
    }

    private static function fits(array $size, array $room)
    {
        foreach ($room as $side => $most) {
            if ($most > 0 && $most < $size[$side]) {
                return false;
            }
        }

        return true;
    }

    /** @return array<int, int[]> carriers by product, of those that only some carriers take */
    private static function linked(array $products, $idShop)
    {
        if (!$products) {
            return [];
        }
        $linked = [];
        foreach (PromesseDb::rows('SELECT pc.id_product, c.id_carrier FROM ' . PromesseDb::table('product_carrier') . ' pc'
            . ' INNER JOIN ' . PromesseDb::table('carrier') . ' c'
            . ' ON (c.id_reference = pc.id_carrier_reference AND c.deleted = 0 AND c.active = 1)'
            . ' WHERE pc.id_shop = ' . (int) $idShop . ' AND pc.id_product IN (' . implode(',', array_map('intval', $products)) . ')') as $row) {
            $linked[(int) $row['id_product']][] = (int) $row['id_carrier'];
        }

        return $linked;
    }
}
