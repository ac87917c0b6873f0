<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The module's way to the database: always the master, never its query cache. */
class PromesseDb
{
    public static function table($name)
    {
        return '`' . _DB_PREFIX_ . bqSQL($name) . '`';
    }

    /** @return array<int, array<string, mixed>> */
    public static function rows($sql)
    {
        $rows = Db::getInstance()->executeS($sql, true, false);
        if (!is_array($rows)) {
            throw new PromesseProblem('database');
        }

        return $rows;
    }

    /** @return array<string, mixed>|null */
    public static function row($sql)
    {
        $rows = self::rows($sql);

        return $rows ? $rows[0] : null;
    }

    /** @return array<string, mixed> a row that is always there */
    public static function one($sql)
    {
        $row = self::row($sql);
        if ($row === null) {
            throw new PromesseProblem('database');
        }

        return $row;
    }

    public static function run($sql)
    {
        if (!Db::getInstance()->execute($sql, false)) {
            throw new PromesseProblem('database');
        }
    }

    /** @return int rows that the last statement changed */
    public static function changed()
    {
        return (int) Db::getInstance()->Affected_Rows();
    }

    public static function quoted($value)
    {
        return $value === null ? 'NULL' : "'" . pSQL((string) $value, true) . "'";
    }

    /** A statement that waits a second for a lock at most, whatever the shop's own patience is. */
    public static function runBriefly($sql)
    {
        if (self::isMariaDb()) {
            self::run('SET STATEMENT innodb_lock_wait_timeout=1, lock_wait_timeout=1 FOR ' . $sql);

            return;
        }
        // MySQL can't say it in one statement. Put back at once: the shop's own statements keep their patience.
        self::run('SET @promesse_rows = @@innodb_lock_wait_timeout, @promesse_tables = @@lock_wait_timeout,'
            . ' SESSION innodb_lock_wait_timeout = 1, SESSION lock_wait_timeout = 1');
        try {
            self::run($sql);
        } finally {
            self::run('SET SESSION innodb_lock_wait_timeout = @promesse_rows, SESSION lock_wait_timeout = @promesse_tables');
        }
    }

    /**
     * A statement over several rows that gives up rather than wait for one of them: who never waits while it holds
     * something can't be part of a circle of locks, in which a checkout's transaction might be the one to be broken.
     *
     * @return bool whether it was done
     */
    public static function runAtOnce($sql)
    {
        if (!self::isMariaDb()) {
            return false;
        }
        try {
            self::run('SET STATEMENT innodb_lock_wait_timeout=0, lock_wait_timeout=1 FOR ' . $sql);

            return true;
        } catch (Throwable $locked) {
            return false;
        }
    }

    /** Asked of the connection itself, which knows it without a statement. */
    private static function isMariaDb()
    {
        $db = Db::getInstance();
        $link = method_exists($db, 'getLink') ? $db->getLink() : null;
        if ($link instanceof PDO) {
            return stripos((string) $link->getAttribute(PDO::ATTR_SERVER_VERSION), 'mariadb') !== false;
        }
        if ($link instanceof mysqli) {
            return stripos($link->server_info, 'mariadb') !== false;
        }

        return false;
    }
}
