<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** What was answered under a key: the same key gets it again. */
class PromesseAnswers
{
    /** Seconds. */
    const KEPT = 2592000;

    /** @return array<int, array{digest: string, answer: array<string, mixed>}> by place in the request */
    public static function load($idShop, $key)
    {
        $answers = [];
        foreach (PromesseDb::rows('SELECT place, digest, answer FROM ' . PromesseDb::table('promesse_answer')
            . ' WHERE id_shop = ' . (int) $idShop . ' AND command_key = ' . PromesseDb::quoted(self::stored($key))) as $row) {
            $answers[(int) $row['place']] = [
                'digest' => (string) $row['digest'],
                'answer' => (array) json_decode((string) $row['answer'], true),
            ];
        }

        return $answers;
    }

    public static function save($idShop, $key, $place, $digest, array $answer)
    {
        PromesseDb::run('INSERT INTO ' . PromesseDb::table('promesse_answer')
            . ' (id_shop, command_key, place, digest, answer, answered_at) VALUES ('
            . (int) $idShop . ', ' . PromesseDb::quoted(self::stored($key)) . ', ' . (int) $place . ', '
            . PromesseDb::quoted($digest) . ', ' . PromesseDb::quoted(json_encode($answer)) . ', ' . time() . ')');
    }

    public static function forgetOld()
    {
        PromesseDb::run('DELETE FROM ' . PromesseDb::table('promesse_answer') . ' WHERE answered_at < ' . (time() - self::KEPT));
    }

    /** Keys may be long. */
    private static function stored($key)
    {
        return hash('sha256', (string) $key);
    }
}
