<?php
class ModuleAdminController extends AdminController
{
    /** @var Module */
    public $module;

    public function __construct()
    {
        $name = preg_replace('/Controller$/', '', get_class($this));
        $this->module = Module::getInstanceByName((string) Db::getInstance()->getValue('SELECT module FROM ' . _DB_PREFIX_ . "tab WHERE class_name = '" . pSQL($name) . "'"));
        parent::__construct();
    }

    protected function l($string, $specific = false, $class = null, $addslashes = false, $htmlentities = true)
    {
        return $this->module ? $this->module->l($string, $specific ?: $this->controller_name) : $string;
    }

    public function getTemplatePath()
    {
        return $this->module->getLocalPath() . 'views/templates/admin/';
    }
}
