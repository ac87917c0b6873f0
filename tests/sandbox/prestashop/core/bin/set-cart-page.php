<?php
/** Makes the small shop of the recorded cart pages: three products, two carriers, four rules; prints their ids. */
require __DIR__ . '/../config/config.inc.php';

echo json_encode((new CartPageShop())->build());
