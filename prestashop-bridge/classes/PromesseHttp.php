<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Posts JSON to the app: no redirects, a short patience, a small answer. */
class PromesseHttp
{
    const LARGEST_ANSWER = 1048576;

    /**
     * @param array<string, string> $headers
     *
     * @return array{status: int, body: string} status 0: no answer
     */
    public static function post($url, $body, array $headers, $seconds)
    {
        if (!preg_match('#^https?://#i', $url)) {
            return ['status' => 0, 'body' => ''];
        }
        $lines = ['Content-Type: application/json; charset=utf-8', 'Accept: application/json', 'Expect:'];
        foreach ($headers as $name => $value) {
            $lines[] = $name . ': ' . $value;
        }

        return function_exists('curl_init')
            ? self::byCurl($url, $body, $lines, $seconds)
            : self::byStream($url, $body, $lines, $seconds);
    }

    private static function byCurl($url, $body, array $lines, $seconds)
    {
        $answer = '';
        $call = curl_init($url);
        curl_setopt_array($call, [
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_HTTPHEADER => $lines,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_CONNECTTIMEOUT_MS => (int) (min(2, $seconds) * 1000),
            CURLOPT_TIMEOUT_MS => (int) ($seconds * 1000),
            CURLOPT_NOSIGNAL => true,
            CURLOPT_WRITEFUNCTION => function ($call, $part) use (&$answer) {
                $answer .= $part;

                return strlen($answer) > self::LARGEST_ANSWER ? 0 : strlen($part);
            },
        ]);
        $fine = curl_exec($call);
        $status = $fine ? (int) curl_getinfo($call, CURLINFO_HTTP_CODE) : 0;

        return ['status' => $status, 'body' => $answer];
    }

    private static function byStream($url, $body, array $lines, $seconds)
    {
        $stream = @fopen($url, 'rb', false, stream_context_create(['http' => [
            'method' => 'POST',
            'header' => implode("\r\n", array_diff($lines, ['Expect:'])),
            'content' => $body,
            'follow_location' => 0,
            'timeout' => $seconds,
            'ignore_errors' => true,
        ]]));
        if (!$stream) {
            return ['status' => 0, 'body' => ''];
        }
        $answer = (string) stream_get_contents($stream, self::LARGEST_ANSWER);
        $meta = stream_get_meta_data($stream);
        fclose($stream);
        $first = isset($meta['wrapper_data'][0]) ? (string) $meta['wrapper_data'][0] : '';

        return ['status' => preg_match('#^HTTP/\S+ (\d{3})#', $first, $found) ? (int) $found[1] : 0, 'body' => $answer];
    }
}
