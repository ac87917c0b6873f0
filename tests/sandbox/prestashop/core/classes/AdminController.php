<?php
class AdminController extends Controller
{
    public static $currentIndex;
    public $controller_type = 'admin';
    public $bootstrap = false;
    public $lang = false;
    public $id = -1;
    public $token;
    public $className;
    public $table = '';
    public $display;
    public $meta_title;
    public $page_header_toolbar_title;
    public $toolbar_title;
    public $show_page_header_toolbar = true;
    public $page_header_toolbar_btn = [];
    public $tpl_folder;
    protected $redirect_after;
    public $tabAccess = [];

    public function __construct()
    {
        parent::__construct();
        $name = $this->controller_name;
        $this->id = (int) Tab::getIdFromClassName($name);
        $this->token = Tools::getAdminTokenLite($name);
        self::$currentIndex = 'index.php?controller=' . $name;
        $this->tabAccess = $this->context->employee ? Profile::getProfileAccess((int) $this->context->employee->id_profile, $this->id) : [];
    }

    public function access($action, $disable = false)
    {
        return $this->context->employee && $this->context->employee->can($action, $this->controller_name);
    }

    public function viewAccess($disable = false)
    {
        return !$this->id || $this->access('view');
    }

    public function checkToken()
    {
        return Tools::getValue('token') === $this->token;
    }

    public function checkAccess()
    {
        return (bool) $this->context->employee;
    }

    public function postProcess()
    {
        $action = Tools::toCamelCase((string) Tools::getValue('action'), true);
        foreach ($this->ajax ? ["ajaxProcess$action", 'ajaxProcess'] : ["process$action"] as $method) {
            if ($action !== '' && method_exists($this, $method)) {
                return $this->{$method}();
            }
        }

        return true;
    }

    public function renderList()
    {
        return '';
    }

    public function renderForm()
    {
        return '';
    }

    public function renderView()
    {
        return '';
    }

    public function initPageHeaderToolbar()
    {
    }

    public function initToolbar()
    {
    }

    public function initContent()
    {
        $this->context->smarty->assign(['content' => $this->content]);
    }

    public function createTemplate($tpl_name)
    {
        $smarty = StandInSmarty::get($this->context);
        $folder = $this->module ?? null ? $this->module->getLocalPath() . 'views/templates/admin/' : _PS_THEME_DIR_;

        return $smarty->createTemplate(is_file($folder . $tpl_name) ? $folder . $tpl_name : $tpl_name, $smarty);
    }

    public function display()
    {
        $smarty = StandInSmarty::get($this->context);
        $content = $this->template ? $this->createTemplate($this->template)->fetch() : (string) ($smarty->getTemplateVars('content') ?: $this->content);
        echo BackOffice::page(['title' => $this->meta_title ?: $this->toolbar_title ?: $this->controller_name, 'current' => $this->controller_name,
            'content' => BackOffice::notes($this) . $content, 'css' => $this->css_files, 'js' => $this->js_files]);
    }
}
