<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Something that was to be expected went wrong; its message is a code, not a text for people. */
class PromesseProblem extends Exception
{
}
