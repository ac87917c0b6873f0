<?php
class Language extends ObjectModel
{
    public $name;
    public $iso_code;
    public $locale;
    public $language_code;
    public $date_format_lite = 'd/m/Y';
    public $date_format_full = 'd/m/Y H:i:s';
    public $is_rtl = false;
    public $active = true;
    public static $definition = ['table' => 'lang', 'primary' => 'id_lang', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'iso_code' => ['type' => self::TYPE_STRING],
        'locale' => ['type' => self::TYPE_STRING],
        'language_code' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
    ]];

    public static function getLanguages($active = true, $id_shop = false, $ids_only = false)
    {
        $rows = Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'lang' . ($active ? ' WHERE active = 1' : '') . ' ORDER BY id_lang');

        return $ids_only ? array_map('intval', array_column($rows, 'id_lang')) : $rows;
    }

    public static function getIDs($active = true, $id_shop = false)
    {
        return self::getLanguages($active, $id_shop, true);
    }

    public static function getIsoById($id_lang)
    {
        return Db::getInstance()->getValue('SELECT iso_code FROM ' . _DB_PREFIX_ . 'lang WHERE id_lang = ' . (int) $id_lang);
    }

    public static function getIdByIso($iso_code, $no_cache = false)
    {
        $id = Db::getInstance()->getValue('SELECT id_lang FROM ' . _DB_PREFIX_ . "lang WHERE iso_code = '" . pSQL($iso_code) . "'");

        return $id ? (int) $id : null;
    }

    public function getLocale()
    {
        return $this->locale;
    }
}
