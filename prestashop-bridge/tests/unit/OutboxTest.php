<?php

use PHPUnit\Framework\TestCase;

final class OutboxTest extends TestCase
{
    private function row(array $more)
    {
        return $more + ['kind' => '1', 'id_main' => '12', 'id_sub' => '34', 'version' => '1795536002000001', 'id_product' => '12',
            'id_product_attribute' => '34', 'quantity' => '3', 'has_combinations' => '1', 'is_pack' => '0', 'packs' => null];
    }

    private function shop()
    {
        return ['id_shop' => 1, 'domain' => 'boutique.fr', 'domain_ssl' => 'boutique.fr', 'physical_uri' => '/', 'virtual_uri' => 'fr/'];
    }

    protected function setUp(): void
    {
        Db::$statements = [];
        Db::$rows = [];
        Db::$failure = null;
        Configuration::$values = ['PS_SSL_ENABLED' => '1'];
    }

    public function testVersionsOnlyGrow()
    {
        $sql = PromesseOutbox::upsert([1, 2], [PromesseNote::item('5', '6')], '1795536002000001');
        $this->assertStringContainsString('VALUES (1, 1, 5, 6, 1795536002000001), (2, 1, 5, 6, 1795536002000001)', $sql);
        $this->assertStringContainsString('version = GREATEST(version + 1, VALUES(version))', $sql);
        $this->assertMatchesPattern('/^\d{16}$/', PromesseOutbox::now());
    }

    public function testARowGoesOnlyForTheVersionThatArrived()
    {
        $rows = [$this->row([]), $this->row(['id_sub' => '35', 'version' => '7']), $this->row(['kind' => '2', 'id_sub' => '0', 'version' => '9'])];
        $arrived = PromesseMessage::acknowledged($rows, ['acknowledged' => [['12-34', 1795536002000001], ['12-35', 6]], 'products' => ['12']]);
        $this->assertSame([$rows[0], $rows[2]], $arrived);
        PromesseOutbox::forget(1, $arrived);
        $said = implode("\n", preg_grep('/DELETE/', Db::$statements));
        $this->assertStringContainsString('(kind = 1 AND id_main = 12 AND id_sub = 34 AND version = 1795536002000001)', $said);
        $this->assertStringContainsString('(kind = 2 AND id_main = 12 AND id_sub = 0 AND version = 9)', $said);
        // Without MariaDB each by itself: nothing is held while another row is waited for.
        $this->assertCount(2, preg_grep('/DELETE/', Db::$statements));
    }

    public function testAnswersThatSayNothingKeepEverything()
    {
        foreach ([[], ['acknowledged' => 'all'], ['acknowledged' => [[]]], ['acknowledged' => [['12-34']]]] as $answer) {
            $this->assertSame([], PromesseMessage::acknowledged([$this->row([])], $answer));
        }
        PromesseOutbox::forget(1, []);
        $this->assertSame([], Db::$statements);
    }

    public function testTheQuantityIsTheOneAtTheFlush()
    {
        $message = PromesseMessage::of($this->shop(), [$this->row(['quantity' => '-4'])]);
        $this->assertSame([['item' => '12-34', 'version' => 1795536002000001, 'quantity' => -4, 'changedAt' => '2026-11-24T16:00:02.000Z']], $message['body']['items']);
        $this->assertSame('https://boutique.fr/fr', $message['body']['address']);
        $this->assertSame(64, strlen($message['body']['fingerprint']));
    }

    public function testWhatIsGoneHasNoQuantityAndASumIsNoItem()
    {
        $gone = $this->row(['id_product' => null, 'id_product_attribute' => null, 'quantity' => '0', 'id_sub' => '0', 'has_combinations' => '0']);
        $combinationGone = $this->row(['id_product_attribute' => null, 'quantity' => null]);
        $sum = $this->row(['id_sub' => '0', 'id_product_attribute' => null, 'quantity' => '99']);
        $message = PromesseMessage::of($this->shop(), [$gone, $combinationGone, $sum]);
        $this->assertSame([null, null], array_column($message['body']['items'], 'quantity'), 'an orphan row revives nothing');
        $this->assertSame([$sum], $message['nothing']);
        $this->assertNull(PromesseMessage::of($this->shop(), [$sum])['body'], 'nothing to say: nothing is sent');
    }

    public function testOrdersBringTheirLines()
    {
        date_default_timezone_set('Europe/Paris');
        Db::$rows = [['id_order' => '5', 'reference' => 'ABCDEFGHI', 'date_add' => '2026-11-25 05:00:00', 'id_order_detail' => '8',
            'product_id' => '12', 'product_attribute_id' => '34', 'product_quantity' => '2']];
        $orders = PromesseOrders::read([5, 6]);
        $this->assertSame(['order' => '5', 'reference' => 'ABCDEFGHI', 'placedAt' => '2026-11-25T04:00:00Z',
            'lines' => [['line' => '8', 'item' => '12-34', 'quantity' => 2]]], $orders[0]);
        $this->assertSame(['order' => '6', 'reference' => '', 'placedAt' => null, 'lines' => []], $orders[1]);
    }

    public function testACopyOfTheShopHasAnotherFingerprint()
    {
        $here = PromesseAddress::fingerprint('https://boutique.fr');
        $this->assertSame($here, PromesseAddress::fingerprint('https://boutique.fr'));
        $this->assertNotSame($here, PromesseAddress::fingerprint('https://test.boutique.fr'));
        $url = ['domain' => 'boutique.fr', 'domain_ssl' => '', 'physical_uri' => '/', 'virtual_uri' => ''];
        $this->assertSame('https://boutique.fr', PromesseAddress::ofShop($url, true));
        $this->assertSame('http://boutique.fr/fr', PromesseAddress::ofShop(['virtual_uri' => 'fr/'] + $url, false));
    }

    /** PHPUnit 8.5 and 9.6 name it differently. */
    private function assertMatchesPattern($pattern, $text)
    {
        $this->assertSame(1, preg_match($pattern, $text), $text);
    }
}
