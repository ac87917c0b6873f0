<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A real cart for a moment: written without a hook, so that no neighbour hears of it, and gone with its transaction. */
class PromesseProbeCart
{
    /** @var array<string, int[]> rows that were made, by table */
    private static $made = [];

    /** @param array<string, mixed> $wanted country, currency, lines, vouchers */
    public static function make(array $wanted, Country $country, Currency $currency, $delivery)
    {
        $context = Context::getContext();
        $address = (int) $country->id === (int) Configuration::get('PS_COUNTRY_DEFAULT') ? 0 : self::address((int) $country->id);
        $now = date('Y-m-d H:i:s');
        $id = self::insert('cart', [
            'id_shop' => (int) $context->shop->id,
            'id_shop_group' => (int) $context->shop->id_shop_group,
            'id_carrier' => $delivery === null ? 0 : (int) $delivery,
            'delivery_option' => $delivery === null ? '' : pSQL((string) json_encode([$address => $delivery])),
            'id_lang' => (int) $context->language->id,
            'id_address_delivery' => $address,
            'id_address_invoice' => $address,
            'id_currency' => (int) $currency->id,
            'id_customer' => 0,
            'id_guest' => 0,
            'secure_key' => '',
            'date_add' => $now,
            'date_upd' => $now,
        ]);
        foreach ($wanted['lines'] as $line) {
            list($product, $combination) = PromesseItemId::of($line['item']);
            Db::getInstance()->insert('cart_product', ['id_cart' => $id, 'id_product' => $product, 'id_product_attribute' => $combination,
                'id_address_delivery' => $address, 'id_shop' => (int) $context->shop->id, 'quantity' => (int) $line['quantity'], 'date_add' => $now]);
        }
        $context->cart = new Cart($id);
        self::addVouchers($context, $id, $wanted['vouchers']);

        return $context->cart = new Cart($id);
    }

    /** Takes out what a neighbour's statement may have made to stay. */
    public static function sweep()
    {
        foreach (self::$made as $table => $ids) {
            $in = ' IN (' . implode(',', array_map('intval', $ids)) . ')';
            $key = $table === 'cart' ? 'id_cart' : 'id_address';
            if (!PromesseDb::rows('SELECT 1 FROM ' . PromesseDb::table($table) . ' WHERE ' . $key . $in . ' LIMIT 1')) {
                continue;
            }
            foreach ($table === 'cart' ? ['cart_cart_rule', 'cart_product', 'cart'] : ['address'] as $one) {
                PromesseDb::run('DELETE FROM ' . PromesseDb::table($one) . ' WHERE ' . $key . $in);
            }
        }
        self::$made = [];
    }

    private static function addVouchers(Context $context, $idCart, array $codes)
    {
        foreach ($codes as $code) {
            $rule = new CartRule((int) CartRule::getIdByCode((string) $code));
            if (!$rule->id || !$rule->checkValidity($context, false, false)) {
                throw new PromesseRefusal(400, 'voucher-refused');
            }
            Db::getInstance()->insert('cart_cart_rule', ['id_cart' => (int) $idCart, 'id_cart_rule' => (int) $rule->id]);
            PromesseCore::forgetCart();
        }
        if (CartRule::isFeatureActive()) {
            CartRule::autoAddToCart($context);
        }
        PromesseCore::forgetCart();
    }

    private static function address($idCountry)
    {
        $now = date('Y-m-d H:i:s');

        return self::insert('address', ['id_country' => $idCountry, 'id_customer' => 0, 'id_manufacturer' => 0, 'id_supplier' => 0, 'id_warehouse' => 0, 'alias' => 'Promesse',
            'firstname' => 'Promesse', 'lastname' => 'Promesse', 'address1' => '-', 'city' => '-', 'date_add' => $now, 'date_upd' => $now, 'active' => 1, 'deleted' => 0]);
    }

    private static function insert($table, array $row)
    {
        Db::getInstance()->insert($table, $row);
        $id = (int) Db::getInstance()->Insert_ID();
        self::$made[$table][] = $id;

        return $id;
    }
}
