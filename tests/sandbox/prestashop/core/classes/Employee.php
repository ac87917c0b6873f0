<?php
class Employee extends ObjectModel
{
    public $id_profile;
    public $id_lang;
    public $lastname;
    public $firstname;
    public $email;
    public $active = 1;
    public $passwd = '';
    public static $definition = ['table' => 'employee', 'primary' => 'id_employee', 'fields' => [
        'id_profile' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'lastname' => ['type' => self::TYPE_STRING],
        'firstname' => ['type' => self::TYPE_STRING],
        'email' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public function isSuperAdmin()
    {
        return (int) $this->id_profile === 1;
    }

    public function isLoggedBack()
    {
        return (bool) $this->id;
    }

    public function can($action, $tab)
    {
        $rights = ['view' => 'READ', 'add' => 'CREATE', 'edit' => 'UPDATE', 'delete' => 'DELETE'];

        return Access::isGranted('ROLE_MOD_TAB_' . strtoupper($tab) . '_' . ($rights[$action] ?? strtoupper($action)), (int) $this->id_profile);
    }
}
