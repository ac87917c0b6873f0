<?php
/** One method a recorded case, named by its id: the products that it is about, and what was done. */
class StockCases
{
    use StockMultistoreCases, StockOrderCases, StockProductCases, StockQuantityCases, StockWebserviceCases;

    /** Products that came into being and that the recording shows. */
    public $made = [];
    /** Combinations that were there, also those that a recorded call before this one had deleted. */
    public $known = [];

    private function product(int $quantity = 10, int $outOfStock = 2, array $values = []): int
    {
        $product = new Product();
        $product->name = [1 => 'Tasse', 2 => 'Cup'];
        $product->price = 10;
        foreach ($values as $key => $value) {
            $product->{$key} = $value;
        }
        $product->add();
        $this->put((int) $product->id, 0, $quantity, $outOfStock);

        return (int) $product->id;
    }

    private function put(int $product, int $combination, int $quantity, int $outOfStock = 2, array $more = []): void
    {
        Db::getInstance()->update('stock_available', ['quantity' => $quantity, 'out_of_stock' => $outOfStock] + $more, "id_product = $product AND id_product_attribute = $combination");
    }

    /** @return int[] product and its combinations */
    private function combined(array $quantities = [4, 6], ?int $sum = null): array
    {
        $ids = [$this->product(0)];
        foreach ($quantities as $index => $quantity) {
            $combination = new Combination();
            $combination->id_product = $ids[0];
            $combination->reference = "C$index";
            $combination->add();
            $this->put($ids[0], (int) $combination->id, $quantity);
            $ids[] = $this->known[] = (int) $combination->id;
        }
        $this->put($ids[0], 0, $sum ?? array_sum($quantities));

        return $ids;
    }

    /** @return int[] the pack and what it's made of */
    private function packed(int $type): array
    {
        $part = $this->product(20);
        $pack = $this->product(9, 2, ['pack_stock_type' => $type, 'cache_is_pack' => 1]);
        Db::getInstance()->insert('pack', ['id_product_pack' => $pack, 'id_product_item' => $part, 'quantity' => 3]);

        return [$pack, $part];
    }

    /** An order that stands in this state; the lines as product → quantity or [product, combination, quantity]. */
    private function order(array $lines, int $state = 10, array $then = []): Order
    {
        $order = $this->buy($lines, $state);
        foreach ($then as $next) {
            $order->setCurrentState($next, 1);
        }

        return new Order((int) $order->id);
    }

    private function buy(array $lines, int $state = 10): Order
    {
        $payment = new PaymentModule();
        $payment->validateOrder($this->cart($lines), $state, 12, 'Virement');

        return new Order($payment->currentOrder);
    }

    private function cart(array $lines): int
    {
        $cart = new Cart();
        $cart->id_customer = 1;
        $cart->add();
        foreach ($lines as $product => $line) {
            is_array($line) ? $cart->addLine($line[0], $line[1], $line[2]) : $cart->addLine($product, 0, $line);
        }

        return (int) $cart->id;
    }

    private function buying(array $products, array $lines, int $state = 10): array
    {
        $cart = $this->cart($lines);

        return [$products, function () use ($cart, $state): bool {
            return (new PaymentModule())->validateOrder($cart, $state, 12, 'Virement');
        }];
    }

    private function changing(array $before, int $to, ?int $product = null): array
    {
        $product = $product ?? $this->product();
        $order = $this->order([$product => 2], array_shift($before), $before);

        return [[$product], function () use ($order, $to): bool {
            return $order->setCurrentState($to, 1);
        }];
    }

    private function simple(callable $run, int $quantity = 10): array
    {
        $product = $this->product($quantity);

        return [[$product], function () use ($run, $product) {
            return $run($product);
        }];
    }

    private function combinations(callable $run): array
    {
        $ids = $this->combined();

        return [[$ids[0]], function () use ($run, $ids) {
            return $run($ids[0], $ids[1], $ids[2]);
        }];
    }

    private function nobody(bool $kernel = true): void
    {
        Context::getContext()->employee = null;
        StandIn::$kernel = $kernel;
    }
}
