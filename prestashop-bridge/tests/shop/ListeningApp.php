<?php

/** Takes in what the module posts and answers as it was told to; served by app.php in another process. */
final class ListeningApp
{
    private static $process;
    private static $folder;
    private static $port;

    public static function start()
    {
        self::$folder = sys_get_temp_dir() . '/promesse-app-' . getmypid();
        mkdir(self::$folder);
        $socket = stream_socket_server('tcp://127.0.0.1:0');
        self::$port = (int) substr(strrchr(stream_socket_get_name($socket, false), ':'), 1);
        fclose($socket);
        $quiet = ['file', self::$folder . '/server.log', 'a'];
        self::$process = proc_open(
            [PHP_BINARY, '-S', '127.0.0.1:' . self::$port, __DIR__ . '/app.php'],
            [1 => $quiet, 2 => $quiet],
            $pipes,
            null,
            ['APP_FOLDER' => self::$folder] + getenv()
        );
        register_shutdown_function([self::class, 'stop']);
        $end = microtime(true) + 10;
        while (!@fsockopen('127.0.0.1', self::$port) && microtime(true) < $end) {
            usleep(20000);
        }
    }

    public static function stop()
    {
        proc_terminate(self::$process);
        proc_close(self::$process);
        array_map('unlink', glob(self::$folder . '/*'));
        rmdir(self::$folder);
    }

    public static function address()
    {
        return 'http://127.0.0.1:' . self::$port;
    }

    /** @param array<string, mixed> $manner status, acknowledge (all|none), sql to run while a message is taken in */
    public static function answers(array $manner)
    {
        file_put_contents(self::$folder . '/manner.json', json_encode($manner));
        file_put_contents(self::$folder . '/heard.jsonl', '');
    }

    /** @return array<int, array{headers: array<string, string>, body: string}> */
    public static function heard()
    {
        return array_map(function ($line) {
            return json_decode($line, true);
        }, array_filter(explode("\n", (string) file_get_contents(self::$folder . '/heard.jsonl'))));
    }
}
