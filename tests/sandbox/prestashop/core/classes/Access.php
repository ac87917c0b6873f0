<?php
/** What a profile may do: roles like ROLE_MOD_TAB_ADMINORDERS_READ. */
class Access
{
    public static function addRole(string $slug, string $table, array $profiles): void
    {
        $db = Db::getInstance();
        $db->insert('authorization_role', ['slug' => pSQL($slug)], false, true, Db::INSERT_IGNORE);
        $id = (int) $db->getValue('SELECT id_authorization_role FROM ' . _DB_PREFIX_ . "authorization_role WHERE slug = '" . pSQL($slug) . "'");
        foreach ($profiles as $profile) {
            $db->insert($table, ['id_profile' => (int) $profile, 'id_authorization_role' => $id], false, true, Db::INSERT_IGNORE);
        }
    }

    public static function removeRoles(string $prefix): void
    {
        $p = _DB_PREFIX_;
        foreach (['access', 'module_access'] as $table) {
            Db::getInstance()->execute("DELETE a FROM {$p}$table a JOIN {$p}authorization_role r USING (id_authorization_role) WHERE r.slug LIKE '" . pSQL($prefix) . "%'");
        }
        Db::getInstance()->delete('authorization_role', "slug LIKE '" . pSQL($prefix) . "%'");
    }

    public static function isGranted($role, $idProfile)
    {
        $p = _DB_PREFIX_;
        foreach ((array) $role as $slug) {
            $slug = pSQL($slug);
            $granted = Db::getInstance()->getValue("SELECT 1 FROM {$p}authorization_role r WHERE r.slug = '$slug' AND (EXISTS(SELECT 1 FROM {$p}access a WHERE a.id_authorization_role = r.id_authorization_role AND a.id_profile = " . (int) $idProfile . ") OR EXISTS(SELECT 1 FROM {$p}module_access m WHERE m.id_authorization_role = r.id_authorization_role AND m.id_profile = " . (int) $idProfile . '))');
            if (!$granted) {
                return false;
            }
        }

        return true;
    }
}
