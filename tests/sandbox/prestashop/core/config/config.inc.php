<?php
/**
 * A stand-in for PrestaShop, for tests and the demo. It is not PrestaShop and holds none of its code: the names
 * that a module may use, with the behaviour that was recorded from real shops as data (tests/vectors/prestashop).
 */
if (defined('_PS_VERSION_')) {
    return;
}
require_once __DIR__ . '/defines.inc.php';
require_once __DIR__ . '/autoload.php';
require_once __DIR__ . '/functions.php';

date_default_timezone_set('Europe/Paris');
StandIn::watchNotices();

$context = Context::getContext();
$context->shop = Shop::initialize();
$context->language = new Language((int) Configuration::get('PS_LANG_DEFAULT'));
$context->currency = new Currency((int) Configuration::get('PS_CURRENCY_DEFAULT'));
$context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'), (int) $context->language->id);
$context->link = new Link();
$context->cart = new Cart();
$context->customer = new Customer();
$context->cookie = new Cookie();
date_default_timezone_set((string) (Configuration::get('PS_TIMEZONE') ?: 'Europe/Paris'));
