<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** One change of one item, its row held for as long as it takes. */
class PromesseStockWrite
{
    /** @return array<string, mixed> an answer of the bridge, without its item */
    public static function apply(array $shop, $product, $combination, array $change)
    {
        $idShop = (int) $shop['id_shop'];
        if (!self::exists($idShop, $product, $combination)) {
            return ['code' => 'missing'];
        }
        $refusal = self::refusal($product, $combination, $idShop);
        if ($refusal !== null) {
            return ['code' => 'refused', 'reason' => $refusal];
        }
        $before = self::held($shop, $product, $combination);
        $now = $before === null ? 0 : $before;
        if (isset($change['expected']) && $change['expected'] !== $now) {
            return ['code' => 'stale', 'quantity' => $now];
        }
        $after = isset($change['set']) ? $change['set'] : $now + $change['delta'];
        if (abs($after) > PromesseStock::LARGEST || (isset($change['set']) && $after < 0)) {
            return ['code' => 'refused', 'reason' => 'absurd-quantity'];
        }
        self::write($idShop, $product, $combination, $after, $after - $now, $before !== null && isset($change['delta']));
        $written = self::held($shop, $product, $combination);
        if ($written !== $after) {
            throw new PromesseProblem('not-written');
        }

        return ['code' => 'done', 'before' => $now, 'after' => $after];
    }

    private static function exists($idShop, $product, $combination)
    {
        $here = PromesseDb::row('SELECT ps.id_product, EXISTS(SELECT 1 FROM ' . PromesseDb::table('product_attribute_shop')
            . ' pas WHERE pas.id_product = ps.id_product AND pas.id_shop = ps.id_shop'
            . ($combination ? ' AND pas.id_product_attribute = ' . (int) $combination : '') . ') AS has'
            . ' FROM ' . PromesseDb::table('product_shop') . ' ps'
            . ' WHERE ps.id_product = ' . (int) $product . ' AND ps.id_shop = ' . (int) $idShop);

        return $here !== null && (bool) (int) $here['has'] === (bool) $combination;
    }

    /** @return string|null why this shop can't have this quantity set */
    private static function refusal($product, $combination, $idShop)
    {
        if (!Configuration::get('PS_STOCK_MANAGEMENT')) {
            return 'stock-not-managed';
        }
        // The core skips such a product without a word.
        if (method_exists('StockAvailable', 'dependsOnStock') && StockAvailable::dependsOnStock((int) $product, (int) $idShop)) {
            return 'depends-on-warehouse';
        }
        if (!$combination && Pack::isPack((int) $product)) {
            $row = PromesseDb::row('SELECT pack_stock_type FROM ' . PromesseDb::table('product_shop')
                . ' WHERE id_product = ' . (int) $product . ' AND id_shop = ' . (int) $idShop);

            return PromessePack::stockType($row === null ? 0 : $row['pack_stock_type']) === 0 ? null : 'pack-of-components';
        }

        return null;
    }

    /** @return int|null the quantity, its row locked until the end of the transaction; null: no row yet */
    private static function held(array $shop, $product, $combination)
    {
        $shared = (bool) (int) $shop['share_stock'];
        $row = PromesseDb::row('SELECT id_stock_available, quantity FROM ' . PromesseDb::table('stock_available')
            . ' WHERE id_product = ' . (int) $product . ' AND id_product_attribute = ' . (int) $combination
            . ' AND id_shop = ' . ($shared ? 0 : (int) $shop['id_shop'])
            . ' AND id_shop_group = ' . ($shared ? (int) $shop['id_shop_group'] : 0) . ' FOR UPDATE');
        if ($row === null) {
            return null;
        }
        // The core keeps what it read in this process.
        Cache::clean('objectmodel_StockAvailable_' . (int) $row['id_stock_available'] . '_*');
        Cache::clean('StockAvailable::getQuantityAvailableByProduct_' . (int) $product . '*');

        return (int) $row['quantity'];
    }

    /** Through the core, so that its hooks fire and packs follow. A listener that throws after the row was written
     *  doesn't undo it: the caller looks at what stands there. */
    private static function write($idShop, $product, $combination, $quantity, $delta, $byDelta)
    {
        try {
            if ($byDelta) {
                StockAvailable::updateQuantity((int) $product, (int) $combination, (int) $delta, (int) $idShop, false);
            } else {
                StockAvailable::setQuantity((int) $product, (int) $combination, (int) $quantity, (int) $idShop, false);
            }
        } catch (Throwable $problem) {
            PrestaShopLogger::addLog('Promesse: a listener threw at ' . (int) $product . '-' . (int) $combination . ': '
                . $problem->getMessage(), 2);
        }
    }
}
