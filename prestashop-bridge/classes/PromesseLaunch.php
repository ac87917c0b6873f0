<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Opens the app's screens for an employee: a signed token that lives for seconds and works once. */
class PromesseLaunch
{
    /** Seconds. */
    const LIFE = 30;

    /**
     * @param array<string, mixed> $shop
     * @param array{view: bool, edit: bool} $rights of the employee's profile
     *
     * @return string|null null while the shop isn't connected
     */
    public static function token(array $shop, $employee, $language, array $rights)
    {
        $key = PromesseShop::state($shop) === 'paired' ? PromesseShop::privateKey($shop) : null;
        if ($key === null) {
            return null;
        }

        return self::signed([
            'connection' => (string) $shop['connection'],
            'employee' => (string) (int) $employee,
            'language' => (string) $language,
            'rights' => ['view' => (bool) $rights['view'], 'edit' => (bool) $rights['edit']],
            'nonce' => bin2hex(random_bytes(16)),
            'exp' => time() + self::LIFE,
            // With several shops the back office need not live where this one does.
            'origin' => (string) Tools::getHttpHost(true),
        ], $key);
    }

    public static function signed(array $claims, $privateKey)
    {
        $payload = PromesseSignature::base64Url(json_encode($claims));
        $signature = PromesseSignature::rawSign(PromesseSignature::launchText($payload), $privateKey);

        return $payload . '.' . PromesseSignature::base64Url($signature);
    }
}
