<?php

use PHPUnit\Framework\TestCase;

/** A connected shop at the start of each test, with products of its own. */
abstract class ShopTest extends TestCase
{
    const CONNECTION = '5f0c0a52-8a3e-4a44-9a3b-2f6f4d1c7e90';

    /** @var array{private: string, public: string} */
    protected $appKeys;

    protected function setUp(): void
    {
        foreach (['outbox', 'connection', 'nonce', 'answer'] as $table) {
            PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_' . $table));
        }
        PromesseHooks::forgetRequest();
        ListeningApp::answers([]);
        Configuration::updateGlobalValue('PROMESSE_API_URL', ListeningApp::address());
        $this->appKeys = PromesseKeys::make();
        $this->pair(1, self::CONNECTION);
    }

    protected function pair($idShop, $connection)
    {
        $keys = PromesseKeys::make();
        PromesseShop::save($idShop, [
            'connection' => $connection,
            'app_public_key' => $this->appKeys['public'],
            'private_key' => PromesseKeys::seal($keys['private'], _COOKIE_KEY_),
            'fingerprint' => PromesseAddress::fingerprint(PromesseShop::address(PromesseShop::load($idShop))),
        ]);
        PromesseShop::refreshPairedIds();

        return $keys;
    }

    /** @return int id of a product without combinations */
    protected function product($quantity, array $fields = [])
    {
        $product = new Product();
        foreach (Language::getLanguages(false) as $language) {
            $product->name[(int) $language['id_lang']] = 'Tasse de test';
            $product->link_rewrite[(int) $language['id_lang']] = 'tasse-de-test';
        }
        $product->price = 10;
        $product->id_category_default = 2;
        foreach ($fields as $name => $value) {
            $product->{$name} = $value;
        }
        $product->add();
        StockAvailable::setQuantity((int) $product->id, 0, $quantity, null, false);
        $this->forgetOutbox();

        return (int) $product->id;
    }

    /** @return int[] product and its combinations */
    protected function combined(array $quantities)
    {
        $product = $this->product(0);
        $ids = [$product];
        foreach ($quantities as $quantity) {
            $combination = new Combination();
            $combination->id_product = $product;
            $combination->add();
            StockAvailable::setQuantity($product, (int) $combination->id, $quantity, null, false);
            $ids[] = (int) $combination->id;
        }
        $this->forgetOutbox();

        return $ids;
    }

    protected function forgetOutbox()
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_outbox'));
        PromesseHooks::forgetRequest();
    }

    /** @return array<string, string> version by "kind:main-sub" */
    protected function waiting()
    {
        $rows = [];
        foreach (PromesseDb::rows('SELECT * FROM ' . PromesseDb::table('promesse_outbox') . ' ORDER BY id_shop, kind, id_main, id_sub') as $row) {
            $rows[$row['kind'] . ':' . $row['id_main'] . '-' . $row['id_sub']] = (string) $row['version'];
        }

        return $rows;
    }

    /** @return array{0: int, 1: array<string, mixed>} what the bridge answers to a signed command */
    protected function command(array $request, array $forged = [])
    {
        $body = isset($forged['body']) ? $forged['body'] : json_encode($request);
        $headers = $forged + [
            'connection' => self::CONNECTION,
            'timestamp' => (string) time(),
            'nonce' => bin2hex(random_bytes(16)),
        ];
        $text = PromesseSignature::text('shop', $headers['connection'], $headers['timestamp'], $headers['nonce'], json_encode($request));

        return PromesseBridge::answer($headers + ['signature' => PromesseSignature::sign($text, $this->appKeys['private'])], $body);
    }

    protected function stock($key, array $changes)
    {
        list($status, $answer) = $this->command(['action' => 'stock', 'key' => $key, 'changes' => $changes]);
        $this->assertSame(200, $status, json_encode($answer));

        return $answer['results'];
    }

    protected function quantity($product, $combination = 0)
    {
        return (int) PromesseDb::one('SELECT quantity FROM ' . PromesseDb::table('stock_available')
            . ' WHERE id_product = ' . (int) $product . ' AND id_product_attribute = ' . (int) $combination)['quantity'];
    }
}
