<?php
/** What a product costs this visitor: currency, reductions, tax of the country, ecotax. */
class ProductPrice
{
    private static $rows = [];

    public static function forget(): void
    {
        self::$rows = [];
    }

    /** Price and its kin in the default currency, tax excluded. */
    public static function row(int $product, int $combination): array
    {
        $shop = (int) Context::getContext()->shop->id;
        $key = "$product/$combination/$shop";
        if (!isset(self::$rows[$key])) {
            $p = _DB_PREFIX_;
            $row = Db::getInstance()->getRow("SELECT ps.price + IFNULL(pas.price, 0) AS price, ps.ecotax + IFNULL(pas.ecotax, 0) AS ecotax, ps.id_tax_rules_group,
                (SELECT COUNT(*) FROM {$p}specific_price sp WHERE sp.id_product = ps.id_product) AS specials
                FROM {$p}product_shop ps LEFT JOIN {$p}product_attribute_shop pas ON pas.id_product_attribute = $combination AND pas.id_shop = ps.id_shop
                WHERE ps.id_product = $product AND ps.id_shop = $shop");
            self::$rows[$key] = $row ?: ['price' => 0, 'ecotax' => 0, 'id_tax_rules_group' => 0, 'specials' => 0];
        }

        return self::$rows[$key];
    }

    /** @param array{tax: bool, combination: int, quantity: int, country: int, customer: int, reduced: bool, ecotax: bool, group: bool} $how */
    public static function of(int $product, array $how): float
    {
        $row = self::row($product, $how['combination']);
        $rate = (float) (Context::getContext()->currency->conversion_rate ?? 1) ?: 1.0;
        $taxRate = 1 + Tax::rateOf((int) $row['id_tax_rules_group'], $how['country']) / 100;
        $taxes = $how['tax'] ? $taxRate : 1;
        $special = (int) $row['specials'] ? self::special($product, $how) : null;
        $price = (float) $row['price'];
        if ($special && (float) $special['price'] >= 0) {
            $price = (float) $special['price'];
        }
        $price *= $rate * $taxes;
        if ($how['ecotax'] && Configuration::get('PS_USE_ECOTAX')) {
            $price += (float) $row['ecotax'] * $rate;
        }
        if ($special && $how['reduced']) {
            $price -= self::reduction($special, $price, $rate, $taxes, $taxRate);
        }
        if ($how['group'] && Group::isFeatureActive()) {
            $price *= 1 - Group::getReductionByIdGroup(self::groupOf($how['customer'])) / 100;
        }

        return max(0.0, $price);
    }

    private static function groupOf(int $customer): int
    {
        return $customer ? Customer::getDefaultGroupId($customer) : (int) Group::getCurrent()->id;
    }

    private static function special(int $product, array $how): ?array
    {
        $currency = (int) (Context::getContext()->currency->id ?? 0);
        $group = self::groupOf($how['customer']);
        $row = Db::getInstance()->getRow('SELECT * FROM ' . _DB_PREFIX_ . "specific_price WHERE id_product = $product AND id_product_attribute IN (0, {$how['combination']}) AND id_currency IN (0, $currency) AND id_country IN (0, {$how['country']}) AND id_group IN (0, $group) AND id_customer IN (0, {$how['customer']}) AND from_quantity <= " . max(1, $how['quantity'])
            . " AND (`from` = '0000-00-00 00:00:00' OR `from` <= NOW()) AND (`to` = '0000-00-00 00:00:00' OR `to` >= NOW()) ORDER BY id_product_attribute DESC, from_quantity DESC, id_specific_price DESC");

        return $row ?: null;
    }

    private static function reduction(array $special, float $price, float $rate, float $taxes, float $taxRate): float
    {
        if ($special['reduction_type'] === 'percentage') {
            return $price * (float) $special['reduction'];
        }
        $amount = (float) $special['reduction'] * ((int) $special['id_currency'] ? 1 : $rate);

        return (int) $special['reduction_tax'] ? $amount * $taxes / $taxRate : $amount * $taxes;
    }
}
