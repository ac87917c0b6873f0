<?php
/** The shop's one connection. It counts its statements, so that what a module adds to an order can be counted. */
class Db
{
    const INSERT = 1;
    const INSERT_IGNORE = 2;
    const REPLACE = 3;
    const ON_DUPLICATE_KEY = 4;

    private static $instance;
    /** @var PDO */
    protected $link;
    private $last;
    private $affected = 0;
    public $statements = 0;

    public static function getInstance($master = true)
    {
        if (!self::$instance) {
            self::$instance = new static();
        }

        return self::$instance;
    }

    public function __construct()
    {
        [$host, $port] = explode(':', _DB_SERVER_);
        $this->link = new PDO("mysql:host=$host;port=$port;dbname=" . _DB_NAME_ . ';charset=utf8mb4', _DB_USER_, _DB_PASSWD_, [
            PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
            PDO::ATTR_STRINGIFY_FETCHES => true,
            PDO::MYSQL_ATTR_INIT_COMMAND => "SET SESSION sql_mode = '', time_zone = 'SYSTEM'",
        ]);
    }

    public function getLink()
    {
        return $this->link;
    }

    public static function getClass()
    {
        return 'DbPDO';
    }

    public function query($sql)
    {
        $sql = $sql instanceof DbQuery ? $sql->build() : (string) $sql;
        ++$this->statements;
        // Told while the rows are still locked: of two changes of one item the log keeps the order.
        if (preg_match('/^\s*COMMIT\b/i', $sql)) {
            StandIn::committed();
        }
        try {
            $this->last = $this->link->query($sql);
        } catch (PDOException $e) {
            // The database chose us to break a circle of locks: the whole transaction is gone, whoever swallows this.
            if (($e->errorInfo[1] ?? 0) === 1213) {
                StandIn::$deadlock = true;
            }
            throw new PrestaShopDatabaseException(($e->errorInfo[1] ?? $e->getCode()) . ': ' . $e->getMessage() . ' in ' . substr($sql, 0, 300), 0, $e);
        }
        $this->affected = $this->last->rowCount();
        $this->followTransaction($sql);

        return $this->last;
    }

    /** In production a statement that fails answers false; here it's noted too. */
    private function tried($sql)
    {
        // What follows in a transaction that is gone would be written at once and for good, and then once more.
        if (StandIn::$locking && StandIn::$deadlock && !preg_match('/^\s*ROLLBACK\b/i', (string) $sql)) {
            throw new PrestaShopDatabaseException('1213: the transaction is gone');
        }
        try {
            return $this->query($sql);
        } catch (PrestaShopDatabaseException $e) {
            if (_PS_DEBUG_SQL_ || StandIn::$strict) {
                throw $e;
            }
            trigger_error('SQL ' . $e->getMessage(), E_USER_WARNING);

            return false;
        }
    }

    private function followTransaction(string $sql): void
    {
        if (preg_match('/^\s*(START\s+TRANSACTION|BEGIN)\b/i', $sql)) {
            StandIn::$inTransaction = true;
        } elseif (preg_match('/^\s*ROLLBACK\s*;?\s*$/i', $sql)) {
            StandIn::rolledBack();
        }
    }

    public function execute($sql, $use_cache = true)
    {
        return (bool) $this->tried($sql);
    }

    public function executeS($sql, $array = true, $use_cache = true)
    {
        $text = $sql instanceof DbQuery ? $sql->build() : (string) $sql;
        if (!preg_match('#^\s*\(?\s*(select|show|explain|describe|desc|checksum|with)\b#i', $text)) {
            throw new PrestaShopDatabaseException('executeS() is for reading only: ' . substr($text, 0, 80));
        }
        $result = $this->tried($text);
        if (!$result) {
            return false;
        }

        return $array ? $result->fetchAll(PDO::FETCH_ASSOC) : $result;
    }

    public function getRow($sql, $use_cache = true)
    {
        $text = $sql instanceof DbQuery ? $sql->build() : rtrim((string) $sql, " \t\n\r\0\x0B;");
        if (!preg_match('/\blimit\s+\d+\s*(,\s*\d+)?\s*(for\s+update|lock\s+in\s+share\s+mode)?\s*$/i', $text) && !preg_match('/\bfor\s+update\s*$/i', $text) && stripos(ltrim($text), 'show') !== 0) {
            $text .= ' LIMIT 1';
        }
        $result = $this->tried($text);
        if (!$result) {
            return false;
        }
        $row = $result->fetch(PDO::FETCH_ASSOC);
        $result->closeCursor();

        return $row ?: false;
    }

