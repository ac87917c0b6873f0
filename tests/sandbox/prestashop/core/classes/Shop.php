<?php
class Shop extends ObjectModel
{
    const CONTEXT_SHOP = 1;
    const CONTEXT_GROUP = 2;
    const CONTEXT_ALL = 4;
    const SHARE_CUSTOMER = 'share_customer';
    const SHARE_ORDER = 'share_order';
    const SHARE_STOCK = 'share_stock';

    public $id_shop_group;
    public $name;
    public $id_category;
    public $theme_name;
    public $active;
    public $deleted;
    public $domain;
    public $domain_ssl;
    public $physical_uri;
    public $virtual_uri;
    public $theme;

    private static $context = self::CONTEXT_SHOP;
    private static $contextShop = null;
    private static $contextGroup = null;

    public static $definition = ['table' => 'shop', 'primary' => 'id_shop', 'fields' => [
        'id_shop_group' => ['type' => self::TYPE_INT],
        'name' => ['type' => self::TYPE_STRING],
        'id_category' => ['type' => self::TYPE_INT],
        'theme_name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
    ]];

    public function __construct($id = null, $id_lang = null, $id_shop = null)
    {
        parent::__construct($id, $id_lang, $id_shop);
        if ($this->id) {
            $this->setUrl();
        }
    }

    public function setUrl()
    {
        $row = Db::getInstance()->getRow('SELECT * FROM ' . _DB_PREFIX_ . 'shop_url WHERE id_shop = ' . (int) $this->id . ' AND main = 1 AND active = 1');
        foreach (['domain', 'domain_ssl', 'physical_uri', 'virtual_uri'] as $key) {
            $this->{$key} = $row[$key] ?? ($key === 'physical_uri' ? '/' : '');
        }

        return true;
    }

    /** The shop that an address belongs to; the first one where none does. */
    public static function initialize()
    {
        $host = $_SERVER['HTTP_HOST'] ?? '';
        $path = (string) parse_url($_SERVER['REQUEST_URI'] ?? '/', PHP_URL_PATH);
        $id = (int) Tools::getValue('id_shop');
        if (!$id && $host !== '') {
            $rows = Db::getInstance()->executeS('SELECT id_shop, CONCAT(physical_uri, virtual_uri) AS uri FROM ' . _DB_PREFIX_ . "shop_url WHERE domain = '" . pSQL($host) . "' AND active = 1 ORDER BY LENGTH(uri) DESC");
            foreach ($rows ?: [] as $row) {
                if (strpos($path, $row['uri']) === 0) {
                    $id = (int) $row['id_shop'];
                    break;
                }
            }
        }
        $shop = new Shop($id ?: 1);
        self::setContext(self::CONTEXT_SHOP, (int) $shop->id);

        return $shop;
    }

    public function getBaseURL($auto_secure_mode = false, $add_base_uri = true)
    {
        $secure = (bool) Configuration::get('PS_SSL_ENABLED');

        return ($secure ? 'https://' . $this->domain_ssl : 'http://' . $this->domain) . ($add_base_uri ? $this->getBaseURI() : '');
    }

    public function getBaseURI()
    {
        return $this->physical_uri . $this->virtual_uri;
    }

    public function getGroup()
    {
        return new ShopGroup((int) $this->id_shop_group);
    }

    public function getCategory()
    {
        return (int) $this->id_category;
    }

