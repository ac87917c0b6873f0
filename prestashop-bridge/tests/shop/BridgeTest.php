<?php

final class BridgeTest extends ShopTest
{
    public function testForgeriesAndReplays()
    {
        $nonce = bin2hex(random_bytes(16));
        $this->assertSame(200, $this->command(['action' => 'shop'], ['nonce' => $nonce])[0]);
        $this->assertSame([409, ['error' => 'replayed']], $this->command(['action' => 'shop'], ['nonce' => $nonce]));
        $this->assertSame(401, $this->command(['action' => 'shop'], ['timestamp' => (string) (time() - 301)])[0]);
        $this->assertSame(401, $this->command(['action' => 'shop'], ['body' => '{"action":"unpair"}'])[0]);
        $this->assertSame(401, $this->command(['action' => 'shop'], ['connection' => '6f0c0a52-8a3e-4a44-9a3b-2f6f4d1c7e90'])[0]);
        $this->assertSame(401, $this->command(['action' => 'shop'], ['signature' => ''])[0]);
        $this->assertSame(413, $this->command(['action' => 'shop'], ['body' => str_repeat('x', PromesseBridge::LARGEST_CALL + 1)])[0]);
        $this->assertSame(400, $this->command(['action' => 'nothing like it'])[0]);
        $this->assertSame('paired', PromesseShop::state(PromesseShop::load(1)));
    }

    public function testWhatIsOverIsForgottenWithoutTheScheduledTask()
    {
        $count = function () {
            return (int) PromesseDb::one('SELECT COUNT(*) AS n FROM ' . PromesseDb::table('promesse_nonce') . ' WHERE seen_at < ' . (time() - 3600))['n'];
        };
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('promesse_nonce') . " (connection, nonce, seen_at) VALUES ('" . self::CONNECTION . "', '" . str_repeat('b', 32) . "', " . (time() - 7200) . ')');
        $this->assertSame(1, $count());
        $this->assertSame(200, $this->command(['action' => 'shop'])[0]);
        $this->assertSame(0, $count());
    }

    public function testAProofIsGivenOnlyToWhoeverKnowsTheClick()
    {
        $ask = function ($nonce) {
            return PromesseBridge::answer(['connection' => '', 'timestamp' => '', 'nonce' => '', 'signature' => ''], json_encode([
                'action' => 'prove', 'nonce' => $nonce, 'challenge' => 'c', 'connection' => self::CONNECTION, 'appPublicKey' => 'key',
            ]));
        };
        $this->assertSame([409, ['error' => 'not-pending']], $ask(str_repeat('a', 32)));
        $keys = PromesseKeys::make();
        PromesseShop::save(1, ['pending_nonce' => str_repeat('a', 32), 'pending_until' => time() + 60,
            'pending_private_key' => PromesseKeys::seal($keys['private'], _COOKIE_KEY_)]);
        list($status, $answer) = $ask(str_repeat('a', 32));
        $this->assertSame(200, $status);
        $text = PromesseSignature::proofText('c', PromesseShop::address(PromesseShop::load(1)), self::CONNECTION, 'key');
        $this->assertTrue(PromesseSignature::verify($text, $answer['signature'], $keys['public']));
        $this->assertSame(409, $ask(str_repeat('b', 32))[0]);
        PromesseShop::save(1, ['pending_until' => time() - 1]);
        $this->assertSame(409, $ask(str_repeat('a', 32))[0]);
    }

    public function testPagesGoThroughTheWholeCatalogueOnce()
    {
        $all = [];
        $after = null;
        do {
            list(, $page) = $this->command(['action' => 'page', 'after' => $after, 'limit' => 37]);
            $all = array_merge($all, $page['items']);
            $after = $page['last'];
        } while ($after !== null);
        $names = array_column($all, 'item');
        $this->assertSame($names, array_values(array_unique($names)));
        $count = PromesseDb::one('SELECT (SELECT COUNT(*) FROM ps_product_attribute_shop WHERE id_shop = 1) + (SELECT COUNT(*) FROM ps_product_shop ps WHERE id_shop = 1 AND NOT EXISTS(SELECT 1 FROM ps_product_attribute_shop pas WHERE pas.id_product = ps.id_product AND pas.id_shop = 1)) AS items');
        $this->assertCount((int) $count['items'], $names);
        list(, $sums) = $this->command(['action' => 'checksums', 'after' => null, 'pageSize' => 41, 'pages' => 50]);
        $this->assertTrue($sums['end']);
        $this->assertSame(count($names), array_sum(array_column($sums['pages'], 'count')));
        $lines = '';
        foreach (array_slice($all, 0, 41) as $item) {
            $lines .= $item['item'] . ':' . $item['checksum'] . "\n";
        }
        $this->assertSame(md5($lines), $sums['pages'][0]['checksum']);
        list(, $outlines) = $this->command(['action' => 'outlines', 'after' => $names[2], 'last' => $names[9]]);
        $this->assertSame(array_map(function ($item) {
            return [$item['item'], $item['checksum']];
        }, array_slice($all, 3, 7)), $outlines['items']);
    }

    public function testChecksumsFindWhatFiredNoHook()
    {
        $product = $this->product(5);
        $read = function () use ($product) {
            return $this->command(['action' => 'product', 'product' => (string) $product])[1]['items'][0];
        };
        $before = $read();
        PromesseDb::run('UPDATE ' . PromesseDb::table('stock_available') . ' SET quantity = 0 WHERE id_product = ' . $product);
        $after = $read();
        $this->assertSame([5, 0, true, false], [$before['quantity'], $after['quantity'], $before['sells'], $after['sells']]);
        $this->assertNotSame($before['checksum'], $after['checksum']);
        StockAvailable::setProductOutOfStock($product, 1);
        $allowed = $read();
        $this->assertTrue($allowed['sells']);
        $this->assertNotSame($after['checksum'], $allowed['checksum']);
        $this->assertSame([], $this->waiting());
    }

    public function testUnpairing()
    {
        $this->assertSame(200, $this->command(['action' => 'unpair'])[0]);
        $this->assertSame(401, $this->command(['action' => 'shop'])[0]);
        $this->assertSame([], PromesseShop::pairedIds());
    }
}
