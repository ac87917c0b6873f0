<?php
/** The names of PrestaShop that the module uses, for PHPStan: signatures only, as the public documentation gives them. */
const _PS_VERSION_ = '8.2.1';
const _DB_PREFIX_ = 'ps_';
const _DB_NAME_ = 'shop';
const _PS_ROOT_DIR_ = '/';
const _PS_MODULE_DIR_ = '/modules/';
const _COOKIE_KEY_ = '';

abstract class Db
{
    /** @return self */
    public static function getInstance(bool $master = true)
    {
    }

    /** @return bool */
    abstract public function execute(string $sql, bool $cache = true);

    /** @return array<int, array<string, mixed>>|bool|null */
    abstract public function executeS(string $sql, bool $array = true, bool $cache = true);

    /** @return int|string */
    abstract public function Affected_Rows();

    /** @param array<string, mixed> $row
     *  @return bool */
    public function insert(string $table, array $row)
    {
    }

    /** @return int|string */
    public function Insert_ID()
    {
    }

    /** @return PDO|mysqli|null */
    abstract public function getLink();
}

class Configuration
{
    /** @return string|false */
    public static function get(string $key, ?int $idLang = null, ?int $idShopGroup = null, ?int $idShop = null)
    {
    }

    /** @return string|false */
    public static function getGlobalValue(string $key)
    {
    }

    /** @return void */
    public static function set(string $key, string $value)
    {
    }

    /** @return bool */
    public static function updateGlobalValue(string $key, string $value)
    {
    }

    /** @return bool */
    public static function updateValue(string $key, string $value, bool $html = false, ?int $idShopGroup = null, ?int $idShop = null)
    {
    }

    /** @return bool */
    public static function deleteByName(string $key)
    {
    }

    /** @return bool */
    public static function isCatalogMode()
    {
    }

    /** @return bool */
    public static function showPrices()
    {
    }
}

abstract class ObjectModel
{
    /** @var int|string|null */
    public $id;

    public function __construct(?int $id = null, ?int $idLang = null, ?int $idShop = null)
    {
    }

    /** @return bool */
    public function add()
    {
    }

    /** @return bool */
    public function update()
    {
    }

    /** @return bool */
    public function delete()
    {
    }
}

class Shop extends ObjectModel
{
    const CONTEXT_SHOP = 1;
    const CONTEXT_GROUP = 2;
    const CONTEXT_ALL = 4;

    /** @var int|string */
    public $id_shop_group;

    /** @return int|null */
    public static function getContext()
    {
    }

    /** @return int|null */
    public static function getContextShopGroupID()
    {
    }

    public static function setContext(int $type, ?int $id = null): void
    {
    }

    /** @return bool */
    public static function isFeatureActive()
    {
    }
}

class Language extends ObjectModel
{
    /** @var string */
    public $iso_code;
    /** @var string */
    public $date_format_full;

    /** @return array<int, array<string, mixed>> */
    public static function getLanguages(bool $active = true, int|false $idShop = false)
    {
    }

    /** @return string|false */
    public static function getIsoById(int $id)
    {
    }
}

class Currency extends ObjectModel
{
    /** @var string */
    public $iso_code;
    /** @var int|null */
    public $precision;
    /** @var int|bool|null up to 1.7.5 */
    public $decimals;
    /** @var float|string */
    public $conversion_rate;

    /** @return self */
    public static function getCurrencyInstance(int $id)
    {
    }

    /** @return int */
    public static function getIdByIsoCode(string $iso, int $idShop = 0)
    {
    }

    /** @return array<int, self> */
    public static function getCurrencies(bool $object, bool $active)
    {
    }
}

class Hook
{
    /** @return array<int, array<string, mixed>>|false */
    public static function getHookModuleExecList(string $hook)
    {
    }
}

class Country extends ObjectModel
{
    /** @return array<int, array<string, mixed>> */
    public static function getCountries(int $idLang, bool $active = false)
    {
    }

    /** @return int|string|false */
    public static function getByIso(string $iso)
    {
    }

    /** @return int|string|false */
    public static function getIdZone(int $id)
    {
    }

    /** @return string|false */
    public static function getNameById(int $idLang, int $idCountry)
    {
    }

    /** @return string|false */
    public static function getIsoById(int $id)
    {
    }
}

class Address extends ObjectModel
{
    /** @var int|string */
    public $id_country;
    /** @var int|string */
    public $id_state;
    /** @var string */
    public $postcode;

    /** @return bool */
    public static function addressExists(int $id)
    {
    }

    /** @return array<string, mixed> */
    public static function getCountryAndState(int $id)
    {
    }

    /** @return int|string|false */
    public static function getZoneById(int $id)
    {
    }

    /** @return self */
    public static function initialize(?int $id = null)
    {
    }
}

class Customer extends ObjectModel
{
    /** @return array<int, int|string> */
    public static function getGroupsStatic(int $id)
    {
    }
}

class Tax extends ObjectModel
{
    /** @return bool */
    public static function excludeTaxeOption()
    {
    }
}

