<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Puts the module's own things in, and takes all of them out again. */
class PromesseInstaller
{
    const TAB = 'AdminPromesse';
    const HOOKS = [
        'actionObjectStockAvailableUpdateAfter',
        'actionObjectStockAvailableAddAfter',
        'actionUpdateQuantity',
        'actionObjectProductAddAfter',
        'actionObjectProductUpdateAfter',
        'actionObjectProductDeleteAfter',
        'actionObjectCombinationAddAfter',
        'actionObjectCombinationUpdateAfter',
        'actionObjectCombinationDeleteAfter',
        'actionValidateOrder',
        'displayHeader',
        'displayBanner',
        'displayShoppingCart',
        'displayShoppingCartFooter',
        'displayCartModalContent',
        'displayCartModalFooter',
    ];
    const KEYS = ['PROMESSE_PAIRED', 'PROMESSE_CRON_SECRET', 'PROMESSE_APP_URL', 'PROMESSE_API_URL', PromesseBarSettings::KEY, PromesseShippingCompared::KEY];

    private $module;

    public function __construct(Module $module)
    {
        $this->module = $module;
    }

    /** @return string of the class and of config.xml, which are the same */
    public static function version()
    {
        $module = Module::getInstanceByName('promesse');

        return $module instanceof Module ? (string) $module->version : '';
    }

    public function install()
    {
        return $this->runSql('install')
            && Configuration::updateGlobalValue('PROMESSE_CRON_SECRET', bin2hex(random_bytes(16)))
            && Configuration::updateGlobalValue('PROMESSE_PAIRED', '')
            && $this->module->registerHook(self::HOOKS)
            && $this->installTab();
    }

    /** @return bool whether everything that belongs to the module is there */
    public function repair()
    {
        return $this->runSql('install') && $this->module->registerHook(self::HOOKS);
    }

    public function uninstall()
    {
        foreach (self::HOOKS as $hook) {
            $this->module->unregisterHook($hook);
        }
        foreach (self::KEYS as $key) {
            Configuration::deleteByName($key);
        }

        return $this->uninstallTab() && $this->runSql('uninstall');
    }

    private function installTab()
    {
        $tab = new Tab();
        $tab->class_name = self::TAB;
        $tab->module = $this->module->name;
        $tab->active = true;
        $tab->id_parent = (int) Tab::getIdFromClassName('IMPROVE');
        $tab->icon = 'check_circle';
        foreach (Language::getLanguages(false) as $language) {
            $tab->name[(int) $language['id_lang']] = 'Promesse';
        }

        return (bool) $tab->add();
    }

    private function uninstallTab()
    {
        $id = (int) Tab::getIdFromClassName(self::TAB);

        return !$id || (bool) (new Tab($id))->delete();
    }

    private function runSql($file)
    {
        $sql = (string) file_get_contents(_PS_MODULE_DIR_ . 'promesse/sql/' . $file . '.sql');
        foreach (explode(';', str_replace('PREFIX_', _DB_PREFIX_, $sql)) as $statement) {
            if (trim($statement) !== '' && !Db::getInstance()->execute(trim($statement))) {
                return false;
            }
        }

        return true;
    }
}
