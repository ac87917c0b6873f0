<?php
/** Settings of the whole installation, of a group or of one shop; read once a request. */
class Configuration
{
    private static $rows = null;

    private static function rows(): array
    {
        if (self::$rows === null) {
            self::$rows = [];
            foreach (Db::getInstance()->executeS('SELECT name, value, id_shop_group, id_shop FROM ' . _DB_PREFIX_ . 'configuration') as $row) {
                self::$rows[$row['name']][(int) $row['id_shop_group'] . '/' . (int) $row['id_shop']] = $row['value'];
            }
        }

        return self::$rows;
    }

    public static function clearConfigurationCacheForTesting()
    {
        self::$rows = null;
    }

    public static function loadConfiguration()
    {
        self::$rows = null;
    }

    /** A shop that is alone has one value of each, whichever shop is named. */
    private static function scope($id_shop_group, $id_shop): array
    {
        if (!Shop::isFeatureActive()) {
            return [0, 0];
        }
        if ($id_shop === null || $id_shop_group === null) {
            $shop = Shop::getContextShopID(true);
            $group = Shop::getContextShopGroupID(true);
            $id_shop = $id_shop ?? $shop;
            $id_shop_group = $id_shop_group ?? $group;
        }

        return [(int) $id_shop_group, (int) $id_shop];
    }

    public static function get($key, $idLang = null, $idShopGroup = null, $idShop = null, $default = false)
    {
        $values = self::rows()[$key] ?? [];
        [$group, $shop] = self::scope($idShopGroup, $idShop);
        foreach (array_unique(["0/$shop", "$group/$shop", "$group/0", '0/0']) as $place) {
            if (array_key_exists($place, $values)) {
                return $values[$place];
            }
        }

        return $default;
    }

    public static function getGlobalValue($key, $idLang = null)
    {
        return self::get($key, $idLang, 0, 0);
    }

    public static function getMultiple($keys, $idLang = null, $idShopGroup = null, $idShop = null)
    {
        $values = [];
        foreach ($keys as $key) {
            $values[$key] = self::get($key, $idLang, $idShopGroup, $idShop);
        }

        return $values;
    }

    public static function hasKey($key, $idLang = null, $idShopGroup = null, $idShop = null)
    {
        return self::get($key, $idLang, $idShopGroup, $idShop) !== false;
    }

    public static function isCatalogMode()
    {
        return (bool) self::get('PS_CATALOG_MODE');
    }

    public static function showPrices()
    {
        return true;
    }

    public static function updateValue($key, $values, $html = false, $idShopGroup = null, $idShop = null)
    {
        [$group, $shop] = self::scope($idShopGroup, $idShop);
        $value = is_array($values) ? reset($values) : $values;
        $where = "name = '" . pSQL($key) . "' AND IFNULL(id_shop, 0) = $shop AND IFNULL(id_shop_group, 0) = $group";
        $db = Db::getInstance();
        $text = $value === null ? null : pSQL((string) $value, true);
        $now = date('Y-m-d H:i:s');
        if ($db->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . "configuration WHERE $where")) {
            $done = $db->update('configuration', ['value' => $text, 'date_upd' => $now], $where);
        } else {
            $done = $db->insert('configuration', ['name' => pSQL($key), 'value' => $text, 'id_shop' => $shop ?: null, 'id_shop_group' => $group ?: null, 'date_add' => $now, 'date_upd' => $now]);
        }
        self::rows();
        self::$rows[$key]["$group/$shop"] = $value === null ? null : (string) $value;

        return $done;
    }

    /** For this request alone. */
    public static function set($key, $values, $idShopGroup = null, $idShop = null)
    {
        [$group, $shop] = self::scope($idShopGroup, $idShop);
        self::rows();
        self::$rows[$key]["$group/$shop"] = (string) $values;
    }

    public static function updateGlobalValue($key, $values, $html = false)
    {
        return self::updateValue($key, $values, $html, 0, 0);
    }

    public static function deleteByName($key)
    {
        self::rows();
        unset(self::$rows[$key]);

        return Db::getInstance()->delete('configuration', "name = '" . pSQL($key) . "'");
    }

    public static function deleteFromContext($key, $idShopGroup = null, $idShop = null)
    {
        [$group, $shop] = self::scope($idShopGroup, $idShop);
        self::$rows = null;

        return Db::getInstance()->delete('configuration', "name = '" . pSQL($key) . "' AND IFNULL(id_shop, 0) = $shop AND IFNULL(id_shop_group, 0) = $group");
    }
}
