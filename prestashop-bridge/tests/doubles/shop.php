<?php
/** The few names of a shop that the module's pure parts touch. The database only writes down what it was told. */
define('_PS_VERSION_', '8.2.1');
define('_DB_PREFIX_', 'ps_');
define('_DB_NAME_', 'shop');
define('_PS_ROOT_DIR_', '/var/www/shop');
define('_PS_MODULE_DIR_', dirname(PROMESSE_MODULE) . '/');
define('_COOKIE_KEY_', 'a key that only this shop has');

class Configuration
{
    public static $values = [];

    public static function get($key)
    {
        return isset(self::$values[$key]) ? self::$values[$key] : false;
    }

    public static function getGlobalValue($key)
    {
        return self::get($key);
    }

    public static function updateGlobalValue($key, $value)
    {
        self::$values[$key] = $value;

        return true;
    }
}

class Db
{
    /** @var string[] */
    public static $statements = [];
    /** @var Exception|null thrown by each statement that matches */
    public static $failure;
    public static $failing = '//';
    /** @var array<int, array<string, mixed>> */
    public static $rows = [];

    public static function getInstance()
    {
        return new self();
    }

    public function execute($sql, $cache = true)
    {
        self::$statements[] = $sql;
        if (self::$failure !== null && preg_match(self::$failing, $sql)) {
            throw self::$failure;
        }

        return true;
    }

    public function executeS($sql, $array = true, $cache = true)
    {
        self::$statements[] = $sql;

        return self::$rows;
    }
}

class Module
{
    public $name;
    public $tab;
    public $version;
    public $author;
    public $need_instance;
    public $bootstrap;
    public $ps_versions_compliancy;
    public $displayName;
    public $description;
    public $confirmUninstall;

    public function __construct()
    {
    }

    public static function getInstanceByName($name)
    {
        return new Promesse();
    }

    public function l($text, $specific = false)
    {
        return $text;
    }
}

/** As in 1.7.6: the way of writing is there, but protected, and a cart doesn't ask its currency for its digits. */
class Tools
{
    protected static function getContextLocale($context)
    {
        return null;
    }

    public static function displayPrice($price, $currency = null)
    {
        return number_format($price, 2, ',', ' ') . ' ' . $currency->iso_code;
    }
}

class Currency
{
    public $iso_code = 'EUR';
    public $precision = 2;
}

class Cart
{
    public $options;

    public function getDeliveryOptionList()
    {
        return $this->options;
    }
}

class Context
{
    public $currency;

    public static function getContext()
    {
        $context = new self();
        $context->currency = new Currency();

        return $context;
    }
}

function pSQL($text, $html = false)
{
    return addslashes($text);
}

function bqSQL($text)
{
    return str_replace('`', '\`', $text);
}
