<?php

require_once __DIR__ . '/ShippingShop.php';
require_once __DIR__ . '/ShippingDice.php';

/**
 * What the bar says against what the shop's Cart charges: the recorded situations, and random ones. The shop is the
 * tests' stand-in; real-prestashop.long.test.ts plays the same on a real one.
 */
final class ShippingTest extends ShippingShop
{
    private $said = ['free' => 0, 'to-go' => 0, 'nothing' => 0, 'weight' => 0];

    public function testTheRecordedSituationsAreReadAsTheyAre()
    {
        $vectors = json_decode((string) file_get_contents(PROMESSE_VECTORS . '/prestashop/shipping.json'), true);
        $read = 0;
        foreach ($vectors['cases'] as $case) {
            if (preg_match('/^(carrierModule|multiAddress|emptyCart)/', $case['id'])) {
                continue;
            }
            $this->within($case, function () use ($case, &$read) {
                $cart = $this->made->cart;
                $facts = PromesseShippingFacts::ofCart($cart, PromesseShippingPlace::ofCart($cart));
                $rules = new PromesseShippingRules($facts);
                $this->assertNull(PromesseCartNow::contradiction($rules->now(), PromesseCartNow::read($cart), $facts), $case['id']);
                $bands = $rules->bands([0], false);
                foreach (['someOptionFree' => ['a', 's'], 'everyOptionFree' => ['a']] as $question => $letters) {
                    $free = array_values(array_filter($bands, function ($band) use ($letters) {
                        return in_array($band[1], $letters, true);
                    }));
                    $recorded = $case['expected']['smallestExtra'][$question];
                    if ($recorded === null || isset($case['groups'][$case['cart']['customerGroup']]['reductionPercent'])) {
                        continue;
                    }
                    ++$read;
                    $this->assertEqualsWithDelta($recorded, $free[0][0] / pow(10, $facts['precision']), 0.0001, $case['id'] . ' ' . $question);
                }
            });
        }
        $this->assertGreaterThan(150, $read);
    }

    /** PROMESSE_CASES: how many; PROMESSE_FIRST: from which number on. */
    public function testNothingSaidOfRandomCartsIsFalse()
    {
        $count = (int) (getenv('PROMESSE_CASES') ?: 150);
        $first = (int) (getenv('PROMESSE_FIRST') ?: 1);
        $silent = 0;
        for ($number = $first; $number < $first + $count; ++$number) {
            $dice = new ShippingDice($number);
            $case = $dice->situation();
            $this->within($case, function () use ($number, $dice, &$silent) {
                $state = PromesseBarState::read($this->made->cart);
                $this->assertNull($state->contradiction, 'situation ' . $number . ' ' . $this->told($state));
                $saying = $state->truth;
                $this->said[$saying['say']] = (isset($this->said[$saying['say']]) ? $this->said[$saying['say']] : 0) + 1;
                $charged = $this->charged();
                if ($saying['say'] === 'nothing' && $charged && max($charged) <= 0 && $state->cart['ships']) {
                    ++$silent;
                }
                $this->hold('situation ' . $number, $saying, $state, $charged, $dice);
            });
        }
        fwrite(STDERR, sprintf("\n  free delivery on %d random carts: %s; 0 false; silent though all was free: %d\n", $count, json_encode($this->said), $silent));
        $this->assertSame(0, $silent);
        $this->assertGreaterThan($count / 10, $this->said['free']);
        $this->assertGreaterThan($count / 20, $this->said['to-go']);
    }

    private function told(PromesseBarState $state)
    {
        if ($state->contradiction === null) {
            return '';
        }
        $cart = $this->made->cart;
        $facts = PromesseShippingFacts::ofCart($cart, PromesseShippingPlace::ofCart($cart));

        return json_encode([(new PromesseShippingRules($facts))->now(), PromesseCartNow::read($cart), $facts]);
    }
}
