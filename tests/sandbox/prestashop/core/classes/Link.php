<?php
class Link
{
    public function getBaseLink($idShop = null, $ssl = null, $relativeProtocol = false)
    {
        $shop = $idShop ? new Shop((int) $idShop) : Context::getContext()->shop;

        return $shop->getBaseURL();
    }

    public function getProductLink($product, $alias = null, $category = null, $ean13 = null, $idLang = null, $idShop = null, $idProductAttribute = null, $force_routes = false, $relativeProtocol = false, $withIdInAnchor = false, $extraParams = [], bool $addAnchor = true)
    {
        $id = is_object($product) ? (int) $product->id : (int) (is_array($product) ? $product['id_product'] : $product);
        if ($alias === null) {
            $rewrite = is_object($product) ? $product->link_rewrite : (is_array($product) ? ($product['link_rewrite'] ?? null) : null);
            $alias = is_array($rewrite) ? reset($rewrite) : $rewrite;
            $alias = $alias ?: (string) Db::getInstance()->getValue('SELECT link_rewrite FROM ' . _DB_PREFIX_ . "product_lang WHERE id_product = $id AND id_lang = " . (int) ($idLang ?: Context::getContext()->language->id));
        }

        return $this->getBaseLink($idShop) . $id . '-' . $alias . '.html' . ($idProductAttribute ? '?combination=' . (int) $idProductAttribute : '');
    }

    public function getImageLink($name, $ids, $type = null, $extension = 'jpg')
    {
        $id = (int) (strpos((string) $ids, '-') === false ? $ids : substr((string) $ids, strrpos((string) $ids, '-') + 1));

        return $this->getBaseLink() . $id . ($type ? '-' . $type : '') . '/' . $name . '.svg';
    }

    public function getModuleLink($module, $controller = 'default', array $params = [], $ssl = null, $idLang = null, $idShop = null, $relativeProtocol = false)
    {
        return $this->getBaseLink($idShop) . 'index.php?' . http_build_query(['fc' => 'module', 'module' => $module, 'controller' => $controller] + $params);
    }

    public function getPageLink($controller, $ssl = null, $idLang = null, $request = null, $requestUrlEncode = false, $idShop = null, $relativeProtocol = false)
    {
        return $this->getBaseLink($idShop) . (in_array($controller, ['cart', 'order'], true) ? $controller : 'index.php?controller=' . $controller);
    }

    public function getCategoryLink($category, $alias = null, $idLang = null, $selectedFilters = null, $idShop = null, $relativeProtocol = false)
    {
        $id = (int) (is_object($category) ? $category->id : $category);

        return $this->getBaseLink($idShop) . $id . '-' . ($alias ?: (new Category($id, $idLang ?: (int) Context::getContext()->language->id))->link_rewrite);
    }

    public function getAdminLink($controller, $withToken = true, $sfRouteParams = [], $params = [])
    {
        return $this->getBaseLink() . 'admin/index.php?' . http_build_query(['controller' => $controller] + $params + ($withToken ? ['token' => Tools::getAdminTokenLite($controller)] : []));
    }

    public function getAdminBaseLink($idShop = null, $ssl = null, $relativeProtocol = false)
    {
        return $this->getBaseLink($idShop);
    }

    public function getMediaLink($filepath)
    {
        return rtrim($this->getBaseLink(), '/') . $filepath;
    }
}
