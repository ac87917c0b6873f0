<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** A call works once. */
class PromesseNonces
{
    /** Throws when the nonce was seen before. */
    public static function spend($connection, $nonce)
    {
        PromesseDb::run('INSERT IGNORE INTO ' . PromesseDb::table('promesse_nonce') . ' (connection, nonce, seen_at) VALUES ('
            . PromesseDb::quoted($connection) . ', ' . PromesseDb::quoted($nonce) . ', ' . time() . ')');
        if (PromesseDb::changed() !== 1) {
            throw new PromesseRefusal(409, 'replayed');
        }
    }

    /** Older calls are refused for their time. */
    public static function forgetOld()
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_nonce') . ' WHERE seen_at < '
            . (time() - 3 * PromesseSignature::WINDOW));
    }
}
