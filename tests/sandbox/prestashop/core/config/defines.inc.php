<?php
define('_PS_VERSION_', getenv('STANDIN_PS_VERSION') ?: '8.2.1');
// As a shop in production is: an error of a module is swallowed, and kept where the tests look.
define('_PS_MODE_DEV_', getenv('STANDIN_DEBUG') === '1');
define('_PS_DEBUG_SQL_', _PS_MODE_DEV_);
define('_PS_USE_SQL_SLAVE_', false);
define('_PS_CACHE_ENABLED_', '0');
define('_PS_ALLOW_MULTI_STATEMENTS_QUERIES_', false);

define('_PS_CORE_DIR_', dirname(__DIR__));
define('_STANDIN_DATA_', rtrim((string) getenv('STANDIN_DATA'), '/'));
// Where the shop lives: two shops that share this code have roots of their own, as two real ones would.
define('_PS_ROOT_DIR_', _STANDIN_DATA_);
define('_PS_CONFIG_DIR_', _PS_CORE_DIR_ . '/config/');
define('_PS_MODULE_DIR_', _PS_ROOT_DIR_ . '/modules/');
define('_PS_CACHE_DIR_', _PS_ROOT_DIR_ . '/var/cache/');
define('_PS_CLASS_DIR_', _PS_CORE_DIR_ . '/classes/');
define('_PS_IMG_DIR_', _PS_ROOT_DIR_ . '/img/');
define('_PS_OVERRIDE_DIR_', _PS_ROOT_DIR_ . '/override/');
define('_PS_THEME_DIR_', _PS_CORE_DIR_ . '/views/');
define('_PS_TRANSLATIONS_DIR_', _PS_ROOT_DIR_ . '/translations/');
define('_THEME_NAME_', 'stand-in');
define('__PS_BASE_URI__', '/');
define('_MODULE_DIR_', __PS_BASE_URI__ . 'modules/');
define('_PS_IMG_', __PS_BASE_URI__ . 'img/');
define('_THEME_DIR_', __PS_BASE_URI__ . 'themes/stand-in/');

define('_DB_SERVER_', '127.0.0.1:' . (getenv('STANDIN_DB_PORT') ?: '3306'));
define('_DB_NAME_', getenv('STANDIN_DB_NAME') ?: 'prestashop');
define('_DB_USER_', getenv('STANDIN_DB_USER') ?: 'root');
define('_DB_PASSWD_', getenv('STANDIN_DB_PASSWORD') ?: '');
define('_DB_PREFIX_', 'ps_');
define('_MYSQL_ENGINE_', 'InnoDB');
// Keys of a shop that exists only here; a copy of the shop keeps them, as a real copy would.
define('_COOKIE_KEY_', hash('sha256', 'stand-in shop'));
define('_COOKIE_IV_', 'standin1');
define('_NEW_COOKIE_KEY_', hash('sha512', 'stand-in shop, new key'));
define('_RIJNDAEL_KEY_', substr(_COOKIE_KEY_, 0, 32));
define('_RIJNDAEL_IV_', base64_encode(substr(_COOKIE_KEY_, 32, 16)));

define('PS_TAX_EXC', 1);
define('PS_TAX_INC', 0);
define('_PS_PRICE_COMPUTE_PRECISION_', 6);
define('_PS_PRICE_DISPLAY_PRECISION_', 2);
