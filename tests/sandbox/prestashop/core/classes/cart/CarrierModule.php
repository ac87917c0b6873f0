<?php
/** A module that says what its own carriers cost. */
abstract class CarrierModule extends Module
{
    public $id_carrier;

    abstract public function getOrderShippingCost($params, $shipping_cost);

    abstract public function getOrderShippingCostExternal($params);
}
