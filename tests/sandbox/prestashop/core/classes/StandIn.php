<?php
/** What the stand-in knows about itself and a real shop doesn't: who changed a quantity, and a log of it. */
class StandIn
{
    /** How the change under way is made: hand, order, cancel, webservice, raw-sql, bridge… */
    public static $how = 'module';
    public static $order = null;
    /** A kernel is booted in the back office and in console commands; only there are movements written. */
    public static $kernel = false;
    /** Hears every hook: function (string $name, array $params). */
    public static $listener = null;

    private static $waiting = [];
    public static $inTransaction = false;
    public static $deadlock = false;
    /** Within the stand-in's own transaction. */
    public static $locking = false;
    /** What is only counted and taken back at once isn't told. */
    public static $muted = false;
    /** The stand-in's own statements throw; a module's answer false, as in production. */
    public static $strict = false;

    /** A change of one item's quantity; told once it is committed. */
    public static function logStock(int $product, int $combination, int $before, ?int $after, bool $hooked, array $more = []): void
    {
        if ($before === $after) {
            return;
        }
        self::log(['kind' => 'stock', 'item' => $product . '-' . $combination, 'before' => $before, 'after' => $after,
            'how' => self::$how, 'hooked' => $hooked] + (self::$order ? ['order' => (string) self::$order] : []) + $more);
    }

    public static function log(array $entry): void
    {
        if (self::$muted) {
            return;
        }
        // The moment of the change, not of its commit: a note that a hook leaves is never older.
        $entry = ['at' => $entry['at'] ?? self::now()] + $entry;
        if (self::$inTransaction) {
            self::$waiting[] = $entry;
        } else {
            self::write([$entry]);
        }
    }

    public static function committed(): void
    {
        self::$inTransaction = false;
        self::write(self::$waiting);
        self::$waiting = [];
    }

    public static function rolledBack(): void
    {
        self::$inTransaction = false;
        self::$waiting = [];
    }

    private static function write(array $entries): void
    {
        if ($entries === [] || _STANDIN_DATA_ === '') {
            return;
        }
        $lines = '';
        foreach ($entries as $entry) {
            $lines .= json_encode($entry, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n";
        }
        file_put_contents(_STANDIN_DATA_ . '/core.log', $lines, FILE_APPEND | LOCK_EX);
    }

    public static function now(): string
    {
        $time = microtime(true);

        return gmdate('Y-m-d\TH:i:s', (int) $time) . sprintf('.%03dZ', (int) floor(($time - floor($time)) * 1000));
    }

    /** Runs what changes stock in one transaction, the rows locked first: children, then the rows that sum them. */
    public static function locked(array $items, string $how, callable $run)
    {
        $db = Db::getInstance();
        $before = self::$how;
        self::$how = $how;
        try {
            for ($try = 1; ; ++$try) {
                self::$deadlock = false;
                $db->execute('START TRANSACTION');
                self::$locking = true;
                try {
                    self::lockRows($items);
                    $answer = $run();
                    if (!self::$deadlock) {
                        $db->execute('COMMIT');

                        return $answer;
                    }
                } catch (\Throwable $e) {
                    if (!self::$deadlock) {
                        throw $e;
                    }
                } finally {
                    self::$locking = false;
                    if (self::$inTransaction) {
                        $db->execute('ROLLBACK');
                    }
                }
                if ($try === 8) {
                    throw new PrestaShopException('The stock rows are busy');
                }
                usleep(random_int(1000, 20000) * $try);
            }
        } finally {
            self::$how = $before;
        }
    }

    private static function lockRows(array $items): void
    {
        $children = $parents = [];
        foreach ($items as $item) {
            [$product, $combination] = array_map('intval', explode('-', $item . '-0'));
            foreach (Pack::isPack($product) ? Pack::componentItems($product) : [] as $component) {
                $children[$component] = true;
            }
            $children[$product . '-' . $combination] = true;
            if ($combination > 0) {
                $parents[$product . '-0'] = true;
            }
        }
        foreach ([$children, $parents] as $level) {
            $pairs = array_keys($level);
            natsort($pairs);
            foreach ($pairs as $pair) {
                [$product, $combination] = array_map('intval', explode('-', $pair));
                Db::getInstance()->executeS('SELECT quantity FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product = ' . $product
                    . ' AND id_product_attribute = ' . $combination . ' ORDER BY id_stock_available FOR UPDATE');
            }
        }
    }

    /** A module must run without a notice: each is kept where the tests look. */
    public static function watchNotices(): void
    {
        error_reporting(E_ALL);
        ini_set('display_errors', '0');
        set_exception_handler(function (\Throwable $e): void {
            if (_STANDIN_DATA_ !== '') {
                file_put_contents(_STANDIN_DATA_ . '/notices.log', self::now() . ' uncaught ' . get_class($e) . ': ' . $e->getMessage() . ' (' . $e->getFile() . ':' . $e->getLine() . ")\n", FILE_APPEND);
            }
            error_log((string) $e);
            http_response_code(500);
        });
        set_error_handler(function (int $level, string $message, string $file, int $line): bool {
            if ((error_reporting() & $level) && _STANDIN_DATA_ !== '' && strpos($file, '/vendor/') === false && strpos($file, '/smarty/compile/') === false) {
                self::$notices[] = $message;
                file_put_contents(_STANDIN_DATA_ . '/notices.log', self::now() . " $message ($file:$line)\n", FILE_APPEND);
            }

            return true;
        });
    }

    public static $notices = [];
}
