<?php
/** Plays recorded carts and reads back what the stand-in's Cart makes of them. */
class ShippingPlayer
{
    /** @var ShippingCase */
    private $case;
    private $ruled;

    /** @param array $cases each with `extras` and `extraWeights`: what one more product costs or weighs in a probe */
    public function play(array $cases): array
    {
        Hook::$deaf = true;
        $context = Context::getContext();
        // The recorded shops had French numbers and untranslated words.
        $context->language = new Language(1);
        $context->language->iso_code = 'en';
        $answers = [];
        foreach ($cases as $case) {
            Db::getInstance()->execute('START TRANSACTION');
            $this->forget();
            $this->case = new ShippingCase($case);
            $this->ruled = (bool) $case['cartRules'];
            $this->case->build();
            $answers[$case['id']] = $this->read($case) + ['probes' => $this->probes($case)];
            Db::getInstance()->execute('ROLLBACK');
            Configuration::clearConfigurationCacheForTesting();
        }

        return $answers;
    }

    private function forget(): void
    {
        Cache::clear();
        Currency::resetStaticCache();
        Cart::resetStaticCache();
        ProductPrice::forget();
    }

    private function read(array $case): array
    {
        $cart = $this->case->cart;
        $options = [];
        foreach ($cart->getDeliveryOptionList() as $address => $list) {
            foreach ($list as $key => $option) {
                $options[] = $this->option($case, (int) $address, (string) $key, $option);
            }
        }
        $cart = $this->case->cart;
        $default = $cart->getDeliveryOption();
        $answer = ['options' => $options, 'defaultOption' => $default ? $this->names((string) reset($default)) : null, 'appliedRules' => array_map(function (CartRule $rule): string {
            return $this->case->rules[(int) $rule->id];
        }, $cart->ruleObjects()), 'rejectedVouchers' => $this->case->rejected];
        if ($case['cart']['carrier']) {
            $this->choose((int) $cart->id_address_delivery, $this->case->carriers[$case['cart']['carrier']] . ',');
        }

        return $answer + ['totals' => $this->totals()];
    }

    /** @return string[] */
    private function names(string $key): array
    {
        return array_map(function (string $id): string {
            return (string) array_search((int) $id, $this->case->carriers, true);
        }, explode(',', trim($key, ',')));
    }

    private function choose(int $address, string $key): void
    {
        $cart = $this->case->cart;
        $cart->setDeliveryOption([$address => $key] + ($cart->getDeliveryOption() ?: []));
        $cart->update();
        CartRule::autoRemoveFromCart();
        CartRule::autoAddToCart();
    }

    private function totals(): array
    {
        $totals = [];
        foreach (['both' => Cart::BOTH, 'bothWithoutShipping' => Cart::BOTH_WITHOUT_SHIPPING, 'onlyShipping' => Cart::ONLY_SHIPPING, 'onlyProducts' => Cart::ONLY_PRODUCTS, 'onlyDiscounts' => Cart::ONLY_DISCOUNTS, 'onlyWrapping' => Cart::ONLY_WRAPPING] as $name => $type) {
            foreach (['Incl' => true, 'Excl' => false] as $side => $taxed) {
                $totals["{$name}Tax$side"] = $this->case->cart->getOrderTotal($taxed, $type);
            }
        }

        return $totals + ['totalWeight' => $this->case->cart->getTotalWeight(), 'isVirtualCart' => $this->case->cart->isVirtualCart()];
    }

    private function payable(bool $taxed): float
    {
        $cart = $this->case->cart;

        return round($cart->getOrderTotal($taxed, Cart::BOTH) - $cart->getOrderTotal($taxed, Cart::BOTH_WITHOUT_SHIPPING) - $cart->getOrderTotal($taxed, Cart::ONLY_WRAPPING), 2) + 0.0;
    }

    /** Done, read and taken back: another choice finds the cart as it was. */
    private function tried(callable $run)
    {
        Db::getInstance()->execute('SAVEPOINT probe');
        try {
            return $run();
        } finally {
            Db::getInstance()->execute('ROLLBACK TO SAVEPOINT probe');
            ProductPrice::forget();
            Cart::resetStaticCache();
            $this->case->cart = Context::getContext()->cart = new Cart((int) $this->case->cart->id);
        }
    }

