<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** All that decides about a cart's delivery, read from the shop: what PromesseShippingRules reckons with. */
class PromesseShippingFacts
{
    /** @return array<string, mixed> */
    public static function ofCart(Cart $cart, PromesseShippingPlace $place)
    {
        $products = $cart->id ? $cart->getProducts() : [];
        $lines = PromesseShippingLines::of($products);
        $facts = self::of($cart, $place, $lines);
        if ($facts['parcels'] === null) {
            $facts = self::split($facts, $cart->getPackageList());
        }
        if (count(array_unique(array_map('intval', array_column($products, 'id_address_delivery')))) > 1) {
            $facts['reasons'][] = 'several-rate-groups';
        }
        $facts['weight'] = $lines ? (float) $cart->getTotalWeight() : 0.0;
        $facts['chosen'] = $lines ? self::chosen($cart) : null;
        $facts['compares'] = PromesseShippingCompared::by($cart, $facts);

        return $facts;
    }

    /** No carrier takes the whole cart: the core splits it, and says how. */
    private static function split(array $facts, array $addresses)
    {
        $facts['parcels'] = [];
        foreach (count($addresses) === 1 ? reset($addresses) : [] as $number => $package) {
            $facts['parcels'][$number] = array_values(array_map('intval', array_filter($package['carrier_list'])));
            foreach ($package['product_list'] as $product) {
                foreach ($facts['lines'] as $at => $line) {
                    if ($line['product'] === (int) $product['id_product'] && $line['combination'] === (int) $product['id_product_attribute']) {
                        $facts['lines'][$at]['parcel'] = $number;
                    }
                }
            }
        }

        return $facts;
    }

    /** Of a cart with nothing in it yet. */
    public static function ofEmpty(Cart $cart, PromesseShippingPlace $place)
    {
        return self::of($cart, $place, []);
    }

    /** @return float[] percent: what goods of this shop may be taxed at, nothing and the most */
    public static function taxes(array $facts, PromesseShippingPlace $place)
    {
        $matters = array_filter($facts['rules'], function ($rule) {
            return ($rule['minimum'] > 0 && !$rule['minimumTaxed']) || ($rule['amount'] > 0 && !$rule['amountTaxed']);
        });
        if (!$matters || !$facts['taxed']) {
            return [0.0];
        }
        $row = PromesseDb::one('SELECT MAX(t.rate) AS most FROM ' . PromesseDb::table('tax') . ' t INNER JOIN ' . PromesseDb::table('tax_rule') . ' r'
            . ' ON (r.id_tax = t.id_tax) WHERE t.active = 1 AND t.deleted = 0 AND r.id_country = ' . $place->idCountry);

        return array_values(array_unique([0.0, (float) $row['most']]));
    }

    private static function of(Cart $cart, PromesseShippingPlace $place, array $lines)
    {
        $idShop = (int) Context::getContext()->shop->id;
        $carriers = PromesseShippingCarriers::at($place);
        $rules = PromesseShippingVouchers::of($cart, $place, $lines, $idShop);
        $currency = Currency::getCurrencyInstance((int) $cart->id_currency);
        $roundTypes = ['1' => 'item', '2' => 'line', '3' => 'total'];
        $roundType = (string) Configuration::get('PS_ROUND_TYPE');
        $prefers = (int) Configuration::get('PS_CARRIER_DEFAULT');

        return [
            'precision' => PromesseCore::precision(),
            'roundType' => isset($roundTypes[$roundType]) ? $roundTypes[$roundType] : 'item',
            'roundMode' => PromesseCore::roundMode() ?: PHP_ROUND_HALF_UP,
            'rate' => (int) $currency->id === (int) Configuration::get('PS_CURRENCY_DEFAULT') ? 1.0 : (float) $currency->conversion_rate,
            'taxed' => !Tax::excludeTaxeOption(),
            'shippingTaxed' => (bool) Configuration::get('PS_ATCP_SHIPWRAP'),
            'freePrice' => (float) Configuration::get('PS_SHIPPING_FREE_PRICE'),
            'compares' => PromesseShippingCompared::known(),
            'freeWeight' => (float) Configuration::get('PS_SHIPPING_FREE_WEIGHT'),
            'handling' => (float) Configuration::get('PS_SHIPPING_HANDLING'),
            'lines' => $lines,
            'weight' => 0.0,
            'parcels' => PromesseShippingLines::parcels($lines, $carriers, $idShop),
            'carriers' => $carriers,
            'chosen' => null,
            'prefers' => $prefers === -1 ? 'price' : ($prefers === -2 ? 'grade' : $prefers),
            'rules' => $rules,
            'reasons' => self::reasons($place, $rules),
        ] + self::ofShop($idShop);
    }

    private static function reasons(PromesseShippingPlace $place, array $rules)
    {
        return array_values(array_filter([
            $place->reason,
            PromesseCore::hasWarehouses() ? 'several-origins' : null,
            PromesseCore::roundMode() === null || !PromesseCore::roundsAsTheCurrency() ? 'unreadable' : null,
            count($rules) > 1 && PromesseShippingVouchers::quarrel($rules) ? 'discounts-dont-combine' : null,
        ]));
    }

    /** What goods that aren't in the cart yet may be like. */
    private static function ofShop($idShop)
    {
        $row = PromesseDb::one('SELECT EXISTS(SELECT 1 FROM ' . PromesseDb::table('product_shop')
            . ' WHERE id_shop = ' . (int) $idShop . ' AND active = 1 AND additional_shipping_cost > 0) AS additional,'
            . ' EXISTS(SELECT 1 FROM ' . PromesseDb::table('product_carrier') . ' WHERE id_shop = ' . (int) $idShop . ') AS restricts');

        return ['additional' => (bool) (int) $row['additional'], 'restricts' => (bool) (int) $row['restricts']];
    }

    private static function chosen(Cart $cart)
    {
        $chosen = $cart->getDeliveryOption(null, true, false);

        return is_array($chosen) && count($chosen) === 1 ? (string) reset($chosen) : null;
    }
}
