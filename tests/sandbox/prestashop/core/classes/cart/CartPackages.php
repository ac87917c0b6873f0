<?php
/** Parcels: which lines travel together, with whom, and what each costs. */
trait CartPackages
{
    private static $packageLists = [];

    public function getPackageList($flush = false)
    {
        if (isset(self::$packageLists[(int) $this->id]) && !$flush) {
            return self::$packageLists[(int) $this->id];
        }
        $list = [];
        // Lines that nobody carries are in a parcel, too, and narrow down who takes it.
        foreach ($this->getProducts() as $line) {
            $address = $this->addressOf($line);
            $carriers = Carrier::getAvailableCarrierList(new Product((int) $line['id_product']), 0, $address, null, $this);
            $list[$address] = $this->withLine($list[$address] ?? [], $line, $carriers);
        }

        return self::$packageLists[(int) $this->id] = $list;
    }

    /** Into the first parcel that shares a carrier with it. */
    private function withLine(array $packages, array $line, array $carriers): array
    {
        foreach ($packages as $index => $package) {
            $shared = array_intersect($package['carrier_list'], $carriers);
            if ($shared || (!$carriers && !$package['carrier_list'])) {
                $packages[$index]['carrier_list'] = $shared;
                $packages[$index]['product_list'][] = $line;

                return $packages;
            }
        }
        $packages[] = ['product_list' => [$line], 'carrier_list' => $carriers, 'warehouse_list' => [], 'id_warehouse' => 0];

        return $packages;
    }

    /** Price of one parcel; false when that carrier doesn't take it. */
    public function getPackageShippingCost($id_carrier = null, $use_tax = true, ?Country $default_country = null, $product_list = null, $id_zone = null, bool $keepOrderPrices = false)
    {
        if ($this->isVirtualCart()) {
            return 0;
        }
        $lines = $product_list ?? $this->getProducts();
        if (!$lines) {
            return 0;
        }
        $address = $this->addressOf(reset($lines));
        $country = $address ? Address::countryOf($address) : (int) ($default_country->id ?? Context::getContext()->country->id);
        $zone = (int) ($id_zone ?: ($address ? Address::getZoneById($address) : Country::getIdZone($country)));
        $id = (int) ($id_carrier ?: $this->defaultCarrier());
        if (!$id) {
            return false;
        }
        $carrier = Carrier::instance($id);
        if (!(int) $carrier->active) {
            return 0;
        }
        $cost = $this->costInDefaultCurrency($carrier, $zone, array_filter($lines, function (array $line): bool {
            return !(int) $line['is_virtual'];
        }));
        if ($cost === false) {
            return false;
        }
        [$amount, $untaxed] = $cost;
        $amount = $this->withCarrierTax(Tools::convertPrice($amount, Currency::getCurrencyInstance((int) $this->id_currency)), $carrier, $country, (bool) $use_tax, $untaxed);

        return Tools::ps_round($amount, $this->precision());
    }

    private function defaultCarrier(): int
    {
        if ((int) $this->id_carrier) {
            return (int) $this->id_carrier;
        }
        $option = $this->getDeliveryOption();

        return $option ? (int) reset($option) : 0;
    }

    private function withCarrierTax(float $amount, Carrier $carrier, int $country, bool $taxed, bool $untaxed): float
    {
        if (Configuration::get('PS_ATCP_SHIPWRAP')) {
            return $taxed ? $amount : $amount / (1 + $this->getAverageProductsTaxRate());
        }

        return $taxed && !$untaxed ? $amount * (1 + Tax::rateOf((int) $carrier->getIdTaxRulesGroup(), $country) / 100) : $amount;
    }

    /** @return array{0: float, 1: bool}|false the cost without tax, and whether no tax comes on top */
    private function costInDefaultCurrency(Carrier $carrier, int $zone, array $lines)
    {
        $new = version_compare(_PS_VERSION_, '9.0.0', '>=');
        if ((int) $carrier->is_free || $this->reachesFreePrice() || $this->reachesFreeWeight()) {
            $cost = $this->askModule($carrier, 0.0, $lines);
            if ($cost === false && $new) {
                return [0.0, false];
            }

            return $cost === false ? false : [$cost, !$new];
        }
        $cost = $this->rangePrice($carrier, $zone, $lines);
        if ($cost === false) {
            return false;
        }
        if ((int) $carrier->shipping_handling) {
            $cost += (float) Configuration::get('PS_SHIPPING_HANDLING');
        }
        foreach ($lines as $line) {
            $cost += (float) $line['additional_shipping_cost'] * (int) $line['cart_quantity'];
        }
        $cost = $this->askModule($carrier, $cost, $lines);

        return $cost === false ? false : [$cost, false];
    }

    /** Converted and never rounded: 65.02 stays below 60 at 1.0837. */
    private function reachesFreePrice(): bool
    {
        $price = (float) Configuration::get('PS_SHIPPING_FREE_PRICE');
        // Versions before 1.7.6 looked at the products before vouchers, and a later one may again.
        $type = Configuration::get('STANDIN_FREE_PRICE_BEFORE_VOUCHERS') ? self::ONLY_PRODUCTS : self::BOTH_WITHOUT_SHIPPING;

        return $price > 0 && $this->getOrderTotal(true, $type) >= Tools::convertPrice($price, Currency::getCurrencyInstance((int) $this->id_currency));
    }

    private function reachesFreeWeight(): bool
    {
        $weight = (float) Configuration::get('PS_SHIPPING_FREE_WEIGHT');

        return $weight > 0 && $this->getTotalWeight() >= $weight;
    }

    private function rangePrice(Carrier $carrier, int $zone, array $lines)
    {
        $method = $carrier->getShippingMethod();
        if ($method === Carrier::SHIPPING_METHOD_FREE) {
            return 0.0;
        }
        $ends = (int) $carrier->range_behavior;
        if ($method === Carrier::SHIPPING_METHOD_WEIGHT) {
            $weight = $this->getTotalWeight($lines);

            return $ends && !Carrier::checkDeliveryPriceByWeight((int) $carrier->id, $weight, $zone) ? false : $carrier->getDeliveryPriceByWeight($weight, $zone);
        }
        $total = $this->getOrderTotal(true, self::BOTH_WITHOUT_SHIPPING, $lines);

        return $ends && !Carrier::checkDeliveryPriceByPrice((int) $carrier->id, $total, $zone, (int) $this->id_currency) ? false : $carrier->getDeliveryPriceByPrice($total, $zone, (int) $this->id_currency);
    }

    private function askModule(Carrier $carrier, float $cost, array $lines)
    {
        if (!(int) $carrier->shipping_external) {
            return $cost;
        }
        $module = Module::getInstanceByName((string) $carrier->external_module_name);
        if (!$module) {
            return false;
        }
        $module->id_carrier = (int) $carrier->id;
        $answer = (int) $carrier->need_range ? $module->getOrderShippingCost($this, $cost) : $module->getOrderShippingCostExternal($this);

        return $answer === false ? false : (float) $answer;
    }
}
