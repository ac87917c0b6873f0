<?php

use PHPUnit\Framework\TestCase;

final class WordsTest extends TestCase
{
    /** What the shop's own translation page would find in these files. */
    private function english($file)
    {
        preg_match_all("/->l\\('((?:[^'\\\\\\\\]|\\\\\\\\.)*)'/", (string) file_get_contents(PROMESSE_MODULE . '/' . $file), $found);

        return array_values(array_unique($found[1]));
    }

    public static function sources()
    {
        return [['promesse.php', 'promesse'], ['classes/PromesseWords.php', 'promessewords']];
    }

    /** @dataProvider sources */
    public function testEveryWordHasItsFrench($file, $source)
    {
        $french = require PROMESSE_MODULE . '/translations/fr.php';
        $words = $this->english($file);
        $this->assertNotEmpty($words);
        foreach ($words as $english) {
            $key = '<{promesse}prestashop>' . $source . '_' . md5($english);
            $this->assertArrayHasKey($key, $french, $english);
            $this->assertNotSame($english, $french[$key]);
        }
    }

    public function testNoFrenchIsLeftOver()
    {
        $french = require PROMESSE_MODULE . '/translations/fr.php';
        $count = 0;
        foreach (self::sources() as $source) {
            $count += count($this->english($source[0]));
        }
        $this->assertCount($count, $french);
    }

    public function testFrenchSpacesDontBreak()
    {
        foreach (require PROMESSE_MODULE . '/translations/fr.php' as $text) {
            $this->assertSame(0, preg_match('/[^\x{a0}\x{202f}][:;?!](\s|$)/u', $text), $text);
        }
    }

    public function testEveryStateAndOutcomeHasWords()
    {
        $words = new PromesseWords(new Promesse());
        foreach (['new', 'paired', 'moved', 'locked', 'oneShop'] as $state) {
            $this->assertArrayHasKey($state, $words->settings());
        }
        foreach (['connected', 'joined', 'disconnected', 'test-fine', 'test-failed', 'no-answer', 'address-not-proved',
            'code-unknown', 'code-needed', 'unreadable', 'no-openssl', 'no-shop'] as $outcome) {
            $this->assertArrayHasKey($outcome, $words->outcomes());
        }
    }
}
