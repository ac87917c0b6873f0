<?php
/** Two shops of a group, with shared stock and without. */
trait StockMultistoreCases
{
    /** @return int[] product and the first of two shops of a group */
    private function twoShops(bool $shared, int $second = 0): array
    {
        $group = new ShopGroup();
        $group->name = 'Groupe';
        $group->share_stock = $shared;
        $group->add();
        $shops = [];
        foreach (['A', 'B'] as $name) {
            $shop = new Shop();
            $shop->id_shop_group = (int) $group->id;
            $shop->name = $name;
            $shop->active = 1;
            $shop->add();
            $shops[] = (int) $shop->id;
        }
        $product = $this->product(0);
        if ($shared) {
            StockAvailable::forget("id_product = $product");
            Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => 0, 'id_shop_group' => (int) $group->id, 'quantity' => 10, 'out_of_stock' => 2]);
        } else {
            StockAvailable::forget("id_product = $product");
            foreach ($shops as $index => $shop) {
                Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => $shop, 'id_shop_group' => 0, 'quantity' => 10, 'out_of_stock' => $index ? $second : 2]);
            }
        }
        Shop::setContext(Shop::CONTEXT_SHOP, $shops[0]);
        Context::getContext()->shop = new Shop($shops[0]);

        return [$product, $shops[0]];
    }

    private function inShop(bool $shared, callable $run): array
    {
        [$product, $shop] = $this->twoShops($shared);

        return [[$product], function () use ($run, $product, $shop) { return $run($product, $shop); }];
    }

    public function multistoreSharedSet()
    {
        return $this->inShop(true, function ($p) { StockAvailable::setQuantity($p, 0, 7); });
    }

    public function multistoreSharedUpdate()
    {
        return $this->inShop(true, function ($p) { return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function multistoreSharedOrder()
    {
        return $this->inShop(true, function ($p, $s) { return StockAvailable::updateQuantity($p, 0, -3, $s, true); });
    }

    public function multistoreSeparateSet()
    {
        return $this->inShop(false, function ($p) { StockAvailable::setQuantity($p, 0, 7); });
    }

    public function multistoreSeparateUpdate()
    {
        return $this->inShop(false, function ($p) { return StockAvailable::updateQuantity($p, 0, -3); });
    }

    public function multistoreSeparateOrder()
    {
        return $this->inShop(false, function ($p, $s) { return StockAvailable::updateQuantity($p, 0, -3, $s, true); });
    }

    public function multistoreAllShopsSet()
    {
        [$product] = $this->twoShops(false, 2);
        Db::getInstance()->insert('stock_available', ['id_product' => $product, 'id_product_attribute' => 0, 'id_shop' => 1, 'id_shop_group' => 0, 'quantity' => 0, 'out_of_stock' => 2]);

        return [[$product], function () use ($product) {
            Context::getContext()->shop = new Shop(1);
            Shop::setContext(Shop::CONTEXT_ALL);
            StockAvailable::setQuantity($product, 0, 7);
        }];
    }
}
