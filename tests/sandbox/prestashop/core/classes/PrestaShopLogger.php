<?php
class PrestaShopLogger
{
    const LOG_SEVERITY_LEVEL_INFORMATIVE = 1;
    const LOG_SEVERITY_LEVEL_WARNING = 2;
    const LOG_SEVERITY_LEVEL_ERROR = 3;
    const LOG_SEVERITY_LEVEL_MAJOR = 4;

    public static function addLog($message, $severity = 1, $errorCode = null, $objectType = null, $objectId = null, $allowDuplicate = false, $idEmployee = null)
    {
        $now = date('Y-m-d H:i:s');

        return Db::getInstance()->insert('log', ['message' => pSQL($message, true), 'severity' => (int) $severity, 'error_code' => (int) $errorCode,
            'object_type' => pSQL((string) $objectType), 'object_id' => (int) $objectId, 'date_add' => $now, 'date_upd' => $now]);
    }
}
