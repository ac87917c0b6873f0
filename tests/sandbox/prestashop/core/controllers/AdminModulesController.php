<?php
/** A module's own settings page. */
class AdminModulesController extends AdminController
{
    public function initContent()
    {
        $name = (string) (Tools::getValue('configure') ?: 'promesse');
        StandInSmarty::get($this->context);
        $module = Module::getInstanceByName($name);
        if (!$module || !$module->id || !$module->getPermission('configure')) {
            $this->errors[] = BackOfficeWords::of((string) $this->context->language->iso_code)['noRight'];

            return;
        }
        $this->meta_title = $module->displayName;
        $this->content = $module->getContent();
    }
}
