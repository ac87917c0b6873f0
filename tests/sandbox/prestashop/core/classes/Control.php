<?php
/** Every call under /control/. */
class Control
{
    private $input;

    private const CALLS = [
        'GET' => ['state' => 'state', 'catalogue' => 'catalogue', 'notices' => 'notices', 'orders' => 'orders'],
        'POST' => ['sell' => 'sell', 'cancel' => 'cancel', 'set' => 'set', 'webservice' => 'webservice', 'raw-sql' => 'rawSql',
            'out-of-stock' => 'outOfStock', 'product' => 'product', 'delete' => 'delete', 'connect' => 'connect', 'launch' => 'launch',
            'cron' => 'cron', 'lock-outbox' => 'lockOutbox', 'unlock-outbox' => 'unlockOutbox', 'clone' => 'clone', 'count-queries' => 'countQueries', 'add' => 'add'],
    ];

    public function __construct(array $input)
    {
        $this->input = $input;
    }

    public function run(string $method, string $name): ?array
    {
        $call = self::CALLS[$method][$name] ?? null;

        return $call ? $this->{$call}() : (new RateControl($this->input))->run($method, $name);
    }

    private function text(string $key): string
    {
        if (!isset($this->input[$key]) || !is_scalar($this->input[$key])) {
            throw new ControlProblem("$key is missing", 400);
        }

        return (string) $this->input[$key];
    }

    private function whole(string $key): int
    {
        $text = $this->text($key);
        if (!preg_match('/^-?\d{1,10}$/', $text)) {
            throw new ControlProblem("$key must be a whole number", 400);
        }

        return (int) $text;
    }

    /** @return array{0: int, 1: int} product and combination */
    public static function item(string $item): array
    {
        if (!preg_match('/^(\d{1,9})-(\d{1,9})$/', $item, $found) || !StockAvailable::getStockAvailableIdByProductId((int) $found[1], (int) $found[2])) {
            throw new ControlProblem("There is no item $item", 404);
        }

        return [(int) $found[1], (int) $found[2]];
    }

