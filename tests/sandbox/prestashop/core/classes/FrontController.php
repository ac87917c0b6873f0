<?php
class FrontController extends Controller
{
    public $auth = false;
    public $ssl = false;
    public $display_header = true;
    public $display_footer = true;
    public $controller_type = 'front';

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
