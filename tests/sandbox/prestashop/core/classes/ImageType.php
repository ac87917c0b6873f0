<?php
class ImageType
{
    public static function getFormattedName($name)
    {
        return $name . '_default';
    }

    public static function getFormatedName($name)
    {
        return self::getFormattedName($name);
    }
}
