<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

spl_autoload_register(function ($class) {
    if (strpos($class, 'Promesse') === 0 && is_file(__DIR__ . '/' . $class . '.php')) {
        require __DIR__ . '/' . $class . '.php';
    }
});
