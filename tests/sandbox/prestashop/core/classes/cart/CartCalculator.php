<?php
/** Sums of a cart's lines and what its rules take off, tax included and excluded side by side. */
class CartCalculator
{
    private $cart;
    private $precision;
    /** @var array<int, array{incl: float, excl: float, left: array, line: array}> */
    private $rows = [];
    private $off = null;
    private $rules = null;
    /** What each rule took off the products. */
    public $byRule = [];

    public function __construct(Cart $cart, array $lines, int $precision)
    {
        $this->cart = $cart;
        $this->precision = $precision;
        foreach ($lines as $line) {
            $sums = self::line(['incl' => (float) $line['price_wt'], 'excl' => (float) $line['price']], (int) $line['cart_quantity'], $precision);
            $this->rows[] = $sums + ['left' => $sums, 'line' => $line];
        }
    }

    /** What the total begins with: lines that are rounded by themselves go in as they came. */
    public function whole(string $side): float
    {
        if ((int) Configuration::get('PS_ROUND_TYPE') !== Order::ROUND_LINE) {
            return $this->products($side);
        }
        $whole = 0.0;
        foreach ($this->rows as $row) {
            $whole += (float) $row['line'][$side === 'incl' ? 'price_wt' : 'price'] * (int) $row['line']['cart_quantity'];
        }

        return $whole;
    }

    /** Rounded by the piece, by the line, or only once at the end. */
    public static function line(array $unit, int $quantity, int $precision): array
    {
        $type = (int) Configuration::get('PS_ROUND_TYPE');

        return array_map(function (float $price) use ($type, $quantity, $precision): float {
            if ($type === Order::ROUND_ITEM) {
                return Tools::ps_round($price, $precision) * $quantity;
            }

            return $type === Order::ROUND_TOTAL ? $price * $quantity : Tools::ps_round($price * $quantity, $precision);
        }, $unit);
    }

    public function products(string $side): float
    {
        return array_sum(array_column($this->rows, $side));
    }

    private function rules(): array
    {
        return $this->rules = $this->rules ?? (CartRule::isFeatureActive() ? $this->cart->ruleObjects() : []);
    }

    public function freesShipping(): bool
    {
        foreach ($this->rules() as $rule) {
            if ((int) $rule->free_shipping) {
                return true;
            }
        }

        return false;
    }

    /** @param float|null $shipping what shipping costs, when the rules that take it away count, too */
    public function discounts(string $side, ?float $shipping): float
    {
        if ($this->off === null) {
            $this->off = ['incl' => 0.0, 'excl' => 0.0];
            foreach ($this->rules() as $rule) {
                $this->apply($rule);
            }
        }

        return min($this->off[$side], $this->whole($side)) + ($shipping !== null && $this->freesShipping() ? $shipping : 0.0);
    }

    private function apply(CartRule $rule): void
    {
        $before = $this->off;
        if ((int) $rule->gift_product) {
            $this->give($rule);
        }
        $rows = $this->concerned($rule);
        if ((float) $rule->reduction_percent > 0) {
            foreach ($rows as $index) {
                $this->takeShare($index, (float) $rule->reduction_percent / 100);
            }
        }
        if ((float) $rule->reduction_amount > 0) {
            $this->takeAmount($rule, $rows);
        }
        $this->byRule[(int) $rule->id] = ['incl' => $this->off['incl'] - $before['incl'], 'excl' => $this->off['excl'] - $before['excl']];
    }

    /** @return int[] indexes of the lines that a rule's reduction is about */
    private function concerned(CartRule $rule): array
    {
        $only = (int) $rule->reduction_product;
        $indexes = array_keys($this->rows);
        if ($only > 0) {
            return array_values(array_filter($indexes, function (int $index) use ($only): bool {
                return (int) $this->rows[$index]['line']['id_product'] === $only;
            }));
        }
        if ($only === -1) {
            usort($indexes, function (int $a, int $b): int {
                return (float) $this->rows[$a]['line']['price_wt'] <=> (float) $this->rows[$b]['line']['price_wt'];
            });

            return array_slice($indexes, 0, 1);
        }
        if ($only === -2) {
            $chosen = $rule->restrictedProducts();

            return array_values(array_filter($indexes, function (int $index) use ($chosen): bool {
                return in_array((int) $this->rows[$index]['line']['id_product'], $chosen, true);
            }));
        }

        return $indexes;
    }

    private function take(int $index, float $incl, float $excl): void
    {
        $this->rows[$index]['left']['incl'] -= $incl;
        $this->rows[$index]['left']['excl'] -= $excl;
        $this->off['incl'] += $incl;
        $this->off['excl'] += $excl;
    }

    private function takeShare(int $index, float $share): void
    {
        $left = $this->rows[$index]['left'];
        $this->take($index, $left['incl'] * $share, $left['excl'] * $share);
    }

    /** One piece of what a rule gives. */
    private function give(CartRule $rule): void
    {
        foreach ($this->rows as $index => $row) {
            if ((int) $row['line']['id_product'] === (int) $rule->gift_product && (int) $row['line']['id_product_attribute'] === (int) $rule->gift_product_attribute) {
                $this->take($index, Tools::ps_round((float) $row['line']['price_wt'], $this->precision), Tools::ps_round((float) $row['line']['price'], $this->precision));

                return;
            }
        }
    }

    /** An amount with tax becomes one without by the average tax of the lines it's about, and the other way round. */
    private function takeAmount(CartRule $rule, array $rows): void
    {
        $left = ['incl' => 0.0, 'excl' => 0.0];
        foreach ($rows as $index) {
            $left['incl'] += $this->rows[$index]['left']['incl'];
            $left['excl'] += $this->rows[$index]['left']['excl'];
        }
        if ($left['incl'] <= 0) {
            return;
        }
        $amount = $this->inCurrency((float) $rule->reduction_amount, (int) $rule->reduction_currency);
        $taxes = $left['excl'] > 0 ? $left['incl'] / $left['excl'] : 1.0;
        $side = (int) $rule->reduction_tax ? 'incl' : 'excl';
        $share = min(1.0, $amount / $left[$side]);
        foreach ($rows as $index) {
            $this->take($index, $this->rows[$index]['left']['incl'] * $share, $this->rows[$index]['left']['incl'] * $share / $taxes);
        }
    }

    private function inCurrency(float $amount, int $currency): float
    {
        $own = Currency::getCurrencyInstance((int) $this->cart->id_currency);
        if (!$currency || $currency === (int) $own->id) {
            return $amount;
        }

        return $amount / Currency::getCurrencyInstance($currency)->getConversionRate() * $own->getConversionRate();
    }
}