    private function option(array $case, int $address, string $key, array $option): array
    {
        return ['address' => (int) array_search($address, array_keys($this->case->cart->getDeliveryOptionList()), true), 'carriers' => $this->names($key), 'priceTaxIncl' => $option['total_price_with_tax'], 'priceTaxExcl' => $option['total_price_without_tax'],
            'isFreeFlag' => $option['is_free'], 'isBestPrice' => $option['is_best_price']] + $this->tried(function () use ($address, $key): array {
                $this->choose($address, $key);
                $totals = $this->totals();

                return ['payableShippingTaxIncl' => $this->payable(true), 'payableShippingTaxExcl' => $this->payable(false), 'ifSelected' => ['totalTaxIncl' => $totals['bothTaxIncl'], 'onlyShippingTaxIncl' => $totals['onlyShippingTaxIncl'],
                    'onlyDiscountsTaxIncl' => $totals['onlyDiscountsTaxIncl'], 'bothWithoutShippingTaxIncl' => $totals['bothWithoutShippingTaxIncl']]];
            });
    }

    private function probes(array $case): array
    {
        $this->case->cart = Context::getContext()->cart = new Cart((int) $this->case->cart->id);
        if ($case['cart']['carrier']) {
            $this->case->cart->setDeliveryOption(null);
            $this->case->cart->update();
            CartRule::autoRemoveFromCart();
        }
        $product = new Product();
        $product->name = $product->link_rewrite = [1 => 'plus', 2 => 'plus'];
        $product->id_tax_rules_group = 0;
        $product->add();
        Db::getInstance()->update('stock_available', ['quantity' => 1000], 'id_product = ' . (int) $product->id);
        $answers = ['extra' => [], 'weight' => []];
        foreach ($case['extras'] as $extra) {
            $answers['extra'][] = $this->probe((int) $product->id, (float) $extra, 0.0);
        }
        foreach ($case['extraWeights'] as $weight) {
            $answers['weight'][] = $this->probe((int) $product->id, 0.0, (float) $weight);
        }

        return $answers;
    }

    private function probe(int $product, float $price, float $weight): array
    {
        return $this->tried(function () use ($product, $price, $weight): array {
            if ($price > 0 || $weight > 0) {
                // A catalogue price has six decimals: never one that is worth less than what is probed.
                $rate = (float) Context::getContext()->currency->conversion_rate;
                // A price has six digits; never a millionth under what is meant.
                $stored = ceil(round($price / $rate * 1000000, 3)) / 1000000;
                Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . 'product_shop SET price = ' . $stored . " WHERE id_product = $product");
                Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . "product SET weight = $weight WHERE id_product = $product");
                ProductPrice::forget();
                $this->case->cart->addLine($product, 0, 1);
                CartRule::autoRemoveFromCart();
                CartRule::autoAddToCart();
            }

            return $this->verdict();
        });
    }

    private function verdict(): array
    {
        $list = $this->case->cart->getDeliveryOptionList();
        $default = $this->case->cart->getDeliveryOption();
        $free = $listed = [];
        $defaultFree = $default !== false;
        foreach ($list as $address => $options) {
            foreach ($options as $key => $option) {
                $isFree = $this->isFree((int) $address, (string) $key, $option);
                $free[] = $isFree;
                $listed[] = $option['total_price_with_tax'];
                $defaultFree = $defaultFree && ($default[$address] !== (string) $key || $isFree);
            }
        }

        return ['someOptionFree' => in_array(true, $free, true), 'everyOptionFree' => $free && !in_array(false, $free, true), 'defaultOptionFree' => $free && $defaultFree, 'noOption' => !$free,
            'cheapestListedPriceZero' => $listed && min($listed) === 0.0];
    }

    private function isFree(int $address, string $key, array $option): bool
    {
        if (!$this->ruled) {
            return !$option['total_price_with_tax'];
        }
        Db::getInstance()->execute('SAVEPOINT choice');
        $id = (int) $this->case->cart->id;
        try {
            $this->choose($address, $key);

            return $this->payable(true) === 0.0;
        } finally {
            Db::getInstance()->execute('ROLLBACK TO SAVEPOINT choice');
            Cart::resetStaticCache();
            $this->case->cart = Context::getContext()->cart = new Cart($id);
        }
    }
}
