<?php
abstract class Module
{
    public $id;
    public $version;
    public $name;
    public $tab;
    public $author;
    public $module_key = '';
    public $displayName;
    public $description;
    public $confirmUninstall;
    public $need_instance = 1;
    public $ps_versions_compliancy = [];
    public $bootstrap = false;
    public $active = false;
    public $warning;
    public $limited_countries = [];
    public $controllers = [];
    public $tabs = [];
    public $identifier = 'id_module';
    public $table;
    public $local_path;
    public $_path;
    /** @var Context */
    public $context;
    public $smarty;
    protected $_errors = [];
    protected $_confirmations = [];
    private static $instances = [];

    public function __construct($name = null, ?Context $context = null)
    {
        $this->context = $context ?: Context::getContext();
        $this->name = $this->name ?: $name;
        $row = Db::getInstance()->getRow('SELECT m.id_module, m.version, m.active AND ms.id_module IS NOT NULL AS active FROM ' . _DB_PREFIX_ . 'module m LEFT JOIN ' . _DB_PREFIX_ . 'module_shop ms ON ms.id_module = m.id_module AND ms.id_shop = ' . (int) ($this->context->shop->id ?? 1) . " WHERE m.name = '" . pSQL($this->name) . "'");
        $this->id = $row ? (int) $row['id_module'] : null;
        $this->active = $row && (int) $row['active'];
        $this->local_path = _PS_MODULE_DIR_ . $this->name . '/';
        $this->_path = __PS_BASE_URI__ . 'modules/' . $this->name . '/';
        $this->smarty = $this->context->smarty;
    }

    public static function getInstanceByName($module_name)
    {
        if (!Validate::isModuleName($module_name)) {
            return false;
        }
        if ($module_name === 'standincarriers') {
            return self::$instances[$module_name] = self::$instances[$module_name] ?? new StandInCarriers();
        }
        if (!isset(self::$instances[$module_name])) {
            $file = _PS_MODULE_DIR_ . "$module_name/$module_name.php";
            if (!is_file($file)) {
                return false;
            }
            require_once $file;
            self::$instances[$module_name] = new $module_name();
        }

        return self::$instances[$module_name];
    }

    public static function getModuleIdByName($name)
    {
        return (int) Db::getInstance()->getValue('SELECT id_module FROM ' . _DB_PREFIX_ . "module WHERE name = '" . pSQL($name) . "'");
    }

    public static function isInstalled($module_name)
    {
        return (bool) self::getModuleIdByName($module_name);
    }

    public static function isEnabled($module_name)
    {
        return (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'module m JOIN ' . _DB_PREFIX_ . "module_shop ms USING (id_module) WHERE m.active = 1 AND m.name = '" . pSQL($module_name) . "'");
    }

