<?php

require_once __DIR__ . '/ShippingShop.php';
require_once __DIR__ . '/ShippingDice.php';

/** Reports from the field about free delivery (tests/vectors/cases), each with the situations of its kind, played on the shop's Cart. */
final class CasesTest extends ShippingShop
{
    const END = 10000;

    /** @testdox SHIP-01: a voucher that takes free delivery away takes it off the bar, too */
    public function testShip01AVoucherTakesFreeDeliveryAway()
    {
        $case = $this->field('SHIP-01');
        $threshold = $case['rates']['PS_SHIPPING_FREE_PRICE'];
        $price = $case['rates']['carrier']['price'];
        $goods = $case['cart']['goods_ttc'];
        $voucher = $case['cart']['voucher_ttc'];
        $missing = (int) round(($threshold - $goods + $voucher) * 100);
        $forms = [
            'setting' => ['config' => ['freePrice' => $threshold], 'carriers' => [$this->carrier([[0, self::END, $price]])]],
            'ranges' => ['carriers' => [$this->carrier([[0, $threshold, $price], [$threshold, self::END, 0]])]],
        ];
        foreach ($forms as $form => $rates) {
            foreach (['typed' => false, 'automatic' => true] as $way => $automatic) {
                $rules = [['ref' => 'CINQ', 'automatic' => $automatic, 'amount' => $voucher, 'amountTax' => 'incl']];
                $about = 'SHIP-01 ' . $form . ', ' . $way;
                $this->play($about, $rates + ['cartRules' => $automatic ? [] : $rules, 'products' => [$this->article($goods)]], function ($state, $charged) use ($about) {
                    $this->assertSame([0.0], array_values($charged), $about);
                    $this->assertSame(['say' => 'free', 'all' => true, 'toAll' => null], $state->truth, $about);
                });
                $this->play($about, $rates + ['cartRules' => $rules, 'products' => [$this->article($goods)], 'vouchers' => $automatic ? [] : ['CINQ']], function ($state, $charged) use ($about, $price, $missing) {
                    $this->assertSame([$price], array_values($charged), $about);
                    $this->assertSame(['to-go', $missing, true], [$state->truth['say'], $state->truth['missing'], $state->truth['all']], $about);
                    $this->assertFalse($this->isFree($this->with(($missing - 1) / 100, 0, null), false), $about);
                });
            }
        }
    }

    /** @testdox SHIP-01: whatever kind of voucher it is, the bar and the Cart agree */
    public function testShip01AnyKindOfVoucher()
    {
        $case = $this->field('SHIP-01');
        $threshold = $case['rates']['PS_SHIPPING_FREE_PRICE'];
        $price = $case['rates']['carrier']['price'];
        $goods = [$this->article($case['cart']['goods_ttc'] - 10), $this->article(10, ['ref' => 'B'])];
        $kinds = [
            'percent' => [['percent' => 12], false],
            'before tax' => [['amount' => $case['cart']['voucher_ttc'], 'amountTax' => 'excl'], false],
            'one article' => [['percent' => 60, 'onlyProduct' => 'B'], false],
            'more than the goods' => [['amount' => 1000, 'amountTax' => 'incl'], false],
            'with a minimum' => [['amount' => $case['cart']['voucher_ttc'], 'amountTax' => 'incl', 'minimum' => ['amount' => 40, 'tax' => 'incl']], false],
            // One more of it comes into the cart, and that one costs nothing: the rest is worth what it was.
            'an article for nothing' => [['gift' => 'B'], true],
            'that frees delivery' => [['freeShipping' => true, 'percent' => 12], true],
        ];
        $silent = [];
        foreach ($kinds as $kind => list($rule, $free)) {
            foreach (['setting' => true, 'ranges' => false] as $form => $bySetting) {
                $about = 'SHIP-01 ' . $form . ', ' . $kind;
                $this->play($about, [
                    'config' => ['freePrice' => $bySetting ? $threshold : 0],
                    'carriers' => [$this->carrier($bySetting ? [[0, self::END, $price]] : [[0, $threshold, $price], [$threshold, self::END, 0]])],
                    'products' => $goods,
                    'cartRules' => [['ref' => 'BON', 'automatic' => false] + $rule],
                    'vouchers' => ['BON'],
                ], function ($state, $charged) use ($about, $free, &$silent) {
                    $this->assertSame($free, $this->isFree($charged, true), $about);
                    $state->truth['say'] === 'nothing' && $silent[] = $about;
                });
            }
        }
        $this->assertSame([], $silent);
    }

