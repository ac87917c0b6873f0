<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What a hook leaves behind: this item, product or order of this shop changed. */
class PromesseNote
{
    const ITEM = 1;
    const PRODUCT = 2;
    const ORDER = 3;

    public $kind;
    public $main;
    public $sub;

    private function __construct($kind, $main, $sub)
    {
        $this->kind = $kind;
        $this->main = (int) $main;
        $this->sub = (int) $sub;
    }

    public static function item($idProduct, $idCombination)
    {
        return new self(self::ITEM, $idProduct, $idCombination);
    }

    public static function product($idProduct)
    {
        return new self(self::PRODUCT, $idProduct, 0);
    }

    public static function order($idOrder)
    {
        return new self(self::ORDER, $idOrder, 0);
    }
}
