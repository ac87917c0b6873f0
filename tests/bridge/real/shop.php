<?php
/**
 * Does one thing inside a real PrestaShop (PS_ROOT) and prints what came of it. Used by real-prestashop.long.test.ts.
 * Reads {"do": …} from standard input.
 */
$root = rtrim((string) getenv('PS_ROOT'), '/');
$admin = glob($root . '/admin*/index.php');
define('_PS_ADMIN_DIR_', $admin ? dirname($admin[0]) : $root . '/admin');
require $root . '/config/config.inc.php';
$request = json_decode((string) stream_get_contents(STDIN), true);
$context = Context::getContext();
$context->employee = new Employee(1);
$context->link = new Link();

/** The kernel is needed to install, as from the back office; an order needs none. */
function boot()
{
    global $kernel;
    foreach (['AppKernel', 'AdminKernel'] as $class) {
        if (is_file(_PS_ROOT_DIR_ . '/app/' . $class . '.php')) {
            require_once _PS_ROOT_DIR_ . '/app/' . $class . '.php';
        }
    }
    $class = class_exists('AdminKernel') ? 'AdminKernel' : 'AppKernel';
    // 1.7.6 has no name for it yet.
    $kernel = new $class(defined('_PS_ENV_') ? _PS_ENV_ : (_PS_MODE_DEV_ ? 'dev' : 'prod'), _PS_MODE_DEV_);
    $kernel->boot();
}

function statements()
{
    $rows = Db::getInstance()->executeS("SHOW SESSION STATUS LIKE 'Questions'", true, false);

    return (int) $rows[0]['Value'];
}

function leftovers()
{
    $db = Db::getInstance();
    $left = [];
    foreach ($db->executeS("SHOW TABLES LIKE '" . _DB_PREFIX_ . "promesse%'", true, false) as $row) {
        $left[] = 'table ' . reset($row);
    }
    foreach ($db->executeS('SELECT name FROM ' . _DB_PREFIX_ . "configuration WHERE name LIKE 'PROMESSE%'", true, false) as $row) {
        $left[] = 'setting ' . $row['name'];
    }
    foreach ($db->executeS('SELECT class_name FROM ' . _DB_PREFIX_ . "tab WHERE class_name LIKE '%Promesse%' OR module = 'promesse'", true, false) as $row) {
        $left[] = 'tab ' . $row['class_name'];
    }
    foreach ($db->executeS('SELECT id_hook FROM ' . _DB_PREFIX_ . 'hook_module WHERE id_module NOT IN (SELECT id_module FROM ' . _DB_PREFIX_ . 'module)', true, false) as $row) {
        $left[] = 'hook ' . $row['id_hook'];
    }
    foreach ($db->executeS('SELECT slug FROM ' . _DB_PREFIX_ . "authorization_role WHERE slug LIKE '%PROMESSE%'", true, false) as $row) {
        $left[] = 'role ' . $row['slug'];
    }

    return $left;
}

function product(array $values)
{
    $product = new Product();
    foreach (Language::getIDs(false) as $idLang) {
        $product->name[$idLang] = $values['name'];
        $product->link_rewrite[$idLang] = Tools::str2url($values['name']);
    }
    $product->price = 10;
    $product->id_category_default = (int) Configuration::get('PS_HOME_CATEGORY');
    $product->id_tax_rules_group = 0;
    foreach (isset($values['fields']) ? $values['fields'] : [] as $name => $value) {
        $product->{$name} = $value;
    }
    $product->add();
    $product->addToCategories([(int) Configuration::get('PS_HOME_CATEGORY')]);
    if (isset($values['outOfStock'])) {
        StockAvailable::setProductOutOfStock((int) $product->id, (int) $values['outOfStock']);
    }
    $ids = ['product' => (int) $product->id, 'combinations' => []];
    if (isset($values['quantity'])) {
        StockAvailable::setQuantity((int) $product->id, 0, (int) $values['quantity'], null, false);
    }
    $attributes = Db::getInstance()->executeS('SELECT id_attribute FROM ' . _DB_PREFIX_ . 'attribute WHERE id_attribute_group = (SELECT MIN(id_attribute_group) FROM ' . _DB_PREFIX_ . 'attribute) ORDER BY id_attribute', true, false);
    foreach (isset($values['combinations']) ? $values['combinations'] : [] as $place => $quantity) {
        $combination = new Combination();
        $combination->id_product = (int) $product->id;
        $combination->reference = 'TEST-' . $place;
        $combination->default_on = $place === 0 ? 1 : null;
        $combination->minimal_quantity = 1;
        $combination->add();
        $combination->setAttributes([(int) $attributes[$place]['id_attribute']]);
        StockAvailable::setQuantity((int) $product->id, (int) $combination->id, (int) $quantity, null, false);
        $ids['combinations'][] = (int) $combination->id;
    }
    foreach (isset($values['pack']) ? $values['pack'] : [] as $item) {
        Pack::addItem((int) $product->id, (int) $item[0], (int) $item[1]);
    }
    if (!empty($values['pack'])) {
        Configuration::updateGlobalValue('PS_PACK_FEATURE_ACTIVE', '1');
    }

    return $ids;
}

