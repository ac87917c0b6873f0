<?php
/** How the module's PHP is laid out: PrestaShop's own rules, in the syntax of PHP 7.2. */
$module = dirname(__DIR__);

return (new PhpCsFixer\Config())
    ->setRiskyAllowed(false)
    ->setCacheFile(dirname($module) . '/.cache/php/php-cs-fixer.json')
    ->setRules([
        '@Symfony' => true,
        'array_indentation' => true,
        'blank_line_after_opening_tag' => false,
        'class_attributes_separation' => ['elements' => ['method' => 'one']],
        'class_definition' => ['single_line' => false],
        'concat_space' => ['spacing' => 'one'],
        'global_namespace_import' => false,
        'increment_style' => ['style' => 'pre'],
        'modifier_keywords' => false,
        'no_superfluous_phpdoc_tags' => false,
        'phpdoc_align' => ['align' => 'left'],
        'phpdoc_separation' => false,
        'phpdoc_summary' => false,
        'phpdoc_to_comment' => false,
        'protected_to_private' => false,
        'single_line_throw' => false,
        'trailing_comma_in_multiline' => ['elements' => ['arrays']],
        'yoda_style' => false,
    ])
    ->setFinder(PhpCsFixer\Finder::create()->in($module)->exclude(['vendor'])->notPath('tests/stubs'));