    /** @testdox SHIP-01: a shop whose Cart looks before vouchers is followed, and told nothing of a help text that is right there */
    public function testShip01ACartThatLooksBeforeVouchers()
    {
        $case = $this->field('SHIP-01');
        $threshold = $case['rates']['PS_SHIPPING_FREE_PRICE'];
        $voucher = $case['cart']['voucher_ttc'];
        foreach ([$case['cart']['goods_ttc'], $threshold - 1, $threshold - $voucher - 1] as $worth) {
            foreach ([true, false] as $goesBack) {
                $this->play('SHIP-01 ' . ($goesBack ? 'before' : 'after') . ' vouchers, ' . $worth, [
                    'goesBack' => $goesBack,
                    'config' => ['freePrice' => $threshold],
                    'carriers' => [$this->carrier([[0, self::END, $case['rates']['carrier']['price']]])],
                    'products' => [$this->article($worth)],
                    'cartRules' => [['ref' => 'CINQ', 'automatic' => false, 'amount' => $voucher, 'amountTax' => 'incl']],
                    'vouchers' => ['CINQ'],
                ], function ($state) use ($worth, $threshold, $voucher, $goesBack) {
                    $missing = max(0, (int) round(($threshold - $worth + ($goesBack ? 0 : $voucher)) * 100));
                    $this->assertSame($missing ? 'to-go' : 'free', $state->truth['say']);
                    $this->assertSame($missing, isset($state->truth['missing']) ? $state->truth['missing'] : 0);
                    $this->assertSame(!$goesBack, PromesseShippingOffers::helpDisagrees());
                });
            }
        }
    }

    /** @testdox SHIP-01: the merchant is told that help text and checkout disagree, with and without a voucher in a cart */
    public function testShip01TheMerchantIsTold()
    {
        $case = $this->field('SHIP-01');
        $rules = [['ref' => 'CINQ', 'automatic' => false, 'amount' => $case['cart']['voucher_ttc'], 'amountTax' => 'incl']];
        foreach ([$case['rates']['PS_SHIPPING_FREE_PRICE'], 0] as $freePrice) {
            foreach ([['CINQ'], []] as $vouchers) {
                $this->play('SHIP-01 told', [
                    'config' => ['freePrice' => $freePrice],
                    'carriers' => [$this->carrier([[0, self::END, $case['rates']['carrier']['price']]])],
                    'products' => [$this->article($case['cart']['goods_ttc'])],
                    'cartRules' => $rules,
                    'vouchers' => $vouchers,
                ], function () use ($freePrice) {
                    $this->assertSame($freePrice > 0, $this->command(['action' => 'shipping'])[1]['helpDisagrees']);
                });
            }
        }
    }

