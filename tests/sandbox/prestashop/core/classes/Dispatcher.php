<?php
/** Which controller an address of the shop belongs to. */
class Dispatcher
{
    public static function front(): void
    {
        $path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
        if ($path === '/module/ps_shoppingcart/ajax') {
            CartController::module();

            return;
        }
        if (preg_match('#^/module/([\w-]+)/([\w-]+)$#', $path, $found)) {
            $_GET += ['fc' => 'module', 'module' => $found[1], 'controller' => $found[2]];
        }
        if (Tools::getValue('fc') === 'module') {
            self::module((string) Tools::getValue('module'), (string) (Tools::getValue('controller') ?: 'default'));

            return;
        }
        if (!Configuration::get('PS_SHOP_ENABLE')) {
            http_response_code(503);
            echo 'Boutique en maintenance.';

            return;
        }
        $pages = ['/cart' => 'CartController', '/panier' => 'CartController', '/order' => 'OrderController', '/commande' => 'OrderController'];
        $named = preg_match('#^/(index\.php)?$#', $path) ? '/' . Tools::getText('controller') : $path;
        $page = $pages[$named] ?? null;
        $page ? (new $page())->run() : (new StorefrontController($path === '/index.php' ? '/' : $path))->run();
    }

    private static function module(string $name, string $controller): void
    {
        $module = Module::getInstanceByName($name);
        $file = _PS_MODULE_DIR_ . "$name/controllers/front/$controller.php";
        if (!$module || !$module->active || !preg_match('/^[\w-]+$/', $controller) || !is_file($file)) {
            http_response_code(404);
            echo 'Page introuvable.';

            return;
        }
        require_once $file;
        foreach ([$name . $controller . 'ModuleFrontController', ucfirst($name) . ucfirst($controller) . 'ModuleFrontController'] as $class) {
            if (class_exists($class, false)) {
                StandIn::$how = 'bridge';
                (new $class())->run();

                return;
            }
        }
        http_response_code(404);
    }
}
