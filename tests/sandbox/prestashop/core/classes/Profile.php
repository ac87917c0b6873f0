<?php
class Profile
{
    public static function getProfileAccess($idProfile, $idTab)
    {
        $class = (string) Db::getInstance()->getValue('SELECT class_name FROM ' . _DB_PREFIX_ . 'tab WHERE id_tab = ' . (int) $idTab);
        $rights = ['id_profile' => (int) $idProfile, 'id_tab' => (int) $idTab];
        foreach (['view' => 'READ', 'add' => 'CREATE', 'edit' => 'UPDATE', 'delete' => 'DELETE'] as $name => $role) {
            $rights[$name] = Access::isGranted('ROLE_MOD_TAB_' . strtoupper($class) . "_$role", (int) $idProfile) ? '1' : '0';
        }

        return $rights;
    }

    public static function getProfileAccesses($idProfile, $type = 'id_tab')
    {
        $all = [];
        foreach (Db::getInstance()->executeS('SELECT id_tab, class_name FROM ' . _DB_PREFIX_ . 'tab') as $tab) {
            $all[$tab[$type]] = self::getProfileAccess($idProfile, (int) $tab['id_tab']);
        }

        return $all;
    }
}