    /** @testdox SHIP-01: what no Cart has shown and nobody measured isn't said: neither an amount beside a voucher, nor to the merchant */
    public function testShip01AVersionThatNobodyMeasured()
    {
        $case = $this->field('SHIP-01');
        $this->play('SHIP-01 not measured', [
            'config' => ['freePrice' => $case['rates']['PS_SHIPPING_FREE_PRICE']],
            'carriers' => [$this->carrier([[0, self::END, $case['rates']['carrier']['price']]])],
            'products' => [$this->article($case['cart']['goods_ttc'] / 2)],
            'cartRules' => [['ref' => 'CINQ', 'automatic' => true, 'amount' => $case['cart']['voucher_ttc'], 'amountTax' => 'incl', 'minimum' => ['amount' => $case['cart']['goods_ttc'], 'tax' => 'incl']]],
        ], function ($state) {
            $this->assertNotSame('nothing', $state->truth['say']);
            $cart = $this->made->cart;
            $facts = PromesseShippingFacts::ofCart($cart, PromesseShippingPlace::ofCart($cart));
            $rules = new PromesseShippingRules(['compares' => PromesseShippingCompared::known('9.2.0')] + $facts);
            $this->assertSame('before-or-after-discounts', $rules->obstacle());
            $this->assertSame([[0, 'u']], $rules->bands([0.0], true));
        });
        $this->assertSame('after', PromesseShippingCompared::known('9.1.4'));
        $this->assertNull(PromesseShippingCompared::known('9.2.0'));
    }

    /** @testdox SHIP-04: a cart in another currency pays as in the shop's own, and the bar names the converted threshold */
    public function testShip04AThresholdIsConverted()
    {
        $case = $this->field('SHIP-04');
        list(list(, $threshold, $price)) = $case['rates']['ranges'];
        $rate = $case['cart']['rate'];
        $goods = $case['cart']['goods'];
        $converted = (int) round($threshold * $rate * 100);
        $missing = $converted - (int) round($goods * 100);
        $paid = [$this->carrier([[0, self::END, $price]])];
        $forms = [
            'ranges' => ['carriers' => [$this->carrier([[0, $threshold, $price], [$threshold, self::END, 0]])]],
            'setting' => ['carriers' => $paid, 'config' => ['freePrice' => $threshold]],
            'rule' => ['carriers' => $paid, 'cartRules' => [['ref' => 'PORT', 'automatic' => true, 'freeShipping' => true, 'minimum' => ['amount' => $threshold, 'tax' => 'incl']]]],
        ];
        foreach ($forms as $form => $rates) {
            $rates += ['currencies' => ['USD' => $rate], 'products' => [$this->article($goods / $rate)]];
            $this->play('SHIP-04 USD, ' . $form, $rates + ['currency' => 'USD'], function ($state, $charged) use ($form, $price, $rate, $missing, $converted) {
                $this->assertSame([round($price * $rate, 2)], array_values($charged), $form);
                $this->assertSame(['to-go', $missing, $converted], [$state->truth['say'], $state->truth['missing'], $state->truth['threshold']], $form);
                $this->assertSame('USD', $state->published['offers'][0]['currency'], $form);
                $this->assertFalse($this->isFree($this->with(($missing - 1) / 100, 0, null), false), $form);
            });
            $this->play('SHIP-04 EUR, ' . $form, $rates, function ($state, $charged) use ($form, $price, $threshold, $goods, $rate) {
                $this->assertSame([(float) $price], array_values($charged), $form);
                $this->assertSame((int) round(($threshold - round($goods / $rate, 2)) * 100), $state->truth['missing'], $form);
            });
        }
    }

    /** @testdox SHIP-04: changing the currency of a page never makes the same cart free: PrestaShop has no such leak to warn of */
    public function testShip04NoCurrencyIsALeak()
    {
        // What the core compares it converts: the setting, the ranges and a rule's minimum (recorded on 8.1.7, 8.2.1 and
        // 9.1.4: currency-*, currencyRange-1, currencyVoucher-1 and ruleCurrency-1 of tests/vectors/prestashop). So there is
        // no leak here that a problem could warn of; what a neighbour's override leaks, the Cart shows, and the bar is silent.
        list(list(, $threshold, $price)) = $this->field('SHIP-04')['rates']['ranges'];
        $forms = [
            'ranges' => ['carriers' => [$this->carrier([[0, $threshold, $price], [$threshold, self::END, 0]])]],
            'setting' => ['carriers' => [$this->carrier([[0, self::END, $price]])], 'config' => ['freePrice' => $threshold]],
            'rule' => ['carriers' => [$this->carrier([[0, self::END, $price]])], 'cartRules' => [['ref' => 'PORT', 'automatic' => true, 'freeShipping' => true, 'minimum' => ['amount' => $threshold, 'tax' => 'incl']]]],
        ];
        foreach ($forms as $form => $rates) {
            foreach ([$threshold - 0.5, $threshold + 0.5] as $worth) {
                foreach (['EUR' => 1, 'USD' => $this->field('SHIP-04')['cart']['rate'], 'GBP' => 0.85, 'JPY' => 163.27] as $currency => $rate) {
                    $currencies = $currency === 'EUR' ? [] : [$currency => $rate];
                    $this->play('SHIP-04 ' . $form . ' ' . $worth . ' ' . $currency, $rates + ['currencies' => $currencies, 'currency' => $currency, 'products' => [$this->article($worth)]], function ($state, $charged) use ($worth, $threshold) {
                        $this->assertSame($worth >= $threshold, $this->isFree($charged, true));
                        $this->assertSame($worth >= $threshold ? 'free' : 'to-go', $state->truth['say']);
                    });
                }
            }
        }
    }

