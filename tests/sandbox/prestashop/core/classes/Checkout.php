<?php
/** A shopper's order from basket to confirmation. */
class Checkout
{
    /** @param array<int, array{0: int, 1: int, 2: int}> $lines product, combination, quantity */
    public static function buy(array $lines, bool $ask = true): Order
    {
        $items = array_map(function (array $line): string {
            return $line[0] . '-' . $line[1];
        }, $lines);

        // A real core serves two shoppers at once; here the rows of an order are locked until it is whole.
        return StandIn::locked($items, 'order', function () use ($lines, $ask): Order {
            foreach ($ask ? $lines : [] as [$product, $combination, $quantity]) {
                $sells = new Availability(new Product($product, false, 1), $combination);
                if (!$sells->sells() || !$sells->mayAdd($quantity)) {
                    throw new ControlProblem(implode(' ', $sells->errors($quantity)) ?: 'The page does not sell it', 409);
                }
            }
            $cart = new Cart();
            $cart->id_customer = 1;
            $cart->add();
            foreach ($lines as [$product, $combination, $quantity]) {
                $cart->addLine($product, $combination, $quantity);
            }
            $payment = new PaymentModule();
            $payment->validateOrder((int) $cart->id, (int) Configuration::get('PS_OS_PAYMENT'), $cart->getOrderTotal(true), 'Carte bancaire');
            $order = new Order($payment->currentOrder);
            StandIn::log(['kind' => 'order', 'order' => (string) $order->id, 'reference' => $order->reference, 'lines' => array_map(function (array $line): array {
                return ['item' => $line[0] . '-' . $line[1], 'quantity' => $line[2]];
            }, $lines)]);

            return $order;
        });
    }

    public static function cancel(int $id): void
    {
        $order = new Order($id);
        if (!$order->id) {
            throw new ControlProblem("There is no order $id", 404);
        }
        StandIn::locked($order->items(), 'cancel', function () use ($order): void {
            StandIn::$order = (int) $order->id;
            try {
                $order->setCurrentState((int) Configuration::get('PS_OS_CANCELED'));
            } finally {
                StandIn::$order = null;
            }
        });
    }
}
