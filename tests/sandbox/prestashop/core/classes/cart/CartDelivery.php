<?php
/** The choices of delivery: what each costs, which one the shop picks, which one the shopper picked. */
trait CartDelivery
{
    private static $optionLists = [];

    /** @return array<int, array<string, array>> by address and by the carriers' ids: '2,' or '2,5,' */
    public function getDeliveryOptionList(?Country $default_country = null, $flush = false)
    {
        if (isset(self::$optionLists[(int) $this->id]) && !$flush) {
            return self::$optionLists[(int) $this->id];
        }
        $list = [];
        foreach ($this->getPackageList($flush) as $address => $packages) {
            $options = $this->optionsOf($packages, $default_country);
            if ($options === null) {
                return self::$optionLists[(int) $this->id] = [];
            }
            $list[$address] = $options;
        }

        return self::$optionLists[(int) $this->id] = $list;
    }

    private function optionsOf(array $packages, ?Country $country): ?array
    {
        $priced = [];
        foreach ($packages as $index => $package) {
            foreach ($package['carrier_list'] as $id) {
                $with = $this->getPackageShippingCost($id, true, $country, $package['product_list']);
                if ($with === false) {
                    continue;
                }
                $priced[$index][$id] = ['with' => $with, 'without' => $this->getPackageShippingCost($id, false, $country, $package['product_list'])];
            }
            if (empty($priced[$index])) {
                return null;
            }
        }
        $options = [];
        foreach ($this->choices($priced) as $choice) {
            $option = $this->option($choice, $priced, $packages);
            $options[implode(',', array_keys($option['carrier_list'])) . ','] = $option;
        }

        return $this->sorted($this->marked($options));
    }

    /** @return array<int, int[]> a carrier for each parcel: one for all where that goes, the cheapest of each, the best of each */
    private function choices(array $priced): array
    {
        $common = array_keys(reset($priced));
        foreach ($priced as $carriers) {
            $common = array_intersect($common, array_keys($carriers));
        }
        $choices = [];
        foreach ($common as $id) {
            $choices[] = array_fill_keys(array_keys($priced), $id);
        }
        if (count($priced) < 2) {
            return $choices;
        }
        $choices[] = array_map(function (array $carriers): int {
            $prices = array_combine(array_keys($carriers), array_column($carriers, 'with'));
            asort($prices);

            return (int) key($prices);
        }, $priced);
        $choices[] = array_map(function (array $carriers): int {
            $ids = array_keys($carriers);
            usort($ids, function (int $a, int $b): int {
                return (int) Carrier::instance($b)->grade <=> (int) Carrier::instance($a)->grade;
            });

            return $ids[0];
        }, $priced);

        return $choices;
    }

    private function option(array $choice, array $priced, array $packages): array
    {
        $carriers = [];
        foreach ($choice as $index => $id) {
            $carriers[$id] = $carriers[$id] ?? ['price_with_tax' => 0.0, 'price_without_tax' => 0.0, 'package_list' => [], 'product_list' => [], 'instance' => Carrier::instance($id), 'logo' => false];
            $carriers[$id]['price_with_tax'] += $priced[$index][$id]['with'];
            $carriers[$id]['price_without_tax'] += $priced[$index][$id]['without'];
            $carriers[$id]['package_list'][] = $index;
            $carriers[$id]['product_list'] = array_merge($carriers[$id]['product_list'], $packages[$index]['product_list']);
        }
        $with = array_sum(array_column($carriers, 'price_with_tax'));

        return ['carrier_list' => $carriers, 'is_best_price' => false, 'is_best_grade' => false, 'unique_carrier' => count($carriers) === 1, 'total_price_with_tax' => $with,
            'total_price_without_tax' => array_sum(array_column($carriers, 'price_without_tax')), 'is_free' => !$with,
            'position' => array_sum(array_map(function (array $one): int {
                return (int) $one['instance']->position;
            }, $carriers)) / count($carriers)];
    }

