<?php

final class FlushTest extends ShopTest
{
    public function testWhatArrivedGoesAndIsSigned()
    {
        $keys = $this->pair(1, self::CONNECTION);
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        $this->assertSame(['1:' . $product . '-0'], array_keys($this->waiting()));
        $this->assertSame(['sent' => 1, 'waiting' => 0], PromesseFlush::shop(1, 5, false));
        $heard = ListeningApp::heard();
        $this->assertCount(1, $heard);
        $head = $heard[0]['headers'];
        $text = PromesseSignature::text('app', $head['connection'], $head['timestamp'], $head['nonce'], $heard[0]['body']);
        $this->assertTrue(PromesseSignature::verify($text, $head['signature'], $keys['public']));
        $items = json_decode($heard[0]['body'], true)['items'];
        $this->assertSame([$product . '-0', 7], [$items[0]['item'], $items[0]['quantity']]);
    }

    public function testAChangeDuringTheUploadStays()
    {
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        $before = $this->waiting();
        ListeningApp::answers(['sql' => 'UPDATE ps_promesse_outbox SET version = version + 1']);
        PromesseFlush::shop(1, 5, false);
        $after = $this->waiting();
        $this->assertSame(array_keys($before), array_keys($after));
        $this->assertGreaterThan(reset($before), reset($after));
    }

    public function testTheQuantityIsReadAtTheFlush()
    {
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        PromesseDb::run('UPDATE ' . PromesseDb::table('stock_available') . ' SET quantity = 3 WHERE id_product = ' . $product);
        PromesseFlush::shop(1, 5, false);
        $this->assertSame(3, json_decode(ListeningApp::heard()[0]['body'], true)['items'][0]['quantity']);
    }

    public function testAnAppThatIsAwayIsLeftAloneAndLosesNothing()
    {
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        ListeningApp::answers(['status' => 503]);
        $this->assertSame(['sent' => 0, 'waiting' => 1], PromesseFlush::shop(1, 5, false));
        PromesseFlush::shop(1, 5, false);
        $this->assertCount(1, ListeningApp::heard(), 'no page of the shop asks again at once');
        $shop = PromesseShop::load(1);
        $this->assertGreaterThan(time(), (int) $shop['retry_at'] + 1);
        $this->assertSame('503', $shop['last_error']);
        ListeningApp::answers([]);
        $this->assertSame(['sent' => 1, 'waiting' => 0], PromesseFlush::shop(1, 5, true));
        $this->assertSame(0, (int) PromesseShop::load(1)['failures']);
    }

    public function testOneFlusherAtATime()
    {
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        $other = $this->otherConnection();
        $lock = 'promesse_' . substr(md5(_DB_NAME_ . _DB_PREFIX_), 0, 16) . '_1';
        $this->assertSame('1', (string) $other->query("SELECT GET_LOCK('$lock', 0)")->fetchColumn());
        $this->assertSame(['sent' => 0, 'waiting' => 1], PromesseFlush::shop(1, 5, true));
        $this->assertSame([], ListeningApp::heard());
        $other->query("SELECT RELEASE_LOCK('$lock')")->fetchColumn();
        $this->assertSame(['sent' => 1, 'waiting' => 0], PromesseFlush::shop(1, 5, true));
    }

    public function testMoreThanOneMessageHolds()
    {
        $notes = [];
        for ($id = 1; $id <= 2 * PromesseFlush::BATCH + 50; ++$id) {
            $notes[] = PromesseNote::item(900000 + $id, 0);
        }
        PromesseDb::run(PromesseOutbox::upsert([1], $notes, PromesseOutbox::now()));
        $this->assertSame(['sent' => 450, 'waiting' => 0], PromesseFlush::shop(1, 5, true));
        $this->assertCount(3, ListeningApp::heard());
    }

    public function testAPackIsToldWithItsComponent()
    {
        $component = $this->product(9);
        $pack = $this->product(50, ['pack_stock_type' => 1, 'cache_is_pack' => 1]);
        Db::getInstance()->insert('pack', ['id_product_pack' => $pack, 'id_product_item' => $component, 'quantity' => 3]);
        StockAvailable::setQuantity($component, 0, 7, null, false);
        PromesseFlush::shop(1, 5, true);
        $items = array_column(json_decode(ListeningApp::heard()[0]['body'], true)['items'], 'quantity', 'item');
        $this->assertSame([$component . '-0' => 7, $pack . '-0' => 2], $items);
        $this->assertSame([], $this->waiting());
    }

    public function testACopyOfTheShopSaysNothing()
    {
        $product = $this->product(9);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        PromesseShop::save(1, ['fingerprint' => str_repeat('0', 64)]);
        $this->assertSame(['sent' => 0, 'waiting' => 1], PromesseFlush::shop(1, 5, true));
        $this->assertSame([], ListeningApp::heard());
        $this->assertSame([409, ['error' => 'moved']], $this->command(['action' => 'shop']));
    }

    public function testALockedTableDelaysACheckoutByASecondAndLosesNothing()
    {
        $product = $this->product(9);
        $other = $this->otherConnection();
        $other->exec('LOCK TABLES ps_promesse_outbox WRITE');
        $started = microtime(true);
        StockAvailable::setQuantity($product, 0, 7, null, false);
        StockAvailable::setQuantity($product, 0, 6, null, false);
        $this->assertLessThan(2, microtime(true) - $started);
        $this->assertSame(6, $this->quantity($product));
        $other->exec('UNLOCK TABLES');
        $this->assertSame([], $this->waiting());
        PromesseHooks::settleLate(2);
        $this->assertSame(['1:' . $product . '-0'], array_keys($this->waiting()));
    }

    public function testAMissingTableFailsNothing()
    {
        $product = $this->product(9);
        PromesseDb::run('RENAME TABLE ps_promesse_outbox TO ps_promesse_away');
        try {
            StockAvailable::setQuantity($product, 0, 7, null, false);
        } finally {
            PromesseDb::run('RENAME TABLE ps_promesse_away TO ps_promesse_outbox');
        }
        $this->assertSame(7, $this->quantity($product));
    }

    public function testAFlushHoldsNothingThatACheckoutWaitsFor()
    {
        $held = $this->product(9);
        $free = $this->product(9);
        StockAvailable::setQuantity($held, 0, 7, null, false);
        StockAvailable::setQuantity($free, 0, 7, null, false);
        $checkout = $this->otherConnection();
        $checkout->exec('START TRANSACTION');
        $checkout->exec('UPDATE ps_promesse_outbox SET version = version + 1 WHERE id_main = ' . $held);
        $this->assertSame(['sent' => 1, 'waiting' => 1], PromesseFlush::shop(1, 5, true));
        $checkout->exec('COMMIT');
        $this->assertSame(['1:' . $held . '-0'], array_keys($this->waiting()));
        $this->assertSame(['sent' => 1, 'waiting' => 0], PromesseFlush::shop(1, 5, true));
    }

    private function otherConnection()
    {
        return new PDO('mysql:host=127.0.0.1;port=' . getenv('STANDIN_DB_PORT') . ';dbname=' . _DB_NAME_, _DB_USER_, _DB_PASSWD_);
    }
}
