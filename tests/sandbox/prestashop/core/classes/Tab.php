<?php
class Tab extends ObjectModel
{
    public $name = [];
    public $class_name;
    public $module;
    public $id_parent = 0;
    public $position = 0;
    public $active = true;
    public $enabled = true;
    public $icon = '';
    public $route_name;
    public $wording;
    public $wording_domain;
    public static $definition = ['table' => 'tab', 'primary' => 'id_tab', 'multilang' => true, 'fields' => [
        'id_parent' => ['type' => self::TYPE_INT],
        'position' => ['type' => self::TYPE_INT],
        'module' => ['type' => self::TYPE_STRING],
        'class_name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'enabled' => ['type' => self::TYPE_BOOL],
        'icon' => ['type' => self::TYPE_STRING],
        'name' => ['type' => self::TYPE_STRING, 'lang' => true],
    ]];

    /** A new tab comes with its roles: the administrator may do all, the reader may look. */
    public function add($autodate = true, $null_values = false)
    {
        $done = parent::add($autodate, $null_values);
        foreach (['CREATE', 'READ', 'UPDATE', 'DELETE'] as $right) {
            Access::addRole('ROLE_MOD_TAB_' . strtoupper($this->class_name) . "_$right", 'access', $right === 'READ' ? [1, 2] : [1]);
        }

        return $done;
    }

    public function delete()
    {
        Access::removeRoles('ROLE_MOD_TAB_' . strtoupper((string) $this->class_name) . '_');

        return parent::delete();
    }

    public static function getIdFromClassName($class_name)
    {
        $id = Db::getInstance()->getValue('SELECT id_tab FROM ' . _DB_PREFIX_ . "tab WHERE class_name = '" . pSQL($class_name) . "'");

        return $id ? (int) $id : false;
    }

    public static function getCurrentTabId()
    {
        return (int) self::getIdFromClassName((string) Tools::getValue('controller'));
    }

    public static function getInstanceFromClassName($class_name, $id_lang = null)
    {
        return new Tab((int) self::getIdFromClassName($class_name), $id_lang);
    }

    public static function getCollectionFromModule($module, $id_lang = null)
    {
        $tabs = [];
        foreach (Db::getInstance()->executeS('SELECT id_tab FROM ' . _DB_PREFIX_ . "tab WHERE module = '" . pSQL($module) . "'") as $row) {
            $tabs[] = new Tab((int) $row['id_tab'], $id_lang);
        }

        return $tabs;
    }
}
