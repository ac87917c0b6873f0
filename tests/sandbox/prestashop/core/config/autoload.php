<?php
spl_autoload_register(function (string $class): void {
    static $files = null;
    if ($files === null) {
        $files = [];
        $places = [_PS_CORE_DIR_ . '/classes', _PS_CORE_DIR_ . '/controllers'];
        foreach ($places as $place) {
            foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($place, FilesystemIterator::SKIP_DOTS)) as $file) {
                $files[strtolower($file->getBasename('.php'))] = $file->getPathname();
            }
        }
    }
    $last = strrpos($class, '\\');
    $name = strtolower($last === false ? $class : substr($class, $last + 1));
    // A namespaced class of a module may end like one of ours: only the ones that we really have.
    if ($last !== false && strpos($class, 'PrestaShop\\') !== 0 && strpos($class, 'Doctrine\\') !== 0) {
        return;
    }
    if (substr($name, -4) === 'core' && !isset($files[$name])) {
        $name = substr($name, 0, -4);
    }
    if (isset($files[$name])) {
        require_once $files[$name];
    }
});
if (getenv('STANDIN_VENDOR')) {
    require_once getenv('STANDIN_VENDOR');
}
