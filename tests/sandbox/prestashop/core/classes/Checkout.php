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

            return self::paid($cart, $lines);
        });
    }

    private static function paid(Cart $cart, array $lines): Order
    {
        $payment = new PaymentModule();
        $payment->validateOrder((int) $cart->id, (int) Configuration::get('PS_OS_PAYMENT'), $cart->getOrderTotal(true), 'Carte bancaire');
        $order = new Order($payment->currentOrder);
        StandIn::log(['kind' => 'order', 'order' => (string) $order->id, 'reference' => $order->reference, 'lines' => array_map(function (array $line): array {
            return ['item' => $line[0] . '-' . $line[1], 'quantity' => $line[2]];
        }, $lines)]);

        return $order;
    }

    /** A visitor's own cart, with its vouchers and the delivery that was chosen. */
    public static function buyCart(Cart $cart): Order
    {
        $lines = array_map(function (array $line): array {
            return [(int) $line['id_product'], (int) $line['id_product_attribute'], (int) $line['cart_quantity']];
        }, $cart->getProducts());
        $items = array_map(function (array $line): string {
            return $line[0] . '-' . $line[1];
        }, $lines);

        return StandIn::locked($items, 'order', function () use ($cart, $lines): Order {
            foreach ($lines as [$product, $combination, $quantity]) {
                $sells = new Availability(new Product($product, false, 1), $combination);
                if (!$sells->mayAdd($quantity)) {
                    throw new ControlProblem(implode(' ', $sells->errors($quantity)), 409);
                }
            }
            if (!$cart->isVirtualCart() && !$cart->getDeliveryOptionList()) {
                throw new ControlProblem(ShopWords::say('Unfortunately, there are no carriers available for your delivery address.'), 409);
            }
            if (!(int) $cart->id_customer) {
                $cart->id_customer = 1;
                $cart->update();
            }

            return self::paid($cart, $lines);
        });
    }

    /** What each choice of delivery makes the shopper pay for shipping, free-shipping rules and all. @return array<int, array> */
    public static function options(Cart $cart): array
    {
        $options = [];
        $chosen = $cart->id ? $cart->getDeliveryOption() : false;
        foreach ($cart->id ? $cart->getDeliveryOptionList() : [] as $address => $list) {
            foreach ($list as $key => $option) {
                $names = array_map(function (array $one): string {
                    return (string) $one['instance']->name;
                }, $option['carrier_list']);
                $first = reset($option['carrier_list'])['instance'];
                $options[] = ['key' => (string) $key, 'name' => implode(' + ', $names), 'delay' => (string) $first->delay, 'listed' => $option['total_price_with_tax'],
                    'payable' => self::payable($cart, (int) $address, (string) $key), 'chosen' => $chosen && $chosen[$address] === (string) $key];
            }
        }

        return $options;
    }

    /** The cart is chosen for, read, and put back. */
    private static function payable(Cart $cart, int $address, string $key): float
    {
        $db = Db::getInstance();
        $own = !StandIn::$inTransaction;
        $db->execute($own ? 'START TRANSACTION' : 'SAVEPOINT option_choice');
        $context = Context::getContext();
        $before = $context->cart;
        try {
            $context->cart = $try = new Cart((int) $cart->id);
            $try->setDeliveryOption([$address => $key]);
            $try->update();
            CartRule::autoRemoveFromCart();
            CartRule::autoAddToCart();

            return round($try->getOrderTotal(true, Cart::BOTH) - $try->getOrderTotal(true, Cart::BOTH_WITHOUT_SHIPPING) - $try->getOrderTotal(true, Cart::ONLY_WRAPPING), 2) + 0.0;
        } finally {
            $context->cart = $before;
            $db->execute($own ? 'ROLLBACK' : 'ROLLBACK TO SAVEPOINT option_choice');
            Cart::resetStaticCache();
        }
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
