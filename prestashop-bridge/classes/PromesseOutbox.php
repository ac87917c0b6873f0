<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** One row per thing that changed, with a version that only grows; a row goes only for the version that arrived. */
class PromesseOutbox
{
    /** Microseconds; as text, because a shop's PHP may count in 32 bits. */
    public static function now()
    {
        return sprintf('%.0f', microtime(true) * 1000000);
    }

    /**
     * @param int[] $shops
     * @param PromesseNote[] $notes
     */
    public static function upsert(array $shops, array $notes, $now)
    {
        $rows = [];
        foreach ($shops as $idShop) {
            foreach ($notes as $note) {
                $rows[] = sprintf('(%d, %d, %d, %d, %s)', $idShop, $note->kind, $note->main, $note->sub, $now);
            }
        }

        return 'INSERT INTO ' . PromesseDb::table('promesse_outbox') . ' (id_shop, kind, id_main, id_sub, version) VALUES '
            . implode(', ', $rows) . ' ON DUPLICATE KEY UPDATE version = GREATEST(version + 1, VALUES(version))';
    }

    /**
     * The rows that wait, oldest first, each with what the shop says of it in the same instant.
     *
     * @param array<string, mixed> $shop row of PromesseShop
     *
     * @return array<int, array<string, mixed>>
     */
    public static function waiting(array $shop, $limit)
    {
        $id = (int) $shop['id_shop'];
        $shared = (int) $shop['share_stock'];

        return PromesseDb::rows('SELECT o.kind, o.id_main, o.id_sub, o.version, ps.id_product, pas.id_product_attribute,'
            . ' sa.quantity, EXISTS(SELECT 1 FROM ' . PromesseDb::table('product_attribute_shop') . ' any_pas'
            . ' WHERE any_pas.id_product = o.id_main AND any_pas.id_shop = o.id_shop) AS has_combinations,'
            . ' EXISTS(SELECT 1 FROM ' . PromesseDb::table('pack') . ' k WHERE k.id_product_pack = o.id_main) AS is_pack,'
            . ' (SELECT GROUP_CONCAT(DISTINCT k.id_product_pack) FROM ' . PromesseDb::table('pack') . ' k'
            . ' WHERE k.id_product_item = o.id_main AND o.kind = ' . PromesseNote::ITEM . ') AS packs'
            . ' FROM ' . PromesseDb::table('promesse_outbox') . ' o'
            . ' LEFT JOIN ' . PromesseDb::table('product_shop') . ' ps'
            . ' ON (o.kind <> ' . PromesseNote::ORDER . ' AND ps.id_product = o.id_main AND ps.id_shop = o.id_shop)'
            . ' LEFT JOIN ' . PromesseDb::table('product_attribute_shop') . ' pas'
            . ' ON (o.kind = ' . PromesseNote::ITEM . ' AND pas.id_product_attribute = o.id_sub AND pas.id_shop = o.id_shop'
            . ' AND pas.id_product = o.id_main)'
            . ' LEFT JOIN ' . PromesseDb::table('stock_available') . ' sa'
            . ' ON (o.kind = ' . PromesseNote::ITEM . ' AND sa.id_product = o.id_main AND sa.id_product_attribute = o.id_sub'
            . ' AND sa.id_shop = ' . ($shared ? 0 : $id)
            . ' AND sa.id_shop_group = ' . ($shared ? (int) $shop['id_shop_group'] : 0) . ')'
            . ' WHERE o.id_shop = ' . $id . ' ORDER BY o.version, o.kind, o.id_main, o.id_sub LIMIT ' . (int) $limit);
    }

    /**
     * @param array<int, array<string, mixed>> $rows as they were sent
     *
     * @return int how many went; one that is being written just now stays, and is sent again
     */
    public static function forget($idShop, array $rows)
    {
        if (!$rows) {
            return 0;
        }
        $delete = 'DELETE FROM ' . PromesseDb::table('promesse_outbox') . ' WHERE id_shop = ' . (int) $idShop . ' AND ';
        $sent = array_map([self::class, 'exactly'], $rows);
        if (PromesseDb::runAtOnce($delete . '(' . implode(' OR ', $sent) . ')')) {
            return count($sent);
        }
        $gone = 0;
        foreach ($sent as $one) {
            try {
                PromesseDb::runBriefly($delete . $one);
                ++$gone;
            } catch (Throwable $locked) {
                continue;
            }
        }

        return $gone;
    }

    private static function exactly(array $row)
    {
        return sprintf(
            '(kind = %d AND id_main = %d AND id_sub = %d AND version = %s)',
            $row['kind'],
            $row['id_main'],
            $row['id_sub'],
            preg_replace('/\D/', '', (string) $row['version'])
        );
    }

    public static function isWaiting($idShop)
    {
        return PromesseDb::row('SELECT 1 AS waiting FROM ' . PromesseDb::table('promesse_outbox')
            . ' WHERE id_shop = ' . (int) $idShop . ' LIMIT 1') !== null;
    }

    /** @return array{waiting: int, oldestAt: string|null} */
    public static function length($idShop)
    {
        $row = PromesseDb::one('SELECT COUNT(*) AS waiting, MIN(version) AS oldest FROM '
            . PromesseDb::table('promesse_outbox') . ' WHERE id_shop = ' . (int) $idShop);

        return [
            'waiting' => (int) $row['waiting'],
            'oldestAt' => $row['oldest'] === null ? null : self::time($row['oldest']),
        ];
    }

    /** A version is the time of the change, in microseconds. */
    public static function time($version)
    {
        $milliseconds = (int) floor((float) $version / 1000);

        return gmdate('Y-m-d\TH:i:s', (int) floor($milliseconds / 1000)) . sprintf('.%03dZ', $milliseconds % 1000);
    }
}