    private function state(): array
    {
        $db = Db::getInstance();
        $module = Module::getInstanceByName('promesse');

        return [
            'name' => Context::getContext()->shop->name, 'address' => rtrim(Context::getContext()->shop->getBaseURL(), '/'),
            'version' => _PS_VERSION_, 'module' => $module && $module->id ? $module->version : null,
            'products' => (int) $db->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'product'),
            'combinations' => (int) $db->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'product_attribute'),
            'locked' => is_file(_STANDIN_DATA_ . '/outbox.locked'),
            'carts' => (int) $db->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'cart'),
            'orders' => (int) $db->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'orders'),
        ];
    }

    private function notices(): array
    {
        $file = _STANDIN_DATA_ . '/notices.log';

        return ['notices' => is_file($file) ? array_values(array_filter(explode("\n", file_get_contents($file)))) : []];
    }

    private function catalogue(): array
    {
        return Catalogue::items((int) ($this->input['limit'] ?? 100000));
    }

    private function orders(): array
    {
        return Db::getInstance()->executeS('SELECT o.id_order, o.reference, o.date_add, osl.name AS state, c.firstname, c.lastname, o.total_paid FROM ' . _DB_PREFIX_ . 'orders o JOIN ' . _DB_PREFIX_ . 'order_state_lang osl ON osl.id_order_state = o.current_state AND osl.id_lang = 1 JOIN ' . _DB_PREFIX_ . 'customer c USING (id_customer) ORDER BY o.id_order DESC LIMIT 50');
    }

    /** @return array<int, array{0: int, 1: int, 2: int}> */
    private function lines(): array
    {
        $lines = [];
        foreach ((array) ($this->input['lines'] ?? []) as $line) {
            $quantity = (int) ($line['quantity'] ?? 1);
            if ($quantity < 1 || $quantity > 100000) {
                throw new ControlProblem('quantity must be a whole number above 0', 400);
            }
            $lines[] = array_merge(self::item((string) ($line['item'] ?? '')), [$quantity]);
        }
        if (!$lines) {
            throw new ControlProblem('lines is missing', 400);
        }

        return $lines;
    }

    private function sell(): array
    {
        $order = Checkout::buy($this->lines());

        return ['order' => (string) $order->id, 'reference' => $order->reference, 'at' => StandIn::now()];
    }

    private function cancel(): array
    {
        Checkout::cancel($this->whole('order'));

        return ['order' => $this->text('order'), 'at' => StandIn::now()];
    }

    private function set(): array
    {
        [$product, $combination] = self::item($this->text('item'));
        $quantity = $this->whole('quantity');
        BackOffice::signIn();

        return StandIn::locked([$this->text('item')], 'hand', function () use ($product, $combination, $quantity): array {
            $before = StockAvailable::getQuantityAvailableByProduct($product, $combination);
            BackOffice::setQuantity($product, $combination, $quantity);

            return ['before' => $before, 'after' => $quantity, 'at' => StandIn::now()];
        });
    }

    private function webservice(): array
    {
        [$product, $combination] = self::item($this->text('item'));
        $quantity = $this->whole('quantity');

        return StandIn::locked([$this->text('item')], 'webservice', function () use ($product, $combination, $quantity): array {
            return ['status' => Webservice::putStock((int) StockAvailable::getStockAvailableIdByProductId($product, $combination), ['quantity' => (string) $quantity])['status'], 'at' => StandIn::now()];
        });
    }

    /** As importers do: the row alone, no hook, and the sum of the product beside it. */
    private function rawSql(): array
    {
        [$product, $combination] = self::item($this->text('item'));
        $quantity = $this->whole('quantity');

        return StandIn::locked([$this->text('item')], 'raw-sql', function () use ($product, $combination, $quantity): array {
            $before = StockAvailable::getQuantityAvailableByProduct($product, $combination);
            $where = "id_product = $product" . StockAvailable::addSqlShopRestriction();
            Db::getInstance()->update('stock_available', ['quantity' => $quantity], "$where AND id_product_attribute = $combination");
            if ($combination) {
                Db::getInstance()->execute('UPDATE ' . _DB_PREFIX_ . 'stock_available SET quantity = quantity + ' . ($quantity - $before) . " WHERE $where AND id_product_attribute = 0");
            }
            StandIn::logStock($product, $combination, $before, $quantity, false);

            return ['before' => $before, 'after' => $quantity, 'at' => StandIn::now()];
        });
    }

    private function outOfStock(): array
    {
        StockAvailable::setProductOutOfStock($this->whole('product'), $this->whole('value'));

        return ['at' => StandIn::now()];
    }

    private function product(): array
    {
        $product = new Product($this->whole('product'));
        if (!$product->id) {
            throw new ControlProblem('There is no product ' . $this->text('product'), 404);
        }
        foreach (['active' => 'active', 'visibility' => 'visibility', 'availableForOrder' => 'available_for_order', 'minimalQuantity' => 'minimal_quantity', 'availableDate' => 'available_date', 'price' => 'price', 'reference' => 'reference', 'ean13' => 'ean13'] as $key => $field) {
            if (array_key_exists($key, $this->input)) {
                $product->{$field} = is_bool($this->input[$key]) ? (int) $this->input[$key] : $this->input[$key];
            }
        }
        $product->update();
        if (isset($this->input['minimalQuantity'])) {
            // The back office saves it on each combination, too.
            Db::getInstance()->update('product_attribute_shop', ['minimal_quantity' => $this->whole('minimalQuantity')], 'id_product = ' . (int) $product->id);
        }

        return ['at' => StandIn::now()];
    }

    private function delete(): array
    {
        StandIn::$how = 'hand';
        if (isset($this->input['product'])) {
            $product = new Product($this->whole('product'));
            if (!$product->id) {
                throw new ControlProblem('There is no product ' . $this->text('product'), 404);
            }
            $product->delete();
        } else {
            [$id, $combination] = self::item($this->text('item'));
            $combination ? (new Combination($combination))->delete() : (new Product($id))->delete();
        }

        return ['at' => StandIn::now()];
    }

    /** A new product, as a person makes one: in stock at once. */
    private function add(): array
    {
        StandIn::$how = 'hand';
        BackOffice::signIn();
        $product = new Product();
        $product->name = [1 => $this->text('title'), 2 => $this->text('title')];
        $product->link_rewrite = [1 => Tools::link_rewrite($this->text('title')), 2 => Tools::link_rewrite($this->text('title'))];
        $product->reference = (string) ($this->input['reference'] ?? '');
        $product->price = (float) ($this->input['price'] ?? 10);
        $product->id_category_default = 2;
        $product->add();
        StockAvailable::setQuantity((int) $product->id, 0, (int) ($this->input['quantity'] ?? 0));

        return ['item' => $product->id . '-0'];
    }

    private function connect(): array
    {
        BackOffice::signIn();
        Module::getInstanceByName('promesse');
        $answer = PromesseConnect::click((int) Context::getContext()->shop->id, (string) ($this->input['code'] ?? ''));

        return $answer;
    }

    private function launch(): array
    {
        return BackOffice::launch((int) ($this->input['employee'] ?? 1), $this->input['rights'] ?? null, (string) ($this->input['path'] ?? '/'));
    }

    private function cron(): array
    {
        return ['url' => BackOffice::cronUrl()];
    }

    /** Keeps the module's outbox locked, as a backup or a repair of the table does. */
    private function lockOutbox(): array
    {
        Db::getInstance()->execute('LOCK TABLES ' . _DB_PREFIX_ . 'promesse_outbox WRITE');
        $mark = _STANDIN_DATA_ . '/outbox.locked';
        file_put_contents($mark, '1');
        $until = microtime(true) + min(60000, max(1, $this->whole('ms'))) / 1000;
        for (; microtime(true) < $until && file_exists($mark); clearstatcache()) {
            usleep(10000);
        }
        $this->unlockOutbox();
        Db::getInstance()->execute('UNLOCK TABLES');

        return ['at' => StandIn::now()];
    }

    private function unlockOutbox(): array
    {
        $mark = _STANDIN_DATA_ . '/outbox.locked';
        if (file_exists($mark)) {
            unlink($mark);
        }

        return ['at' => StandIn::now()];
    }

    private function clone(): array
    {
        $address = parse_url($this->text('address'));
        $domain = ($address['host'] ?? '') . (isset($address['port']) ? ':' . $address['port'] : '');
        if ($domain === '') {
            throw new ControlProblem('address must be an address', 400);
        }
        $uri = rtrim($address['path'] ?? '', '/') . '/';
        Db::getInstance()->update('shop_url', ['domain' => pSQL($domain), 'domain_ssl' => pSQL($domain), 'physical_uri' => pSQL($uri)], 'id_shop = 1');

        return ['address' => $this->text('address')];
    }

    /** Statements of one order of these lines, with the module's hooks and without them. */
    private function countQueries(): array
    {
        $counts = [];
        StandIn::$muted = true;
        foreach (['without', 'with'] as $case) {
            Hook::$deaf = $case === 'without';
            // Each order starts from nothing, as one of its own request does.
            Cache::clear();
            Cart::resetStaticCache();
            ProductPrice::forget();
            $before = Db::getInstance()->statements;
            $order = Checkout::buy($this->lines(), false);
            $counts[$case] = Db::getInstance()->statements - $before;
            Checkout::cancel((int) $order->id);
            Hook::$deaf = false;
        }
        StandIn::$muted = false;

        return $counts;
    }
}