    public function isEnabledForShopContext()
    {
        return (bool) Db::getInstance()->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'module_shop WHERE id_module = ' . (int) $this->id . ' AND id_shop IN (' . implode(', ', Shop::getContextListShopID()) . ')');
    }

    public function install()
    {
        if (!Validate::isModuleName($this->name) || self::isInstalled($this->name) || !$this->checkCompliancy()) {
            return false;
        }
        $db = Db::getInstance();
        $db->insert('module', ['name' => pSQL($this->name), 'active' => 1, 'version' => pSQL($this->version)]);
        $this->id = (int) $db->Insert_ID();
        $this->enable();
        foreach (['CREATE', 'READ', 'UPDATE', 'DELETE'] as $right) {
            Access::addRole('ROLE_MOD_MODULE_' . strtoupper($this->name) . "_$right", 'module_access', $right === 'READ' ? [1, 2] : [1]);
        }
        foreach ($this->tabs as $tab) {
            $this->installTab($tab);
        }

        return true;
    }

    private function installTab(array $about): void
    {
        $tab = new Tab();
        $tab->class_name = $about['class_name'];
        $tab->module = $this->name;
        $tab->active = $about['visible'] ?? true;
        $tab->icon = $about['icon'] ?? '';
        $parent = $about['parent_class_name'] ?? $about['ParentClassName'] ?? null;
        $tab->id_parent = $parent === null ? 0 : (int) Tab::getIdFromClassName($parent);
        foreach (Language::getLanguages(false) as $language) {
            $name = $about['name'] ?? $this->displayName;
            $tab->name[(int) $language['id_lang']] = is_array($name) ? ($name[$language['iso_code']] ?? $name[$language['locale']] ?? reset($name)) : $name;
        }
        $tab->add();
    }

    public function uninstall()
    {
        $db = Db::getInstance();
        $id = (int) $this->id;
        if (!$id) {
            return false;
        }
        foreach (Tab::getCollectionFromModule($this->name) as $tab) {
            $tab->delete();
        }
        $db->delete('hook_module', "id_module = $id");
        $db->delete('module_shop', "id_module = $id");
        $db->delete('module', "id_module = $id");
        Access::removeRoles('ROLE_MOD_MODULE_' . strtoupper($this->name) . '_');

        return true;
    }

    public function enable($force_all = false)
    {
        foreach (Shop::getCompleteListOfShopsID() as $shop) {
            Db::getInstance()->insert('module_shop', ['id_module' => (int) $this->id, 'id_shop' => (int) $shop], false, true, Db::INSERT_IGNORE);
        }
        Db::getInstance()->update('module', ['active' => 1], 'id_module = ' . (int) $this->id);

        return $this->active = true;
    }

    public function disable($force_all = false)
    {
        Db::getInstance()->delete('module_shop', 'id_module = ' . (int) $this->id);

        return true;
    }

    public function checkCompliancy()
    {
        $min = $this->ps_versions_compliancy['min'] ?? '1.0';
        $max = $this->ps_versions_compliancy['max'] ?? '99';

        return version_compare(_PS_VERSION_, $min, '>=') && version_compare(_PS_VERSION_, $max, '<=');
    }

    public function registerHook($hook_name, $shop_list = null)
    {
        return Hook::registerHook($this, $hook_name, $shop_list);
    }

    public function unregisterHook($hook_id, $shop_list = null)
    {
        return Hook::unregisterHook($this, $hook_id, $shop_list);
    }

    public function isRegisteredInHook($hook)
    {
        return Hook::isModuleRegisteredOnHook($this, $hook, (int) $this->context->shop->id);
    }

    public function isHookableOn($hook_name)
    {
        return method_exists($this, 'hook' . $hook_name);
    }

    public function l($string, $specific = false, $locale = null)
    {
        return Translate::getModuleTranslation($this, $string, $specific ?: $this->name, null, false, $locale, true, false);
    }

    public function trans($id, array $parameters = [], $domain = null, $locale = null)
    {
        return $this->getTranslator()->trans($id, $parameters, $domain, $locale);
    }

    public function getTranslator()
    {
        return $this->context->getTranslator();
    }

    public function isUsingNewTranslationSystem()
    {
        return false;
    }

    public function getPathUri()
    {
        return $this->_path;
    }

    public function getLocalPath()
    {
        return $this->local_path;
    }

    public function getTemplatePath($template)
    {
        foreach ([$template, "views/templates/hook/$template", "views/templates/front/$template"] as $one) {
            if (is_file($this->local_path . $one)) {
                return $this->local_path . $one;
            }
        }

        return null;
    }

    public function display($file, $template, $cache_id = null, $compile_id = null)
    {
        return $this->fetch($this->getTemplatePath($template));
    }

    public function fetch($templatePath, $cache_id = null, $compile_id = null)
    {
        if (strpos($templatePath, 'module:') === 0) {
            $templatePath = _PS_MODULE_DIR_ . substr($templatePath, 7);
        }
        $smarty = StandInSmarty::get($this->context);
        $smarty->assign(['module_dir' => $this->_path, 'module_template_dir' => $this->local_path]);

        return $smarty->fetch($templatePath);
    }

    public function displayError($error)
    {
        return '<div class="alert alert-danger">' . implode('<br>', (array) $error) . '</div>';
    }

    public function displayWarning($warning)
    {
        return '<div class="alert alert-warning">' . implode('<br>', (array) $warning) . '</div>';
    }

    public function displayConfirmation($string)
    {
        return '<div class="alert alert-success">' . $string . '</div>';
    }

    public function displayInformation($information)
    {
        return '<div class="alert alert-info">' . $information . '</div>';
    }

    public function getErrors()
    {
        return $this->_errors;
    }

    public function getConfirmations()
    {
        return $this->_confirmations;
    }

    public function getPermission($variable, $employee = null)
    {
        return self::getPermissionStatic($this->id, $variable, $employee);
    }

    public static function getPermissionStatic($id_module, $variable, $employee = null)
    {
        $employee = $employee ?: Context::getContext()->employee;
        $rights = ['view' => 'READ', 'configure' => 'UPDATE', 'uninstall' => 'DELETE'];
        $name = (string) Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'module WHERE id_module = ' . (int) $id_module);

        return $employee && Access::isGranted('ROLE_MOD_MODULE_' . strtoupper($name) . '_' . ($rights[$variable] ?? strtoupper($variable)), (int) $employee->id_profile);
    }

    public function getModuleLink($controller = 'default', array $params = [])
    {
        return $this->context->link->getModuleLink($this->name, $controller, $params);
    }

    public static function getModulesInstalled($position = 0)
    {
        return Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'module');
    }

    public function isCached($template, $cache_id = null, $compile_id = null)
    {
        return false;
    }
}
