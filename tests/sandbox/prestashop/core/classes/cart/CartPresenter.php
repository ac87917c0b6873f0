<?php
/** A cart as pages and scripts get it, in the recorded shape. */
class CartPresenter
{
    private $cart;
    private $context;
    private $taxed;

    public function __construct(?Context $context = null)
    {
        $this->context = $context ?: Context::getContext();
        $this->cart = $this->context->cart;
        $this->taxed = Product::getTaxCalculationMethod((int) $this->cart->id_customer) === PS_TAX_INC;
    }

    private function price(float $amount): string
    {
        return $this->context->getCurrentLocale()->formatPrice($amount, $this->context->currency->iso_code);
    }

    private function part(string $type, string $label, $amount, ?string $value = null): array
    {
        return ['type' => $type, 'label' => ShopWords::say($label), 'amount' => $amount, 'value' => $value ?? $this->price((float) $amount)];
    }

    public function present(): array
    {
        $count = $this->cart->nbProducts();
        $taxLabel = $this->taxed && Configuration::get('PS_TAX');

        return ['products' => array_map([$this, 'product'], $this->cart->getProducts()), 'totals' => $this->totals(), 'subtotals' => $this->subtotals(), 'products_count' => $count,
            'summary_string' => $count === 1 ? ShopWords::say('1 item') : ShopWords::say('%count% items', $count),
            'labels' => ['tax_short' => ShopWords::say($taxLabel ? '(tax incl.)' : '(tax excl.)'), 'tax_long' => ShopWords::say($taxLabel ? '(tax included)' : '(tax excluded)')],
            'id_address_delivery' => (int) $this->cart->id_address_delivery, 'id_address_invoice' => (int) $this->cart->id_address_invoice, 'is_virtual' => $this->cart->isVirtualCart(),
            'vouchers' => ['allowed' => (int) CartRule::isFeatureActive(), 'added' => $this->vouchers()], 'discounts' => [], 'minimalPurchase' => 0, 'minimalPurchaseRequired' => ''];
    }

    private function total(int $type, ?bool $taxed = null)
    {
        return $this->cart->getOrderTotal($taxed ?? $this->taxed, $type) ?: 0;
    }

    private function totals(): array
    {
        return ['total' => $this->part('total', 'Total', $this->total(Cart::BOTH)), 'total_including_tax' => $this->part('total', 'Total (tax incl.)', $this->total(Cart::BOTH, true)),
            'total_excluding_tax' => $this->part('total', 'Total (tax excl.)', $this->total(Cart::BOTH, false))];
    }

    private function subtotals(): array
    {
        $shipping = $this->total(Cart::ONLY_SHIPPING);
        $free = $auto = false;
        foreach ($this->cart->id ? $this->cart->ruleObjects() : [] as $rule) {
            $free = $free || (int) $rule->free_shipping;
            $auto = $auto || ((int) $rule->free_shipping && $rule->code === '');
        }
        // Recorded: a rule without a code shows shipping at nothing and no discount of it; a code shows both.
        $off = $this->total(Cart::ONLY_DISCOUNTS) - ($auto ? $shipping : 0);
        $shipping = $auto ? 0 : $shipping;
        $list = ['products' => $this->part('products', 'Subtotal', $this->total(Cart::ONLY_PRODUCTS)), 'discounts' => $off > 0.000001 ? $this->part('discount', 'Discount(s)', round($off, 6)) : null];
        if ((int) $this->cart->gift) {
            $list['gift_wrapping'] = $this->part('gift_wrapping', 'Gift wrapping', $this->total(Cart::ONLY_WRAPPING));
        }
        $word = !$this->cart->id || !$this->cart->getDeliveryOptionList() ? '' : (!$shipping || $free ? ShopWords::say('Free') : null);
        $list['shipping'] = $this->part('shipping', 'Shipping', $shipping, $word);
        $list['tax'] = Configuration::get('PS_TAX_DISPLAY') ? $this->part('tax', $this->taxed ? 'Included taxes' : 'Taxes', $this->total(Cart::BOTH, true) - $this->total(Cart::BOTH, false)) : null;

        return $list;
    }