class Carrier extends ObjectModel
{
    const PS_CARRIERS_AND_CARRIER_MODULES_NEED_RANGE = 4;
    const SHIPPING_METHOD_DEFAULT = 0;
    const SHIPPING_METHOD_WEIGHT = 1;
    const SHIPPING_METHOD_PRICE = 2;
    const SHIPPING_METHOD_FREE = 3;

    /** @var string */
    public $name;

    /** @param int[] $groups
     *  @return array<int, array<string, mixed>> */
    public static function getCarriers(int $idLang, bool $active, bool $deleted, int $idZone, array $groups, int $which)
    {
    }

    /** @return float|int|string */
    public function getTaxesRate(Address $address)
    {
    }

    /** @return string */
    public static function sqlDeliveryRangeShop(string $table)
    {
    }
}

class CartRule extends ObjectModel
{
    /** @return bool */
    public static function isFeatureActive()
    {
    }

    /** @return int|string|false */
    public static function getIdByCode(string $code)
    {
    }

    public static function autoAddToCart(?Context $context = null): void
    {
    }

    /** @return bool|string|null */
    public function checkValidity(Context $context, bool $alreadyInCart = false, bool $displayError = true)
    {
    }

    /** @return string[]|string|bool */
    public function checkProductRestrictionsFromCart(Cart $cart, bool $returnProducts, bool $displayError, bool $alreadyInCart)
    {
    }
}

class Cart extends ObjectModel
{
    const ONLY_PRODUCTS = 1;
    const BOTH = 3;
    const BOTH_WITHOUT_SHIPPING = 4;
    const ONLY_WRAPPING = 6;

    /** @var int|string */
    public $id_currency;
    /** @var int|string */
    public $id_customer;
    /** @var int|string */
    public $id_shop;
    /** @var int|string */
    public $id_address_delivery;
    /** @var int|string */
    public $id_address_invoice;
    /** @var string|null */
    public $delivery_option;
    /** @var bool|int|string */
    public $gift;

    /** @return array<int, array<string, mixed>> */
    public function getProducts()
    {
    }

    /** @return float|int|string */
    public function getTotalWeight()
    {
    }

    /** @return array<int|string, array<int, array<string, mixed>>> */
    public function getPackageList()
    {
    }

    /** @return array<int|string, array<int|string, array<string, mixed>>>|null */
    public function getDeliveryOptionList(?Country $country = null, bool $flush = false)
    {
    }

    /** @return array<int|string, int|string>|false */
    public function getDeliveryOption(?Country $country = null, bool $dontAutoSelect = false, bool $useCache = true)
    {
    }

    /** @return float|int */
    public function getOrderTotal(bool $taxed, int $type)
    {
    }
}

class Employee extends ObjectModel
{
    /** @var int */
    public $id_profile;
}

class Tab extends ObjectModel
{
    /** @var string */
    public $class_name;
    /** @var string */
    public $module;
    /** @var bool|int */
    public $active;
    /** @var int */
    public $id_parent;
    /** @var string */
    public $icon;
    /** @var array<int, string> */
    public $name;

    /** @return int|false */
    public static function getIdFromClassName(string $class)
    {
    }
}

class OrderCarrier extends ObjectModel
{
    /** @var string|null */
    public $tracking_number;
}

class Product extends ObjectModel
{
    public function __construct(?int $id = null, bool $full = false, ?int $idLang = null, ?int $idShop = null)
    {
    }

    /** @return bool|int */
    public static function isAvailableWhenOutOfStock(int $outOfStock)
    {
    }

    /** @return float|int|string|null */
    public static function getPriceStatic(int $idProduct, bool $tax = true, ?int $idCombination = null, int $decimals = 6, ?int $divisor = null, bool $onlyReduction = false, bool $useReduction = true, int $quantity = 1)
    {
    }
}

class Pack extends Product
{
    /** @return bool|int */
    public static function isPack(int $idProduct)
    {
    }

    /** @return int|string */
    public static function getQuantity(int $idProduct)
    {
    }

    /** @return bool */
    public static function isInStock(int $idProduct, int $wanted = 1)
    {
    }
}

class StockAvailable extends ObjectModel
{
    /** @return int */
    public static function getQuantityAvailableByProduct(int $idProduct, int $idCombination, ?int $idShop = null)
    {
    }

    /** @return bool */
    public static function dependsOnStock(int $idProduct, ?int $idShop = null)
    {
    }

    /** @return bool|null */
    public static function setQuantity(int $idProduct, int $idCombination, int $quantity, ?int $idShop = null, bool $addMovement = true)
    {
    }

    /** @return bool */
    public static function updateQuantity(int $idProduct, int $idCombination, int $delta, ?int $idShop = null, bool $addMovement = false)
    {
    }
}

class ImageType extends ObjectModel
{
    /** @return string */
    public static function getFormattedName(string $name)
    {
    }
}

class Link
{
    /** @return string */
    public function getProductLink(Product $product, ?string $alias, ?string $category, ?string $ean13, int $idLang, int $idShop, int $idCombination)
    {
    }

    /** @return string */
    public function getImageLink(string $name, string $ids, ?string $type = null)
    {
    }

