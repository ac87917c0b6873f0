<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What the app must know of the shop as a whole. */
class PromesseShopFacts
{
    public static function read(array $shop)
    {
        $idShop = (int) $shop['id_shop'];
        $languages = [];
        foreach (Language::getLanguages(true, $idShop) as $language) {
            $languages[] = (string) $language['iso_code'];
        }
        $shared = (bool) (int) $shop['share_stock'];

        return [
            'idShop' => $idShop,
            'name' => (string) $shop['name'],
            'address' => PromesseShop::address($shop),
            'country' => (string) Country::getIsoById((int) Configuration::get('PS_COUNTRY_DEFAULT')),
            'currency' => PromesseDefaults::currency()->iso_code,
            'timeZone' => (string) Configuration::get('PS_TIMEZONE'),
            'language' => (string) Language::getIsoById((int) Configuration::get('PS_LANG_DEFAULT')),
            'languages' => $languages,
            'psVersion' => _PS_VERSION_,
            'moduleVersion' => PromesseInstaller::version(),
            'phpVersion' => PHP_VERSION,
            'stockManagement' => (bool) Configuration::get('PS_STOCK_MANAGEMENT'),
            'backordersByDefault' => (bool) Configuration::get('PS_ORDER_OUT_OF_STOCK'),
            'catalogMode' => PromesseDefaults::isCatalogueOnly(),
            'location' => [
                'id' => PromesseShop::locationId($shop),
                'name' => (string) ($shared ? $shop['group_name'] : $shop['name']),
            ],
            'outbox' => PromesseOutbox::length($idShop),
        ];
    }
}
