<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The free-shipping bar: its table, and the places where it may stand. */
function upgrade_module_1_1_0($module)
{
    return (new PromesseInstaller($module))->repair();
}
