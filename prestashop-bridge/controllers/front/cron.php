<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** For the shop's scheduler. */
class PromesseCronModuleFrontController extends ModuleFrontController
{
    protected function displayMaintenancePage()
    {
    }

    protected function displayRestrictedCountryPage()
    {
    }

    public function postProcess()
    {
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        if (!PromesseCron::isSecret(Tools::getValue('secret'))) {
            http_response_code(401);
            echo json_encode(['error' => 'wrong-secret']);
            exit;
        }
        echo json_encode(PromesseCron::run());
        exit;
    }
}
