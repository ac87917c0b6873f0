<?php
/**
 * Tests of what needs a shop and its database. STANDIN_CORE is a stand-in for PrestaShop (it isn't PrestaShop), with
 * the module installed, on a real MariaDB. An app that only listens runs beside it, in a PHP of its own.
 */
error_reporting(E_ALL);

define('PROMESSE_VECTORS', rtrim(getenv('PROMESSE_VECTORS') ?: dirname(__DIR__, 3) . '/tests/vectors', '/'));

require getenv('STANDIN_CORE') . '/config/config.inc.php';
require __DIR__ . '/ShopTest.php';
require __DIR__ . '/ListeningApp.php';

Module::getInstanceByName('promesse');
ListeningApp::start();
