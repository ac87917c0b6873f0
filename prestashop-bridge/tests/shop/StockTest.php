<?php

final class StockTest extends ShopTest
{
    public function testTheExpectedQuantityDecides()
    {
        $product = $this->product(5);
        $item = $product . '-0';
        $this->assertSame([
            ['item' => $item, 'code' => 'done', 'before' => 5, 'after' => 3],
            ['item' => $item, 'code' => 'stale', 'quantity' => 3],
            ['item' => $item, 'code' => 'done', 'before' => 3, 'after' => 12],
            ['item' => $item, 'code' => 'done', 'before' => 12, 'after' => 11],
        ], $this->stock('a', [
            ['item' => $item, 'delta' => -2, 'expected' => 5],
            ['item' => $item, 'delta' => -2, 'expected' => 5],
            ['item' => $item, 'set' => 12, 'expected' => 3],
            ['item' => $item, 'delta' => -1, 'expected' => null],
        ]));
        $this->assertSame(11, $this->quantity($product));
        $this->assertSame(['1:' . $item], array_keys($this->waiting()), 'our own writes are told like any other');
    }

    public function testTheSameKeyChangesNothingTwice()
    {
        $product = $this->product(5);
        $changes = [['item' => $product . '-0', 'delta' => -1, 'expected' => 5]];
        $first = $this->stock('b', $changes);
        $this->assertSame($first, $this->stock('b', $changes));
        $this->assertSame(4, $this->quantity($product));
        $other = [['item' => $product . '-0', 'delta' => -2, 'expected' => 5]];
        $this->assertSame([400, ['error' => 'key-reused']], $this->command(['action' => 'stock', 'key' => 'b', 'changes' => $other]));
    }

    public function testARunThatWasCutGoesOnWhereItStopped()
    {
        $one = $this->product(5);
        $two = $this->product(5);
        $changes = [['item' => $one . '-0', 'delta' => -1, 'expected' => null], ['item' => $two . '-0', 'delta' => -1, 'expected' => null]];
        $this->stock('c', $changes);
        // As if the second one had never been reached.
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_answer') . ' WHERE place = 1');
        $again = $this->stock('c', $changes);
        $this->assertSame([5, 4], [$again[0]['before'], $again[1]['before']]);
        $this->assertSame([4, 3], [$this->quantity($one), $this->quantity($two)]);
    }

    public function testWhatIsNotThereAndWhatIsAbsurd()
    {
        list($product, $combination) = $this->combined([5, 5]);
        $this->assertSame(['missing', 'missing', 'refused', 'refused', 'refused', 'done'], array_column($this->stock('d', [
            ['item' => $product . '-0', 'delta' => 1, 'expected' => null],
            ['item' => '999999-0', 'set' => 1, 'expected' => null],
            ['item' => $product . '-' . $combination, 'set' => 1000001, 'expected' => null],
            ['item' => $product . '-' . $combination, 'delta' => -1000100, 'expected' => null],
            ['item' => $product . '-' . $combination, 'set' => -1, 'expected' => null],
            ['item' => $product . '-' . $combination, 'delta' => -6, 'expected' => 5],
        ]), 'code'));
        $this->assertSame(-1, $this->quantity($product, $combination), 'what was sold elsewhere was sold');
        $this->assertSame(4, $this->quantity($product, 0));
        foreach ([['item' => 'x', 'delta' => 1], ['item' => '1-0'], ['item' => '1-0', 'delta' => 1, 'set' => 1], ['item' => '1-0', 'delta' => '1'],
            ['item' => '1-0', 'delta' => 1, 'expected' => '5'], 'x'] as $wrong) {
            $this->assertSame(400, $this->command(['action' => 'stock', 'key' => 'e', 'changes' => [$wrong]])[0]);
        }
        $many = array_fill(0, 251, ['item' => '1-0', 'delta' => 1]);
        $this->assertSame(413, $this->command(['action' => 'stock', 'key' => 'f', 'changes' => $many])[0]);
    }

