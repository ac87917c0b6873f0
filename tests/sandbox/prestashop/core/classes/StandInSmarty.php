<?php
/** The real Smarty, with the few tags that templates of a module may use. */
class StandInSmarty
{
    public static function get(Context $context, bool $front = false): Smarty
    {
        if ($context->smarty) {
            return $context->smarty;
        }
        $smarty = new Smarty();
        $smarty->setTemplateDir(_PS_THEME_DIR_)->setCompileDir(_PS_CACHE_DIR_ . 'smarty/compile');
        // Front pages escape by themselves; templates of the back office must do it.
        $smarty->escape_html = $front;
        if ($front) {
            $smarty->registerPlugin('modifier', 'escape', [__CLASS__, 'escape']);
        }
        $smarty->registerPlugin('modifier', 'say', ['ShopWords', 'say']);
        $smarty->registerPlugin('function', 'l', [__CLASS__, 'translate']);
        $smarty->registerPlugin('function', 'hook', function (array $params): string {
            return Hook::exec($params['h'], array_diff_key($params, ['h' => 1, 'mod' => 1]));
        });
        foreach (['json_encode', 'intval', 'count', 'sprintf', 'htmlspecialchars', 'strtolower', 'date', 'implode', 'number_format', 'urlencode'] as $plain) {
            $smarty->registerPlugin('modifier', $plain, $plain);
        }
        $smarty->assign(['link' => $context->link, 'base_dir' => $context->shop->getBaseURL(), 'lang_iso' => $context->language->iso_code, 'shop_name' => $context->shop->name]);

        return $context->smarty = $smarty;
    }

    /** Where all is escaped anyway, a template that asks for it besides isn't escaped twice. */
    public static function escape($text, $type = 'html', $charset = null, $double = true)
    {
        switch ($type) {
            case 'html':
            case 'htmlall':
                return $text;
            case 'url':
                return rawurlencode((string) $text);
            case 'quotes':
            case 'javascript':
                return addslashes((string) $text);
        }

        return $text;
    }

    public static function translate(array $params): string
    {
        if (!empty($params['mod'])) {
            $text = Translate::getModuleTranslation($params['mod'], $params['s'], basename($params['source'] ?? $params['mod'], '.tpl'), $params['sprintf'] ?? null, false, null, true, false);
        } else {
            $text = Context::getContext()->getTranslator()->trans($params['s'], $params['sprintf'] ?? [], $params['d'] ?? null);
        }

        return empty($params['js']) ? $text : addslashes($text);
    }
}
