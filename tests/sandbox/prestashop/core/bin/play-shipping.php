<?php
/** Plays recorded carts on the stand-in's own Cart and prints what they cost, as JSON. */
require __DIR__ . '/../config/config.inc.php';

echo json_encode((new ShippingPlayer())->play(json_decode(stream_get_contents(STDIN), true)), JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION);
