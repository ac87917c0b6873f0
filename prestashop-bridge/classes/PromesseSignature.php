<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What is signed between the shop and the app, and how. EC P-256, SHA-256, DER. */
class PromesseSignature
{
    const TO_APP = 'app';
    const TO_SHOP = 'shop';

    /** Seconds by which the two clocks may differ. */
    const WINDOW = 300;

    /**
     * @param string $to TO_APP or TO_SHOP, so that no call can be turned around
     * @param int|string $timestamp unix seconds
     * @param string $body raw, as it travels
     */
    public static function text($to, $connection, $timestamp, $nonce, $body)
    {
        return "promesse-1\n" . $to . "\n" . $connection . "\n" . $timestamp . "\n" . $nonce . "\n" . hash('sha256', $body);
    }

    public static function proofText($challenge, $address, $connection, $appPublicKey)
    {
        return "promesse-prove\n" . $challenge . "\n" . $address . "\n" . $connection . "\n" . hash('sha256', $appPublicKey);
    }

    public static function launchText($payload)
    {
        return "promesse-launch\n" . $payload;
    }

    /** @return string base64 of the DER signature */
    public static function sign($text, $privateKey)
    {
        return base64_encode(self::rawSign($text, $privateKey));
    }

    /** @return string DER */
    public static function rawSign($text, $privateKey)
    {
        $signature = '';
        if (!openssl_sign($text, $signature, $privateKey, OPENSSL_ALGO_SHA256)) {
            throw new PromesseProblem('cannot-sign');
        }

        return $signature;
    }

    /** @param string $signature base64 of the DER signature */
    public static function verify($text, $signature, $publicKey)
    {
        $raw = base64_decode((string) $signature, true);
        if ($raw === false || $raw === '' || (string) $publicKey === '') {
            return false;
        }

        return @openssl_verify($text, $raw, $publicKey, OPENSSL_ALGO_SHA256) === 1;
    }

    public static function isFresh($timestamp, $now)
    {
        return ctype_digit((string) $timestamp) && abs((int) $timestamp - (int) $now) <= self::WINDOW;
    }

    public static function isNonce($nonce)
    {
        return is_string($nonce) && preg_match('/^[0-9a-f]{32}$/D', $nonce) === 1;
    }

    public static function base64Url($bytes)
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }

    /** @return array<string, string> headers of a call */
    public static function headers($to, $connection, $body, $privateKey)
    {
        $timestamp = time();
        $nonce = bin2hex(random_bytes(16));

        return [
            'X-Promesse-Connection' => $connection,
            'X-Promesse-Timestamp' => (string) $timestamp,
            'X-Promesse-Nonce' => $nonce,
            'X-Promesse-Signature' => self::sign(self::text($to, $connection, $timestamp, $nonce, $body), $privateKey),
        ];
    }
}
