<?php
/** What a product page shows and what the cart accepts, as recorded (page-availability.json). */
class Availability
{
    /** @var Product */
    public $product;
    public $combination;
    public $quantity;
    public $allowsBackorder;
    public $wanted;
    public $forOrder;

    public function __construct(Product $product, int $combination)
    {
        $this->product = $product;
        $this->combination = $combination;
        $minimal = $combination ? Db::getInstance()->getValue('SELECT minimal_quantity FROM ' . _DB_PREFIX_ . "product_attribute_shop WHERE id_product_attribute = $combination AND id_shop = " . (int) Context::getContext()->shop->id) : $product->minimal_quantity;
        $this->wanted = max(1, (int) $minimal);
        $this->quantity = Product::getQuantity((int) $product->id, $combination);
        $this->allowsBackorder = (bool) Product::isAvailableWhenOutOfStock(StockAvailable::outOfStock((int) $product->id));
        $this->forOrder = (int) $product->available_for_order && !Configuration::isCatalogMode();
    }

    public function isInStock(int $quantity): bool
    {
        return !Configuration::get('PS_STOCK_MANAGEMENT') || $this->allowsBackorder || $this->quantity >= $quantity;
    }

    public function sells(): bool
    {
        return (int) $this->product->active && $this->forOrder && $this->isInStock($this->wanted);
    }

    /** The cart asks less than the page: a hidden product goes in, too. */
    public function mayAdd(int $quantity): bool
    {
        return (int) $this->product->active && $this->forOrder && $this->isInStock($quantity);
    }

    /** @return string[] */
    public function errors(int $quantity): array
    {
        if ($this->mayAdd($quantity)) {
            return [];
        }
        $name = is_array($this->product->name) ? reset($this->product->name) : $this->product->name;
        if (!(int) $this->product->active) {
            return ["This product ($name) is no longer available."];
        }
        if (!$this->forOrder) {
            return ['You already have the maximum quantity available for this product.'];
        }

        return ['You can only buy ' . max(0, $this->quantity) . " \"$name\". Please adjust the quantity in your cart to continue."];
    }

    /** The theme's word for search engines: it looks at the quantity alone, wherever the button is. */
    public function jsonLd(): ?string
    {
        if (!$this->showsPrice()) {
            return null;
        }

        return $this->quantity > 0 ? 'InStock' : ($this->allowsBackorder ? 'BackOrder' : 'OutOfStock');
    }

    public function showsPrice(): bool
    {
        return (bool) (int) $this->product->show_price || $this->forOrder;
    }

    /** @return array{0: string|null, 1: string|null} text and class of its icon */
    public function text(): array
    {
        if (!$this->forOrder || !Configuration::get('PS_STOCK_MANAGEMENT')) {
            return [null, null];
        }
        if ($this->quantity >= $this->wanted) {
            return $this->quantity <= (int) Configuration::get('PS_LAST_QTIES')
                ? ['Last items in stock', 'product-last-items'] : $this->label('available_now');
        }
        if ($this->allowsBackorder) {
            return $this->label('available_later');
        }
        if ($this->quantity > 0) {
            return ['There are not enough products in stock', 'product-unavailable'];
        }
        $others = $this->combination && StockAvailable::getQuantityAvailableByProduct((int) $this->product->id, 0) > 0;

        return [$others ? 'Product available with different options' : 'Out-of-Stock', 'product-unavailable'];
    }

    private function label(string $field): array
    {
        $text = $this->product->{$field};
        $text = (string) (is_array($text) ? reset($text) : $text);

        return $text === '' ? [null, null] : [$text, 'rtl-no-flip product-available'];
    }

    /** The availability keys of the page's product object. */
    public function presented(): array
    {
        [$text] = $this->text();
        $inStock = $this->quantity >= $this->wanted;
        $word = 'unavailable';
        if ($inStock && $this->quantity <= (int) Configuration::get('PS_LAST_QTIES')) {
            $word = 'last_remaining_items';
        } elseif ($inStock || $this->allowsBackorder) {
            $word = 'available';
        }

        return ['quantity' => $this->quantity, 'allow_oosp' => (int) $this->allowsBackorder, 'minimal_quantity' => (string) $this->wanted, 'quantity_wanted' => $this->wanted,
            'out_of_stock' => StockAvailable::outOfStock((int) $this->product->id), 'availability' => $this->showsPrice() ? $word : null, 'availability_message' => $this->showsPrice() ? (string) $text : null,
            'show_availability' => $this->showsPrice(), 'available_for_order' => (string) (int) $this->product->available_for_order, 'visibility' => $this->product->visibility];
    }
}
