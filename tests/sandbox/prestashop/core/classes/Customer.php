<?php
class Customer extends ObjectModel
{
    public $id_shop = 1;
    public $id_lang = 1;
    public $firstname;
    public $lastname;
    public $email;
    public $active = 1;
    public $deleted = 0;
    public $date_add;
    public $date_upd;

    public static $definition = ['table' => 'customer', 'primary' => 'id_customer', 'fields' => [
        'id_shop' => ['type' => self::TYPE_INT],
        'id_lang' => ['type' => self::TYPE_INT],
        'firstname' => ['type' => self::TYPE_STRING],
        'lastname' => ['type' => self::TYPE_STRING],
        'email' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
        'date_add' => ['type' => self::TYPE_DATE],
        'date_upd' => ['type' => self::TYPE_DATE],
    ]];

    public $secure_key = 'stand-in';

    public function isLogged($withGuest = false)
    {
        return false;
    }
}
