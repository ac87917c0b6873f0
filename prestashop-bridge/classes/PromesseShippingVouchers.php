<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The cart rules that count: those in the cart, and those that the shop adds by itself. */
class PromesseShippingVouchers
{
    /**
     * @param array<int, array<string, mixed>> $lines
     *
     * @return array<int, array<string, mixed>> in the order in which the shop applies them
     */
    public static function of(Cart $cart, PromesseShippingPlace $place, array $lines, $idShop)
    {
        if (!CartRule::isFeatureActive()) {
            return [];
        }
        $rows = self::rows((int) $cart->id, $place, $idShop);
        $carriers = self::carriers(array_filter($rows, function ($row) {
            return (bool) (int) $row['carrier_restriction'];
        }));
        $rules = [];
        foreach ($rows as $row) {
            if ((int) $row['applied'] || self::mayStart($row, $place)) {
                $rules[] = self::facts($row, $cart, $lines, $carriers);
            }
        }

        return $rules;
    }

    /** @return bool whether two of them may refuse each other */
    public static function quarrel(array $rules)
    {
        $ids = [];
        foreach ($rules as $rule) {
            if ($rule['apart']) {
                $ids[] = (int) $rule['id'];
            }
        }
        if (count($rules) > 1 && PromesseCore::typesKeepVouchersApart()) {
            return true;
        }
        if (count($ids) < 2) {
            return false;
        }
        $row = PromesseDb::one('SELECT COUNT(DISTINCT LEAST(id_cart_rule_1, id_cart_rule_2), GREATEST(id_cart_rule_1, id_cart_rule_2)) AS pairs'
            . ' FROM ' . PromesseDb::table('cart_rule_combination') . ' WHERE id_cart_rule_1 IN (' . implode(',', $ids) . ')'
            . ' AND id_cart_rule_2 IN (' . implode(',', $ids) . ') AND id_cart_rule_1 <> id_cart_rule_2');

        return (int) $row['pairs'] < count($ids) * (count($ids) - 1) / 2;
    }

    private static function rows($idCart, PromesseShippingPlace $place, $idShop)
    {
        $restricted = function ($name, $condition) {
            return '(cr.' . $name . '_restriction = 0 OR EXISTS(SELECT 1 FROM ' . PromesseDb::table('cart_rule_' . $name)
                . ' x WHERE x.id_cart_rule = cr.id_cart_rule AND ' . $condition . ')) AS for_' . $name;
        };

        return PromesseDb::rows('SELECT cr.*, cc.id_cart IS NOT NULL AS applied, '
            . $restricted('group', 'x.id_group IN (' . implode(',', $place->groups ?: [0]) . ')') . ', '
            . $restricted('country', 'x.id_country = ' . $place->idCountry) . ', '
            . $restricted('shop', 'x.id_shop = ' . (int) $idShop) . ', '
            . '(SELECT COUNT(*) FROM ' . PromesseDb::table('order_cart_rule') . ' u INNER JOIN ' . PromesseDb::table('orders') . ' o'
            . ' ON (o.id_order = u.id_order) WHERE u.id_cart_rule = cr.id_cart_rule AND o.id_customer = ' . $place->idCustomer
            . ' AND o.id_customer > 0 AND o.current_state <> ' . (int) Configuration::get('PS_OS_ERROR') . ') AS used'
            . ' FROM ' . PromesseDb::table('cart_rule') . ' cr'
            . ' LEFT JOIN ' . PromesseDb::table('cart_cart_rule') . ' cc ON (cc.id_cart_rule = cr.id_cart_rule AND cc.id_cart = ' . (int) $idCart . ' AND cc.id_cart > 0)'
            . " WHERE cc.id_cart IS NOT NULL OR (cr.active = 1 AND cr.code = '' AND cr.quantity > 0 AND NOW() BETWEEN cr.date_from AND cr.date_to"
            . ' AND cr.id_customer IN (0, ' . $place->idCustomer . '))'
            . ' ORDER BY cr.priority, cr.gift_product DESC, cr.id_cart_rule');
    }

    private static function mayStart(array $row, PromesseShippingPlace $place)
    {
        return (int) $row['for_group'] && (int) $row['for_country'] && (int) $row['for_shop']
            && ($place->hasAddress || !(int) $row['country_restriction'])
            && (!$place->idCustomer || (int) $row['used'] < (int) $row['quantity_per_user']);
    }

