<?php
/** A page of the shop in its theme: what every page has around its own content, hooks included. */
abstract class ShopPage extends FrontController
{
    protected $page = ['title' => '', 'canonical' => '', 'jsonLd' => null, 'meta' => []];

    protected function show(string $template, array $values): void
    {
        $smarty = StandInSmarty::get($this->context, true);
        Hook::exec('actionFrontControllerSetMedia');
        $cart = (new CartPresenter($this->context))->present();
        $header = Hook::exec('displayHeader') . Hook::exec('displayAfterTitleTag');
        $smarty->assign($values + ['page' => $this->page, 'shop_name' => $this->context->shop->name, 'iso' => $this->context->language->iso_code, 'cart' => $cart, 'HOOK_HEADER' => $header,
            'prestashop' => json_encode($this->prestashopObject($cart), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_INVALID_UTF8_SUBSTITUTE), 'js_custom_vars' => Media::getJsDef(),
            'stylesheets' => array_keys($this->css_files), 'javascripts' => $this->scripts, 'place' => $this->place()]);
        echo $smarty->fetch($template);
    }

    /** What the page's switches show as chosen. */
    private function place(): array
    {
        $lang = (int) $this->context->language->id;

        return ['countries' => array_values(Country::getCountries($lang, true)), 'country' => $this->context->country->iso_code, 'currencies' => Currency::getCurrencies(), 'currency' => $this->context->currency->iso_code,
            'customers' => [['id' => 0, 'name' => ShopWords::say('Visitor')], ['id' => 1, 'name' => 'Camille'], ['id' => 2, 'name' => ShopWords::say('Trade customer (prices excl. tax)')]], 'customer' => (int) $this->context->customer->id,
            'languages' => Language::getLanguages(), 'language' => $this->context->language->iso_code];
    }

    /** The page's own object; the theme's script gives it its events. */
    private function prestashopObject(array $cart): array
    {
        $base = $this->context->shop->getBaseURL();
        $currency = $this->context->currency;
        $group = Group::getCurrent();
        $taxed = (int) $group->price_display_method === PS_TAX_INC;

        return ['cart' => array_diff_key($cart, ['labels' => 1, 'id_address_delivery' => 1, 'id_address_invoice' => 1, 'is_virtual' => 1]),
            'currency' => ['id' => (int) $currency->id, 'name' => $currency->name, 'iso_code' => $currency->iso_code, 'iso_code_num' => $currency->numeric_iso_code, 'sign' => $currency->sign],
            'customer' => ['is_logged' => $this->context->customer->isLogged(), 'gender' => ['type' => null, 'name' => null], 'addresses' => []],
            'country' => ['id_zone' => (string) $this->context->country->id_zone, 'iso_code' => $this->context->country->iso_code, 'id' => (int) $this->context->country->id],
            'language' => ['name' => $this->context->language->name, 'iso_code' => $this->context->language->iso_code, 'locale' => $this->context->language->locale, 'language_code' => $this->context->language->language_code, 'is_rtl' => '0', 'id' => (int) $this->context->language->id],
            'page' => ['title' => '', 'canonical' => $this->page['canonical'], 'page_name' => $this->php_self, 'body_classes' => []], 'shop' => ['name' => $this->context->shop->name],
            'core_js_public_path' => '/themes/', 'urls' => ['base_url' => $base, 'current_url' => $base . ltrim((string) ($_SERVER['REQUEST_URI'] ?? ''), '/'), 'pages' => ['cart' => $base . 'cart', 'order' => $base . 'order', 'index' => $base]],
            'configuration' => ['display_taxes_label' => (bool) Configuration::get('PS_TAX'), 'display_prices_tax_incl' => $taxed && Configuration::get('PS_TAX'), 'is_catalog' => Configuration::isCatalogMode(), 'show_prices' => true, 'opt_in' => ['partner' => true],
                'quantity_discount' => ['type' => 'discount', 'label' => ShopWords::say('Unit discount')], 'voucher_enabled' => (int) CartRule::isFeatureActive(), 'return_enabled' => 0],
            'field_required' => [], 'breadcrumb' => ['links' => [], 'count' => 0], 'link' => ['protocol_link' => 'http://', 'protocol_content' => 'http://'], 'time' => time(),
            'static_token' => Tools::getToken(false), 'token' => Tools::getToken(false), 'debug' => false];
    }

    protected function price(float $price): string
    {
        return $this->context->getCurrentLocale()->formatPrice($price, $this->context->currency->iso_code);
    }

    protected function json(array $data): void
    {
        header('Content-Type: application/json');
        header('Cache-Control: no-store');
        echo json_encode($data);
    }
}
