<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A signed call to the app, and what its outcome means for the next ones. */
class PromesseCall
{
    /**
     * @param array<string, mixed> $shop
     *
     * @return array<string, mixed>|null null when it didn't arrive, or nobody said that it did
     */
    public static function message(array $shop, $body, $seconds)
    {
        $key = PromesseShop::privateKey($shop);
        if ($key === null) {
            return null;
        }
        $headers = PromesseSignature::headers(PromesseSignature::TO_APP, $shop['connection'], $body, $key);
        $answer = PromesseHttp::post(PromesseAddress::appForPosts() . '/bridge/messages', $body, $headers, $seconds);
        $read = $answer['status'] === 200 ? json_decode($answer['body'], true) : null;
        if (is_array($read)) {
            self::succeeded($shop);

            return $read;
        }
        self::failed($shop, $answer);

        return null;
    }

    /** Written once a minute at most: an order's request has better things to do. */
    private static function succeeded(array $shop)
    {
        if ((int) $shop['failures'] === 0 && time() - (int) $shop['last_sent_at'] < 60) {
            return;
        }
        PromesseShop::save($shop['id_shop'], ['last_sent_at' => time(), 'failures' => 0, 'retry_at' => 0, 'last_error' => '']);
    }

    /** An app that is away is left alone for a while, ever longer, so that no page of the shop waits for it. */
    private static function failed(array $shop, array $answer)
    {
        $failures = (int) $shop['failures'] + 1;
        $pause = min(PromesseFlush::LONGEST_PAUSE, (int) pow(2, min($failures, 6)) - 1);
        $read = json_decode($answer['body'], true);
        $code = is_array($read) && isset($read['error']) && is_string($read['error']) ? $read['error'] : '';
        PromesseShop::save($shop['id_shop'], [
            'failures' => $failures,
            'retry_at' => time() + $pause,
            'last_error' => trim(substr($answer['status'] . ' ' . preg_replace('/[^a-z0-9-]/', '', $code), 0, 60)),
        ]);
    }
}
