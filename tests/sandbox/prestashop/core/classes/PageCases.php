<?php
/** One entry a recorded situation: the product, the combination that its page shows, how many are added. */
class PageCases
{
    /** @return array<string, array{product: int, combination: int, add: int, qty: int, url: string, name: string}> */
    public function all(): array
    {
        $places = [];
        foreach (self::simple() as $id => $about) {
            $places[$id] = $this->place($this->product($about), 0, $about['minimal_quantity'] ?? 1);
        }
        $places += $this->combined('Pull', [0, 6], ['combinationOut' => 0, 'combinationIn' => 1, 'combinationNoId' => null]);
        $places += $this->combined('Pull', [0, 0], ['combinationsAllOut' => 0]);
        foreach (['packComponents' => [1, 4, 'Lot'], 'packComponentsShort' => [1, 2, 'Lot2'], 'packOwnStock' => [0, 2, 'Lot3']] as $id => [$type, $have, $name]) {
            $part = $this->product(['quantity' => $have]);
            $pack = $this->product(['quantity' => 9, 'pack_stock_type' => $type, 'cache_is_pack' => 1, 'name' => $name]);
            Db::getInstance()->insert('pack', ['id_product_pack' => $pack, 'id_product_item' => $part, 'quantity' => 3]);
            $places[$id] = $this->place($pack, 0, 1);
        }

        return $places;
    }

    private static function simple(): array
    {
        return [
            'inStock' => ['out' => 0],
            'inStockLabel' => ['available_now' => 'En stock, part aujourd’hui', 'available_later' => 'Sous 3 semaines'],
            'lastItems' => ['quantity' => 2],
            'outDeny' => ['quantity' => 0, 'out' => 0, 'name' => 'Tasse epuisee refuse'],
            'outAllowLabel' => ['quantity' => 0, 'out' => 1, 'available_later' => 'Sous 3 semaines'],
            'outAllow' => ['quantity' => 0, 'out' => 1],
            'outDefaultDeny' => ['quantity' => 0, 'name' => 'Tasse epuisee defaut'],
            'negativeAllow' => ['quantity' => -4, 'out' => 1],
            'inactive' => ['active' => 0, 'name' => 'Tasse inactive'],
            'inactiveRedirect' => ['active' => 0, 'redirect_type' => '301-category', 'name' => 'Tasse inactive 301'],
            'visibilityNone' => ['visibility' => 'none'],
            'visibilitySearch' => ['visibility' => 'search'],
            'visibilityCatalog' => ['visibility' => 'catalog'],
            'notForOrder' => ['available_for_order' => 0],
            'notForOrderNoPrice' => ['available_for_order' => 0, 'show_price' => 0],
            'minimalAboveStock' => ['quantity' => 3, 'out' => 0, 'minimal_quantity' => 5, 'name' => 'Tasse minimum'],
            'minimalAboveStockAllow' => ['quantity' => 3, 'out' => 1, 'minimal_quantity' => 5],
            'dateFutureDeny' => ['quantity' => 0, 'out' => 0, 'available_date' => '2030-06-01', 'name' => 'Tasse bientot'],
            'dateFutureAllow' => ['quantity' => 0, 'out' => 1, 'available_date' => '2030-06-01'],
            'dateFutureInStock' => ['available_date' => '2030-06-01'],
            'virtualOutAllow' => ['quantity' => 0, 'out' => 1, 'is_virtual' => 1],
        ];
    }

    private function product(array $about): int
    {
        $product = new Product();
        $name = ($about['name'] ?? 'Tasse') . '';
        $product->name = [1 => $name, 2 => $name];
        $product->link_rewrite = [1 => 'tasse', 2 => 'tasse'];
        $product->price = 10;
        $product->id_category_default = 2;
        foreach (array_diff_key($about, ['quantity' => 1, 'out' => 1, 'name' => 1]) as $key => $value) {
            $product->{$key} = in_array($key, ['available_now', 'available_later'], true) ? [1 => $value, 2 => $value] : $value;
        }
        $product->add();
        Db::getInstance()->insert('category_product', ['id_category' => 2, 'id_product' => (int) $product->id]);
        Db::getInstance()->update('stock_available', ['quantity' => $about['quantity'] ?? 10, 'out_of_stock' => $about['out'] ?? 2], 'id_product = ' . (int) $product->id);

        return (int) $product->id;
    }

    /** @param array<string, int|null> $pages which combination a page is asked for; null = none is named */
    private function combined(string $name, array $quantities, array $pages): array
    {
        $product = $this->product(['name' => $name, 'quantity' => array_sum($quantities), 'out' => 0]);
        $ids = [];
        foreach ($quantities as $index => $quantity) {
            $combination = new Combination();
            $combination->id_product = $product;
            $combination->default_on = $index === 0 ? 1 : null;
            $combination->add();
            $ids[] = (int) $combination->id;
            Db::getInstance()->update('stock_available', ['quantity' => $quantity], 'id_product_attribute = ' . (int) $combination->id);
        }
        $places = [];
        foreach ($pages as $id => $index) {
            $places[$id] = $this->place($product, $index === null ? 0 : $ids[$index], 1);
        }

        return $places;
    }

    private function place(int $product, int $combination, int $quantity): array
    {
        return ['product' => $product, 'combination' => $combination, 'qty' => $quantity, 'url' => '/' . $product . '-tasse.html' . ($combination ? '?combination=' . $combination : '')];
    }
}
