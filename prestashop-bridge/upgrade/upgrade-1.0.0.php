<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Brings what an unfinished installation left out: tables are made where they are missing, hooks added. */
function upgrade_module_1_0_0($module)
{
    return (new PromesseInstaller($module))->repair();
}
