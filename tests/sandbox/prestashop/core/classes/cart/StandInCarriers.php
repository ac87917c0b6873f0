<?php
/** The carrier module that recorded carts had: it adds something, asks a fixed price, or refuses. */
class StandInCarriers extends CarrierModule
{
    public function __construct()
    {
        $this->name = 'standincarriers';
        $this->context = Context::getContext();
        $this->active = true;
        $this->id = 0;
    }

    /** @return array{add?: float, fixed?: float, refuse?: bool} */
    private function rule(): array
    {
        return json_decode((string) Configuration::get('STANDIN_CARRIER_' . (int) Carrier::instance((int) $this->id_carrier)->id_reference) ?: '{}', true);
    }

    public function getOrderShippingCost($params, $shipping_cost)
    {
        $rule = $this->rule();
        if (!empty($rule['refuse'])) {
            return false;
        }

        return isset($rule['fixed']) ? (float) $rule['fixed'] : $shipping_cost + (float) ($rule['add'] ?? 0);
    }

    public function getOrderShippingCostExternal($params)
    {
        return $this->getOrderShippingCost($params, 0);
    }
}
