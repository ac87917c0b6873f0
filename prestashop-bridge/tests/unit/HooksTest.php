<?php

use PHPUnit\Framework\TestCase;

/** What was recorded on real shops is played to the module's hooks: what changed must be noted. */
final class HooksTest extends TestCase
{
    const SUBSCRIBED = [
        'actionObjectStockAvailableUpdateAfter', 'actionObjectStockAvailableAddAfter', 'actionUpdateQuantity',
        'actionObjectProductAddAfter', 'actionObjectProductUpdateAfter', 'actionObjectProductDeleteAfter',
        'actionObjectCombinationAddAfter', 'actionObjectCombinationUpdateAfter', 'actionObjectCombinationDeleteAfter',
        'actionValidateOrder',
    ];

    protected function setUp(): void
    {
        Db::$statements = [];
        Db::$failure = null;
        Db::$failing = '//';
        Configuration::$values = ['PROMESSE_PAIRED' => '1'];
        PromesseHooks::forgetRequest();
    }

    /** @return array<string, array<int, array<string, mixed>>> */
    public static function operations()
    {
        $cases = [];
        foreach (promesse_vectors('prestashop/stock-hooks.json')['cases'] as $case) {
            $cases[$case['id']] = [$case];
        }

        return $cases;
    }

    /** @dataProvider operations */
    public function testEveryChangeThatAHookTellsIsNoted(array $case)
    {
        $ids = [];
        $notes = $this->play($case['stockHooks'], $ids);
        $withCombinations = [];
        foreach ($case['changedRows'] as $row) {
            if ($row['combination'] !== 0) {
                $withCombinations[$row['product']] = true;
            }
        }
        foreach ($case['changedRows'] as $row) {
            // The sum of combinations is no item. What only moves in the warehouse isn't sold from.
            $isSum = $row['combination'] === 0 && isset($withCombinations[$row['product']]);
            $matters = is_string($row['what']) || array_intersect(['quantity', 'outOfStock'], $row['what']);
            if ($isSum || !$matters || !($row['stockAvailableHook'] || $row['actionUpdateQuantity'])) {
                continue;
            }
            $note = '1:' . $this->id($row['product'], $ids) . ':' . $this->id($row['combination'], $ids);
            $this->assertContains($note, $notes, $case['id'] . ' ' . json_encode($row));
        }
        $this->addToAssertionCount(1);
    }

    public function testAnOrderOfThreeCombinationsIsFourStatements()
    {
        $order = null;
        foreach (promesse_vectors('prestashop/stock-hooks.json')['cases'] as $case) {
            if ($case['id'] === 'orderCombination') {
                $order = $case;
            }
        }
        foreach ([1, 2, 3] as $line) {
            $ids = ['P1' => 10 + $line, 'C1' => 20 + $line];
            $hooks = array_filter($order['stockHooks'], function ($hook) use ($line) {
                return $line === 3 || $hook['hook'] !== 'actionValidateOrder';
            });
            $this->play(array_values($hooks), $ids);
        }
        $upserts = preg_grep('/^(SET STATEMENT .* FOR )?INSERT/', Db::$statements);
        $this->assertCount(4, $upserts);
        // Without MariaDB's way of saying it in one: two statements around each.
        $this->assertLessThanOrEqual(12, count(Db::$statements));
    }

    public function testIdsThatAreTextsAndNullShops()
    {
        PromesseHooks::onQuantity(['id_product' => '7', 'id_product_attribute' => null, 'quantity' => '3', 'id_shop' => null]);
        $this->assertSame(['1:7:0'], $this->notes());
    }

    public function testTheSecondHookOfOneChangeIsSilentButTheNextChangeIsNot()
    {
        $row = (object) ['id_product' => '7', 'id_product_attribute' => '9', 'id_shop' => '1', 'quantity' => 5];
        $told = ['id_product' => 7, 'id_product_attribute' => 9, 'quantity' => 5, 'id_shop' => 1];
        PromesseHooks::onStockRow(['object' => $row]);
        PromesseHooks::onQuantity($told);
        $this->assertCount(1, $this->notes());
        PromesseHooks::onQuantity($told);
        $this->assertCount(2, $this->notes(), 'somebody else says it anew');
        PromesseHooks::onStockRow(['object' => $row]);
        $this->assertCount(3, $this->notes(), 'the row was written again');
    }

    public function testAPacksOwnNumberIsNotBelieved()
    {
        PromesseHooks::onStockRow(['object' => (object) ['id_product' => 4, 'id_product_attribute' => 0, 'id_shop' => 1, 'quantity' => 8]]);
        PromesseHooks::onQuantity(['id_product' => 30, 'id_product_attribute' => 0, 'quantity' => 31415926535, 'id_shop' => 1]);
        $this->assertSame(['1:4:0', '1:30:0'], $this->notes());
        $this->assertStringNotContainsString('31415926535', implode(' ', Db::$statements));
    }

