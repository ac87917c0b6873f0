<?php
/** Rates and rules written as recorded carts describe them, into the core's own objects. */
class Rates
{
    const ZONES = ['Europe' => 1, 'EuropeNonEU' => 7, 'France' => 9];

    /** @param array $about fields of the recordings; `groups` are ids; only what is named changes */
    public static function carrier(Carrier $carrier, array $about): void
    {
        $plain = ['name' => 'name', 'active' => 'active', 'grade' => 'grade', 'maxWeight' => 'max_weight', 'maxWidth' => 'max_width', 'maxHeight' => 'max_height', 'maxDepth' => 'max_depth', 'isFree' => 'is_free', 'handling' => 'shipping_handling'];
        foreach ($plain as $key => $field) {
            if (array_key_exists($key, $about)) {
                $carrier->{$field} = is_bool($about[$key]) ? (int) $about[$key] : $about[$key];
            }
        }
        if (isset($about['billing'])) {
            $carrier->shipping_method = ['default' => 0, 'weight' => 1, 'price' => 2, 'free' => 3][$about['billing']];
        }
        if (isset($about['outOfRange'])) {
            $carrier->range_behavior = (int) ($about['outOfRange'] === 'disable');
        }
        if (isset($about['module'])) {
            $carrier->is_module = $carrier->shipping_external = 1;
            $carrier->need_range = (int) ($about['module']['needRange'] ?? true);
            $carrier->external_module_name = 'standincarriers';
        }
        $carrier->save();
        if (isset($about['module'])) {
            Configuration::updateGlobalValue('STANDIN_CARRIER_' . (int) $carrier->id_reference, json_encode($about['module']));
        }
        if (isset($about['groups'])) {
            $carrier->setGroups($about['groups']);
        }
        foreach ($about['zones'] ?? [] as $zone) {
            $carrier->addZone(self::ZONES[$zone]);
        }
        self::ranges($carrier, $about['ranges'] ?? []);
    }

    /** @param array<string, array<int, array{from: float, to: float, price: float}>> $byZone a zone that is named gets a new list */
    private static function ranges(Carrier $carrier, array $byZone): void
    {
        $weighs = (int) $carrier->shipping_method === Carrier::SHIPPING_METHOD_WEIGHT || ((int) $carrier->shipping_method === Carrier::SHIPPING_METHOD_DEFAULT && Configuration::get('PS_SHIPPING_METHOD'));
        $table = $weighs ? 'range_weight' : 'range_price';
        foreach ($byZone as $zone => $ranges) {
            $carrier->addZone(self::ZONES[$zone]);
            Db::getInstance()->delete('delivery', 'id_carrier = ' . (int) $carrier->id . ' AND id_zone = ' . self::ZONES[$zone]);
            foreach ($ranges as $one) {
                $carrier->addDeliveryPrice([['id_carrier' => (int) $carrier->id, "id_$table" => self::range($carrier, $table, (float) $one['from'], (float) $one['to']), 'id_zone' => self::ZONES[$zone], 'price' => $one['price']]]);
            }
        }
    }

    private static function range(Carrier $carrier, string $table, float $from, float $to): int
    {
        $id = (int) Db::getInstance()->getValue("SELECT id_$table FROM " . _DB_PREFIX_ . "$table WHERE id_carrier = " . (int) $carrier->id . " AND delimiter1 = $from AND delimiter2 = $to");
        if ($id) {
            return $id;
        }
        $range = $table === 'range_weight' ? new RangeWeight() : new RangePrice();
        [$range->id_carrier, $range->delimiter1, $range->delimiter2] = [(int) $carrier->id, $from, $to];
        $range->add();

        return (int) $range->id;
    }

    /** @param array $about fields of the recordings; `carriers` are references, `groups` and products ids, `countries` ISO codes */
    public static function rule(CartRule $rule, array $about): void
    {
        $name = (string) ($about['name'] ?? $about['ref'] ?? $about['code'] ?? 'Bon');
        $rule->name = [1 => $name, 2 => $name];
        $rule->code = empty($about['automatic']) ? (string) ($about['code'] ?? $about['ref'] ?? '') : '';
        $rule->quantity = $rule->quantity_per_user = 100000;
        $rule->quantity_per_user = $about['perCustomer'] ?? $rule->quantity_per_user;
        $rule->cart_rule_restriction = (int) ($about['apart'] ?? 0);
        $rule->active = (int) ($about['active'] ?? 1);
        $rule->priority = $about['priority'] ?? 1;
        $rule->reduction_percent = $about['percent'] ?? 0;
        $rule->reduction_amount = $about['amount'] ?? 0;
        $rule->reduction_tax = (int) (($about['amountTax'] ?? 'incl') === 'incl');
        $rule->reduction_currency = Currency::getIdByIsoCode($about['amountCurrency'] ?? 'EUR');
        $rule->reduction_product = $about['onlyProduct'] ?? 0;
        $rule->gift_product = $about['gift'] ?? 0;
        $rule->free_shipping = (int) ($about['freeShipping'] ?? 0);
        $minimum = $about['minimum'] ?? ['amount' => 0, 'tax' => 'incl'];
        $rule->minimum_amount = $minimum['amount'];
        $rule->minimum_amount_tax = (int) (($minimum['tax'] ?? 'incl') === 'incl');
        $rule->minimum_amount_currency = Currency::getIdByIsoCode($minimum['currency'] ?? 'EUR');
        $rule->minimum_amount_shipping = (int) ($minimum['withShipping'] ?? 0);
        $limits = ['carrier' => $about['carriers'] ?? [], 'country' => array_map(['Country', 'getByIso'], $about['countries'] ?? []), 'group' => $about['groups'] ?? []];
        foreach ($limits as $what => $ids) {
            $rule->{$what . '_restriction'} = (int) (bool) $ids;
        }
        $rule->save();
        foreach ($limits as $what => $ids) {
            Db::getInstance()->delete("cart_rule_$what", 'id_cart_rule = ' . (int) $rule->id);
            $rule->restrictTo($what, $ids);
        }
    }
}
