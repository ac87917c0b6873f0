<?php
/** The shop's pages: what is sold, one product, the cart's answer, the order's confirmation. */
class StorefrontController extends FrontController
{
    private $path;
    private $page = ['title' => '', 'canonical' => '', 'jsonLd' => null, 'meta' => []];

    public function __construct(string $path)
    {
        parent::__construct();
        $this->path = $path;
    }

    public function run()
    {
        $smarty = StandInSmarty::get($this->context, true);
        $smarty->registerPlugin('modifier', 'say', ['ShopWords', 'say']);
        if ($this->path === '/' || $this->path === '/catalogue' || preg_match('#^/(\d+)-[\w-]*$#', $this->path)) {
            $this->list('ps.visibility IN (\'both\', \'catalog\')', '');
        } elseif ($this->path === '/search') {
            $query = (string) Tools::getValue('s');
            $this->list("ps.visibility IN ('both', 'search') AND (pl.name LIKE '%" . pSQL($query) . "%' OR p.reference LIKE '" . pSQL($query) . "%')", $query);
        } elseif ($this->path === '/cart') {
            $this->cart();
        } elseif ($this->path === '/merci') {
            $this->show('thanks.tpl', ['order' => (string) Tools::getValue('order')]);
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
            $one['price'] = $this->price(Product::getPriceStatic($one['id'], true, null, 2));
            $one['image'] = $this->imageOf($one['id'], 0);
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
        $price = Product::getPriceStatic($id, true, $combination, 2);
        $url = $this->context->link->getProductLink($product);
        $this->page = ['title' => $product->name, 'canonical' => $url, 'jsonLd' => $this->jsonLd($product, $sells, $price, $url),
            'meta' => ['og:type' => 'product'] + ($sells->showsPrice() ? ['product:price:amount' => (string) $price] : [])];
        $this->show('product.tpl', ['product' => $product, 'combination' => $combination, 'price' => $sells->showsPrice() ? $this->price($price) : null,
            'enabled' => $sells->sells(), 'availability' => $text === null ? null : ShopWords::say($text), 'icon' => $icon, 'wanted' => $sells->wanted,
            'pickers' => $this->pickers($product, $combination), 'image' => $this->imageOf($id, $combination), 'url' => $url,
            'reference' => $combination ? (new Combination($combination))->reference : $product->reference, 'presented' => json_encode($sells->presented()),
            'vendor' => Manufacturer::getNameById((int) $product->id_manufacturer), 'added' => (int) Tools::getValue('added')]);
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

    private function imageOf(int $product, int $combination): ?string
    {
        $p = _DB_PREFIX_;
        $file = Db::getInstance()->getValue("SELECT i.standin_file FROM {$p}image i LEFT JOIN {$p}product_attribute_image a ON a.id_image = i.id_image AND a.id_product_attribute = $combination WHERE i.id_product = $product ORDER BY a.id_image IS NULL, i.position");

        return $file ? "/drawings/$file.svg" : null;
    }

    private function image(int $id): void
    {
        $file = (string) Db::getInstance()->getValue('SELECT standin_file FROM ' . _DB_PREFIX_ . "image WHERE id_image = $id");
        http_response_code($file === '' ? 404 : 302);
        header('Location: /drawings/' . $file . '.svg');
    }

    private function cart(): void
    {
        $id = (int) Tools::getValue('id_product');
        $product = new Product($id, false, (int) $this->context->language->id);
        $quantity = max(1, (int) Tools::getValue('qty', 1));
        $combination = (int) Tools::getValue('id_product_attribute') ?: (int) Product::getDefaultAttribute($id, $quantity);
        if (!$product->id) {
            $this->missing();

            return;
        }
        $errors = (new Availability($product, $combination))->errors($quantity);
        if (Tools::getValue('ajax')) {
            header('Content-Type: application/json');
            echo json_encode($errors ? ['hasError' => true, 'errors' => $errors, 'quantity' => 0]
                : ['success' => true, 'id_product' => $id, 'id_product_attribute' => $combination, 'quantity' => $quantity, 'errors' => '']);

            return;
        }
        $back = $this->context->link->getProductLink($product, null, null, null, null, null, $combination);
        if ($errors) {
            Tools::redirect($back);
        }
        if (!Tools::isSubmit('buy')) {
            Tools::redirect($back . ($combination ? '&' : '?') . 'added=' . $quantity);
        }
        Tools::redirect('/merci?order=' . Checkout::buy([[$id, $combination, $quantity]])->reference);
    }

    private function price(float $price): string
    {
        return $this->context->getCurrentLocale()->formatPrice($price, $this->context->currency->iso_code);
    }

    private function show(string $template, array $values): void
    {
        $smarty = StandInSmarty::get($this->context, true);
        $smarty->assign($values + ['page' => $this->page, 'shop_name' => $this->context->shop->name, 'iso' => $this->context->language->iso_code]);
        echo $smarty->fetch($template);
    }
}