    public function testNothingHappensBeforeTheShopIsConnected()
    {
        Configuration::$values = [];
        PromesseHooks::onQuantity(['id_product' => 7, 'id_product_attribute' => 0, 'quantity' => 3, 'id_shop' => 1]);
        $this->assertSame([], Db::$statements);
    }

    public function testEachConnectedShopHasItsOwnRow()
    {
        Configuration::$values = ['PROMESSE_PAIRED' => '1,3'];
        PromesseHooks::onStockRow(['object' => (object) ['id_product' => 7, 'id_product_attribute' => 0, 'id_shop' => 0, 'id_shop_group' => 2, 'quantity' => 8]]);
        $this->assertStringContainsString('(1, 1, 7, 0, ', implode(' ', Db::$statements));
        $this->assertStringContainsString('(3, 1, 7, 0, ', implode(' ', Db::$statements));
        Db::$statements = [];
        PromesseHooks::onStockRow(['object' => (object) ['id_product' => 7, 'id_product_attribute' => 0, 'id_shop' => 3, 'id_shop_group' => 0, 'quantity' => 8]]);
        $this->assertStringNotContainsString('(1, 1, 7, 0, ', implode(' ', Db::$statements));
        Db::$statements = [];
        PromesseHooks::onStockRow(['object' => (object) ['id_product' => 7, 'id_product_attribute' => 0, 'id_shop' => 2, 'id_shop_group' => 0, 'quantity' => 8]]);
        $this->assertSame([], Db::$statements);
    }

    public function testALockedOutboxFailsNoCheckoutAndIsWaitedForOnce()
    {
        Db::$failure = new Exception('Lock wait timeout exceeded');
        Db::$failing = '/INSERT/';
        foreach ([1, 2, 3] as $product) {
            PromesseHooks::onQuantity(['id_product' => $product, 'id_product_attribute' => 0, 'quantity' => 3, 'id_shop' => 1]);
        }
        $this->assertCount(1, preg_grep('/INSERT/', Db::$statements), 'one second of waiting, not three');
        Db::$failure = null;
        Db::$statements = [];
        PromesseHooks::settleLate(3);
        $this->assertSame(['1:1:0', '1:2:0', '1:3:0'], $this->notes());
    }

    public function testAWebserviceCallHearsNothingOfATableThatIsGone()
    {
        $GLOBALS['webservice_call'] = true;
        Db::$failure = new Error('Table ps_promesse_outbox is missing');
        PromesseHooks::onQuantity(['id_product' => 1, 'id_product_attribute' => 0, 'quantity' => 3, 'id_shop' => 1]);
        $this->assertTrue($GLOBALS['webservice_call']);
        unset($GLOBALS['webservice_call']);
    }

    public function testStrangeParametersAreLetGo()
    {
        foreach ([[], ['object' => null], ['object' => 'x'], ['object' => new stdClass()], ['order' => 5]] as $params) {
            PromesseHooks::onStockRow($params);
            PromesseHooks::onQuantity($params);
            PromesseHooks::onCombination($params);
            PromesseHooks::onOrder($params);
        }
        $this->assertSame([], Db::$statements);
    }

    /** @return string[] "kind:main:sub" in order */
    private function play(array $hooks, array &$ids)
    {
        $module = new Promesse();
        foreach ($hooks as $hook) {
            if (!in_array($hook['hook'], self::SUBSCRIBED, true)) {
                continue;
            }
            $params = [];
            foreach (isset($hook['params']) ? $hook['params'] : [] as $name => $value) {
                $params[$name] = is_array($value) && isset($value['@class']) ? $this->object($value, $ids) : $this->id($value, $ids);
            }
            $module->{'hook' . ucfirst($hook['hook'])}($params);
        }

        return $this->notes();
    }

    private function object(array $fields, array &$ids)
    {
        $object = new stdClass();
        foreach ($fields as $name => $value) {
            $object->{$name} = $value === '(id)' ? 1000 : $this->id($value, $ids);
        }

        return $object;
    }

    /** Recorded ids are names: P1, C1, S1… */
    private function id($value, array &$ids)
    {
        if (!is_string($value) || !preg_match('/^[PCGSO]\d+$/', $value)) {
            return $value;
        }
        if (in_array($value, ['S1', 'G1'], true)) {
            return 1;
        }
        if (!isset($ids[$value])) {
            $ids[$value] = 100 + count($ids);
        }

        return $ids[$value];
    }

    /** @return string[] */
    private function notes()
    {
        $notes = [];
        foreach (Db::$statements as $statement) {
            if (preg_match_all('/\(\d+, (\d+), (\d+), (\d+), \d{16}\)/', $statement, $rows, PREG_SET_ORDER)) {
                foreach ($rows as $row) {
                    $notes[] = $row[1] . ':' . $row[2] . ':' . $row[3];
                }
            }
        }

        return $notes;
    }
}
