<?php
/** What a person or a story does to the shop, over HTTP; the same calls as the back office's buttons. */
require_once __DIR__ . '/config/config.inc.php';

$name = substr((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), strlen('/control/'));
$input = json_decode((string) file_get_contents('php://input') ?: '{}', true);
try {
    $answer = is_array($input) ? (new Control($input + $_GET))->run($_SERVER['REQUEST_METHOD'], $name) : null;
    $status = $answer === null ? 404 : 200;
    $answer = $answer ?? ['error' => "Nothing at $name"];
} catch (ControlProblem $e) {
    $status = (int) $e->getCode();
    $answer = ['error' => $e->getMessage()];
} catch (\Throwable $e) {
    $status = 500;
    $answer = ['error' => get_class($e) . ': ' . $e->getMessage(), 'at' => basename($e->getFile()) . ':' . $e->getLine()];
}
http_response_code($status);
header('Content-Type: application/json');
echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
