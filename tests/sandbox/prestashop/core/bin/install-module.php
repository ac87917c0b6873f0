<?php
/** Installs the module by its own code, in a process of its own: it doesn't hear its own installation. */
require __DIR__ . '/../config/config.inc.php';

BackOffice::signIn();
$module = Module::getInstanceByName('promesse');
if (!$module) {
    fwrite(STDERR, "There is no module promesse\n");
    exit(1);
}
if (!Module::isInstalled('promesse') && !$module->install()) {
    fwrite(STDERR, "The module refused to be installed\n");
    exit(1);
}
foreach (['PROMESSE_APP_URL' => getenv('STANDIN_APP_URL'), 'PROMESSE_API_URL' => getenv('STANDIN_API_URL')] as $key => $value) {
    if ($value) {
        Configuration::updateGlobalValue($key, $value);
    }
}
