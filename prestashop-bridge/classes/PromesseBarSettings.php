<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What the merchant decided about the bar, for the shop of the context. */
class PromesseBarSettings
{
    const KEY = 'PROMESSE_BAR';
    /** Place in the settings → hooks. */
    const PLACES = [
        'banner' => ['displayBanner'],
        'cart' => ['displayShoppingCart'],
        'cart-footer' => ['displayShoppingCartFooter'],
        'modal' => ['displayCartModalContent'],
        'modal-footer' => ['displayCartModalFooter'],
    ];
    const SAYINGS = ['to-go', 'from', 'free', 'items', 'weight'];
    /** What the bar's stylesheet reads; its text has the theme's own colours. */
    const COLOURS = ['fill', 'fill-done'];
    const MOST_BYTES = 400;

    /** @return array{on: bool, places: string[], texts: array<string, mixed>, style: array<string, string>, countries: string[]|null, named: bool} */
    public static function load()
    {
        $read = json_decode((string) Configuration::get(self::KEY), true);
        $read = is_array($read) ? $read : [];

        return [
            'on' => !empty($read['on']),
            'places' => isset($read['places']) && is_array($read['places']) ? array_values(array_intersect(array_keys(self::PLACES), $read['places'])) : ['banner', 'modal'],
            'texts' => isset($read['texts']) && is_array($read['texts']) ? $read['texts'] : [],
            'style' => isset($read['style']) && is_array($read['style']) ? $read['style'] : [],
            'countries' => isset($read['countries']) && is_array($read['countries']) ? $read['countries'] : null,
            // Until the app has compared the countries, they may differ.
            'named' => !isset($read['named']) || !empty($read['named']),
        ];
    }

    public static function isOn()
    {
        return self::load()['on'];
    }

    /** Whether the app hasn't taken the promise back there. */
    public static function mayPromise($country)
    {
        $countries = self::load()['countries'];

        return $countries === null || in_array($country, $countries, true);
    }

    /** @param array<string, mixed> $changes on, places, texts, style, countries, named: what isn't there stays */
    public static function save(array $changes)
    {
        $all = self::load();
        if (isset($changes['on'])) {
            $all['on'] = (bool) $changes['on'];
        }
        if (isset($changes['places']) && is_array($changes['places'])) {
            $all['places'] = array_values(array_intersect(array_keys(self::PLACES), $changes['places']));
        }
        if (isset($changes['countries']) && is_array($changes['countries'])) {
            $all['countries'] = array_values(array_filter($changes['countries'], function ($country) {
                return is_string($country) && preg_match('/^[A-Z]{2}$/D', $country);
            }));
        }
        if (isset($changes['named'])) {
            $all['named'] = (bool) $changes['named'];
        }
        if (isset($changes['texts'])) {
            $all['texts'] = self::texts($changes['texts']);
        }
        if (isset($changes['style'])) {
            $all['style'] = self::style($changes['style']);
        }
        // Without a sign that the shop's database layer would take for markup.
        $text = (string) json_encode($all, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT);
        Configuration::updateValue(self::KEY, $text, false, null, (int) Context::getContext()->shop->id);
    }

    /** @return array<string, array<string, string[]>> by language and saying */
    private static function texts($texts)
    {
        $kept = [];
        foreach (is_array($texts) ? $texts : [] as $language => $own) {
            if (!is_string($language) || !preg_match('/^[a-z]{2}$/D', $language) || !is_array($own)) {
                continue;
            }
            foreach (self::SAYINGS as $say) {
                foreach (isset($own[$say]) && is_array($own[$say]) ? array_slice(array_values($own[$say]), 0, 4) : [] as $place => $text) {
                    if (is_string($text) && trim($text) !== '' && strlen($text) <= self::MOST_BYTES) {
                        $kept[$language][$say][$place] = $text;
                    }
                }
            }
        }

        return $kept;
    }

    public static function isColour($text)
    {
        return is_string($text) && preg_match('/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/iD', $text);
    }

    private static function style($style)
    {
        $kept = [];
        foreach (self::COLOURS as $name) {
            if (is_array($style) && isset($style[$name]) && self::isColour($style[$name])) {
                $kept[$name] = $style[$name];
            }
        }

        return $kept;
    }
}