    /** @testdox SHIP-07: a download or gift card lifts the cart where the Cart counts it, and only there */
    public function testShip07WhatDoesNotShip()
    {
        $case = $this->field('SHIP-07');
        $from = $case['rates']['free_from'];
        $price = $case['rates']['flat'];
        $lines = array_map(function ($line) {
            return $this->article($line['price'], ['ref' => $line['kind'], 'virtual' => $line['kind'] === 'gift_card', 'weight' => $line['kind'] === 'gift_card' ? 0 : 0.3]);
        }, $case['cart']['lines']);
        $physical = (int) round($case['cart']['lines'][0]['price'] * 100);
        $flat = [$this->carrier([[0, self::END, $price]])];
        $rule = ['ref' => 'PORT', 'automatic' => true, 'freeShipping' => true, 'minimum' => ['amount' => $from, 'tax' => 'incl']];
        $forms = [
            // The whole cart is compared with the setting, and with a rule's minimum; a range looks at what travels.
            'setting' => [['config' => ['freePrice' => $from], 'carriers' => $flat], true],
            'rule' => [['cartRules' => [$rule], 'carriers' => $flat], true],
            'ranges' => [['carriers' => [$this->carrier([[0, $from, $price], [$from, self::END, 0]])]], false],
        ];
        foreach ($forms as $form => list($rates, $free)) {
            $this->play('SHIP-07 ' . $form, $rates + ['products' => $lines], function ($state, $charged) use ($form, $free, $price, $from, $physical) {
                $this->assertSame([$free ? 0.0 : $price], array_values($charged), $form);
                $this->assertSame($free ? 'free' : 'to-go', $state->truth['say'], $form);
                $this->assertSame($free ? null : (int) round($from * 100) - $physical, isset($state->truth['missing']) ? $state->truth['missing'] : null, $form);
            });
            foreach ([[$lines[1]], [$lines[1], $this->article($from, ['ref' => 'download', 'virtual' => true, 'weight' => 0])]] as $virtual) {
                $this->play('SHIP-07 nothing to ship, ' . $form, $rates + ['products' => $virtual], function ($state) use ($form) {
                    $this->assertSame(['say' => 'nothing', 'why' => 'nothing-to-ship'], $state->truth, $form);
                    $this->assertFalse($state->cart['ships'], $form);
                    PromesseBarState::forgetRequest();
                    Configuration::updateValue('PROMESSE_BAR', (string) json_encode(['on' => true, 'places' => ['banner']]));
                    StandInSmarty::get(Context::getContext(), true);
                    $printed = PromesseBarHooks::onPlace(Module::getInstanceByName('promesse'), 'displayBanner');
                    $this->assertStringContainsString('<promesse-bar', $printed, $form);
                    $this->assertStringNotContainsString('data-say="', $printed, $form);
                });
            }
        }
    }

