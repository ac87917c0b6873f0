<?php
/** Reads every PHP file below a folder as this PHP would: `php lint.php FOLDER`. One process for all. */
$folder = $_SERVER['argv'][1];
$failed = 0;
$read = 0;
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder)) as $file) {
    if ($file->getExtension() !== 'php') {
        continue;
    }
    try {
        token_get_all((string) file_get_contents($file->getPathname()), TOKEN_PARSE);
        ++$read;
    } catch (ParseError $error) {
        ++$failed;
        echo $file->getPathname() . ':' . $error->getLine() . ' ' . $error->getMessage() . "\n";
    }
}
echo PHP_VERSION . ': ' . $read . " files read, $failed failed\n";
exit($failed || !$read ? 1 : 0);
