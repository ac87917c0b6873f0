<?php
class OrderSlip extends ObjectModel
{
    public $id_order;
    public $id_customer = 0;
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'order_slip', 'primary' => 'id_order_slip', 'fields' => [
        'id_order' => ['type' => self::TYPE_INT],
        'id_customer' => ['type' => self::TYPE_INT],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];
}
