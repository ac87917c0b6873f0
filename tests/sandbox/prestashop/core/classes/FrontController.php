<?php
class FrontController extends Controller
{
    public $auth = false;
    public $ssl = false;
    public $display_header = true;
    public $display_footer = true;
    public $controller_type = 'front';
    /** @var array<int, array{src: string, attribute: string}> at the end of the page, in the order of their priority */
    protected $scripts = [];

    public function __construct()
    {
        parent::__construct();
        StandInSmarty::get($this->context, true);
    }

    public function init()
    {
        parent::init();
        Visit::open($this->context);
        StandInSmarty::get($this->context, true)->assign(['lang_iso' => $this->context->language->iso_code]);
    }

    public static function getCurrentCustomerGroups()
    {
        return Customer::getGroupsStatic((int) Context::getContext()->customer->id);
    }

    public function registerJavascript($id, $path, $params = [])
    {
        $src = strpos($path, '://') || strpos($path, '//') === 0 ? $path : '/' . ltrim($path, '/') . (empty($params['version']) ? '' : '?' . $params['version']);
        $this->scripts[$id] = ['src' => $src, 'attribute' => (string) ($params['attributes'] ?? $params['attribute'] ?? ''), 'priority' => (int) ($params['priority'] ?? 50)];
        uasort($this->scripts, function (array $a, array $b): int {
            return $a['priority'] <=> $b['priority'];
        });
    }

    public function addJS($uri, $checkPath = true)
    {
        foreach ((array) $uri as $one) {
            $this->registerJavascript(sha1($one), $one);
        }
    }

    public function display()
    {
        $smarty = StandInSmarty::get($this->context, true);
        $smarty->assign(['content' => $this->template ? $smarty->fetch($this->templateFile()) : $this->content]);
        echo $this->content_only ? $smarty->getTemplateVars('content') : $smarty->fetch('layout.tpl');
    }

    private function templateFile(): string
    {
        return strpos($this->template, 'module:') === 0 ? _PS_MODULE_DIR_ . substr($this->template, 7) : $this->template;
    }

    protected function redirect()
    {
    }
}
