<?php
/** A carrier's price list: what stands in which range for which zone, without tax and in the default currency. */
trait CarrierRanges
{
    public function getRangeTable()
    {
        return [Carrier::SHIPPING_METHOD_WEIGHT => 'range_weight', Carrier::SHIPPING_METHOD_PRICE => 'range_price'][$this->getShippingMethod()] ?? false;
    }

    public function getRangeObject($shipping_method = false)
    {
        return [Carrier::SHIPPING_METHOD_WEIGHT => new RangeWeight(), Carrier::SHIPPING_METHOD_PRICE => new RangePrice()][$shipping_method ?: $this->getShippingMethod()] ?? false;
    }

    /** @return array<int, array{from: float, to: float, price: float}> in order */
    public static function priceList(int $carrier, string $table, int $zone): array
    {
        $key = "Carrier::list_{$carrier}_{$table}_$zone";
        if (!Cache::isStored($key)) {
            $p = _DB_PREFIX_;
            $rows = Db::getInstance()->executeS("SELECT r.delimiter1, r.delimiter2, d.price FROM {$p}delivery d JOIN {$p}$table r ON r.id_$table = d.id_$table WHERE d.id_carrier = $carrier AND d.id_zone = $zone AND IFNULL(d.id_shop, " . (int) Context::getContext()->shop->id . ') = ' . (int) Context::getContext()->shop->id . ' ORDER BY r.delimiter1');
            Cache::store($key, array_map(function (array $row): array {
                return ['from' => (float) $row['delimiter1'], 'to' => (float) $row['delimiter2'], 'price' => (float) $row['price']];
            }, $rows ?: []));
        }

        return Cache::retrieve($key);
    }

    private static function inRange(int $carrier, string $table, int $zone, float $value)
    {
        // Into a real shop's statement it goes as PHP writes it: with 14 digits.
        $value = (float) (string) $value;
        foreach (self::priceList($carrier, $table, $zone) as $range) {
            if ($value >= $range['from'] && $value < $range['to']) {
                return $range['price'];
            }
        }

        return false;
    }

    private static function highest(int $carrier, string $table, int $zone)
    {
        $list = self::priceList($carrier, $table, $zone);

        return $list ? end($list)['price'] : false;
    }

    public function getMaxDeliveryPriceByWeight($id_zone)
    {
        return self::highest((int) $this->id, 'range_weight', (int) $id_zone);
    }

    public function getMaxDeliveryPriceByPrice($id_zone)
    {
        return self::highest((int) $this->id, 'range_price', (int) $id_zone);
    }

    public function getDeliveryPriceByWeight($total_weight, $id_zone)
    {
        $price = self::inRange((int) $this->id, 'range_weight', (int) $id_zone, (float) $total_weight);

        return $price === false ? $this->getMaxDeliveryPriceByWeight($id_zone) : $price;
    }

    public function getDeliveryPriceByPrice($order_total, $id_zone, $id_currency = null)
    {
        $price = self::inRange((int) $this->id, 'range_price', (int) $id_zone, self::inDefaultCurrency((float) $order_total, $id_currency));

        return $price === false ? $this->getMaxDeliveryPriceByPrice($id_zone) : $price;
    }

    public static function checkDeliveryPriceByWeight($id_carrier, $total_weight, $id_zone)
    {
        return self::inRange((int) $id_carrier, 'range_weight', (int) $id_zone, (float) $total_weight) !== false;
    }

    public static function checkDeliveryPriceByPrice($id_carrier, $order_total, $id_zone, $id_currency = null)
    {
        return self::inRange((int) $id_carrier, 'range_price', (int) $id_zone, self::inDefaultCurrency((float) $order_total, $id_currency)) !== false;
    }

    private static function inDefaultCurrency(float $amount, $currency): float
    {
        return $currency ? Tools::convertPrice($amount, (int) $currency, false) : $amount;
    }

    /** Rows of `delivery` with both delimiters, as the back office lists them. */
    public static function getDeliveryPriceByRanges($range_table, $id_carrier)
    {
        $table = bqSQL($range_table);

        return Db::getInstance()->executeS("SELECT d.id_$table, d.id_carrier, d.id_zone, d.price FROM " . _DB_PREFIX_ . "delivery d WHERE d.id_carrier = " . (int) $id_carrier . " AND d.id_$table IS NOT NULL AND d.id_$table != 0 ORDER BY d.id_$table");
    }

    public function addDeliveryPrice($price_list, $delete = false)
    {
        Cache::clean('Carrier::*');
        foreach ($price_list as $row) {
            Db::getInstance()->insert('delivery', ['id_shop' => $row['id_shop'] ?? null, 'id_shop_group' => null, 'id_carrier' => (int) $row['id_carrier'],
                'id_range_price' => $row['id_range_price'] ?? null, 'id_range_weight' => $row['id_range_weight'] ?? null, 'id_zone' => (int) $row['id_zone'], 'price' => (float) $row['price']]);
        }

        return true;
    }

    public function deleteDeliveryPrice($range_table)
    {
        Cache::clean('Carrier::*');

        return Db::getInstance()->delete('delivery', 'id_carrier = ' . (int) $this->id . ' AND id_' . bqSQL($range_table) . ' IS NOT NULL');
    }
}