    /** @return array<int, int[]> by rule */
    private static function carriers(array $rows)
    {
        if (!$rows) {
            return [];
        }
        $carriers = [];
        foreach (PromesseDb::rows('SELECT r.id_cart_rule, c.id_carrier FROM ' . PromesseDb::table('cart_rule_carrier') . ' r'
            . ' INNER JOIN ' . PromesseDb::table('carrier') . ' c ON (c.id_reference = r.id_carrier AND c.deleted = 0)'
            . ' WHERE r.id_cart_rule IN (' . implode(',', array_map('intval', array_column($rows, 'id_cart_rule'))) . ')') as $row) {
            $carriers[(int) $row['id_cart_rule']][] = (int) $row['id_carrier'];
        }

        return $carriers;
    }

    private static function facts(array $row, Cart $cart, array $lines, array $carriers)
    {
        $id = (int) $row['id_cart_rule'];
        $concerned = self::concerned($row, $cart, $lines);

        return [
            'id' => $id,
            'gift' => (int) $row['gift_product'] ? self::linesOf($lines, (int) $row['gift_product'], (int) $row['gift_product_attribute']) : null,
            'freeShipping' => (bool) (int) $row['free_shipping'],
            'percent' => (float) $row['reduction_percent'],
            'amount' => self::converted((float) $row['reduction_amount'], (int) $row['reduction_currency'], $cart),
            'amountTaxed' => (bool) (int) $row['reduction_tax'],
            'concerns' => $concerned['lines'],
            'spreads' => $concerned['spreads'],
            'cheapest' => (int) $row['reduction_product'] === -1 || $concerned['unknown'],
            'minimum' => self::minimum((float) $row['minimum_amount'], (int) $row['minimum_amount_currency'], $cart),
            'minimumTaxed' => (bool) (int) $row['minimum_amount_tax'],
            'minimumWithShipping' => (bool) (int) $row['minimum_amount_shipping'],
            'carriers' => (int) $row['carrier_restriction'] ? (isset($carriers[$id]) ? $carriers[$id] : []) : null,
            'automatic' => $row['code'] === '',
            'applied' => (bool) (int) $row['applied'],
            'maybe' => (int) $row['product_restriction'] || (int) $row['reduction_exclude_special'] || ((int) $row['reduction_product'] > 0 && !$concerned['lines']),
            'apart' => (bool) (int) $row['cart_rule_restriction'],
        ];
    }

    /** @return array{lines: int[]|null, spreads: bool, unknown: bool} spreads: goods to come may be among them */
    private static function concerned(array $row, Cart $cart, array $lines)
    {
        $only = (int) $row['reduction_product'];
        $special = (bool) (int) $row['reduction_exclude_special'];
        if ($only > 0) {
            return ['lines' => self::linesOf($lines, $only, 0), 'spreads' => false, 'unknown' => false];
        }
        $concerned = array_keys(array_filter($lines, function ($line) use ($special) {
            return !$special || !$line['special'];
        }));
        if ($only === -2) {
            $selected = (int) $row['applied'] ? PromesseCore::selectedProducts(new CartRule((int) $row['id_cart_rule']), $cart) : [];
            if ($selected === null) {
                return ['lines' => [], 'spreads' => true, 'unknown' => true];
            }
            $concerned = array_values(array_filter($concerned, function ($at) use ($lines, $selected) {
                return in_array($lines[$at]['product'] . '-' . $lines[$at]['combination'], $selected, true) || in_array($lines[$at]['product'] . '-0', $selected, true);
            }));
        }

        return ['lines' => $special || $only === -2 ? $concerned : null, 'spreads' => true, 'unknown' => false];
    }

    private static function linesOf(array $lines, $product, $combination)
    {
        return array_keys(array_filter($lines, function ($line) use ($product, $combination) {
            return $line['product'] === $product && (!$combination || $line['combination'] === $combination);
        }));
    }

    /** A minimum is rounded once it is converted; what a voucher takes off isn't. */
    private static function minimum($amount, $idCurrency, Cart $cart)
    {
        if (!$amount || $idCurrency === (int) $cart->id_currency) {
            return $amount;
        }
        $from = Currency::getCurrencyInstance($idCurrency ?: (int) Configuration::get('PS_CURRENCY_DEFAULT'));

        return (float) Tools::convertPriceFull($amount, $from, Currency::getCurrencyInstance((int) $cart->id_currency));
    }

    private static function converted($amount, $idCurrency, Cart $cart)
    {
        if (!$amount || $idCurrency === (int) $cart->id_currency) {
            return $amount;
        }
        $from = (float) Currency::getCurrencyInstance($idCurrency ?: (int) Configuration::get('PS_CURRENCY_DEFAULT'))->conversion_rate;

        return $from > 0 ? $amount / $from * (float) Currency::getCurrencyInstance((int) $cart->id_currency)->conversion_rate : 0.0;
    }
}
