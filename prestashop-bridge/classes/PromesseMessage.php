<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What a message to the app says of the outbox, and what its answer lets go. */
class PromesseMessage
{
    /**
     * @param array<string, mixed> $shop
     * @param array<int, array<string, mixed>> $rows of PromesseOutbox::waiting
     *
     * @return array{body: array<string, mixed>|null, nothing: array<int, array<string, mixed>>} `nothing`: rows that
     *                                                                                           say nothing
     */
    public static function of(array $shop, array $rows)
    {
        $items = [];
        $products = [];
        $orders = [];
        $nothing = [];
        foreach ($rows as $row) {
            $kind = (int) $row['kind'];
            if ($kind === PromesseNote::PRODUCT) {
                $products[] = (string) (int) $row['id_main'];
            } elseif ($kind === PromesseNote::ORDER) {
                $orders[] = (int) $row['id_main'];
            } elseif (self::isSum($row)) {
                $nothing[] = $row;
            } else {
                $items[] = [
                    'item' => self::item($row),
                    'version' => (int) $row['version'],
                    'quantity' => self::quantity($shop, $row),
                    'changedAt' => PromesseOutbox::time($row['version']),
                ];
            }
        }
        if (!$items && !$products && !$orders) {
            return ['body' => null, 'nothing' => $nothing];
        }
        $address = PromesseShop::address($shop);

        return ['nothing' => $nothing, 'body' => [
            'address' => $address,
            'fingerprint' => PromesseAddress::fingerprint($address),
            'items' => $items,
            'products' => $products,
            'orders' => PromesseOrders::read($orders),
        ]];
    }

    /**
     * @param array<int, array<string, mixed>> $rows as they were sent
     * @param array<string, mixed> $answer
     *
     * @return array<int, array<string, mixed>> the rows that arrived
     */
    public static function acknowledged(array $rows, array $answer)
    {
        $items = [];
        foreach (self::listOf($answer, 'acknowledged') as $pair) {
            if (is_array($pair) && isset($pair[0], $pair[1])) {
                $items[$pair[0] . '@' . $pair[1]] = true;
            }
        }
        $products = array_map('strval', self::listOf($answer, 'products'));
        $orders = array_map('strval', self::listOf($answer, 'orders'));
        $arrived = [];
        foreach ($rows as $row) {
            $kind = (int) $row['kind'];
            $id = (string) (int) $row['id_main'];
            if (($kind === PromesseNote::ITEM && isset($items[self::item($row) . '@' . (int) $row['version']]))
                || ($kind === PromesseNote::PRODUCT && in_array($id, $products, true))
                || ($kind === PromesseNote::ORDER && in_array($id, $orders, true))) {
                $arrived[] = $row;
            }
        }

        return $arrived;
    }

    public static function item(array $row)
    {
        return (int) $row['id_main'] . '-' . (int) $row['id_sub'];
    }

    /** The row (product, 0) of a product with combinations is the sum of theirs. */
    private static function isSum(array $row)
    {
        return (int) $row['id_sub'] === 0 && $row['id_product'] !== null && (int) $row['has_combinations'] === 1;
    }

    /** @return int|null null: there is no such item (any more) */
    private static function quantity(array $shop, array $row)
    {
        $gone = $row['id_product'] === null || ((int) $row['id_sub'] !== 0 && $row['id_product_attribute'] === null);
        if ($gone) {
            return null;
        }
        if ((int) $row['is_pack'] === 1) {
            return (int) PromessePack::quantity((int) $shop['id_shop'], (int) $row['id_main']);
        }

        return (int) $row['quantity'];
    }

    private static function listOf(array $answer, $key)
    {
        return isset($answer[$key]) && is_array($answer[$key]) ? $answer[$key] : [];
    }
}
