<?php
class ModuleFrontController extends FrontController
{
    /** @var Module */
    public $module;
    public $controller_type = 'modulefront';

    public function __construct()
    {
        $this->module = Module::getInstanceByName((string) Tools::getValue('module'));
        if (!$this->module || !$this->module->active) {
            Tools::redirect('index');
        }
        parent::__construct();
    }
}