    public function getValue($sql, $use_cache = true)
    {
        $row = $this->getRow($sql, $use_cache);

        return $row ? array_shift($row) : false;
    }

    public function numRows()
    {
        return $this->last ? $this->last->rowCount() : 0;
    }

    public function nextRow($result = false)
    {
        return ($result ?: $this->last)->fetch(PDO::FETCH_ASSOC);
    }

    public function Insert_ID()
    {
        return $this->link->lastInsertId();
    }

    public function Affected_Rows()
    {
        return $this->affected;
    }

    public function getMsgError($query = false)
    {
        $info = $this->link->errorInfo();

        return $info[0] === '00000' ? '' : (string) $info[2];
    }

    public function getNumberError()
    {
        return (int) ($this->link->errorInfo()[1] ?? 0);
    }

    public function getVersion()
    {
        return $this->getValue('SELECT VERSION()');
    }

    public function escape($string, $html_ok = false, $bq_sql = false)
    {
        if (is_bool($string) || is_int($string) || is_float($string)) {
            return is_bool($string) ? (int) $string : $string;
        }
        $string = substr($this->link->quote((string) $string), 1, -1);
        if (!$html_ok) {
            $string = strip_tags(preg_replace('/\r\n|\r|\n/', '<br />', $string));
        }

        return $string;
    }

    private function values(array $row, bool $nullValues): array
    {
        $values = [];
        foreach ($row as $key => $value) {
            if (is_array($value)) {
                $value = $value['type'] === 'sql' ? (string) $value['value'] : "'{$value['value']}'";
            } elseif ($value === null || ($nullValues && $value === '')) {
                $value = 'NULL';
            } else {
                $value = "'" . (is_bool($value) ? (int) $value : $value) . "'";
            }
            $values['`' . bqSQL($key) . '`'] = $value;
        }

        return $values;
    }

    public function insert($table, $data, $null_values = false, $use_cache = true, $type = self::INSERT, $add_prefix = true)
    {
        if (!$data) {
            return true;
        }
        $rows = is_array(reset($data)) && !isset(reset($data)['type']) ? $data : [$data];
        $words = [self::INSERT => 'INSERT', self::INSERT_IGNORE => 'INSERT IGNORE', self::REPLACE => 'REPLACE', self::ON_DUPLICATE_KEY => 'INSERT'];
        $lines = [];
        $keys = [];
        foreach ($rows as $row) {
            $values = $this->values($row, (bool) $null_values);
            $keys = array_keys($values);
            $lines[] = '(' . implode(', ', $values) . ')';
        }
        $sql = $words[$type] . ' INTO `' . ($add_prefix ? _DB_PREFIX_ : '') . bqSQL($table) . '` (' . implode(', ', $keys) . ') VALUES ' . implode(', ', $lines);
        if ($type === self::ON_DUPLICATE_KEY) {
            $sql .= ' ON DUPLICATE KEY UPDATE ' . implode(', ', array_map(function (string $key): string {
                return "$key = VALUES($key)";
            }, $keys));
        }

        return $this->execute($sql, $use_cache);
    }

    public function update($table, $data, $where = '', $limit = 0, $null_values = false, $use_cache = true, $add_prefix = true)
    {
        if (!$data) {
            return true;
        }
        $sets = [];
        foreach ($this->values($data, (bool) $null_values) as $key => $value) {
            $sets[] = "$key = $value";
        }

        return $this->execute('UPDATE `' . ($add_prefix ? _DB_PREFIX_ : '') . bqSQL($table) . '` SET ' . implode(', ', $sets)
            . ($where ? ' WHERE ' . $where : '') . ($limit ? ' LIMIT ' . (int) $limit : ''), $use_cache);
    }

    public function delete($table, $where = '', $limit = 0, $use_cache = true, $add_prefix = true)
    {
        return $this->execute('DELETE FROM `' . ($add_prefix ? _DB_PREFIX_ : '') . bqSQL($table) . '`'
            . ($where ? ' WHERE ' . $where : '') . ($limit ? ' LIMIT ' . (int) $limit : ''), $use_cache);
    }
}
