<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Keeps in mind that the rules and the real Cart disagreed, for the app to ask about. Nothing of a person is kept. */
class PromesseBarNote
{
    const KEPT = 20;

    public static function contradiction(PromesseBarState $state, array $said, array $now)
    {
        $idShop = (int) Context::getContext()->shop->id;
        $facts = json_encode([
            'goods' => (string) $now['base'],
            'quantity' => $state->cart['quantity'],
            'grams' => $state->cart['grams'],
            'said' => self::prices($said['options']),
            'charged' => self::prices($now['options']),
        ], JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS);
        PromesseDb::runBriefly('INSERT INTO ' . PromesseDb::table('promesse_contradiction')
            . ' (id_shop, country, currency, what, seen_at, times, facts) VALUES (' . $idShop . ', ' . PromesseDb::quoted($state->country) . ', '
            . PromesseDb::quoted($state->cart['currency']) . ', ' . PromesseDb::quoted($state->contradiction) . ', ' . time() . ', 1, '
            . PromesseDb::quoted(substr((string) $facts, 0, 2000)) . ')'
            . ' ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at), times = times + 1, facts = VALUES(facts)');
    }

    /** @return array<int, array<string, mixed>> */
    public static function waiting($idShop)
    {
        $notes = [];
        foreach (PromesseDb::rows('SELECT * FROM ' . PromesseDb::table('promesse_contradiction') . ' WHERE id_shop = ' . (int) $idShop
            . ' ORDER BY seen_at DESC LIMIT ' . self::KEPT) as $row) {
            $notes[] = [
                'country' => (string) $row['country'],
                'currency' => (string) $row['currency'],
                'what' => (string) $row['what'],
                'seenAt' => gmdate('Y-m-d\TH:i:s\Z', (int) $row['seen_at']),
                'times' => (int) $row['times'],
                'cart' => json_decode((string) $row['facts'], true),
            ];
        }

        return $notes;
    }

    /** What wasn't seen for a day is over: each page is a proof of its own. */
    public static function forgetOld()
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_contradiction') . ' WHERE seen_at < ' . (time() - 86400));
    }

    private static function prices(array $options)
    {
        return array_map(function ($price) {
            return $price === null ? null : (string) $price;
        }, array_values($options));
    }
}
