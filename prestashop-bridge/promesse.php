<?php
/**
 * Promesse: keeps stock true between this shop, its ads and its other shop.
 *
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

require_once __DIR__ . '/classes/autoload.php';

/** The module as PrestaShop sees it: a list of hooks, each of which leaves a note and returns. */
class Promesse extends Module
{
    public function __construct()
    {
        $this->name = 'promesse';
        $this->tab = 'administration';
        $this->version = '1.1.0';
        $this->author = 'Promesse';
        $this->need_instance = 0;
        $this->bootstrap = true;
        $this->ps_versions_compliancy = ['min' => '1.7.6.0', 'max' => '9.99.99'];

        parent::__construct();

        $this->displayName = 'Promesse';
        $this->description = $this->l('Keeps stock true between your shops and stops ads for what is sold out.');
        $this->confirmUninstall = $this->l('The shop is disconnected and the module forgets its keys. Uninstall?');
    }

    public function install()
    {
        // A sale in any shop of a group may be a sale of the stock that they share.
        if (Shop::isFeatureActive()) {
            Shop::setContext(Shop::CONTEXT_ALL);
        }

        return parent::install() && (new PromesseInstaller($this))->install();
    }

    public function uninstall()
    {
        // Told while the keys are still there; an app that doesn't answer keeps nobody from leaving.
        PromesseConnect::leaveAll();

        return (new PromesseInstaller($this))->uninstall() && parent::uninstall();
    }

    public function getContent()
    {
        return (new PromesseSettingsPage($this))->show();
    }

    /** Templates and words are reached through the module. */
    public function render($template, array $values)
    {
        $this->context->smarty->assign($values);

        return $this->display(__FILE__, 'views/templates/admin/' . $template . '.tpl');
    }

    public function hookActionObjectStockAvailableUpdateAfter($params)
    {
        PromesseHooks::onStockRow($params);
    }

    public function hookActionObjectStockAvailableAddAfter($params)
    {
        PromesseHooks::onStockRow($params);
    }

    public function hookActionUpdateQuantity($params)
    {
        PromesseHooks::onQuantity($params);
    }

    public function hookActionObjectProductAddAfter($params)
    {
        PromesseHooks::onProduct($params);
    }

    public function hookActionObjectProductUpdateAfter($params)
    {
        PromesseHooks::onProduct($params);
    }

    public function hookActionObjectProductDeleteAfter($params)
    {
        PromesseHooks::onProduct($params);
    }

    public function hookActionObjectCombinationAddAfter($params)
    {
        PromesseHooks::onCombination($params);
    }

    public function hookActionObjectCombinationUpdateAfter($params)
    {
        PromesseHooks::onCombination($params);
    }

    public function hookActionObjectCombinationDeleteAfter($params)
    {
        PromesseHooks::onCombination($params);
    }

    public function hookActionValidateOrder($params)
    {
        PromesseHooks::onOrder($params);
    }

    /** The bar's template, whichever the theme puts in its place. */
    public function renderBar(array $values)
    {
        $this->context->smarty->assign('promesse_bar', $values);

        return $this->display(__FILE__, 'views/templates/hook/bar.tpl');
    }

    public function hookDisplayHeader()
    {
        return PromesseBarHooks::onHeader($this);
    }

    public function hookDisplayBanner()
    {
        return PromesseBarHooks::onPlace($this, 'displayBanner');
    }

    public function hookDisplayShoppingCart()
    {
        return PromesseBarHooks::onPlace($this, 'displayShoppingCart');
    }

    public function hookDisplayShoppingCartFooter()
    {
        return PromesseBarHooks::onPlace($this, 'displayShoppingCartFooter');
    }

    public function hookDisplayCartModalContent()
    {
        return PromesseBarHooks::onPlace($this, 'displayCartModalContent');
    }

    public function hookDisplayCartModalFooter()
    {
        return PromesseBarHooks::onPlace($this, 'displayCartModalFooter');
    }
}
