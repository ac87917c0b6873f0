<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What an open page reads again: of this visitor's own cart, kept nowhere. */
class PromesseBarModuleFrontController extends ModuleFrontController
{
    public $ajax = true;

    public function postProcess()
    {
        // Asking leaves nothing behind, not even a cookie.
        $cookie = $this->context->cookie;
        if (is_object($cookie) && method_exists($cookie, 'disallowWriting')) {
            $cookie->disallowWriting();
        }
        $answer = $this->module instanceof Promesse ? PromesseBarHooks::answer($this->module) : [];
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: private, no-store');
        header('X-Robots-Tag: noindex');
        echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
        flush();
        exit;
    }
}
