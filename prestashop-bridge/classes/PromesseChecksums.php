<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/**
 * A digest per item over all that decides it, and a digest per page of these: finds what fired no hook. The formula is
 * the module's own business; the app only compares.
 */
class PromesseChecksums
{
    /** @return string changes when the module's, the shop's or the visitor's circumstances do */
    public static function shopDigest(array $shop)
    {
        // What a page says depends on the shop's own version as well.
        $settings = [PromesseInstaller::version(), _PS_VERSION_, PromesseShop::address($shop), PromesseShop::locationId($shop)];
        foreach (['PS_STOCK_MANAGEMENT', 'PS_ORDER_OUT_OF_STOCK', 'PS_PACK_STOCK_TYPE', 'PS_LANG_DEFAULT', 'PS_TAX',
            'PS_CURRENCY_DEFAULT', 'PS_COUNTRY_DEFAULT', 'PS_REWRITING_SETTINGS', 'PS_PRICE_ROUND_MODE',
            'PS_ROUTE_product_rule', 'PS_PACK_FEATURE_ACTIVE', 'PS_COMBINATION_FEATURE_ACTIVE'] as $key) {
            $settings[] = (string) Configuration::get($key);
        }
        $settings[] = (string) (int) PromesseDefaults::showsPrices();
        $settings[] = self::taxDigest();

        return md5(implode("\n", $settings));
    }

    /** @return string 32 hex digits */
    public static function ofRow(array $row, $shopDigest)
    {
        $product = $row['product'];
        $date = $row['combination'] === null ? $product['available_date'] : $row['combination']['available_date'];
        $row['dateLiesAhead'] = substr((string) $date, 0, 10) > date('Y-m-d');

        return md5($shopDigest . json_encode(self::texts($row), JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR));
    }

    /** @return array{pages: array<int, array<string, mixed>>, end: bool} */
    public static function pages(array $shop, $after, $pageSize, $pages)
    {
        $digest = self::shopDigest($shop);
        $found = [];
        for ($page = 0; $page < $pages; ++$page) {
            $ids = PromesseCatalogue::ids($shop, $after, $pageSize);
            if (!$ids) {
                return ['pages' => $found, 'end' => true];
            }
            $last = end($ids);
            $lines = self::lines($shop, $ids, $digest);
            $found[] = [
                'after' => $after,
                'last' => PromesseItemId::format($last[0], $last[1]),
                'count' => count($lines),
                'checksum' => md5(implode('', $lines)),
            ];
            if (count($ids) < $pageSize) {
                return ['pages' => $found, 'end' => true];
            }
            $after = PromesseItemId::format($last[0], $last[1]);
        }

        return ['pages' => $found, 'end' => false];
    }

    /** @return array{items: array<int, string[]>} every item after `after` up to `last`, with its checksum */
    public static function outlines(array $shop, $after, $last)
    {
        $end = PromesseItemId::of($last);
        $digest = self::shopDigest($shop);
        $items = [];
        do {
            $ids = array_values(array_filter(PromesseCatalogue::ids($shop, $after, 1000), function ($id) use ($end) {
                return $id[0] < $end[0] || ($id[0] === $end[0] && $id[1] <= $end[1]);
            }));
            foreach (PromesseRows::load($shop, $ids) as $item => $row) {
                $items[] = [(string) $item, self::ofRow($row, $digest)];
            }
            $after = PromesseCatalogue::last($ids, 1000);
        } while ($after !== null);

        return ['items' => $items];
    }

    /** @return string[] "item:checksum\n" */
    private static function lines(array $shop, array $ids, $digest)
    {
        $lines = [];
        foreach (PromesseRows::load($shop, $ids) as $item => $row) {
            $lines[] = $item . ':' . self::ofRow($row, $digest) . "\n";
        }

        return $lines;
    }

    /** Databases hand out numbers as texts or as numbers, as they please. */
    private static function texts(array $values)
    {
        return array_map(function ($value) {
            return is_array($value) ? self::texts($value) : (string) $value;
        }, $values);
    }

    private static function taxDigest()
    {
        $row = PromesseDb::one('SELECT MD5(GROUP_CONCAT(CONCAT_WS(\':\', r.id_tax_rules_group, r.id_country, r.id_tax, t.rate)'
            . ' ORDER BY r.id_tax_rule)) AS digest FROM ' . PromesseDb::table('tax_rule') . ' r'
            . ' INNER JOIN ' . PromesseDb::table('tax') . ' t ON (t.id_tax = r.id_tax)'
            . ' WHERE r.id_country = ' . (int) Configuration::get('PS_COUNTRY_DEFAULT'));

        return (string) $row['digest'];
    }
}
