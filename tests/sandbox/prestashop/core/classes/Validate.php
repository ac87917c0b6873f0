<?php
class Validate
{
    public static function isLoadedObject($object)
    {
        return is_object($object) && $object->id;
    }

    public static function isInt($value)
    {
        return (string) (int) $value === (string) $value || $value === false;
    }

    public static function isUnsignedInt($value)
    {
        return (is_numeric($value) || is_string($value)) && self::isInt($value) && $value < 4294967296 && $value >= 0;
    }

    public static function isUnsignedId($id)
    {
        return self::isUnsignedInt($id);
    }

    public static function isUrl($url)
    {
        return (bool) preg_match('/^[~:#,$%&_=\(\)\.\? \+\-@\/a-zA-Z0-9\pL\pS-]+$/u', (string) $url);
    }

    public static function isAbsoluteUrl($url)
    {
        return (bool) preg_match('/^(https?:)?\/\/[$~:;#,%&_=\(\)\[\]\.\? \+\-@\/a-zA-Z0-9]+$/', (string) $url);
    }

    public static function isModuleName($name)
    {
        return is_string($name) && (bool) preg_match('/^[a-zA-Z0-9_-]+$/', $name);
    }

    public static function isHookName($name)
    {
        return (bool) preg_match('/^[a-zA-Z0-9_-]+$/', $name);
    }

    public static function isEmail($email)
    {
        return (bool) filter_var($email, FILTER_VALIDATE_EMAIL);
    }

    public static function isBool($value)
    {
        return $value === null || is_bool($value) || preg_match('/^(0|1)$/', $value);
    }

    public static function isGenericName($name)
    {
        return $name === '' || preg_match('/^[^<>={}]*$/u', $name);
    }

    public static function isCleanHtml($html, $allow_iframe = false)
    {
        return stripos((string) $html, '<script') === false;
    }

    public static function isDate($date)
    {
        return (bool) preg_match('/^\d{4}-(0?[1-9]|1[012])-(0?[1-9]|[12]\d|3[01])/', (string) $date);
    }

    public static function isConfigName($name)
    {
        return (bool) preg_match('/^[a-zA-Z_0-9-]+$/', $name);
    }
}
