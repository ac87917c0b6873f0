<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Everything that a bar prints: its sentence, and what bar.js needs to go on from there. */
class PromesseBarPage
{
    private $module;
    private $state;
    /** @var string|null in the visitor's language */
    private $country;

    public function __construct(Promesse $module, PromesseBarState $state)
    {
        $this->module = $module;
        $this->state = $state;
    }

    /** @return array<string, mixed> for the template, which escapes */
    public function values()
    {
        $saying = $this->state->saying;
        $texts = $this->texts();
        $said = $saying['say'] !== 'nothing';

        return [
            'page' => $this->json($texts),
            // What a page cache hands out later is known by it.
            'now' => time(),
            'say' => $saying['say'],
            'all' => $said && $saying['all'] ? 1 : 0,
            'missing' => isset($saying['missing']) ? $saying['missing'] : '',
            'parts' => $said ? $this->parts($saying, $texts) : [],
            'done' => $said ? $this->done($saying) : 0,
            'sentence' => $said ? implode('', $this->parts($saying, $texts)) : '',
            'style' => PromesseBarSettings::load()['style'],
            'label' => (new PromesseWords($this->module))->bar()['label'],
        ];
    }

    /** @return array<string, mixed> what a page that is open asks for */
    public function answer()
    {
        return [
            'published' => $this->state->published,
            'country' => $this->state->country,
            'cart' => $this->state->cart,
            'plain' => $this->state->plain,
            'say' => $this->state->saying,
        ];
    }

    private function json(array $texts)
    {
        return (string) json_encode([
            'published' => $this->state->published,
            'country' => $this->state->country,
            'cart' => $this->state->cart,
            'lang' => (string) Context::getContext()->language->iso_code,
            'scale' => pow(10, PromesseCore::precision()) / 100,
            'money' => PromesseMoney::ways($this->state->idCurrency),
            'texts' => $texts,
            'offer' => Context::getContext()->link->getModuleLink('promesse', 'bar', ['ajax' => '1']),
            'lines' => new stdClass(),
            'plain' => $this->state->plain,
            'base' => $this->state->cart['goods'],
        ], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
    }

    /** @return array<string, string[]> by what is said: with every option, with some */
    private function texts()
    {
        $texts = (new PromesseWords($this->module))->bar()['texts'];
        $own = PromesseBarSettings::load()['texts'];
        $language = (string) Context::getContext()->language->iso_code;
        foreach (isset($own[$language]) && is_array($own[$language]) ? $own[$language] : [] as $say => $sentences) {
            foreach (isset($texts[$say]) && is_array($sentences) ? $sentences : [] as $place => $sentence) {
                $texts[$say][(int) $place] = (string) $sentence;
            }
        }

        return array_map([$this, 'withCountry'], $texts);
    }

    /**
     * Without an address the sentence names the country that it holds for, where the shop's others get something else.
     *
     * @param string[] $sentences
     *
     * @return string[]
     */
    private function withCountry(array $sentences)
    {
        $isNamed = !$this->state->hasAddress && PromesseBarSettings::load()['named'];

        return array_map(function ($sentence) use ($isNamed) {
            $named = strpos($sentence, '{country}') !== false || !$isNamed ? $sentence : $sentence . ' ({country})';

            return strpos($named, '{country}') === false ? $named : str_replace('{country}', $this->country(), $named);
        }, $sentences);
    }

    private function country()
    {
        if ($this->country === null) {
            $this->country = (string) Country::getNameById((int) Context::getContext()->language->id, $this->state->idCountry);
        }

        return $this->country;
    }

    /** @return string[] every second one is a figure */
    private function parts(array $saying, array $texts)
    {
        $missing = isset($saying['missing']) ? $saying['missing'] : 0;
        // An empty cart is told where free delivery begins, not what is missing.
        $say = isset($saying['threshold']) && $missing === $saying['threshold'] ? 'from' : $saying['say'];
        $parts = (array) preg_split('/\{(\w+)\}/', $texts[$say][$saying['all'] ? 0 : 1], -1, PREG_SPLIT_DELIM_CAPTURE);
        $whole = isset($saying['threshold']) ? $saying['threshold'] : $missing + $this->state->cart['grams'];
        foreach ($parts as $place => $part) {
            if ($place % 2) {
                $parts[$place] = $this->figure($saying['say'], $part === 'amount' ? $missing : $whole);
            }
        }

        return $parts;
    }

    private function figure($say, $figure)
    {
        return $say === 'weight' ? (string) ($figure / 1000) : PromesseMoney::write($figure, $this->state->idCurrency);
    }

    private function done(array $saying)
    {
        $missing = isset($saying['missing']) ? $saying['missing'] : 0;
        $whole = isset($saying['threshold']) ? $saying['threshold'] : $missing + $this->state->cart['grams'];

        return $missing && $whole ? (int) floor(100 - 100 * $missing / $whole) : 100;
    }
}
