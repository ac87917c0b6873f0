<?php
class OrderCarrier extends ObjectModel
{
    public $id_order;
    public $id_carrier;
    public $tracking_number;
    public $date_add;

    public static $definition = ['table' => 'order_carrier', 'primary' => 'id_order_carrier', 'fields' => [
        'id_order' => ['type' => self::TYPE_INT],
        'id_carrier' => ['type' => self::TYPE_INT],
        'tracking_number' => ['type' => self::TYPE_STRING],
        'date_add' => ['type' => self::TYPE_DATE],
    ]];

    /** The shopper is told the number; here nobody is. */
    public function sendInTransitEmail($order)
    {
        return true;
    }
}
