<?php
/** Plays the recorded stock operations on the stand-in and prints what happened, case by case, as JSON. */
require __DIR__ . '/../config/config.inc.php';

$names = json_decode(stream_get_contents(STDIN), true);
$player = new StockPlayer($names['hooks']);
echo json_encode($player->play($names['cases']), JSON_UNESCAPED_UNICODE);
