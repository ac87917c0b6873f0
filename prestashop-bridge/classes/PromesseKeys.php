<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** This shop's own key pair. At rest the private key is sealed with a key derived from the shop's cookie key. */
class PromesseKeys
{
    /** @return array{private: string, public: string} PEM */
    public static function make()
    {
        // Some hosts have no configuration of openssl, and then PHP makes no key at all: ours is enough.
        foreach ([[], ['config' => dirname(__DIR__) . '/data/openssl.cnf']] as $options) {
            $private = '';
            // The bits mean nothing to a curve, but without them PHP finds a key "too short".
            $key = @openssl_pkey_new($options + [
                'private_key_type' => OPENSSL_KEYTYPE_EC,
                'curve_name' => 'prime256v1',
                'private_key_bits' => 2048,
            ]);
            $details = $key === false ? false : openssl_pkey_get_details($key);
            if ($key !== false && $details !== false && @openssl_pkey_export($key, $private, null, $options)) {
                return ['private' => $private, 'public' => $details['key']];
            }
        }
        throw new PromesseProblem('no-openssl');
    }

    /** @return string base64 of nonce, tag and cipher text */
    public static function seal($privateKey, $secret)
    {
        $nonce = random_bytes(12);
        $tag = '';
        $sealed = openssl_encrypt($privateKey, 'aes-256-gcm', self::sealingKey($secret), OPENSSL_RAW_DATA, $nonce, $tag);
        if ($sealed === false) {
            throw new PromesseProblem('no-openssl');
        }

        return base64_encode($nonce . $tag . $sealed);
    }

    /** @return string|null null when the shop's cookie key is another one than at the sealing */
    public static function open($sealed, $secret)
    {
        $bytes = base64_decode((string) $sealed, true);
        if ($bytes === false || strlen($bytes) < 29) {
            return null;
        }
        $opened = openssl_decrypt(
            substr($bytes, 28),
            'aes-256-gcm',
            self::sealingKey($secret),
            OPENSSL_RAW_DATA,
            substr($bytes, 0, 12),
            substr($bytes, 12, 16)
        );

        return $opened === false ? null : $opened;
    }

    private static function sealingKey($secret)
    {
        return hash_hmac('sha256', 'promesse-private-key', $secret, true);
    }
}
