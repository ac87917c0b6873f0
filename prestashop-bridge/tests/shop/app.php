<?php
/** The listening app's own process: writes down what it hears, then answers in the manner it was given. */
$folder = getenv('APP_FOLDER');
$body = (string) file_get_contents('php://input');
$headers = [];
foreach (['CONNECTION', 'TIMESTAMP', 'NONCE', 'SIGNATURE'] as $name) {
    $headers[strtolower($name)] = isset($_SERVER['HTTP_X_PROMESSE_' . $name]) ? $_SERVER['HTTP_X_PROMESSE_' . $name] : '';
}
file_put_contents($folder . '/heard.jsonl', json_encode(['headers' => $headers, 'body' => $body]) . "\n", FILE_APPEND);
$manner = json_decode((string) file_get_contents($folder . '/manner.json'), true);
if (!empty($manner['sql'])) {
    $shop = new PDO('mysql:host=127.0.0.1;port=' . getenv('STANDIN_DB_PORT') . ';dbname=prestashop', 'root', '');
    $shop->exec($manner['sql']);
}
http_response_code(isset($manner['status']) ? $manner['status'] : 200);
header('Content-Type: application/json');
$message = json_decode($body, true);
$answer = ['acknowledged' => [], 'products' => [], 'orders' => []];
if (!isset($manner['acknowledge']) || $manner['acknowledge'] !== 'none') {
    foreach ($message['items'] as $item) {
        $answer['acknowledged'][] = [$item['item'], $item['version']];
    }
    $answer['products'] = $message['products'];
    $answer['orders'] = array_column($message['orders'], 'order');
}
echo json_encode($answer);
