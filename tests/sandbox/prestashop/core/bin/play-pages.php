<?php
/** Puts the recorded situations of a product page into the shop and prints where each is. */
require __DIR__ . '/../config/config.inc.php';

// The recorded pages were in English.
Configuration::updateValue('PS_LANG_DEFAULT', '2');
Context::getContext()->language = new Language(2);
echo json_encode((new PageCases())->all());