    private function marked(array $options): array
    {
        $grade = function (array $option): float {
            return array_sum(array_map(function (array $one): int {
                return (int) $one['instance']->grade;
            }, $option['carrier_list']));
        };
        $cheapest = $best = null;
        foreach ($options as $key => $option) {
            $cheapest = $cheapest === null || $option['total_price_with_tax'] < $options[$cheapest]['total_price_with_tax'] ? $key : $cheapest;
            $best = $best === null || $grade($option) > $grade($options[$best]) ? $key : $best;
        }
        if ($cheapest !== null) {
            $options[$cheapest]['is_best_price'] = true;
            $options[$best]['is_best_grade'] = true;
        }

        return $options;
    }

    private function sorted(array $options): array
    {
        $by = (int) Configuration::get('PS_CARRIER_DEFAULT_SORT') === Carrier::SORT_BY_PRICE ? 'total_price_with_tax' : 'position';
        $turn = (int) Configuration::get('PS_CARRIER_DEFAULT_ORDER') === Carrier::SORT_BY_ASC ? 1 : -1;
        // Recorded: of two that cost the same, the later one comes first.
        $options = array_reverse($options, true);
        uasort($options, function (array $a, array $b) use ($by, $turn): int {
            return $turn * ($a[$by] <=> $b[$by]);
        });

        return $options;
    }

    /** The shopper's choice while it's still there, else the shop's. */
    public function getDeliveryOption($default_country = null, $dontAutoSelectOptions = false, $use_cache = true)
    {
        $list = $this->getDeliveryOptionList($default_country);
        $chosen = $this->delivery_option ? json_decode((string) $this->delivery_option, true) : null;
        if (is_array($chosen)) {
            $valid = count($chosen) === count($list) && $list;
            foreach ($chosen as $address => $key) {
                $valid = $valid && isset($list[$address][$key]);
            }
            if ($valid) {
                return $chosen;
            }
        }
        if ($dontAutoSelectOptions || !$list) {
            return false;
        }

        return array_map([$this, 'pick'], $list);
    }

    private function pick(array $options): string
    {
        $default = (int) Configuration::get('PS_CARRIER_DEFAULT');
        foreach ($options as $key => $option) {
            if (($default === -1 && $option['is_best_price']) || ($default === -2 && $option['is_best_grade']) || ($default > 0 && $option['unique_carrier'] && isset($option['carrier_list'][$default]))) {
                return (string) $key;
            }
        }
        foreach ($options as $key => $option) {
            if ($option['is_best_price']) {
                return (string) $key;
            }
        }

        return (string) array_key_first($options);
    }

    /** Not saved yet: the caller does that, and has the automatic rules looked at again. */
    public function setDeliveryOption($delivery_option = null)
    {
        if (!$delivery_option) {
            $this->delivery_option = '';
            $this->id_carrier = 0;

            return;
        }
        $this->delivery_option = json_encode($delivery_option);
        $this->id_carrier = $this->getIdCarrierFromDeliveryOption($delivery_option);
    }

    public function getIdCarrierFromDeliveryOption($delivery_option)
    {
        $list = $this->getDeliveryOptionList();
        foreach ((array) $delivery_option as $address => $key) {
            if (isset($list[$address][$key])) {
                return (int) key($list[$address][$key]['carrier_list']);
            }
        }

        return 0;
    }

    public function getTotalShippingCost($delivery_option = null, $use_tax = true, ?Country $default_country = null)
    {
        $delivery_option = $delivery_option ?: $this->getDeliveryOption($default_country);
        $list = $this->getDeliveryOptionList($default_country);
        $total = 0;
        foreach ($delivery_option ?: [] as $address => $key) {
            $total += $list[$address][$key][$use_tax ? 'total_price_with_tax' : 'total_price_without_tax'] ?? 0;
        }

        return $total;
    }

    public function isMultiAddressDelivery()
    {
        return count(array_unique(array_column($this->getProducts(), 'id_address_delivery'))) > 1;
    }

    public function getDeliveryAddressesWithoutCarriers($return_collection = false, &$error = [])
    {
        return [];
    }
}