    public function testAWarehouseAndPacksOfComponentsAreLeftAlone()
    {
        $product = $this->product(5);
        PromesseDb::run('UPDATE ' . PromesseDb::table('stock_available') . ' SET depends_on_stock = 1 WHERE id_product = ' . $product);
        $refused = $this->stock('g', [['item' => $product . '-0', 'set' => 3, 'expected' => 5]]);
        $this->assertSame('depends-on-warehouse', $refused[0]['reason']);
        $pack = $this->product(5, ['pack_stock_type' => 1, 'cache_is_pack' => 1]);
        Db::getInstance()->insert('pack', ['id_product_pack' => $pack, 'id_product_item' => $product, 'quantity' => 1]);
        $refused = $this->stock('h', [['item' => $pack . '-0', 'set' => 3, 'expected' => null]]);
        $this->assertSame('pack-of-components', $refused[0]['reason']);
        $this->assertSame(5, $this->quantity($pack));
    }

    public function testTwoShopsThatShareTheirStock()
    {
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('shop_group') . " (id_shop_group, name, share_stock) VALUES (7, 'Ensemble', 1)");
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('shop') . " (id_shop, id_shop_group, name) VALUES (71, 7, 'Un'), (72, 7, 'Deux')");
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('shop_url') . " (id_shop, domain, domain_ssl, physical_uri, virtual_uri, main, active) VALUES (71, 'localhost', 'localhost', '/', 'un/', 1, 1), (72, 'localhost', 'localhost', '/', 'deux/', 1, 1)");
        // The module is switched on in both, as "all shops" does.
        foreach ([71, 72] as $idShop) {
            PromesseDb::run('INSERT INTO ' . PromesseDb::table('hook_module') . " (id_module, id_shop, id_hook, position) SELECT id_module, $idShop, id_hook, position FROM " . PromesseDb::table('hook_module') . ' WHERE id_shop = 1');
            PromesseDb::run('INSERT INTO ' . PromesseDb::table('module_shop') . " (id_module, id_shop) SELECT id_module, $idShop FROM " . PromesseDb::table('module_shop') . ' WHERE id_shop = 1');
        }
        // The stand-in reads once who listens.
        $listeners = new ReflectionProperty('Hook', 'listeners');
        $listeners->setAccessible(true);
        $listeners->setValue(null);
        Configuration::updateGlobalValue('PS_MULTISHOP_FEATURE_ACTIVE', '1');
        $this->pair(71, '71717171-0000-4000-8000-000000000000');
        $this->pair(72, '72727272-0000-4000-8000-000000000000');
        $product = $this->product(0);
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('product_shop') . ' (id_product, id_shop, active, date_add, date_upd) VALUES (' . $product . ', 71, 1, NOW(), NOW()), (' . $product . ', 72, 1, NOW(), NOW())');
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('stock_available') . ' WHERE id_product = ' . $product);
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('stock_available') . ' (id_product, id_product_attribute, id_shop, id_shop_group, quantity, out_of_stock) VALUES (' . $product . ', 0, 0, 7, 5, 2)');
        $change = ['action' => 'stock', 'key' => 'j', 'changes' => [['item' => $product . '-0', 'delta' => -2, 'expected' => 5]]];
        list(, $answer) = $this->command($change, ['connection' => '72727272-0000-4000-8000-000000000000']);
        $this->assertSame('done', $answer['results'][0]['code'], json_encode($answer));
        $rows = PromesseDb::rows('SELECT id_shop, id_shop_group, quantity FROM ' . PromesseDb::table('stock_available') . ' WHERE id_product = ' . $product);
        $this->assertEquals([['id_shop' => 0, 'id_shop_group' => 7, 'quantity' => 3]], $rows, 'one row, still shared');
        $noted = array_map('intval', array_column(PromesseDb::rows('SELECT id_shop FROM ' . PromesseDb::table('promesse_outbox') . ' WHERE id_main = ' . $product . ' ORDER BY id_shop'), 'id_shop'));
        $this->assertContains(71, $noted);
        $this->assertContains(72, $noted);
        list(, $read) = $this->command(['action' => 'items', 'items' => [$product . '-0']], ['connection' => '71717171-0000-4000-8000-000000000000']);
        $this->assertSame([3, 'group-7'], [$read['items'][0]['quantity'], $read['items'][0]['location']['id']]);
        list(, $facts) = $this->command(['action' => 'shop'], ['connection' => '71717171-0000-4000-8000-000000000000']);
        $this->assertSame(['http://localhost/un', ['id' => 'group-7', 'name' => 'Ensemble']], [$facts['address'], $facts['location']]);
        Configuration::updateGlobalValue('PS_MULTISHOP_FEATURE_ACTIVE', '0');
    }
}
