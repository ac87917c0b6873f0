<?php
/** The shop in which cart pages were recorded. Its words were English and its numbers French. */
class CartPageShop
{
    public function build(): array
    {
        $db = Db::getInstance();
        $p = _DB_PREFIX_;
        $db->execute("UPDATE {$p}lang SET locale = 'fr-FR' WHERE id_lang = 2");
        $db->execute("UPDATE {$p}carrier SET active = 0");
        $db->execute("UPDATE {$p}cart_rule SET active = 0, code = CONCAT('was-', id_cart_rule)");
        $db->execute("UPDATE {$p}country SET id_zone = 1 WHERE iso_code = 'FR'");
        foreach (['PS_LANG_DEFAULT' => 2, 'PS_SHIPPING_FREE_PRICE' => 60, 'PS_SHIPPING_HANDLING' => 2, 'PS_GIFT_WRAPPING' => 1, 'PS_GIFT_WRAPPING_PRICE' => 2] as $key => $value) {
            Configuration::updateGlobalValue($key, (string) $value);
        }
        $currency = new Currency();
        $currency->name = $currency->iso_code = 'USD';
        $currency->conversion_rate = 1.0837;
        $currency->add();
        $ranges = ['Europe' => [['from' => 0, 'to' => 10000, 'price' => 5]]];

        return ['plain' => $this->product('Tasse', 25, 100, []), 'combined' => $this->product('Pull', 41.5, 10, ['S']), 'virtual' => $this->product('Fichier', 9, 100, [], true),
            'pickUp' => $this->carrier(['name' => 'Click and collect', 'isFree' => true, 'ranges' => $ranges]), 'paid' => $this->carrier(['name' => 'My carrier', 'handling' => true, 'ranges' => $ranges]),
            'PC10' => $this->rule(['code' => 'PC10', 'name' => 'Bon PC10', 'percent' => 10]), 'FREE' => $this->rule(['code' => 'FREE', 'name' => 'Bon FREE', 'freeShipping' => true]),
            'AM5' => $this->rule(['code' => 'AM5', 'name' => 'Bon AM5', 'amount' => 5])];
    }

    private function carrier(array $about): int
    {
        $carrier = new Carrier();
        $carrier->delay = [1 => '', 2 => ''];
        $carrier->shipping_handling = 0;
        Rates::carrier($carrier, $about + ['billing' => 'price', 'groups' => [1, 2, 3, 4]]);
        $carrier->setTaxRulesGroup(1);

        return (int) $carrier->id;
    }

    private function rule(array $about): int
    {
        $rule = new CartRule();
        Rates::rule($rule, $about);

        return (int) $rule->id;
    }

    /** @return array{0: int, 1: int} product and combination */
    private function product(string $name, float $price, int $quantity, array $sizes, bool $virtual = false): array
    {
        $product = new Product();
        $product->name = [1 => $name, 2 => $name];
        $product->link_rewrite = [1 => 'article', 2 => 'article'];
        $product->id_category_default = 2;
        $product->price = $price;
        $product->is_virtual = (int) $virtual;
        $product->add();
        Db::getInstance()->update('stock_available', ['quantity' => $quantity], 'id_product = ' . (int) $product->id);
        $id = 0;
        foreach ($sizes as $index => $size) {
            $combination = new Combination();
            $combination->id_product = (int) $product->id;
            $combination->reference = 'C' . $index;
            $combination->default_on = $index === 0 ? 1 : null;
            $combination->add();
            $combination->setAttributes([self::size($size)]);
            $id = (int) $combination->id;
            Db::getInstance()->update('stock_available', ['quantity' => $quantity], "id_product_attribute = $id");
        }

        return [(int) $product->id, $id];
    }

    private static function size(string $name): int
    {
        $db = Db::getInstance();
        $db->insert('attribute', ['id_attribute_group' => 2]);
        $id = (int) $db->Insert_ID();
        foreach ([1, 2] as $lang) {
            $db->insert('attribute_lang', ['id_attribute' => $id, 'id_lang' => $lang, 'name' => pSQL($name)]);
        }

        return $id;
    }
}
