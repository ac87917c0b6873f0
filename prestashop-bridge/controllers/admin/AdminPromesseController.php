<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The page "Promesse" of the back office: the app's screens in a frame, and the tokens that open them. */
class AdminPromesseController extends ModuleAdminController
{
    public function __construct()
    {
        $this->bootstrap = true;
        parent::__construct();
        $this->meta_title = 'Promesse';
    }

    public function initContent()
    {
        parent::initContent();
        $this->context->smarty->assign('content', $this->module->render('screens', $this->values()));
    }

    public function setMedia($isNewTheme = false)
    {
        parent::setMedia($isNewTheme);
        $this->addCSS($this->module->getPathUri() . 'views/css/screens.css');
        $this->addJS($this->module->getPathUri() . 'views/js/screens.js');
    }

    /** The page asks for one whenever the frame needs to prove anew who looks. */
    public function ajaxProcessLaunchToken()
    {
        $rights = $this->rights();
        $shop = $this->shop();
        $token = $rights['view'] && $shop !== null ? PromesseLaunch::token(
            $shop,
            (int) $this->context->employee->id,
            (string) $this->context->language->iso_code,
            $rights
        ) : null;
        if ($token === null) {
            http_response_code(403);
        }
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        echo json_encode(['token' => $token]);
        exit;
    }

    private function values()
    {
        $shop = $this->shop();
        $state = $shop === null ? 'new' : PromesseShop::state($shop);
        $words = new PromesseWords($this->module);

        return [
            'promesse_words' => $words->screens(),
            'promesse_state' => $this->rights()['view'] ? $state : 'noRight',
            'promesse_app' => PromesseAddress::appForFrames(),
            'promesse_token_address' => $this->context->link->getAdminLink(PromesseInstaller::TAB, true, [], ['ajax' => 1, 'action' => 'launchToken']),
            'promesse_settings' => $this->context->link->getAdminLink('AdminModules', true, [], ['configure' => 'promesse']),
        ];
    }

    private function shop()
    {
        return PromesseShop::load((int) $this->context->shop->id);
    }

    /** @return array{view: bool, edit: bool} what the employee's profile may do on this page */
    private function rights()
    {
        return ['view' => (bool) $this->access('view'), 'edit' => (bool) $this->access('edit')];
    }
}
