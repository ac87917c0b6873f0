<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Asks the real Cart what it would charge, for the app's proof. Afterwards nothing of it is left. */
class PromesseProbe
{
    const MOST = 50;

    /**
     * @param array<int, mixed> $carts
     *
     * @return array<int, array<string, mixed>>
     */
    public static function answers(array $carts)
    {
        return array_map(function ($cart) {
            return self::isolated(function () use ($cart) {
                return self::answer(self::parsed($cart));
            });
        }, $carts);
    }

    /** The visitor's own context comes back whatever happened, and the shop's tables are as they were. */
    private static function isolated($work)
    {
        $context = Context::getContext();
        $kept = [$context->cart, $context->currency, $context->country, $context->customer];
        PromesseDb::run('START TRANSACTION');
        try {
            $context->customer = new Customer();

            return $work();
        } catch (PromesseRefusal $refusal) {
            return self::failed($refusal->getMessage());
        } catch (Throwable $problem) {
            return self::failed('shop-error');
        } finally {
            PromesseDb::run('ROLLBACK');
            PromesseProbeCart::sweep();
            PromesseCore::forgetCart();
            list($context->cart, $context->currency, $context->country, $context->customer) = $kept;
        }
    }

    private static function answer(array $wanted)
    {
        $idCountry = (int) Country::getByIso($wanted['country']);
        $idCurrency = (int) Currency::getIdByIsoCode($wanted['currency'], (int) Context::getContext()->shop->id);
        if (!$idCountry || !$idCurrency) {
            throw new PromesseRefusal(400, $idCountry ? 'unknown-currency' : 'unknown-country');
        }
        $country = new Country($idCountry);
        $currency = new Currency($idCurrency);
        $make = function ($delivery) use ($wanted, $country, $currency) {
            PromesseCore::forgetCart();
            Context::getContext()->country = $country;
            Context::getContext()->currency = $currency;

            return PromesseProbeCart::make($wanted, $country, $currency, $delivery);
        };
        $cart = $make(null);
        $state = PromesseBarState::read($cart);
        $answer = [
            'options' => [],
            'currency' => (string) $currency->iso_code,
            'goods' => self::decimal($cart->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING)),
            'said' => $state->truth,
            'contradiction' => $state->contradiction,
            'error' => null,
        ];
        foreach (self::choices($cart) as $key => $name) {
            $chosen = $make((string) $key);
            $paid = $chosen->getOrderTotal(true, Cart::BOTH) - $chosen->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING);
            $answer['options'][] = ['name' => $name, 'payable' => self::decimal($paid)];
        }

        return $answer;
    }

    /** @return array<int|string, string> name by key */
    private static function choices(Cart $cart)
    {
        $choices = [];
        foreach (PromesseCore::deliveryOptions($cart) as $own) {
            foreach ($own as $key => $option) {
                $choices[$key] = implode(' + ', array_map(function ($carrier) {
                    return (string) $carrier['instance']->name;
                }, $option['carrier_list']));
            }
        }

        return $choices;
    }

    private static function parsed($cart)
    {
        $ok = is_array($cart) && isset($cart['country'], $cart['currency'], $cart['lines']) && is_string($cart['country']) && is_string($cart['currency'])
            && preg_match('/^[A-Z]{2}$/D', $cart['country']) && preg_match('/^[A-Z]{3}$/D', $cart['currency'])
            && is_array($cart['lines']) && $cart['lines'] && count($cart['lines']) <= 50;
        foreach ($ok ? $cart['lines'] : [] as $line) {
            $ok = $ok && is_array($line) && isset($line['item'], $line['quantity']) && is_int($line['quantity']) && $line['quantity'] > 0 && $line['quantity'] <= 10000
                && PromesseItemId::parse($line['item']) !== null;
        }
        $vouchers = $ok && isset($cart['vouchers']) ? $cart['vouchers'] : [];
        if (!$ok || !is_array($vouchers) || count(array_filter($vouchers, 'is_string')) !== count($vouchers)) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return ['vouchers' => $vouchers] + $cart;
    }

    private static function decimal($amount)
    {
        return number_format((float) $amount, PromesseCore::precision(), '.', '');
    }

    private static function failed($error)
    {
        return ['options' => [], 'currency' => 'XXX', 'goods' => '0', 'said' => null, 'contradiction' => null, 'error' => $error];
    }
}