function order(array $lines)
{
    global $context;
    // An order is placed in one shop; 1.7.8 writes no movement of its stock otherwise.
    Shop::setContext(Shop::CONTEXT_SHOP, (int) $context->shop->id);
    $customer = new Customer((int) Db::getInstance()->getValue('SELECT id_customer FROM ' . _DB_PREFIX_ . 'customer WHERE active = 1 ORDER BY id_customer DESC'));
    $address = (int) Db::getInstance()->getValue('SELECT id_address FROM ' . _DB_PREFIX_ . 'address WHERE id_customer = ' . (int) $customer->id . ' AND deleted = 0');
    $context->customer = $customer;
    $context->currency = new Currency((int) Configuration::get('PS_CURRENCY_DEFAULT'));
    $cart = new Cart();
    $cart->id_customer = (int) $customer->id;
    $cart->id_address_delivery = $address;
    $cart->id_address_invoice = $address;
    $cart->id_currency = (int) $context->currency->id;
    $cart->id_lang = (int) $context->language->id;
    $cart->id_shop = (int) $context->shop->id;
    $cart->id_carrier = 1;
    $cart->secure_key = $customer->secure_key;
    $cart->add();
    $context->cart = $cart;
    foreach ($lines as $line) {
        if (!$cart->updateQty((int) $line[2], (int) $line[0], (int) $line[1])) {
            return ['order' => null];
        }
    }
    $before = statements();
    $started = microtime(true);
    $payment = Module::getInstanceByName('ps_wirepayment');
    $payment->validateOrder((int) $cart->id, (int) Configuration::get('PS_OS_BANKWIRE'), $cart->getOrderTotal(true), 'Test', null, [], null, false, $customer->secure_key);

    return ['order' => (int) $payment->currentOrder, 'statements' => statements() - $before, 'seconds' => microtime(true) - $started];
}

/** How many rows each table holds: what a probe must leave as it was. */
function rowCounts()
{
    $counts = [];
    foreach (Db::getInstance()->executeS("SHOW TABLES LIKE '" . _DB_PREFIX_ . "%'", true, false) as $row) {
        $table = reset($row);
        // Kept by the module's own signatures, and by the shop of its visitors.
        if (!preg_match('/promesse_nonce|connections|guest|log$/', $table)) {
            $counts[$table] = (int) Db::getInstance()->executeS('SELECT COUNT(*) AS n FROM `' . $table . '`', true, false)[0]['n'];
        }
    }

    return $counts;
}

function answer(array $request)
{
    switch ($request['do']) {
        case 'facts':
            return ['version' => _PS_VERSION_, 'url' => $GLOBALS['context']->shop->getBaseURL(false)];
        case 'install':
            boot();
            $module = Module::getInstanceByName('promesse');

            return ['installed' => $module->install(), 'errors' => $module->getErrors()];
        case 'uninstall':
            boot();

            return ['uninstalled' => Module::getInstanceByName('promesse')->uninstall(), 'left' => leftovers()];
        case 'configure':
            foreach ($request['values'] as $name => $value) {
                Configuration::updateGlobalValue($name, $value);
            }

            return [];
        case 'connect':
            Module::getInstanceByName('promesse');

            return PromesseConnect::click(1, $request['code']);
        case 'settings-page':
            boot();

            return ['html' => Module::getInstanceByName('promesse')->getContent()];
        case 'flush':
            Module::getInstanceByName('promesse');

            return PromesseCron::run();
        case 'waiting':
            Module::getInstanceByName('promesse');

            return ['rows' => Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'promesse_outbox', true, false)];
        case 'product':
            return product($request);
        case 'delete-product':
            return ['deleted' => (new Product((int) $request['product']))->delete()];
        case 'delete-combination':
            return ['deleted' => (new Combination((int) $request['combination']))->delete()];
        case 'set':
            StockAvailable::setQuantity((int) $request['product'], (int) $request['combination'], (int) $request['quantity'], null, false);

            return [];
        case 'quantity':
            return ['quantity' => (int) StockAvailable::getQuantityAvailableByProduct((int) $request['product'], (int) $request['combination'])];
        case 'sql':
            return ['done' => Db::getInstance()->execute(str_replace('PREFIX_', _DB_PREFIX_, $request['sql']), false)];
        case 'stock-row':
            return ['id' => (int) StockAvailable::getStockAvailableIdByProductId((int) $request['product'], (int) $request['combination'])];
        case 'hold-outbox':
            Db::getInstance()->execute('LOCK TABLES ' . _DB_PREFIX_ . 'promesse_outbox WRITE', false);
            fwrite(STDOUT, "held\n");
            usleep((int) $request['ms'] * 1000);
            Db::getInstance()->execute('UNLOCK TABLES', false);

            return ['released' => true];
        case 'situations':
            Module::getInstanceByName('promesse');
            require __DIR__ . '/situation.php';

            return ['played' => array_map('playSituation', $request['cases'])];
        case 'dice':
            Module::getInstanceByName('promesse');
            require __DIR__ . '/situation.php';
            require dirname(__DIR__, 3) . '/prestashop-bridge/tests/shop/ShippingDice.php';

            return ['played' => array_map(function ($number) {
                return playSituation((new ShippingDice($number))->situation());
            }, $request['numbers'])];
        case 'row-counts':
            return rowCounts();
        case 'order':
            boot();

            return order($request['lines']);
        case 'tracking-of':
            return ['number' => Db::getInstance()->getValue('SELECT tracking_number FROM ' . _DB_PREFIX_ . 'order_carrier WHERE id_order = ' . (int) $request['order'])];
        case 'webservice-key':
            Configuration::updateGlobalValue('PS_WEBSERVICE', '1');
            $key = new WebserviceKey();
            $key->key = strtoupper(bin2hex(random_bytes(16)));
            $key->description = 'Promesse: integration test';
            $key->active = true;
            $key->add();
            WebserviceKey::setPermissionForAccount((int) $key->id, ['stock_availables' => ['GET' => 1, 'PUT' => 1]]);

            return ['key' => $key->key, 'id' => (int) $key->id];
        case 'delete-key':
            return ['deleted' => (new WebserviceKey((int) $request['id']))->delete()];
    }
    throw new Exception('What is ' . $request['do'] . '?');
}

echo "\n" . json_encode(answer($request)) . "\n";
