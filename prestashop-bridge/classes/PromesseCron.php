<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The address that a scheduler calls: sends what waits, forgets what is old. */
class PromesseCron
{
    public static function isSecret($given)
    {
        $secret = (string) Configuration::getGlobalValue('PROMESSE_CRON_SECRET');

        return $secret !== '' && is_string($given) && hash_equals($secret, $given);
    }

    /** @return array{sent: int, waiting: int} */
    public static function run()
    {
        $total = ['sent' => 0, 'waiting' => 0];
        foreach (PromesseShop::pairedIds() as $idShop) {
            $done = PromesseFlush::shop($idShop, PromesseFlush::PATIENCE, true);
            $total['sent'] += $done['sent'];
            $total['waiting'] += $done['waiting'];
        }
        PromesseNonces::forgetOld();
        PromesseAnswers::forgetOld();

        return $total;
    }

    public static function address()
    {
        return Context::getContext()->link->getModuleLink('promesse', 'cron', [
            'secret' => (string) Configuration::getGlobalValue('PROMESSE_CRON_SECRET'),
        ]);
    }
}
