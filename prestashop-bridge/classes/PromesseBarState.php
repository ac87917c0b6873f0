<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** One cart of one visitor: what may be said about its delivery, proved by the real Cart at this moment. */
class PromesseBarState
{
    public $published;
    public $country = '';
    public $cart;
    public $plain = false;
    /** @var array<string, mixed> */
    public $saying = ['say' => 'nothing', 'why' => 'not-published'];
    /** @var array<string, mixed> what may be said, whether or not the bar is on */
    public $truth = ['say' => 'nothing', 'why' => 'not-published'];
    /** @var string|null */
    public $contradiction;
    /** @var string|null */
    public $reason;
    public $idCurrency = 0;
    public $idCountry = 0;
    /** Whether somebody has said where the cart goes. */
    public $hasAddress = false;

    /** @var array<string, PromesseBarState> */
    private static $known = [];

    /** The same for the whole request, however many places the bar has on the page. */
    public static function ofCart(Cart $cart)
    {
        $key = (int) $cart->id . '-' . (int) $cart->id_currency . '-' . (int) $cart->id_address_delivery . '-' . $cart->delivery_option;
        if (!isset(self::$known[$key])) {
            self::$known[$key] = self::read($cart);
        }

        return self::$known[$key];
    }

    public static function forgetRequest()
    {
        self::$known = [];
    }

    public static function read(Cart $cart)
    {
        $state = new self();
        $place = PromesseShippingPlace::ofCart($cart);
        $currency = Currency::getCurrencyInstance((int) $cart->id_currency);
        $facts = PromesseShippingFacts::ofCart($cart, $place);
        $state->country = $place->country;
        $state->idCountry = $place->idCountry;
        $state->hasAddress = $place->hasAddress;
        $state->idCurrency = (int) $currency->id;
        $state->cart = self::cart($facts, (string) $currency->iso_code);
        $bands = $facts['lines'] ? $state->proved($cart, $facts, $place) : $state->empty($facts, $place);
        $state->published = PromesseBarOffer::published(
            PromesseBarSettings::isOn(),
            $place->country,
            $state->cart['currency'],
            PromesseBarSettings::mayPromise($place->country) ? $bands : null
        );
        $state->truth = PromesseSaying::about($bands, $state->cart);
        if (PromesseBarSettings::mayPromise($place->country)) {
            $state->saying = $state->published['on'] ? $state->truth : ['say' => 'nothing', 'why' => 'off'];
        }

        return $state;
    }

    private function empty(array $facts, PromesseShippingPlace $place)
    {
        $rules = new PromesseShippingRules($facts);
        $this->plain = PromesseBarOffer::isPlain($facts);
        $this->reason = $rules->obstacle();

        if ($this->reason !== null) {
            return null;
        }

        return $this->withWeight(PromesseBarOffer::absolute($rules->bands(PromesseShippingFacts::taxes($facts, $place), true)), $facts);
    }

    /** @return array<string, mixed>|null bands; null: the shop's own Cart says otherwise, or only it can know */
    private function proved(Cart $cart, array $facts, PromesseShippingPlace $place)
    {
        $rules = new PromesseShippingRules($facts);
        $now = PromesseCartNow::read($cart);
        $said = $rules->now();
        $this->reason = $rules->obstacle();
        if ($now['addresses'] > 1) {
            return null;
        }
        $this->contradiction = PromesseCartNow::contradiction($said, $now, $facts);
        if ($this->contradiction !== null) {
            PromesseBarNote::contradiction($this, $said, $now);

            return null;
        }
        // What the Cart asks for now is asked for the country; where the parcel goes may cost something else.
        if ($place->reason !== null) {
            return null;
        }
        $unit = pow(10, $facts['precision']);
        $this->cart['goods'] = (int) round($now['base'] * $unit);
        $label = PromesseShippingLabel::of(PromesseCartNow::payable($said, $now), $said['listed'], null);
        if (PromesseBarOffer::isPlain($facts)) {
            $plain = PromesseBarOffer::absolute((new PromesseShippingRules(['lines' => [], 'weight' => 0.0, 'chosen' => null] + $facts))->bands([0.0], true));
            if (PromesseSaying::labelAt($plain, $this->cart['goods']) === ($label === 'n' ? 'p' : $label)) {
                $this->plain = true;

                return $plain;
            }
        }

        return $this->withWeight(PromesseBarOffer::relative($rules->bands(PromesseShippingFacts::taxes($facts, $place), true), $this->cart['goods'], $label), $facts);
    }

    private function withWeight(array $bands, array $facts)
    {
        $weight = (new PromesseShippingWeight($facts))->forGood();

        return $weight === null ? $bands : $bands + ['w' => $weight];
    }

    /** @return array<string, mixed> BarCart of the app's language; `goods` is what the core compares: with tax, after vouchers */
    private static function cart(array $facts, $currency)
    {
        $travelling = array_filter($facts['lines'], function ($line) {
            return !$line['virtual'];
        });

        return [
            'currency' => $currency,
            'goods' => 0,
            'other' => 0,
            'discount' => 0,
            'codes' => [],
            'quantity' => (int) array_sum(array_column($travelling, 'quantity')),
            'grams' => (int) floor(round($facts['weight'] * 1000, 3)),
            // An empty cart is told from where on delivery is free.
            'ships' => $travelling || !$facts['lines'],
            'variants' => [],
        ];
    }
}
