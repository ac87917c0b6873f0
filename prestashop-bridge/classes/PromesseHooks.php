<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What happens inside a hook: one upsert, or nothing. Whatever goes wrong here stays here. */
class PromesseHooks
{
    /** @var array<string, int> quantity that the row's own hook told last, by item */
    private static $told = [];
    /** @var array<int, bool> products of which a combination's row was seen in this request */
    private static $withCombinations = [];
    /** @var array<int, array{0: int[], 1: PromesseNote[]}> notes that met a locked table, for after the response */
    private static $late = [];
    private static $flushPlanned = false;
    /** @var array<int, bool> */
    private static $touched = [];

    public static function onStockRow($params)
    {
        self::quietly(function () use ($params) {
            $row = isset($params['object']) ? $params['object'] : null;
            if (!is_object($row) || empty($row->id_product)) {
                return;
            }
            $product = (int) $row->id_product;
            $combination = isset($row->id_product_attribute) ? (int) $row->id_product_attribute : 0;
            if (self::isParent($product, $combination)) {
                return;
            }
            self::$told[$product . '-' . $combination] = isset($row->quantity) ? (int) $row->quantity : 0;
            $shop = isset($row->id_shop) ? (int) $row->id_shop : 0;
            self::note($shop, [PromesseNote::item($product, $combination)]);
        });
    }

    public static function onQuantity($params)
    {
        self::quietly(function () use ($params) {
            $product = isset($params['id_product']) ? (int) $params['id_product'] : 0;
            $combination = isset($params['id_product_attribute']) ? (int) $params['id_product_attribute'] : 0;
            if (!$product || self::isParent($product, $combination)) {
                return;
            }
            $item = $product . '-' . $combination;
            $quantity = isset($params['quantity']) ? (int) $params['quantity'] : 0;
            $known = isset(self::$told[$item]) && self::$told[$item] === $quantity;
            unset(self::$told[$item]);
            // The second hook of one change: the first one noted it. Said once only, so that a later change of the
            // same item, which may fall between another process' reading and its receipt, is noted anew.
            if (!$known) {
                self::note(0, [PromesseNote::item($product, $combination)]);
            }
        });
    }

    public static function onProduct($params)
    {
        self::quietly(function () use ($params) {
            $product = isset($params['object']->id) ? (int) $params['object']->id : 0;
            if ($product) {
                self::note(0, [PromesseNote::product($product)]);
            }
        });
    }

    public static function onCombination($params)
    {
        self::quietly(function () use ($params) {
            $combination = isset($params['object']) ? $params['object'] : null;
            if (is_object($combination) && !empty($combination->id) && !empty($combination->id_product)) {
                self::note(0, [
                    PromesseNote::item($combination->id_product, $combination->id),
                    PromesseNote::product($combination->id_product),
                ]);
            }
        });
    }

    public static function onOrder($params)
    {
        self::quietly(function () use ($params) {
            $order = isset($params['order']) ? $params['order'] : null;
            if (is_object($order) && !empty($order->id)) {
                self::note(isset($order->id_shop) ? (int) $order->id_shop : 0, [PromesseNote::order($order->id)]);
            }
        });
    }

    /**
     * Tries again what met a locked table.
     *
     * @param int $tries each waits a second at most
     */
    public static function settleLate($tries)
    {
        $late = self::$late;
        self::$late = [];
        foreach ($late as $entry) {
            self::quietly(function () use ($entry, &$tries) {
                while ($tries-- > 0) {
                    try {
                        PromesseDb::runBriefly(PromesseOutbox::upsert($entry[0], $entry[1], PromesseOutbox::now()));

                        return;
                    } catch (Throwable $locked) {
                        usleep(50000);
                    }
                }
            });
        }
    }

    /** @return int[] shops that this request left notes for */
    public static function touchedShops()
    {
        return array_keys(self::$touched);
    }

    public static function forgetRequest()
    {
        self::$told = [];
        self::$withCombinations = [];
        self::$late = [];
        self::$touched = [];
    }

    /** The row (product, 0) of a product with combinations is their sum and no item. Its own hook follows theirs;
     *  where it comes alone, the flush sees what it is. */
    private static function isParent($product, $combination)
    {
        if ($combination) {
            self::$withCombinations[$product] = true;

            return false;
        }

        return isset(self::$withCombinations[$product]);
    }

    /** @param PromesseNote[] $notes */
    private static function note($idShop, array $notes)
    {
        $shops = PromesseShop::pairedIds();
        if ($idShop) {
            $shops = array_values(array_intersect($shops, [$idShop]));
        }
        if (!$shops) {
            return;
        }
        self::planFlush($shops);
        if (self::$late) {
            // One second of waiting in a checkout is enough.
            self::$late[] = [$shops, $notes];

            return;
        }
        try {
            PromesseDb::runBriefly(PromesseOutbox::upsert($shops, $notes, PromesseOutbox::now()));
        } catch (Throwable $problem) {
            self::$late[] = [$shops, $notes];
        }
    }

    private static function planFlush(array $shops)
    {
        foreach ($shops as $idShop) {
            self::$touched[$idShop] = true;
        }
        if (!self::$flushPlanned) {
            self::$flushPlanned = true;
            register_shutdown_function(['PromesseFlush', 'afterResponse']);
        }
    }

    private static function quietly($work)
    {
        // A database error inside a webservice call would turn the answer into an error of the shop's, although
        // the write was made.
        $webservice = isset($GLOBALS['webservice_call']) ? $GLOBALS['webservice_call'] : null;
        if ($webservice !== null) {
            $GLOBALS['webservice_call'] = false;
        }
        set_error_handler(function () {
            return true;
        });
        try {
            $work();
        } catch (Throwable $problem) {
            // The change is found by the next comparison of checksums.
        } finally {
            restore_error_handler();
            if ($webservice !== null) {
                $GLOBALS['webservice_call'] = $webservice;
            }
        }
    }
}
