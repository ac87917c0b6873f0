<?php
/**
 * Tests of what needs no shop: on every PHP that the module supports. PROMESSE_MODULE: the module's folder, as it
 * stands in the package; PROMESSE_VECTORS: the recorded answers.
 */
error_reporting(E_ALL);

define('PROMESSE_MODULE', rtrim(getenv('PROMESSE_MODULE') ?: dirname(__DIR__), '/'));
define('PROMESSE_VECTORS', rtrim(getenv('PROMESSE_VECTORS') ?: dirname(__DIR__, 2) . '/tests/vectors', '/'));

require __DIR__ . '/doubles/shop.php';
require PROMESSE_MODULE . '/promesse.php';
require __DIR__ . '/unit/ShippingVector.php';

function promesse_vectors($file)
{
    return json_decode((string) file_get_contents(PROMESSE_VECTORS . '/' . $file), true);
}
