<?php
/** The shop's pages: what is sold, one product, the cart's answer, the order's confirmation. */
class StorefrontController extends ShopPage
{
    private $path;

    public function __construct(string $path)
    {
        parent::__construct();
        $this->path = $path;
    }

    public function run()
    {
        $this->init();
        $this->php_self = $this->path === '/' ? 'index' : (strpos($this->path, '.html') ? 'product' : 'category');
        if ($this->path === '/' || $this->path === '/catalogue' || preg_match('#^/(\d+)-[\w-]*$#', $this->path)) {
            $this->list('ps.visibility IN (\'both\', \'catalog\')', '');
        } elseif ($this->path === '/search') {
            $query = Tools::getText('s');
            $this->list("ps.visibility IN ('both', 'search') AND (pl.name LIKE '%" . pSQL($query) . "%' OR p.reference LIKE '" . pSQL($query) . "%')", $query);
        } elseif ($this->path === '/merci') {
            $this->show('thanks.tpl', ['order' => Tools::getText('order')]);
        } elseif (preg_match('#^/(\d+)-[\w-]+_default/[\w-]*\.\w+$#', $this->path, $found)) {
            $this->image((int) $found[1]);
        } elseif (preg_match('#^/(?:[\w-]+/)?(\d+)-(?:(\d+)-)?[^/]*\.html$#', $this->path, $found)) {
            $this->product((int) $found[1], (int) (Tools::getValue('combination') ?: Tools::getValue('id_product_attribute') ?: ($found[2] ?? 0)));
        } else {
            $this->missing();
        }
    }

    private function list(string $where, string $query): void
    {
        $page = max(1, (int) Tools::getValue('page', 1));
        $items = Catalogue::items(100000, "ps.active = 1 AND $where");
        $products = [];
        foreach ($items as $item) {
            $id = (int) $item['product'];
            $products[$id] = $products[$id] ?? ['id' => $id, 'title' => $item['title'], 'url' => strtok($item['url'], '?'), 'sells' => false];
            $products[$id]['sells'] = $products[$id]['sells'] || $item['sells'];
        }
        $some = array_slice($products, ($page - 1) * 24, 24);
        foreach ($some as &$one) {
            $one['price'] = $this->price(Product::getPriceStatic($one['id'], $this->taxed(), null, 2));
            $one['image'] = Catalogue::image($one['id'], 0);
        }
        $this->page['title'] = ShopWords::say('All products');
        $this->show('list.tpl', ['products' => $some, 'count' => count($products), 'query' => $query, 'current' => $page, 'last' => (int) ceil(count($products) / 24)]);
    }

    private function product(int $id, int $combination): void
    {
        $product = new Product($id, false, (int) $this->context->language->id);
        if (!$product->id || !(int) $product->active) {
            $this->inactive($product);

            return;
        }
        if ($combination && (int) (new Combination($combination))->id_product !== $id) {
            $combination = 0;
        }
        $combination = $combination ?: (int) Product::getDefaultAttribute($id);
        $sells = new Availability($product, $combination);
        [$text, $icon] = $sells->text();
        $price = Product::getPriceStatic($id, $this->taxed(), $combination, 2);
        $url = $this->context->link->getProductLink($product);
        $this->page = ['title' => $product->name, 'canonical' => $url, 'jsonLd' => $this->jsonLd($product, $sells, $price, $url),
            'meta' => ['og:type' => 'product'] + ($sells->showsPrice() ? ['product:price:amount' => (string) $price] : [])];
        $this->show('product.tpl', ['product' => $product, 'combination' => $combination, 'price' => $sells->showsPrice() ? $this->price($price) : null, 'taxed' => $this->taxed(),
            'enabled' => $sells->sells(), 'availability' => $text === null ? null : ShopWords::say($text), 'icon' => $icon, 'wanted' => $sells->wanted,
            'pickers' => $this->pickers($product, $combination), 'image' => Catalogue::image($id, $combination), 'url' => $url,
            'reference' => $combination ? (new Combination($combination))->reference : $product->reference, 'presented' => json_encode($sells->presented()),
            'vendor' => Manufacturer::getNameById((int) $product->id_manufacturer), 'added' => (int) Tools::getValue('added')]);
    }

    private function taxed(): bool
    {
        return Product::getTaxCalculationMethod((int) $this->context->customer->id) === PS_TAX_INC;
    }

    private function inactive(Product $product): void
    {
        if ($product->id && $product->redirect_type === '301-category') {
            http_response_code(301);
            header('Location: ' . $this->context->link->getCategoryLink((int) $product->id_type_redirected ?: (int) $product->id_category_default ?: 2));

            return;
        }
        $this->missing();
    }

    private function missing(): void
    {
        http_response_code(404);
        $this->page['title'] = ShopWords::say('This page doesn’t exist');
        $this->show('missing.tpl', []);
    }

    /** As the theme writes it: of the shown combination, and deaf to whether the button works. */
    private function jsonLd(Product $product, Availability $sells, float $price, string $url): string
    {
        $data = ['@context' => 'https://schema.org/', '@type' => 'Product', 'name' => $product->name, 'url' => $url, 'sku' => $product->reference];
        if ($sells->jsonLd() !== null) {
            $data['offers'] = ['@type' => 'Offer', 'priceCurrency' => $this->context->currency->iso_code, 'name' => $product->name,
                'price' => (string) $price, 'url' => $url, 'availability' => 'https://schema.org/' . $sells->jsonLd()];
        }

        return str_replace('</', '<\/', json_encode($data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
    }

    private function pickers(Product $product, int $shown): array
    {
        $byId = $groups = [];
        foreach ($product->getAttributeCombinations((int) $this->context->language->id) as $row) {
            if ($row['group_name'] !== null) {
                $byId[(int) $row['id_product_attribute']][$row['group_name']] = $row['attribute_name'];
                $groups[$row['group_name']][$row['attribute_name']] = true;
            }
        }
        $pickers = [];
        foreach ($groups as $group => $values) {
            $choices = [];
            foreach (array_keys($values) as $value) {
                $value = (string) $value;
                $wanted = [$group => $value] + ($byId[$shown] ?? []);
                $id = array_search($wanted, $byId, false);
                $choices[] = ['value' => $value, 'current' => ($byId[$shown][$group] ?? null) === $value, 'url' => $id ? '?combination=' . $id : null,
                    'sells' => $id && (new Availability($product, (int) $id))->sells()];
            }
            $pickers[] = ['group' => $group, 'choices' => $choices];
        }

        return $pickers;
    }

    private function image(int $id): void
    {
        $file = (string) Db::getInstance()->getValue('SELECT standin_file FROM ' . _DB_PREFIX_ . "image WHERE id_image = $id");
        http_response_code($file === '' ? 404 : 302);
        header('Location: /drawings/' . $file . '.svg');
    }
}
