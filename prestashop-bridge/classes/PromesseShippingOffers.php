<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What the app is told of this shop's delivery: each country and currency, for a cart with nothing in it yet. */
class PromesseShippingOffers
{
    /** Pairs of country and currency: nobody sells to more. */
    const MOST = 1000;

    /** @return array<string, mixed> */
    public static function read($idShop)
    {
        PromesseBarNote::forgetOld();
        $settings = PromesseBarSettings::load();
        $countries = self::countries();
        $answer = [
            'currency' => (string) PromesseDefaults::currency()->iso_code,
            'countries' => $countries,
            'helpDisagrees' => self::helpDisagrees(),
            'places' => $settings['places'],
            'on' => $settings['on'],
        ];

        return $answer + ['contradictions' => PromesseBarNote::waiting($idShop), 'checksum' => md5((string) json_encode($answer))];
    }

    /** The back office says that coupons don't count: whether this shop's Cart sees it otherwise. */
    public static function helpDisagrees()
    {
        return (float) Configuration::get('PS_SHIPPING_FREE_PRICE') > 0 && CartRule::isFeatureActive()
            && PromesseShippingCompared::known() === PromesseShippingCompared::AFTER;
    }

    private static function countries()
    {
        $context = Context::getContext();
        $before = $context->currency;
        $offers = [];
        try {
            foreach (Currency::getCurrencies(true, true) as $currency) {
                $context->currency = $currency;
                $cart = new Cart();
                $cart->id_currency = (int) $currency->id;
                $cart->id_shop = (int) $context->shop->id;
                foreach (Country::getCountries((int) $context->language->id, true) as $country) {
                    if (count($offers) < self::MOST) {
                        $offers[] = self::offer($cart, $currency, $country);
                    }
                }
            }
        } finally {
            $context->currency = $before;
        }

        return $offers;
    }

    private static function offer(Cart $cart, Currency $currency, array $country)
    {
        $place = PromesseShippingPlace::ofCountry($country['id_country'], $country['id_zone']);
        $facts = PromesseShippingFacts::ofEmpty($cart, $place);
        $rules = new PromesseShippingRules($facts);
        $reason = $rules->obstacle();
        $known = ['country' => (string) $country['iso_code'], 'currency' => (string) $currency->iso_code];
        if (!$facts['carriers'] && $place->reason === null) {
            return $known + ['offer' => null, 'reason' => 'no-shipping-here'];
        }
        if ($reason !== null) {
            return $known + ['offer' => null, 'reason' => $reason];
        }
        $own = $rules->bands(PromesseShippingFacts::taxes($facts, $place), true);
        $bands = PromesseBarOffer::absolute($own);
        $weight = (new PromesseShippingWeight($facts))->forGood();
        $bands += $weight === null ? [] : ['w' => $weight];
        $unknown = in_array(PromesseShippingLabel::UNKNOWN, array_column($own, 1), true);
        $module = (bool) array_filter(array_column($facts['carriers'], 'module'));

        return $known + [
            'offer' => ['currency' => $known['currency'], 'carts' => ['' => $bands, '0' => $bands]],
            'reason' => $unknown ? ($module ? 'carrier-calculated' : 'package-weight') : null,
        ];
    }
}