    /** @testdox SHIP-10: each carrier leaves or stays out of its ranges in its own way, and what it handles costs */
    public function testShip10OutOfRange()
    {
        $case = $this->field('SHIP-10');
        list($small, $large) = $case['rates']['carriers'];
        $handling = $case['rates']['handling'];
        foreach ([true, false] as $handles) {
            $fee = $handles ? $handling : 0;
            $carriers = [$this->ofField('Petit', $small, ['handling' => $handles]), $this->ofField('Grand', $large, ['handling' => $handles])];
            list(list($from, $to, $price)) = $large['ranges'];
            list(list(, $end, $dear)) = $small['ranges'];
            // In its range, in the gap between both, beyond all ranges; and where both come, the larger at its highest price.
            foreach ([$case['cart']['goods_ttc'] => 1, $end => 1, ($end + $from) / 2 . '' => 1, $to + 100 => 1, $end - 40 => 2] as $worth => $count) {
                $this->play('SHIP-10 ' . $worth . ($handles ? ' handled' : ''), ['config' => ['handling' => $handling], 'carriers' => $carriers, 'products' => [$this->article((float) $worth)]],
                    function ($state, $charged) use ($count, $price, $dear, $fee) {
                        sort($charged);
                        $this->assertSame($count === 1 ? [$price + $fee] : [$price + $fee, $dear + $fee], $charged);
                        $this->assertSame(['say' => 'nothing', 'why' => 'never-free'], $state->truth);
                    });
            }
        }
    }

    /** @testdox SHIP-10: a range of nothing isn't free where handling comes on top, and wins nothing where it ends in no carrier */
    public function testShip10ARangeOfNothing()
    {
        $case = $this->field('SHIP-10');
        list($small, $large) = $case['rates']['carriers'];
        $large['ranges'][0][2] = 0;
        list(list($from, $to)) = $large['ranges'];
        $goods = $case['cart']['goods_ttc'];
        $say = function (array $large, $handles, $worth) use ($small, $case) {
            $said = null;
            $this->play('SHIP-10 nothing ' . json_encode([$large['out_of_range'], $handles, $worth]), [
                'config' => ['handling' => $case['rates']['handling']],
                'carriers' => [$this->ofField('Petit', $small), $this->ofField('Grand', $large, ['handling' => $handles])],
                'products' => [$this->article($worth)],
            ], function ($state) use (&$said) {
                $said = $state->truth;
            });

            return $said;
        };
        $this->assertSame(['say' => 'nothing', 'why' => 'never-free'], $say($large, true, $goods));
        // The highest price is nothing, too: free at any amount, with that carrier.
        $this->assertSame('free', $say($large, false, $goods)['say']);
        $this->assertFalse($say($large, false, $from - 50)['all']);
        $this->assertSame('free', $say($large, false, $to + 50)['say']);
        // It leaves where its range ends, and nobody comes beyond: no amount wins it, and it isn't promised on the way there.
        $leaves = ['out_of_range' => 'disable'] + $large;
        $this->assertSame('nothing', $say($leaves, false, $from - 50)['say']);
        $this->assertSame(['say' => 'free', 'all' => true, 'toAll' => null], $say($leaves, false, $goods));
        $this->assertSame('nothing', $say($leaves, false, $to + 50)['say']);
    }

    /** @testdox SHIP-17: a free carrier that more goods take away is free now, and never won for good */
    public function testShip17AFreeCarrierThatEnds()
    {
        $case = $this->field('SHIP-17');
        list($free, $paid) = $case['rates']['carriers'];
        $end = end($free['ranges'])[1];
        $price = (float) $paid['weight'][0][2];
        $carriers = [$this->ofField('Offert', $free), $this->ofField('Au poids', $paid)];
        foreach ([1, $end - 100, $end - 0.01, $end, $case['cart']['goods_ttc']] as $worth) {
            $this->play('SHIP-17 ' . $worth, ['carriers' => $carriers, 'products' => [$this->article($worth)]], function ($state, $charged) use ($worth, $end, $price) {
                sort($charged);
                $this->assertSame($worth < $end ? [0.0, $price] : [$price], $charged, (string) $worth);
                $this->assertSame($worth < $end ? ['say' => 'free', 'all' => false, 'toAll' => null] : ['say' => 'nothing', 'why' => 'never-free'], $state->truth, (string) $worth);
            });
        }
        // Nothing in the cart yet: whoever reads that delivery is free may fill it beyond the end.
        $this->play('SHIP-17 empty', ['carriers' => $carriers, 'products' => []], function ($state) {
            $this->assertSame('nothing', $state->truth['say'], json_encode($state->published));
            foreach ($this->command(['action' => 'shipping'])[1]['countries'] as $one) {
                if ($one['country'] === 'FR') {
                    $this->assertNull($one['reason'], 'the rates themselves leave no doubt');
                    $this->assertSame([0, 'u'], $one['offer']['carts']['0']['a'][0]);
                }
            }
        });
    }

