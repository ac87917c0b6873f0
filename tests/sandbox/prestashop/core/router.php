<?php
/** PHP's own server asks here first: the module's files, then the shop, its back office or its control. */
$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$data = rtrim((string) getenv('STANDIN_DATA'), '/');
if (preg_match('#^/modules/[\w-]+/(?!.*\.\.)[\w./-]+\.(css|js|png|svg|jpg|gif|woff2)$#', $path, $found) && is_file($data . $path)) {
    $types = ['css' => 'text/css', 'js' => 'text/javascript', 'png' => 'image/png', 'svg' => 'image/svg+xml', 'jpg' => 'image/jpeg', 'gif' => 'image/gif', 'woff2' => 'font/woff2'];
    header('Content-Type: ' . $types[$found[1]]);
    readfile($data . $path);

    return true;
}
// The whole answer is known before it goes out, with its length: what a module does at the end keeps nobody waiting.
ob_start();
register_shutdown_function(function (): void {
    if (headers_sent()) {
        return;
    }
    $body = '';
    while (ob_get_level() > 0) {
        $body = ob_get_clean() . $body;
    }
    header('Content-Length: ' . strlen($body));
    header('Connection: close');
    echo $body;
    flush();
});
if (strpos($path, '/control/') === 0) {
    require __DIR__ . '/control.php';
} elseif (preg_match('#^/admin(/|$)#', $path)) {
    require __DIR__ . '/admin/index.php';
} else {
    require __DIR__ . '/index.php';
}

return true;
