<?php
/** What staff do, and the pages on which they do it. */
class BackOffice
{
    /** A person of the shop is at work: movements are written, in their name. */
    public static function signIn(int $employee = 1): void
    {
        $context = Context::getContext();
        $context->employee = new Employee($employee);
        if (!$context->employee->id) {
            throw new ControlProblem("There is no employee $employee", 404);
        }
        StandIn::$kernel = true;
    }

    private const PAGES = ['AdminStockManagement' => 'AdminStockManagementController', 'AdminOrders' => 'AdminOrdersController', 'AdminModules' => 'AdminModulesController'];

    public static function serve(): void
    {
        $context = Context::getContext();
        $language = (string) Tools::getValue('language') ?: ($_COOKIE['standin_language'] ?? '');
        if (Language::getIdByIso($language)) {
            $context->language = new Language(Language::getIdByIso($language));
            setcookie('standin_language', $language, ['path' => '/admin', 'samesite' => 'Lax']);
        }
        $employee = (int) (Tools::getValue('employee') ?: ($_COOKIE['standin_employee'] ?? 0));
        if (Tools::getIsset('leave') || !$employee) {
            setcookie('standin_employee', '', ['path' => '/admin', 'expires' => 1]);
            self::askWho();

            return;
        }
        setcookie('standin_employee', (string) $employee, ['path' => '/admin', 'samesite' => 'Lax', 'httponly' => true]);
        self::signIn($employee);
        StandInSmarty::get($context);
        StandIn::$how = 'hand';
        $name = (string) Tools::getValue('controller', 'AdminStockManagement');
        $class = self::PAGES[$name] ?? self::moduleController($name);
        if ($class === null) {
            http_response_code(404);
            $class = 'AdminStockManagementController';
        }
        (new $class())->run();
    }

    private static function moduleController(string $name): ?string
    {
        $module = (string) Db::getInstance()->getValue('SELECT module FROM ' . _DB_PREFIX_ . "tab WHERE class_name = '" . pSQL($name) . "' AND active = 1");
        $file = _PS_MODULE_DIR_ . "$module/controllers/admin/{$name}Controller.php";
        if ($module === '' || !preg_match('/^\w+$/', $name) || !is_file($file)) {
            return null;
        }
        Module::getInstanceByName($module);
        require_once $file;

        return $name . 'Controller';
    }

    private static function askWho(): void
    {
        $context = Context::getContext();
        $people = Db::getInstance()->executeS('SELECT id_employee, firstname, lastname, id_profile FROM ' . _DB_PREFIX_ . 'employee WHERE active = 1');
        $smarty = StandInSmarty::get($context);
        $smarty->assign(['people' => $people, 'words' => BackOfficeWords::of((string) $context->language->iso_code), 'iso' => $context->language->iso_code]);
        echo $smarty->fetch('who.tpl');
    }

    /** As the page of all stocks does it: a difference, and what lies in the warehouse counted anew. */
    public static function setQuantity(int $product, int $combination, int $quantity): void
    {
        $delta = $quantity - StockAvailable::getQuantityAvailableByProduct($product, $combination);
        StockAvailable::updateQuantity($product, $combination, $delta, (int) Context::getContext()->shop->id, true);
        StockAvailable::countPhysical("id_product = $product");
    }

    /** @param array{view?: bool, edit?: bool}|string|null $rights 'view', 'edit', 'none' or each; others than the employee's own */
    public static function launch(int $employee, $rights, string $path): array
    {
        self::signIn($employee);
        $module = Module::getInstanceByName('promesse');
        $can = Context::getContext()->employee;
        $shop = PromesseShop::load((int) Context::getContext()->shop->id);
        if (is_string($rights)) {
            $rights = ['view' => $rights !== 'none', 'edit' => $rights === 'edit'];
        }
        $rights = (is_array($rights) ? $rights : []) + ['view' => $can->can('view', 'AdminPromesse'), 'edit' => $can->can('edit', 'AdminPromesse')];
        $token = $module && $shop ? PromesseLaunch::token($shop, $employee, (string) Context::getContext()->language->iso_code, $rights) : null;
        if ($token === null) {
            throw new ControlProblem('The shop is not connected', 409);
        }

        return ['url' => PromesseAddress::appForFrames() . $path . (strpos($path, '?') === false ? '?' : '&') . 'launch=' . $token . '&host=prestashop', 'token' => $token];
    }

    public static function cronUrl(): string
    {
        Module::getInstanceByName('promesse');

        return PromesseCron::address();
    }

    public static function notes(Controller $controller): string
    {
        $html = '';
        foreach (['errors' => 'danger', 'warnings' => 'warning', 'confirmations' => 'success', 'informations' => 'info'] as $kind => $class) {
            foreach ($controller->{$kind} as $text) {
                $html .= '<div class="alert alert-' . $class . '">' . Tools::safeOutput($text) . '</div>';
            }
        }

        return $html;
    }

    /** @param array{title: string, current: string, content: string, css?: array, js?: array} $page */
    public static function page(array $page): string
    {
        $context = Context::getContext();
        $smarty = StandInSmarty::get($context);
        $module = Db::getInstance()->executeS('SELECT t.class_name, tl.name FROM ' . _DB_PREFIX_ . 'tab t JOIN ' . _DB_PREFIX_ . 'tab_lang tl ON tl.id_tab = t.id_tab AND tl.id_lang = ' . (int) $context->language->id . ' WHERE t.module IS NOT NULL AND t.module <> \'\' AND t.active = 1');
        $here = $context->link->getAdminLink($page['current']) . ($page['current'] === 'AdminModules' ? '&configure=promesse' : '');
        $smarty->assign(['page' => $page + ['here' => $here], 'words' => BackOfficeWords::of((string) $context->language->iso_code), 'employee' => $context->employee,
            'iso' => $context->language->iso_code, 'moduleTabs' => $module, 'links' => self::links()]);

        return $smarty->fetch('admin.tpl');
    }

    private static function links(): array
    {
        $link = Context::getContext()->link;

        return ['products' => $link->getAdminLink('AdminStockManagement'), 'orders' => $link->getAdminLink('AdminOrders'), 'modules' => $link->getAdminLink('AdminModules') . '&configure=promesse'];
    }
}
