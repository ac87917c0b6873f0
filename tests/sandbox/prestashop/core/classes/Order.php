<?php
class Order extends ObjectModel
{
    const ROUND_ITEM = 1;
    const ROUND_LINE = 2;
    const ROUND_TOTAL = 3;

    public $reference;
    public $id_shop_group = 1;
    public $id_shop = 1;
    public $id_carrier = 1;
    public $id_lang = 1;
    public $id_customer;
    public $id_cart;
    public $id_currency = 1;
    public $current_state = 0;
    public $secure_key;
    public $payment;
    public $module;
    public $shipping_number;
    public $id_address_delivery = 0;
    public $id_address_invoice = 0;
    public $conversion_rate = 1;
    public $total_discounts = 0;
    public $total_discounts_tax_incl = 0;
    public $total_discounts_tax_excl = 0;
    public $total_paid_tax_excl = 0;
    public $total_shipping = 0;
    public $total_shipping_tax_incl = 0;
    public $total_shipping_tax_excl = 0;
    public $total_wrapping = 0;
    public $total_paid = 0;
    public $total_paid_tax_incl = 0;
    public $total_paid_real = 0;
    public $total_products = 0;
    public $total_products_wt = 0;
    public $invoice_number = 0;
    public $delivery_number = 0;
    public $valid = 0;
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'orders', 'primary' => 'id_order', 'fields' => [
        'reference' => ['type' => self::TYPE_STRING],
        'id_shop_group' => ['type' => self::TYPE_INT],
        'id_shop' => ['type' => self::TYPE_INT],
        'id_carrier' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'id_cart' => ['type' => self::TYPE_INT],
        'id_currency' => ['type' => self::TYPE_INT],
        'current_state' => ['type' => self::TYPE_INT],
        'secure_key' => ['type' => self::TYPE_STRING],
        'payment' => ['type' => self::TYPE_STRING],
        'module' => ['type' => self::TYPE_STRING],
        'shipping_number' => ['type' => self::TYPE_STRING],
        'id_address_delivery' => ['type' => self::TYPE_INT],
        'id_address_invoice' => ['type' => self::TYPE_INT],
        'conversion_rate' => ['type' => self::TYPE_FLOAT],
        'total_discounts' => ['type' => self::TYPE_FLOAT],
        'total_discounts_tax_incl' => ['type' => self::TYPE_FLOAT],
        'total_discounts_tax_excl' => ['type' => self::TYPE_FLOAT],
        'total_paid_tax_excl' => ['type' => self::TYPE_FLOAT],
        'total_shipping' => ['type' => self::TYPE_FLOAT],
        'total_shipping_tax_incl' => ['type' => self::TYPE_FLOAT],
        'total_shipping_tax_excl' => ['type' => self::TYPE_FLOAT],
        'total_wrapping' => ['type' => self::TYPE_FLOAT],
        'total_paid' => ['type' => self::TYPE_FLOAT],
        'total_paid_tax_incl' => ['type' => self::TYPE_FLOAT],
        'total_paid_real' => ['type' => self::TYPE_FLOAT],
        'total_products' => ['type' => self::TYPE_FLOAT],
        'total_products_wt' => ['type' => self::TYPE_FLOAT],
        'invoice_number' => ['type' => self::TYPE_INT],
        'delivery_number' => ['type' => self::TYPE_INT],
        'valid' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public function getProducts($products = false, $selected_products = false, $selected_qty = false, $fullInfos = true)
    {
        return OrderDetail::getList((int) $this->id);
    }

    public function getProductsDetail()
    {
        return OrderDetail::getList((int) $this->id);
    }

    public static function generateReference()
    {
        return strtoupper(substr(str_shuffle('ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ'), 0, 9));
    }

    public function getCurrentOrderState()
    {
        return $this->current_state ? new OrderState((int) $this->current_state, (int) $this->id_lang) : null;
    }

    public function getCurrentState()
    {
        return (int) $this->current_state;
    }

    public function setCurrentState($id_order_state, $id_employee = 0)
    {
        $history = new OrderHistory();
        $history->id_order = (int) $this->id;
        $history->id_employee = (int) $id_employee;
        $history->changeIdOrderState((int) $id_order_state, $this);

        return $history->addWithemail();
    }

    public function getIdOrderCarrier()
    {
        return (int) Db::getInstance()->getValue('SELECT id_order_carrier FROM ' . _DB_PREFIX_ . 'order_carrier WHERE id_order = ' . (int) $this->id . ' ORDER BY id_order_carrier DESC');
    }

    public function getShipping()
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'order_carrier WHERE id_order = ' . (int) $this->id);
    }

    public static function getByReference($reference)
    {
        return Db::getInstance()->executeS('SELECT id_order FROM ' . _DB_PREFIX_ . "orders WHERE reference = '" . pSQL($reference) . "'");
    }

    /** Money came in. */
    public function addOrderPayment($amount_paid)
    {
        $this->total_paid_real = (float) $this->total_paid_real + (float) $amount_paid;

        return $this->update();
    }

    public function setInvoice()
    {
        $this->invoice_number = 1 + (int) Db::getInstance()->getValue('SELECT MAX(invoice_number) FROM ' . _DB_PREFIX_ . 'orders');

        return $this->update();
    }

    public function setDelivery()
    {
        $this->delivery_number = 1 + (int) Db::getInstance()->getValue('SELECT MAX(delivery_number) FROM ' . _DB_PREFIX_ . 'orders');

        return $this->update();
    }

    /** @return string[] like 12-34 */
    public function items(): array
    {
        return array_map(function (array $line): string {
            return $line['product_id'] . '-' . $line['product_attribute_id'];
        }, OrderDetail::getList((int) $this->id));
    }
}
