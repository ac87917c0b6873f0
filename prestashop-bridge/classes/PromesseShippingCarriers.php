<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The carriers that come to a place for somebody, each with its ranges there. */
class PromesseShippingCarriers
{
    /** @return array<int, array<string, mixed>> facts by id */
    public static function at(PromesseShippingPlace $place)
    {
        $rows = Carrier::getCarriers(
            (int) Context::getContext()->language->id,
            true,
            false,
            $place->idZone,
            $place->groups,
            Carrier::PS_CARRIERS_AND_CARRIER_MODULES_NEED_RANGE
        );
        $carriers = [];
        foreach ($rows as $row) {
            $carriers[(int) $row['id_carrier']] = self::facts($row, $place);
        }
        foreach (self::ranges(array_keys($carriers), $place->idZone) as $range) {
            $id = (int) $range['id_carrier'];
            if (($carriers[$id]['method'] === 'weight') === ($range['id_range_weight'] !== null && (int) $range['id_range_weight'] > 0)) {
                $carriers[$id]['ranges'][] = [(float) $range['delimiter1'], (float) $range['delimiter2'], (float) $range['price']];
            }
        }

        return $carriers;
    }

    private static function facts(array $row, PromesseShippingPlace $place)
    {
        $method = (int) $row['shipping_method'];
        if ($method === Carrier::SHIPPING_METHOD_DEFAULT) {
            $method = (int) Configuration::get('PS_SHIPPING_METHOD') ? Carrier::SHIPPING_METHOD_WEIGHT : Carrier::SHIPPING_METHOD_PRICE;
        }
        $names = [Carrier::SHIPPING_METHOD_WEIGHT => 'weight', Carrier::SHIPPING_METHOD_PRICE => 'price', Carrier::SHIPPING_METHOD_FREE => 'free'];
        $isFree = (bool) (int) $row['is_free'];

        return [
            'name' => (string) $row['name'],
            'isFree' => $isFree,
            'method' => isset($names[$method]) ? $names[$method] : 'price',
            'disables' => (bool) (int) $row['range_behavior'],
            'ranges' => [],
            'handling' => (bool) (int) $row['shipping_handling'],
            'tax' => $isFree ? 0.0 : self::tax((int) $row['id_carrier'], $place),
            'module' => (bool) (int) $row['shipping_external'],
            'maxWeight' => (float) $row['max_weight'],
            'size' => [(int) $row['max_width'], (int) $row['max_height'], (int) $row['max_depth']],
            'sized' => (int) $row['max_width'] || (int) $row['max_height'] || (int) $row['max_depth'],
            'grade' => (int) $row['grade'],
        ];
    }

    private static function tax($idCarrier, PromesseShippingPlace $place)
    {
        if (Tax::excludeTaxeOption()) {
            return 0.0;
        }

        return (float) (new Carrier($idCarrier))->getTaxesRate($place->address);
    }

    private static function ranges(array $ids, $idZone)
    {
        if (!$ids) {
            return [];
        }
        $where = ' WHERE d.id_zone = ' . (int) $idZone . ' AND d.id_carrier IN (' . implode(',', array_map('intval', $ids)) . ') ';

        return PromesseDb::rows('SELECT d.id_carrier, d.id_range_weight, d.price, r.delimiter1, r.delimiter2'
            . ' FROM ' . PromesseDb::table('delivery') . ' d'
            . ' INNER JOIN ' . PromesseDb::table('range_price') . ' r ON (r.id_range_price = d.id_range_price)'
            . $where . Carrier::sqlDeliveryRangeShop('range_price')
            . ' UNION ALL SELECT d.id_carrier, d.id_range_weight, d.price, r.delimiter1, r.delimiter2'
            . ' FROM ' . PromesseDb::table('delivery') . ' d'
            . ' INNER JOIN ' . PromesseDb::table('range_weight') . ' r ON (r.id_range_weight = d.id_range_weight)'
            . $where . Carrier::sqlDeliveryRangeShop('range_weight') . ' ORDER BY delimiter1');
    }
}
