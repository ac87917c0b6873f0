<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A shop of this PrestaShop and its connection to the app, in one row. */
class PromesseShop
{
    /** @return int[] without a statement: asked in every hook */
    public static function pairedIds()
    {
        return array_values(array_filter(array_map('intval', explode(',', (string) Configuration::getGlobalValue('PROMESSE_PAIRED')))));
    }

    /** @return array<string, mixed>|null */
    public static function load($idShop)
    {
        return PromesseDb::row(self::select('') . ' WHERE s.id_shop = ' . (int) $idShop);
    }

    /** Loads the shop if no other process works for it: then `got` is 1 and the lock is ours. */
    public static function loadLocked($idShop)
    {
        return PromesseDb::row(self::select(
            ', GET_LOCK(' . PromesseDb::quoted(self::lockName($idShop)) . ', 0) AS got'
        ) . ' WHERE s.id_shop = ' . (int) $idShop);
    }

    public static function release($idShop)
    {
        PromesseDb::row('SELECT RELEASE_LOCK(' . PromesseDb::quoted(self::lockName($idShop)) . ') AS done');
    }

    /** @return array<string, mixed>|null */
    public static function loadByConnection($connection)
    {
        return PromesseDb::row(self::select('') . ' WHERE c.connection = ' . PromesseDb::quoted($connection));
    }

    /** @param array<string, mixed> $values columns of promesse_connection */
    public static function save($idShop, array $values)
    {
        $columns = array_keys($values);
        $updates = [];
        foreach ($columns as $column) {
            $updates[] = '`' . bqSQL($column) . '` = VALUES(`' . bqSQL($column) . '`)';
        }
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('promesse_connection')
            . ' (id_shop, `' . implode('`, `', array_map('bqSQL', $columns)) . '`) VALUES (' . (int) $idShop . ', '
            . implode(', ', array_map(['PromesseDb', 'quoted'], array_values($values))) . ')'
            . ' ON DUPLICATE KEY UPDATE ' . implode(', ', $updates));
    }

    /** Keeps the list that hooks look at. */
    public static function refreshPairedIds()
    {
        $ids = [];
        foreach (PromesseDb::rows('SELECT id_shop FROM ' . PromesseDb::table('promesse_connection')
            . ' WHERE connection IS NOT NULL ORDER BY id_shop') as $row) {
            $ids[] = (int) $row['id_shop'];
        }
        Configuration::updateGlobalValue('PROMESSE_PAIRED', implode(',', $ids));
    }

    /** @param array<string, mixed> $shop */
    public static function address(array $shop)
    {
        $ssl = (bool) Configuration::get('PS_SSL_ENABLED', null, null, (int) $shop['id_shop']);

        return PromesseAddress::ofShop($shop, $ssl);
    }

    /**
     * `new`: never connected. `moved`: this is a copy of the shop that was connected, or the shop after a move.
     * `locked`: the shop's cookie key changed, so our own key can't be opened any more.
     *
     * @param array<string, mixed> $shop
     *
     * @return string new|paired|moved|locked
     */
    public static function state(array $shop)
    {
        if (empty($shop['connection'])) {
            return 'new';
        }
        if (!hash_equals((string) $shop['fingerprint'], PromesseAddress::fingerprint(self::address($shop)))) {
            return 'moved';
        }

        return self::privateKey($shop) === null ? 'locked' : 'paired';
    }

    /** @param array<string, mixed> $shop */
    public static function privateKey(array $shop)
    {
        return PromesseKeys::open($shop['private_key'], _COOKIE_KEY_);
    }

    /** @param array<string, mixed> $shop */
    public static function locationId(array $shop)
    {
        return (int) $shop['share_stock'] ? 'group-' . (int) $shop['id_shop_group'] : 'shop-' . (int) $shop['id_shop'];
    }

    private static function lockName($idShop)
    {
        return 'promesse_' . substr(md5(_DB_NAME_ . _DB_PREFIX_), 0, 16) . '_' . (int) $idShop;
    }

    private static function select($more)
    {
        return 'SELECT c.*, s.id_shop, s.name, s.id_shop_group, g.share_stock, g.name AS group_name,'
            . ' u.domain, u.domain_ssl, u.physical_uri, u.virtual_uri' . $more
            . ' FROM ' . PromesseDb::table('shop') . ' s'
            . ' INNER JOIN ' . PromesseDb::table('shop_group') . ' g ON (g.id_shop_group = s.id_shop_group)'
            . ' INNER JOIN ' . PromesseDb::table('shop_url') . ' u ON (u.id_shop = s.id_shop AND u.main = 1)'
            . ' LEFT JOIN ' . PromesseDb::table('promesse_connection') . ' c ON (c.id_shop = s.id_shop)';
    }
}
