<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Gives the visitor the whole answer before anything slow happens. */
class PromesseResponse
{
    /** @return bool whether nobody waits for this process any more */
    public static function finish()
    {
        if (PHP_SAPI === 'cli' || PHP_SAPI === 'phpdbg') {
            return true;
        }
        self::writeCookie();
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        ignore_user_abort(true);
        if (function_exists('fastcgi_finish_request')) {
            return fastcgi_finish_request();
        }
        if (function_exists('litespeed_finish_request')) {
            return litespeed_finish_request();
        }

        return self::closeByLength();
    }

    /** The shop writes it when its objects end, which would be too late. */
    private static function writeCookie()
    {
        $cookie = Context::getContext()->cookie;
        if (is_object($cookie) && method_exists($cookie, 'write')) {
            $cookie->write();
        }
    }

    /** Without a finishing function the browser must know where the answer ends. */
    private static function closeByLength()
    {
        $compressed = (bool) ini_get('zlib.output_compression');
        // Whoever rewrites the page on its way out (a minifier, a page cache) changes its length after we have counted.
        $rewritten = array_diff(ob_list_handlers() ?: [], ['default output handler']) !== [];
        while (ob_get_level() > 1) {
            ob_end_flush();
        }
        $known = !headers_sent() && !$rewritten && !$compressed && !self::hasHeader('content-encoding') && !self::isDeflatedLater();
        if ($known && self::hasHeader('content-length')) {
            header('Connection: close');
        } elseif ($known && ob_get_level() === 1) {
            header('Content-Length: ' . (int) ob_get_length());
            header('Connection: close');
        } elseif ($known && ob_get_level() === 0) {
            header('Content-Length: 0');
            header('Connection: close');
        }
        if (ob_get_level() === 1) {
            ob_end_flush();
        }
        flush();

        return $known;
    }

    /** Apache may compress after PHP, and then waits for the end of this process. */
    private static function isDeflatedLater()
    {
        $encodings = isset($_SERVER['HTTP_ACCEPT_ENCODING']) ? (string) $_SERVER['HTTP_ACCEPT_ENCODING'] : '';

        return function_exists('apache_get_modules')
            && $encodings !== ''
            && array_intersect(['mod_deflate', 'mod_brotli'], apache_get_modules()) !== [];
    }

    private static function hasHeader($name)
    {
        foreach (headers_list() as $line) {
            if (stripos($line, $name . ':') === 0) {
                return true;
            }
        }

        return false;
    }
}
