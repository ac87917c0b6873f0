<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What the bar's hooks print. Whatever goes wrong here, the page goes on without a bar. */
class PromesseBarHooks
{
    private static $sheets = false;

    public static function onHeader(Promesse $module)
    {
        return self::quietly(function () use ($module) {
            if (!self::isShown() || self::$sheets) {
                return '';
            }
            $controller = Context::getContext()->controller;
            if (!is_object($controller) || !method_exists($controller, 'registerJavascript')) {
                return '';
            }
            self::$sheets = true;
            $controller->registerStylesheet('promesse-bar', 'modules/' . $module->name . '/views/css/bar.css', ['media' => 'all', 'priority' => 200]);
            $controller->registerJavascript('promesse-bar', 'modules/' . $module->name . '/views/js/bar.js', ['position' => 'bottom', 'priority' => 200, 'attributes' => 'defer']);
            $controller->registerJavascript('promesse-bar-cart', 'modules/' . $module->name . '/views/js/bar-cart.js', ['position' => 'bottom', 'priority' => 201]);

            return '';
        });
    }

    public static function onPlace(Promesse $module, $hook)
    {
        return self::quietly(function () use ($module, $hook) {
            $settings = PromesseBarSettings::load();
            $wanted = array_filter($settings['places'], function ($place) use ($hook) {
                return in_array($hook, PromesseBarSettings::PLACES[$place], true);
            });
            $cart = Context::getContext()->cart;
            if (!$wanted || !self::isShown() || !$cart instanceof Cart) {
                return '';
            }

            return $module->renderBar((new PromesseBarPage($module, PromesseBarState::ofCart($cart)))->values());
        });
    }

    /** @return array<string, mixed> what the page's script reads again: fresh, whatever was printed */
    public static function answer(Promesse $module)
    {
        $cart = Context::getContext()->cart;
        $answer = self::quietly(function () use ($module, $cart) {
            return $cart instanceof Cart ? (new PromesseBarPage($module, PromesseBarState::ofCart($cart)))->answer() : [];
        });

        return is_array($answer) && $answer ? $answer : ['published' => PromesseBarOffer::published(false, '', '', null)];
    }

    /** A shop that shows no prices, or sells nothing, promises nothing. */
    private static function isShown()
    {
        return PromesseBarSettings::isOn() && !PromesseDefaults::isCatalogueOnly() && PromesseDefaults::showsPrices();
    }

    private static function quietly($work)
    {
        set_error_handler(function () {
            return true;
        });
        try {
            return $work();
        } catch (Throwable $problem) {
            return '';
        } finally {
            restore_error_handler();
        }
    }
}
