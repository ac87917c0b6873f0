<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A call that isn't served: an HTTP status and a code. */
class PromesseRefusal extends Exception
{
    public $status;

    public function __construct($status, $code)
    {
        parent::__construct($code);
        $this->status = (int) $status;
    }
}
