<?php
/** Words of a module in the language of the request: xlf catalogues by domain, or a file of hashes as older modules have. */
class Translate
{
    private static $catalogues = [];

    public function trans($id, array $parameters = [], $domain = null, $locale = null)
    {
        $text = self::catalogue((string) $domain, $locale ?: (string) Context::getContext()->language->locale)[$id] ?? $id;

        return self::filled($text, $parameters);
    }

    public function getLocale()
    {
        return Context::getContext()->language->locale;
    }

    public static function filled(string $text, $parameters): string
    {
        if (!$parameters) {
            return $text;
        }
        $named = array_filter((array) $parameters, 'is_string', ARRAY_FILTER_USE_KEY);

        return $named ? strtr($text, $named) : vsprintf($text, (array) $parameters);
    }

    private static function catalogue(string $domain, string $locale): array
    {
        $key = "$domain.$locale";
        if (isset(self::$catalogues[$key])) {
            return self::$catalogues[$key];
        }
        $words = [];
        if (preg_match('/^Modules\.([^.]+)/', $domain, $found)) {
            $file = str_replace('.', '', $domain) . ".$locale.xlf";
            foreach (glob(_PS_MODULE_DIR_ . strtolower($found[1]) . "/translations/{" . "$locale/,}$file", GLOB_BRACE) ?: [] as $path) {
                foreach (simplexml_load_file($path)->xpath('//*[local-name()="trans-unit"]') ?: [] as $unit) {
                    $words[(string) $unit->source] = (string) $unit->target;
                }
            }
        }

        return self::$catalogues[$key] = $words;
    }

    public static function getModuleTranslation($module, $originalString, $source, $sprintf = null, $js = false, $locale = null, $fallback = true, $escape = true)
    {
        global $_MODULE;
        $name = $module instanceof Module ? $module->name : (string) $module;
        $iso = $locale ? substr($locale, 0, 2) : Context::getContext()->language->iso_code;
        $file = _PS_MODULE_DIR_ . "$name/translations/$iso.php";
        $words = [];
        if (is_file($file)) {
            if (!isset(self::$catalogues[$file])) {
                $_MODULE = [];
                include $file;
                self::$catalogues[$file] = $_MODULE;
            }
            $words = self::$catalogues[$file];
        }
        $hash = md5(preg_replace("/\\\\*'/", "\\'", $originalString));
        $source = strtolower($source ?: $name);
        $text = $words['<{' . strtolower($name) . "}prestashop>{$source}_$hash"] ?? $originalString;
        $text = stripslashes($text);
        if ($sprintf) {
            $text = self::filled($text, $sprintf);
        }

        return $js ? addslashes($text) : ($escape ? htmlspecialchars($text, ENT_COMPAT, 'UTF-8') : $text);
    }
}
