<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Works as if the visitor were in a given shop, and puts everything back. */
class PromesseShopContext
{
    public static function within($idShop, $work)
    {
        $context = Context::getContext();
        $kind = (int) Shop::getContext();
        $before = $context->shop;
        $same = $kind === Shop::CONTEXT_SHOP && (int) $before->id === (int) $idShop;
        if ($same) {
            return $work();
        }
        self::enter(new Shop((int) $idShop));
        try {
            return $work();
        } finally {
            $context->shop = $before;
            $id = $kind === Shop::CONTEXT_GROUP ? Shop::getContextShopGroupID() : (int) $before->id;
            Shop::setContext($kind, $kind === Shop::CONTEXT_ALL ? null : $id);
        }
    }

    private static function enter(Shop $shop)
    {
        Context::getContext()->shop = $shop;
        Shop::setContext(Shop::CONTEXT_SHOP, (int) $shop->id);
    }
}