    /**
     * @param array<string, mixed> $route
     * @param array<string, mixed> $params
     *
     * @return string
     */
    public function getAdminLink(string $controller, bool $withToken = true, array $route = [], array $params = [])
    {
    }

    /** @param array<string, string> $params
     *  @return string */
    public function getModuleLink(string $module, string $controller, array $params = [])
    {
    }
}

class Cookie
{
    /** @var int|string|null */
    public $id_country;

    public function disallowWriting(): void
    {
    }

    public function write(): void
    {
    }
}

class Smarty
{
    /** @param string|array<string, mixed> $name
     *  @param mixed $value
     *  @return void */
    public function assign($name, $value = null)
    {
    }
}

class Context
{
    /** @var Shop */
    public $shop;
    /** @var Language */
    public $language;
    /** @var Currency */
    public $currency;
    /** @var Country */
    public $country;
    /** @var Link */
    public $link;
    /** @var Employee */
    public $employee;
    /** @var Cookie|null */
    public $cookie;
    /** @var Smarty */
    public $smarty;
    /** @var Cart|null */
    public $cart;
    /** @var Customer */
    public $customer;
    /** @var FrontController|null */
    public $controller;

    /** @return int */
    public function getComputingPrecision()
    {
    }

    /** @return self */
    public static function getContext()
    {
    }
}

abstract class Module
{
    /** @var string */
    public $name;
    /** @var string */
    public $tab;
    /** @var string */
    public $version;
    /** @var string */
    public $author;
    /** @var int */
    public $need_instance;
    /** @var bool */
    public $bootstrap;
    /** @var array{min: string, max: string} */
    public $ps_versions_compliancy;
    /** @var string */
    public $displayName;
    /** @var string */
    public $description;
    /** @var string */
    public $confirmUninstall;
    /** @var Context */
    protected $context;

    public function __construct()
    {
    }

    /** @return self|false */
    public static function getInstanceByName(string $name)
    {
    }

    /** @return bool */
    public function install()
    {
    }

    /** @return bool */
    public function uninstall()
    {
    }

    /** @param string|string[] $hook
     *  @return bool */
    public function registerHook($hook)
    {
    }

    /** @return bool */
    public function unregisterHook(string $hook)
    {
    }

    /** @return string */
    public function display(string $file, string $template)
    {
    }

    /** @return string */
    public function getPathUri()
    {
    }

    /** @param string|false $specific
     *  @return string */
    public function l(string $text, $specific = false)
    {
    }
}

abstract class Controller
{
    /** @var Context */
    protected $context;
    /** @var bool */
    public $bootstrap;

    public function __construct()
    {
    }

    /** @return void */
    public function initContent()
    {
    }

    /** @return void */
    public function setMedia(bool $isNewTheme = false)
    {
    }

    /** @return void */
    public function addCSS(string $uri)
    {
    }

    /** @return void */
    public function addJS(string $uri)
    {
    }
}

class FrontController extends Controller
{
    /** @param array<string, mixed> $options */
    public function registerStylesheet(string $id, string $path, array $options = []): void
    {
    }

    /** @param array<string, mixed> $options */
    public function registerJavascript(string $id, string $path, array $options = []): void
    {
    }
}

abstract class ModuleFrontController extends FrontController
{
    /** @var Module */
    public $module;
    /** @var bool */
    public $ajax;

    /** @return void */
    public function postProcess()
    {
    }

    /** @return void */
    protected function displayMaintenancePage()
    {
    }

    /** @return void */
    protected function displayRestrictedCountryPage()
    {
    }
}

abstract class ModuleAdminController extends Controller
{
    /** @var Promesse */
    public $module;
    /** @var string|string[] */
    public $meta_title;

    /** @return bool */
    public function access(string $action)
    {
    }
}

class PriceLocale
{
    /** @return string */
    public function formatPrice(float $amount, string $iso)
    {
    }
}

class Tools
{
    /** @return PriceLocale */
    public static function getContextLocale(Context $context)
    {
    }

    /** @return float|int */
    public static function convertPriceFull(float $amount, Currency $from, Currency $to)
    {
    }

    /** @return string */
    public static function displayPrice(float $amount, Currency $currency)
    {
    }

    /** @return string */
    public static function getHttpHost(bool $http = false, bool $entities = false, bool $ignorePort = false)
    {
    }

    /** @return int|false */
    public static function strlen(string $text)
    {
    }

    /** @param mixed $default
     *  @return mixed */
    public static function getValue(string $key, $default = false)
    {
    }

    /** @return bool */
    public static function isSubmit(string $name)
    {
    }

    /** @return float */
    public static function ps_round(float $value, int $precision = 0)
    {
    }
}

class Validate
{
    /** @return int|false */
    public static function isTrackingNumber(string $number)
    {
    }
}

class Cache
{
    public static function clean(string $key): void
    {
    }
}

class PrestaShopLogger
{
    /** @return bool */
    public static function addLog(string $message, int $severity = 1)
    {
    }
}

function pSQL(string $text, bool $html = false): string
{
}

function bqSQL(string $text): string
{
}
