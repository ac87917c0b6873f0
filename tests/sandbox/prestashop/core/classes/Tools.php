<?php
class Tools
{
    public static function getValue($key, $default_value = false)
    {
        if (!is_string($key) || $key === '') {
            return false;
        }
        $value = $_POST[$key] ?? $_GET[$key] ?? $default_value;

        return is_string($value) ? stripslashes(urldecode(preg_replace('/((\%5C0+)|(\%00+))/i', '', urlencode($value)))) : $value;
    }

    /** What a visitor sent, when it is a text: pages that are asked for lists go on without. */
    public static function getText(string $key): string
    {
        $value = self::getValue($key, '');

        return is_string($value) ? $value : '';
    }

    public static function getAllValues()
    {
        return $_POST + $_GET;
    }

    public static function getIsset($key)
    {
        return isset($_POST[$key]) || isset($_GET[$key]);
    }

    public static function isSubmit($submit)
    {
        return isset($_POST[$submit]) || isset($_POST[$submit . '_x']) || isset($_GET[$submit]);
    }

    public static function redirect($url, $base_uri = __PS_BASE_URI__, $link = null, $headers = null)
    {
        header('Location: ' . (strpos($url, '/') === 0 || strpos($url, 'http') === 0 ? $url : $base_uri . $url));
        exit;
    }

    public static function redirectLink($url)
    {
        self::redirect($url);
    }

    public static function redirectAdmin($url)
    {
        header('Location: ' . $url);
        exit;
    }

    public static function getShopDomain($http = false, $entities = false)
    {
        return ($http ? 'http://' : '') . Context::getContext()->shop->domain;
    }

    public static function getShopDomainSsl($http = false, $entities = false)
    {
        $shop = Context::getContext()->shop;

        return ($http ? self::getProtocol() : '') . (Configuration::get('PS_SSL_ENABLED') ? $shop->domain_ssl : $shop->domain);
    }

    public static function getProtocol($use_ssl = null)
    {
        return ($use_ssl ?? Configuration::get('PS_SSL_ENABLED')) ? 'https://' : 'http://';
    }

    public static function getShopProtocol()
    {
        return self::getProtocol();
    }

    public static function usingSecureMode()
    {
        return ($_SERVER['HTTPS'] ?? '') === 'on' || ($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '') === 'https';
    }

    public static function getHttpHost($http = false, $entities = false, $ignore_port = false)
    {
        $host = $_SERVER['HTTP_HOST'] ?? Context::getContext()->shop->domain;

        return ($http ? self::getProtocol() : '') . ($ignore_port ? explode(':', $host)[0] : $host);
    }

    public static function getRemoteAddr()
    {
        return $_SERVER['REMOTE_ADDR'] ?? '';
    }

    public static function getAdminTokenLite($tab, ?Context $context = null)
    {
        return self::getAdminToken($tab . (int) Tab::getIdFromClassName($tab) . (int) (Context::getContext()->employee->id ?? 0));
    }

    public static function getAdminToken($string)
    {
        return md5(_COOKIE_KEY_ . $string);
    }

    public static function getToken($page = true, ?Context $context = null)
    {
        return md5(_COOKIE_KEY_ . 'token');
    }

    public static function hash($passwd)
    {
        return md5(_COOKIE_KEY_ . $passwd);
    }

    public static function hashIV($data)
    {
        return md5(_COOKIE_IV_ . $data);
    }

    public static function encrypt($passwd)
    {
        return self::hash($passwd);
    }

    public static function passwdGen($length = 8, $flag = 'ALPHANUMERIC')
    {
        return substr(bin2hex(random_bytes((int) $length)), 0, (int) $length);
    }

    public static function safeOutput($string, $html = false)
    {
        return htmlentities($html ? (string) $string : strip_tags((string) $string), ENT_QUOTES, 'utf-8');
    }

    public static function htmlentitiesUTF8($string, $type = ENT_QUOTES)
    {
        return is_array($string) ? array_map([__CLASS__, 'htmlentitiesUTF8'], $string) : htmlentities((string) $string, $type, 'utf-8');
    }

