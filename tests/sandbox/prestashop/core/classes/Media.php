<?php
/** Values that scripts of the page find under their names. */
class Media
{
    private static $values = [];

    public static function addJsDef($js_def)
    {
        self::$values = array_merge(self::$values, (array) $js_def);
    }

    public static function getJsDef()
    {
        return self::$values;
    }
}
