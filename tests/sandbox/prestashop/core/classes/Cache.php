<?php
/** Values kept for one request. */
class Cache
{
    private static $values = [];

    public static function store($key, $value)
    {
        self::$values[$key] = $value;
    }

    public static function retrieve($key)
    {
        return self::$values[$key] ?? null;
    }

    public static function isStored($key)
    {
        return array_key_exists($key, self::$values);
    }

    public static function clean($key)
    {
        foreach (array_keys(self::$values) as $one) {
            if (fnmatch($key, $one)) {
                unset(self::$values[$one]);
            }
        }
    }

    public static function clear()
    {
        self::$values = [];
    }
}
