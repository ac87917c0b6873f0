<?php
/** What the pages of the back office send for products, step by step as recorded. */
class StaffActions
{
    public static function changeQuantity(int $id, int $delta): void
    {
        $product = new Product($id, true);
        $product->quantity += $delta;
        $product->update();
        StockAvailable::updateQuantity($id, 0, $delta, (int) Context::getContext()->shop->id, true);
        StockAvailable::countPhysical("id_product = $id AND id_product_attribute = 0");
    }

    public static function changeOutOfStock(int $id, int $value): void
    {
        $product = new Product($id, true);
        $product->out_of_stock = $value;
        $product->update();
        $row = new StockAvailable((int) StockAvailable::getStockAvailableIdByProductId($id, 0));
        $row->out_of_stock = $value;
        $row->update();
    }

    public static function setCombinationQuantity(int $product, int $combination, int $quantity): void
    {
        StockAvailable::setQuantity($product, $combination, $quantity);
        StockAvailable::countPhysical("id_product = $product AND id_product_attribute = $combination");
    }

    public static function addProduct(): Product
    {
        $product = new Product();
        $product->active = false;
        $product->available_for_order = true;
        $product->name = [1 => 'Nouveau', 2 => 'New'];
        $product->add();

        return $product;
    }

    public static function duplicate(int $id): Product
    {
        $old = new Product($id, true);
        $copy = new Product($id, true);
        $copy->id = null;
        $copy->add();
        foreach ([false, '0'] as $inactive) {
            $copy->active = $inactive;
            $copy->update();
        }
        $row = new StockAvailable((int) StockAvailable::getStockAvailableIdByProductId((int) $copy->id, 0));
        self::fillCopy($row, (int) $copy->id, (int) $old->quantity, (int) $old->out_of_stock);
        foreach (Product::getProductAttributesIds($id) as $combination) {
            self::copyCombination((int) $combination['id_product_attribute'], (int) $copy->id);
        }
        StockAvailable::countPhysical('id_product = ' . (int) $copy->id);
        $copy->active = '1';
        for ($part = 0; $part < 5; ++$part) {
            Hook::exec('actionProductAdd', ['id_product_old' => $id, 'id_product' => (int) $copy->id, 'product' => $copy]);
        }

        return $copy;
    }

    private static function fillCopy(StockAvailable $row, int $product, int $quantity, int $outOfStock): void
    {
        $row->quantity = $quantity;
        $row->out_of_stock = $outOfStock;
        $row->update();
        StockAvailable::saveMovement((int) $row->id, $quantity);
        Hook::exec('actionUpdateQuantity', ['id_product' => $product, 'id_product_attribute' => 0, 'quantity' => $quantity, 'delta_quantity' => $quantity, 'id_shop' => (int) $row->id_shop]);
    }

    /** Copied by statements, so that no hook tells of the combination itself. */
    private static function copyCombination(int $old, int $product): void
    {
        $db = Db::getInstance();
        $quantity = (int) $db->getValue('SELECT quantity FROM ' . _DB_PREFIX_ . "stock_available WHERE id_product_attribute = $old");
        $db->insert('product_attribute', ['id_product' => $product]);
        $id = (int) $db->Insert_ID();
        $db->insert('product_attribute_shop', ['id_product' => $product, 'id_product_attribute' => $id, 'id_shop' => 1]);
        $row = new StockAvailable();
        $row->id_product = $product;
        $row->id_product_attribute = $id;
        $row->id_shop = 1;
        $row->id_shop_group = 0;
        $row->add();
        StockAvailable::setQuantity($product, $id, $quantity);
    }

    public static function generateCombinations(int $product, int $count): void
    {
        for ($one = 0; $one < $count; ++$one) {
            $combination = new Combination();
            $combination->id_product = $product;
            $combination->add();
        }
    }

    /** From a product with stock of its own to one with combinations: what it had is gone. */
    public static function toCombinations(int $id): void
    {
        $product = new Product($id, true);
        $product->update();
        $stock = (int) $product->quantity;
        $product->quantity = 0;
        $product->update();
        StockAvailable::updateQuantity($id, 0, -$stock, (int) Context::getContext()->shop->id, true);
    }

    /** A line of an import of products: a new one, or the one whose reference it names. */
    public static function importProduct(?int $id, string $quantity): Product
    {
        $product = new Product($id, true);
        $product->quantity = $quantity;
        if ($id) {
            $product->update();
            $product->update();
        } else {
            $product->active = $product->available_for_order = true;
            $product->visibility = 'both';
            $product->depends_on_stock = 0;
            $product->name = [1 => 'Import', 2 => 'Import'];
            $product->add();
        }
        StockAvailable::setQuantity((int) $product->id, 0, (int) $quantity);

        return $product;
    }

    public static function importCombination(int $product, int $quantity): void
    {
        $combination = new Combination();
        $combination->id_product = $product;
        $combination->reference = '';
        $combination->add();
        (new Product($product))->update();
        StockAvailable::setQuantity($product, (int) $combination->id, $quantity);
    }
}
