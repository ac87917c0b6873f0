<?php
/** Reads SQL from files named as arguments into the shop's database, making it first. */
require __DIR__ . '/../config/defines.inc.php';

[$host, $port] = explode(':', _DB_SERVER_);
$pdo = new PDO("mysql:host=$host;port=$port;charset=utf8mb4", _DB_USER_, _DB_PASSWD_, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
$pdo->exec('DROP DATABASE IF EXISTS `' . _DB_NAME_ . '`; CREATE DATABASE `' . _DB_NAME_ . '` CHARACTER SET utf8mb4; USE `' . _DB_NAME_ . '`');
$pdo->exec("SET SESSION sql_mode = ''");
$pdo->exec('START TRANSACTION');
foreach (array_slice($argv, 1) as $file) {
    // One statement a line.
    foreach (file($file) as $line) {
        if (trim($line) !== '' && strpos($line, '--') !== 0) {
            $pdo->exec($line);
        }
    }
}
$pdo->exec('COMMIT');
