<?php
class OrderState extends ObjectModel
{
    public $invoice;
    public $send_email;
    public $color;
    public $logable;
    public $delivery;
    public $shipped;
    public $paid;
    public $deleted;
    public $name;
    public $template;

    public static $definition = ['table' => 'order_state', 'primary' => 'id_order_state', 'multilang' => true, 'fields' => [
        'invoice' => ['type' => self::TYPE_BOOL],
        'send_email' => ['type' => self::TYPE_BOOL],
        'color' => ['type' => self::TYPE_STRING],
        'logable' => ['type' => self::TYPE_BOOL],
        'delivery' => ['type' => self::TYPE_BOOL],
        'shipped' => ['type' => self::TYPE_BOOL],
        'paid' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
        'template' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    public static function getOrderStates($id_lang, $filterDeleted = true)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'order_state JOIN ' . _DB_PREFIX_ . 'order_state_lang USING (id_order_state) WHERE id_lang = ' . (int) $id_lang);
    }
}