    /** A carrier as the report writes it. */
    private function ofField($ref, array $about, array $more = [])
    {
        $byWeight = isset($about['weight']);

        return $this->carrier($about[$byWeight ? 'weight' : 'ranges'], $more + [
            'ref' => $ref,
            'billing' => $byWeight ? 'weight' : 'price',
            'outOfRange' => isset($about['out_of_range']) && $about['out_of_range'] === 'disable' ? 'disable' : 'largest',
        ]);
    }

    private function field($id)
    {
        foreach (json_decode((string) file_get_contents(PROMESSE_VECTORS . '/cases/shipping-carts.json'), true) as $case) {
            if ($case['id'] === $id) {
                return $case;
            }
        }
        throw new RuntimeException('no case ' . $id);
    }

    /** @param array<int, array{0: float, 1: float, 2: float}> $ranges from, to, price */
    private function carrier(array $ranges, array $more = [])
    {
        return $more + ['ref' => 'Colis', 'isFree' => false, 'handling' => false, 'billing' => 'price', 'outOfRange' => 'largest', 'taxRates' => [],
            'ranges' => ['Europe' => array_map(function ($range) {
                return ['from' => $range[0], 'to' => $range[1], 'price' => $range[2]];
            }, $ranges)]];
    }

    /** An article of that price, tax included. */
    private function article($incl, array $more = [])
    {
        return $more + ['ref' => 'A', 'priceTaxExcl' => round($incl / 1.2, 6), 'taxRates' => ['FR' => 20], 'weight' => 0.3, 'virtual' => false, 'additionalShippingCost' => 0];
    }

    /** One cart with one of each article: no contradiction, nothing false now or later; then the case's own questions. */
    private function play($about, array $situation, $ask)
    {
        $situation += ['cartRules' => [], 'vouchers' => [], 'currencies' => [], 'currency' => 'EUR', 'config' => []];
        $this->within([
            'id' => $about,
            'config' => $situation['config'] + ['freePrice' => 0, 'freeWeight' => 0, 'handling' => 0, 'taxEnabled' => true, 'roundType' => 'line', 'defaultCarrier' => null],
            'groups' => [],
            'cart' => [
                'country' => 'FR', 'currency' => $situation['currency'], 'customerGroup' => 'Customer', 'vouchers' => $situation['vouchers'], 'carrier' => null, 'visitor' => false,
                'lines' => array_map(function ($product) {
                    return ['product' => $product['ref'], 'qty' => 1];
                }, $situation['products']),
            ],
        ] + $situation, function () use ($about, $ask, $situation) {
            // The stand-in's word for a version that does as PrestaShop/PrestaShop#42632 asks.
            Configuration::updateGlobalValue('STANDIN_FREE_PRICE_BEFORE_VOUCHERS', empty($situation['goesBack']) ? '0' : '1');
            $state = PromesseBarState::read($this->made->cart);
            $charged = $this->charged();
            $about .= ' says ' . json_encode($state->truth) . ', charged ' . json_encode($charged);
            $this->assertNull($state->contradiction, $about);
            $this->hold($about, $state->truth, $state, $charged, new ShippingDice(1));
            $ask($state, $charged);
        });
    }
}
