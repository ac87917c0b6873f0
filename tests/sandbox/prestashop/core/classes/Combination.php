<?php
class Combination extends ObjectModel
{
    public $id_product;
    public $reference;
    public $supplier_reference;
    public $ean13;
    public $isbn;
    public $upc;
    public $mpn;
    public $wholesale_price = 0;
    public $price = 0;
    public $weight = 0;
    public $minimal_quantity = 1;
    public $low_stock_threshold;
    public $default_on;
    public $available_date = '0000-00-00';

    public static $definition = ['table' => 'product_attribute', 'primary' => 'id_product_attribute', 'multishop' => true, 'fields' => [
        'id_product' => ['type' => self::TYPE_INT, 'shop' => true],
        'reference' => ['type' => self::TYPE_STRING],
        'ean13' => ['type' => self::TYPE_STRING],
        'isbn' => ['type' => self::TYPE_STRING],
        'upc' => ['type' => self::TYPE_STRING],
        'mpn' => ['type' => self::TYPE_STRING],
        'wholesale_price' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'price' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'weight' => ['type' => self::TYPE_FLOAT, 'shop' => true],
        'minimal_quantity' => ['type' => self::TYPE_INT, 'shop' => true],
        'low_stock_threshold' => ['type' => self::TYPE_INT, 'shop' => true, 'allow_null' => true],
        'default_on' => ['type' => self::TYPE_BOOL, 'shop' => true, 'allow_null' => true],
        'available_date' => ['type' => self::TYPE_DATE, 'shop' => true],
    ]];

    /** The row of its stock is put there without a hook. */
    public function add($autodate = true, $null_values = false)
    {
        if (!parent::add($autodate, $null_values)) {
            return false;
        }
        foreach ($this->id_shop_list ?: Shop::getContextListShopID() as $shop) {
            StockAvailable::addEmptyRow((int) $this->id_product, (int) $this->id, (int) $shop, (int) StockAvailable::outOfStock((int) $this->id_product, $shop));
        }

        return true;
    }

    public function delete()
    {
        $done = parent::delete();
        StockAvailable::removeProductFromStockAvailable((int) $this->id_product, (int) $this->id);
        $this->deleteAssociations();
        Db::getInstance()->delete('product_attribute_image', 'id_product_attribute = ' . (int) $this->id);

        return $done;
    }

    public function deleteAssociations()
    {
        $done = Db::getInstance()->delete('product_attribute_combination', 'id_product_attribute = ' . (int) $this->id);
        Hook::exec('actionAttributeCombinationDelete', ['id_product_attribute' => (int) $this->id]);

        return $done;
    }

    public function setAttributes($ids_attribute)
    {
        $this->deleteAssociations();
        foreach ($ids_attribute as $id) {
            Db::getInstance()->insert('product_attribute_combination', ['id_attribute' => (int) $id, 'id_product_attribute' => (int) $this->id]);
        }
        Hook::exec('actionAttributeCombinationSave', ['id_product_attribute' => (int) $this->id, 'id_attributes' => $ids_attribute]);

        return true;
    }

    public function getAttributesName($id_lang)
    {
        return Db::getInstance()->executeS('SELECT al.* FROM ' . _DB_PREFIX_ . 'product_attribute_combination pac JOIN ' . _DB_PREFIX_ . 'attribute a USING (id_attribute) JOIN ' . _DB_PREFIX_ . 'attribute_group ag USING (id_attribute_group) JOIN ' . _DB_PREFIX_ . 'attribute_lang al ON al.id_attribute = a.id_attribute AND al.id_lang = ' . (int) $id_lang . ' WHERE pac.id_product_attribute = ' . (int) $this->id . ' ORDER BY ag.position');
    }

    public static function isFeatureActive()
    {
        return true;
    }
}