    public static function strlen($str, $encoding = 'UTF-8')
    {
        return mb_strlen((string) $str, 'UTF-8');
    }

    public static function substr($str, $start, $length = false, $encoding = 'utf-8')
    {
        return mb_substr((string) $str, (int) $start, $length === false ? null : (int) $length, 'UTF-8');
    }

    public static function strtolower($str)
    {
        return mb_strtolower((string) $str, 'UTF-8');
    }

    public static function strtoupper($str)
    {
        return mb_strtoupper((string) $str, 'UTF-8');
    }

    public static function ucfirst($str)
    {
        return self::strtoupper(self::substr($str, 0, 1)) . self::substr($str, 1);
    }

    public static function toCamelCase($str, $catapitalise_first_char = false)
    {
        $camel = str_replace(' ', '', ucwords(str_replace(['-', '_'], ' ', self::strtolower($str))));

        return $catapitalise_first_char ? $camel : lcfirst($camel);
    }

    public static function ps_round($value, $precision = 0, $round_mode = null)
    {
        return round((float) $value, (int) $precision, PHP_ROUND_HALF_UP);
    }

    /** From the default currency, or back; never rounded. */
    public static function convertPrice($price, $currency = null, $to_currency = true, ?Context $context = null)
    {
        $currency = $currency === null ? Context::getContext()->currency : (is_object($currency) ? $currency : Currency::getCurrencyInstance((int) (is_array($currency) ? $currency['id_currency'] : $currency)));
        $rate = (float) ($currency->conversion_rate ?? 1) ?: 1.0;

        return (int) $currency->id === (int) Configuration::get('PS_CURRENCY_DEFAULT') ? $price : ($to_currency ? $price * $rate : $price / $rate);
    }

    public static function convertPriceFull($amount, ?Currency $currency_from = null, ?Currency $currency_to = null, bool $round = true)
    {
        $from = $currency_from ?: Currency::getDefaultCurrency();
        $to = $currency_to ?: Currency::getDefaultCurrency();
        if ((int) $from->id === (int) $to->id) {
            return $amount;
        }
        $amount = $amount / ((float) $from->conversion_rate ?: 1) * ((float) $to->conversion_rate ?: 1);

        return $round ? self::ps_round($amount, (int) $to->precision) : $amount;
    }

    public static function displayPrice($price, $currency = null, $no_utf8 = false, ?Context $context = null)
    {
        $context = Context::getContext();
        $currency = is_object($currency) ? $currency : ($currency ? Currency::getCurrencyInstance((int) $currency) : $context->currency);

        return $context->getCurrentLocale()->formatPrice($price, $currency->iso_code);
    }

    public static function displayDate($date, $full = false)
    {
        return date($full ? 'd/m/Y H:i:s' : 'd/m/Y', strtotime($date));
    }

    public static function jsonEncode($data, $options = 0)
    {
        return json_encode($data, $options);
    }

    public static function jsonDecode($data, $assoc = false)
    {
        return json_decode($data, $assoc);
    }

    public static function file_get_contents($url, $use_include_path = false, $stream_context = null, $curl_timeout = 5, $fallback = false)
    {
        return @file_get_contents($url, $use_include_path, $stream_context);
    }

    public static function version_compare($v1, $v2, $operator = '<')
    {
        return version_compare($v1, $v2, $operator);
    }

    public static function str2url($str)
    {
        return self::link_rewrite($str);
    }

    public static function link_rewrite($str, $utf8_decode = null)
    {
        $plain = transliterator_transliterate('Any-Latin; Latin-ASCII; Lower()', (string) $str);

        return trim(preg_replace('/[^a-z0-9]+/', '-', $plain), '-');
    }

    public static function clearSmartyCache()
    {
    }

    public static function clearCache($smarty = null, $tpl = false, $cache_id = null, $compile_id = null)
    {
    }

    public static function generateIndex()
    {
    }

    public static function displayError($string = 'Hook', $htmlentities = true, ?Context $context = null)
    {
        return $string;
    }

    public static function deleteDirectory($dirname, $delete_self = true)
    {
        return true;
    }

    public static function isPHPCLI()
    {
        return PHP_SAPI === 'cli';
    }
}
