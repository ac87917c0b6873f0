<?php
/** The back office: who is there, in which language, and which page. */
define('_PS_ADMIN_DIR_', __DIR__);
require_once __DIR__ . '/../config/config.inc.php';

BackOffice::serve();
