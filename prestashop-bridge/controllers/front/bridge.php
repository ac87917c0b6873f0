<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The one door of the app into this shop. */
class PromesseBridgeModuleFrontController extends ModuleFrontController
{
    /** A shop in maintenance still tells its stock. */
    protected function displayMaintenancePage()
    {
    }

    /** Nor does it matter from where in the world the app calls. */
    protected function displayRestrictedCountryPage()
    {
    }

    public function postProcess()
    {
        if (!isset($_SERVER['REQUEST_METHOD']) || $_SERVER['REQUEST_METHOD'] !== 'POST') {
            $this->send(405, ['error' => 'post-only']);
        }
        $body = (string) file_get_contents('php://input', false, null, 0, PromesseBridge::LARGEST_CALL + 1);
        list($status, $answer) = PromesseBridge::answer([
            'connection' => $this->header('CONNECTION'),
            'timestamp' => $this->header('TIMESTAMP'),
            'nonce' => $this->header('NONCE'),
            'signature' => $this->header('SIGNATURE'),
        ], $body);
        $this->send($status, $answer);
    }

    private function header($name)
    {
        $key = 'HTTP_X_PROMESSE_' . $name;

        return isset($_SERVER[$key]) && is_string($_SERVER[$key]) ? $_SERVER[$key] : '';
    }

    private function send($status, array $answer)
    {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        http_response_code($status);
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: no-store');
        $text = (string) json_encode($answer ?: new stdClass(), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
        if (!ini_get('zlib.output_compression')) {
            // The app needn't wait for what happens after the answer.
            header('Content-Length: ' . strlen($text));
        }
        echo $text;
        flush();
        exit;
    }
}
