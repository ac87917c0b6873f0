<?php
require_once __DIR__ . '/config/config.inc.php';

Dispatcher::front();
