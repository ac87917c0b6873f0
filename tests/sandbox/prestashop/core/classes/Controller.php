<?php
/** What front and admin controllers share: the order of their steps. */
abstract class Controller
{
    /** @var Context */
    public $context;
    public $errors = [];
    public $warnings = [];
    public $informations = [];
    public $confirmations = [];
    public $success = [];
    public $ajax = false;
    public $content_only = false;
    public $controller_type;
    public $controller_name;
    public $php_self;
    public $css_files = [];
    public $js_files = [];
    protected $template;
    protected $content = '';

    public function __construct()
    {
        $this->context = Context::getContext();
        $this->context->controller = $this;
        $this->ajax = $this->ajax || Tools::getValue('ajax') || Tools::isSubmit('ajax');
        $this->controller_name = preg_replace('/(Module(Front|Admin))?Controller$/', '', get_class($this));
    }

    public function init()
    {
    }

    public function checkAccess()
    {
        return true;
    }

    public function viewAccess($disable = false)
    {
        return true;
    }

    public function setMedia($isNewTheme = false)
    {
    }

    public function postProcess()
    {
        return true;
    }

    public function initContent()
    {
    }

    abstract public function display();

    public function run()
    {
        $this->init();
        if (!$this->checkAccess() || !$this->viewAccess()) {
            $this->denied();

            return;
        }
        if (!$this->content_only && !$this->ajax) {
            $this->setMedia();
        }
        $this->postProcess();
        if ($this->ajax) {
            $action = Tools::toCamelCase((string) Tools::getValue('action'), true);
            foreach (["displayAjax$action", 'displayAjax'] as $method) {
                if (method_exists($this, $method)) {
                    $this->{$method}();

                    return;
                }
            }
        }
        $this->initContent();
        $this->display();
    }

    protected function denied(): void
    {
        http_response_code(403);
        echo 'Access denied.';
    }

    protected function ajaxRender($value = null, $controller = null, $method = null)
    {
        header('Cache-Control: no-store, no-cache, must-revalidate, post-check=0, pre-check=0');
        echo $value;
    }

    protected function ajaxDie($value = null, $controller = null, $method = null)
    {
        $this->ajaxRender($value);
        exit;
    }

    public function addCSS($uri, $media = 'all', $offset = null, $checkPath = true)
    {
        foreach ((array) $uri as $one) {
            $this->css_files[$one] = $media;
        }
    }

    public function addJS($uri, $checkPath = true)
    {
        foreach ((array) $uri as $one) {
            $this->js_files[] = $one;
        }
    }

    public function addJquery($version = null, $folder = null, $minifier = true)
    {
    }

    public function registerJavascript($id, $path, $params = [])
    {
        $this->addJS('/' . ltrim($path, '/'));
    }

    public function registerStylesheet($id, $path, $params = [])
    {
        $this->addCSS('/' . ltrim($path, '/'));
    }

    public function setTemplate($template, $params = [], $locale = null)
    {
        $this->template = $template;
    }

    protected function trans($id, array $parameters = [], $domain = null, $locale = null)
    {
        return $this->context->getTranslator()->trans($id, $parameters, $domain, $locale);
    }

    protected function l($string, $specific = false, $class = null, $addslashes = false, $htmlentities = true)
    {
        return $string;
    }
}
