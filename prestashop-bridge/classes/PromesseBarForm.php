<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The bar's texts and colours as a merchant types them: all of them are kept, or none, and each is told what is wrong. */
class PromesseBarForm
{
    /** What is said → the figures that its text may hold; the first one it must. */
    const FIGURES = ['to-go' => ['amount', 'threshold'], 'from' => ['threshold'], 'free' => []];
    /** With every delivery option, with some. */
    const FORMS = [0, 1];
    const LONGEST = 200;

    private $words;
    private $texts;
    private $colours;
    /** @var array<string, string> what is wrong, by field */
    private $errors = [];

    public function __construct(PromesseWords $words)
    {
        $settings = PromesseBarSettings::load();
        $this->words = $words;
        $this->texts = $settings['texts'];
        $this->colours = $settings['style'];
    }

    /** @return bool whether it could be kept */
    public function save($texts, $colours)
    {
        foreach ($this->languages() as $language) {
            foreach (self::FIGURES as $say => $figures) {
                foreach (self::FORMS as $form) {
                    $typed = self::typed($texts, [$language['iso_code'], $say, $form]);
                    $this->texts[$language['iso_code']][$say][$form] = $typed;
                    $this->note('text_' . $language['iso_code'] . '_' . $say . '_' . $form, $typed === '' ? null : self::wrong($typed, $figures));
                }
            }
        }
        foreach (PromesseBarSettings::COLOURS as $name) {
            $this->colours[$name] = self::typed($colours, [$name]);
            $this->note('colour_' . $name, $this->colours[$name] === '' || PromesseBarSettings::isColour($this->colours[$name]) ? null : 'colour');
        }
        if ($this->errors) {
            return false;
        }
        PromesseBarSettings::save(['texts' => $this->texts, 'style' => $this->colours]);

        return true;
    }

    /** @return array<int, array{name: string, fields: array<int, array<string, string>>}> */
    public function texts()
    {
        $labels = $this->words->barTexts();
        $groups = [];
        foreach ($this->languages() as $language) {
            $iso = (string) $language['iso_code'];
            $fields = [];
            foreach (array_keys(self::FIGURES) as $say) {
                foreach (self::FORMS as $form) {
                    $value = isset($this->texts[$iso][$say][$form]) ? (string) $this->texts[$iso][$say][$form] : '';
                    $fields[] = $this->field('text_' . $iso . '_' . $say . '_' . $form, 'promesse_texts[' . $iso . '][' . $say . '][' . $form . ']', $labels[$say][$form], $value);
                }
            }
            $groups[] = ['name' => (string) $language['name'], 'fields' => $fields];
        }

        return $groups;
    }

    /** @return array<int, array<string, string>> */
    public function colours()
    {
        $labels = $this->words->barColours();

        return array_map(function ($name) use ($labels) {
            return $this->field('colour_' . $name, 'promesse_colours[' . $name . ']', $labels[$name], isset($this->colours[$name]) ? (string) $this->colours[$name] : '');
        }, PromesseBarSettings::COLOURS);
    }

    private function field($key, $name, $label, $value)
    {
        return ['id' => 'promesse_' . $key, 'name' => $name, 'label' => $label, 'value' => $value, 'error' => isset($this->errors[$key]) ? $this->errors[$key] : ''];
    }

    private function note($key, $wrong)
    {
        if ($wrong !== null) {
            $this->errors[$key] = $this->words->barErrors()[$wrong];
        }
    }

    /** A figure that isn't said there would be printed empty, or as another one. */
    private static function wrong($text, array $figures)
    {
        if (Tools::strlen($text) > self::LONGEST || strlen($text) > PromesseBarSettings::MOST_BYTES) {
            return 'long';
        }
        preg_match_all('/\{(\w+)\}/', $text, $named);
        $rest = (string) preg_replace('/\{\w+\}/', '', $text);
        if (strpbrk($rest, '{}') !== false || array_diff($named[1], $figures, ['country'])) {
            return $figures === ['amount', 'threshold'] ? 'unknown' : ($figures ? 'only-threshold' : 'no-figure');
        }

        return $figures && !in_array($figures[0], $named[1], true) ? 'needs-' . $figures[0] : null;
    }

    /** @return string what was sent there, '' if it is no text */
    private static function typed($sent, array $path)
    {
        foreach ($path as $key) {
            $sent = is_array($sent) && isset($sent[$key]) ? $sent[$key] : '';
        }

        return is_string($sent) ? trim($sent) : '';
    }

    private function languages()
    {
        return Language::getLanguages(true, (int) Context::getContext()->shop->id);
    }
}
