<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Where this shop lives, and where the app does. */
class PromesseAddress
{
    /** The one place that names the app. A configuration key of the same meaning goes before it. */
    const APP = 'https://promesse.example';

    /** @return string address that the back office frames */
    public static function appForFrames()
    {
        return self::configured('PROMESSE_APP_URL', self::APP);
    }

    /** @return string address that this shop posts to */
    public static function appForPosts()
    {
        return self::configured('PROMESSE_API_URL', self::appForFrames());
    }

    /**
     * @param array<string, mixed> $url row of shop_url
     *
     * @return string like https://boutique.fr/fr, without a slash at its end
     */
    public static function ofShop(array $url, $ssl)
    {
        $domain = $ssl && (string) $url['domain_ssl'] !== '' ? $url['domain_ssl'] : $url['domain'];

        return ($ssl ? 'https://' : 'http://') . $domain . rtrim($url['physical_uri'] . $url['virtual_uri'], '/');
    }

    /** A copy of the shop has another one: another address, folder or database. */
    public static function fingerprint($address)
    {
        return hash('sha256', $address . "\n" . _PS_ROOT_DIR_ . "\n" . _DB_NAME_);
    }

    private static function configured($key, $default)
    {
        $value = Configuration::getGlobalValue($key);

        return rtrim($value ? (string) $value : $default, '/');
    }
}
