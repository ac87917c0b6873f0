<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** "12-34": product and combination; "12-0" where there are none. */
class PromesseItemId
{
    /** @return int[]|null product and combination */
    public static function parse($item)
    {
        if (!is_string($item) || !preg_match('/^([1-9]\d{0,9})-(0|[1-9]\d{0,9})$/D', $item, $found)) {
            return null;
        }

        return [(int) $found[1], (int) $found[2]];
    }

    /** @return int[] product and combination of what can only be an item */
    public static function of($item)
    {
        $ids = self::parse($item);
        if ($ids === null) {
            throw new PromesseRefusal(400, 'unreadable');
        }

        return $ids;
    }

    public static function format($product, $combination)
    {
        return (int) $product . '-' . (int) $combination;
    }
}