    public function getUrls()
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'shop_url WHERE id_shop = ' . (int) $this->id);
    }

    public static function isFeatureActive()
    {
        if (!Cache::isStored('Shop::isFeatureActive')) {
            $row = Db::getInstance()->getRow('SELECT (SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'shop) AS shops, value FROM ' . _DB_PREFIX_ . "configuration WHERE name = 'PS_MULTISHOP_FEATURE_ACTIVE'");
            Cache::store('Shop::isFeatureActive', $row && (int) $row['value'] && (int) $row['shops'] > 1);
        }

        return Cache::retrieve('Shop::isFeatureActive');
    }

    public static function setContext($type, $id = null)
    {
        self::$context = $type;
        self::$contextShop = $type === self::CONTEXT_SHOP ? (int) $id : null;
        self::$contextGroup = $type === self::CONTEXT_GROUP ? (int) $id : null;
        if ($type === self::CONTEXT_SHOP) {
            self::$contextGroup = self::getGroupFromShop((int) $id);
            $context = Context::getContext();
            if ($context->shop && (int) $context->shop->id !== (int) $id) {
                $context->shop = new Shop((int) $id);
            }
        }
    }

    public static function getContext()
    {
        return self::$context;
    }

    public static function getContextShopID($null_value_without_multishop = false)
    {
        return $null_value_without_multishop && !self::isFeatureActive() ? null : self::$contextShop;
    }

    public static function getContextShopGroupID($null_value_without_multishop = false)
    {
        return $null_value_without_multishop && !self::isFeatureActive() ? null : self::$contextGroup;
    }

    public static function getContextShopGroup()
    {
        return new ShopGroup((int) self::$contextGroup);
    }

    public static function getContextListShopID($share = false)
    {
        if (self::$context === self::CONTEXT_SHOP) {
            return $share ? self::getSharedShops((int) self::$contextShop, $share) : [(int) self::$contextShop];
        }

        return self::getShops(true, self::$context === self::CONTEXT_GROUP ? self::$contextGroup : null, true);
    }

    public static function getSharedShops($shop_id, $type)
    {
        $group = new ShopGroup((int) self::getGroupFromShop($shop_id));

        return (int) $group->{$type} ? self::getShops(true, (int) $group->id, true) : [(int) $shop_id];
    }

    public static function getGroupFromShop($shop_id, $as_id = true)
    {
        return (int) Db::getInstance()->getValue('SELECT id_shop_group FROM ' . _DB_PREFIX_ . 'shop WHERE id_shop = ' . (int) $shop_id);
    }

    public static function getShops($active = true, $id_shop_group = null, $get_as_list_id = false)
    {
        $rows = Db::getInstance()->executeS('SELECT s.id_shop, s.id_shop_group, s.name, s.active, su.domain, su.domain_ssl, CONCAT(su.physical_uri, su.virtual_uri) AS uri FROM ' . _DB_PREFIX_ . 'shop s LEFT JOIN ' . _DB_PREFIX_ . 'shop_url su ON su.id_shop = s.id_shop AND su.main = 1 WHERE s.deleted = 0'
            . ($active ? ' AND s.active = 1' : '') . ($id_shop_group ? ' AND s.id_shop_group = ' . (int) $id_shop_group : '') . ' ORDER BY s.id_shop');
        $shops = [];
        foreach ($rows as $row) {
            $shops[(int) $row['id_shop']] = $get_as_list_id ? (int) $row['id_shop'] : $row;
        }

        return $shops;
    }

    public static function getTotalShops($active = true, $id_shop_group = null)
    {
        return count(self::getShops($active, $id_shop_group));
    }

    public static function getCompleteListOfShopsID()
    {
        return array_values(self::getShops(false, null, true));
    }

    public static function getShop($shop_id)
    {
        return self::getShops(false)[(int) $shop_id] ?? false;
    }

    public static function addSqlRestriction($share = false, $alias = null)
    {
        $alias = $alias ? $alias . '.' : '';

        return ' AND ' . $alias . 'id_shop IN (' . implode(', ', self::getContextListShopID($share)) . ') ';
    }

    public static function addSqlAssociation($table, $alias, $inner_join = true, $on = null, $force_not_default = false)
    {
        $name = $table . '_shop';

        return ($inner_join ? ' INNER' : ' LEFT') . ' JOIN ' . _DB_PREFIX_ . "$name $name ON ($name.id_$table = $alias.id_$table AND $name.id_shop = " . (int) Context::getContext()->shop->id . ($on ? " AND $on" : '') . ') ';
    }

    public static function addSqlRestrictionOnLang($alias = null, $id_shop = null)
    {
        return ' AND ' . ($alias ? $alias . '.' : '') . 'id_shop = ' . (int) ($id_shop ?: Context::getContext()->shop->id) . ' ';
    }

    public static function isTableAssociated($table)
    {
        return in_array($table, ['product', 'product_attribute', 'image', 'lang', 'currency'], true);
    }

    public static function checkIdShopDefault($table)
    {
        return $table === 'product';
    }
}