    private function vouchers(): array
    {
        $added = [];
        foreach ($this->cart->id ? $this->cart->ruleObjects() : [] as $rule) {
            $free = (bool) (int) $rule->free_shipping;
            $added[(string) $rule->id] = ['id_cart_rule' => (string) $rule->id, 'name' => (string) $rule->name, 'code' => (string) $rule->code, 'reduction_percent' => number_format((float) $rule->reduction_percent, 2, '.', ''),
                'reduction_currency' => (string) ((int) $rule->reduction_currency ?: 1), 'free_shipping' => $free, 'reduction_amount' => $free && $rule->code === '' ? 0 : number_format((float) $rule->reduction_amount, 6, '.', ''),
                'reduction_formatted' => $free ? ShopWords::say('Free shipping') : '-' . $this->price((float) $rule->getContextualValue($this->taxed)),
                'delete_url' => $this->url(['deleteDiscount' => (string) $rule->id])];
        }

        return $added;
    }

    private function url(array $query): string
    {
        return $this->context->shop->getBaseURL() . 'cart?' . http_build_query($query + ['token' => Tools::getToken(false)]);
    }

    private function product(array $line): array
    {
        $product = new Product((int) $line['id_product'], false, (int) $this->context->language->id);
        $combination = (int) $line['id_product_attribute'];
        $precision = $this->context->getComputingPrecision();
        $unit = (float) $line[$this->taxed ? 'price_wt' : 'price'];
        $key = ['id_product' => (string) $line['id_product'], 'id_product_attribute' => (string) $combination];
        $image = Catalogue::image((int) $product->id, $combination);
        $base = $this->context->shop->getBaseURL();
        $amount = Tools::ps_round($unit, $precision);

        return $key + ['id' => (string) $line['id_product'], 'name' => $line['name'], 'quantity' => (int) $line['cart_quantity'], 'cart_quantity' => (string) $line['cart_quantity'], 'attributes' => $this->attributes($product, $combination),
            'price' => $this->price($amount), 'price_amount' => $amount, 'price_wt' => Tools::ps_round((float) $line['price_wt'], $precision), 'price_with_reduction' => (float) $line['price_wt'], 'price_without_reduction' => (float) $line['price_wt'],
            'price_with_reduction_without_tax' => (float) $line['price'], 'total' => $this->price((float) $line[$this->taxed ? 'total_wt' : 'total']), 'total_wt' => (float) $line['total_wt'], 'unit_price' => '', 'regular_price' => $this->price($amount), 'regular_price_amount' => $amount,
            'has_discount' => false, 'discount_amount' => null, 'discount_type' => null, 'stock_quantity' => Product::getQuantity((int) $product->id, $combination), 'availability' => version_compare(_PS_VERSION_, '9.0.0', '>=') ? 'in_stock' : 'available', 'minimal_quantity' => (string) $line['minimal_quantity'],
            'reference' => (string) $line['reference'], 'rate' => (float) $line['rate'], 'url' => $base . (int) $product->id . '-' . $product->link_rewrite . '.html' . ($combination ? '?combination=' . $combination : ''),
            'cover' => $image ? ['bySize' => ['cart_default' => ['url' => $image]], 'small' => ['url' => $image], 'legend' => $line['name']] : false, 'images' => [], 'customizations' => [], 'show_price' => true, 'weight_unit' => (string) Configuration::get('PS_WEIGHT_UNIT'), 'allow_oosp' => 0,
            'add_to_cart_url' => $this->url(['add' => 1] + $key), 'remove_from_cart_url' => $this->url(['delete' => 1] + $key), 'up_quantity_url' => $this->url(['update' => 1] + $key) . '&op=up', 'down_quantity_url' => $this->url(['update' => 1] + $key) . '&op=down', 'update_quantity_url' => $this->url(['update' => 1] + $key)];
    }

    private function attributes(Product $product, int $combination): array
    {
        $names = [];
        foreach ($combination ? $product->getAttributeCombinationsById($combination, (int) $this->context->language->id) : [] as $row) {
            $names[(string) $row['group_name']] = $row['attribute_name'];
        }

        return $names;
    }
}
