<?php
/** Builds a SELECT part by part. */
class DbQuery
{
    private $parts = ['type' => 'SELECT', 'select' => [], 'from' => [], 'join' => [], 'where' => [], 'group' => [], 'having' => [], 'order' => [], 'limit' => null];

    public function type($type)
    {
        $this->parts['type'] = $type;

        return $this;
    }

    public function select($fields)
    {
        return $this->add('select', $fields);
    }

    public function from($table, $alias = null)
    {
        if ($table instanceof DbQuery) {
            return $this->add('from', '(' . $table->build() . ')' . ($alias ? ' ' . $alias : ''));
        }

        return $table ? $this->add('from', '`' . (strpos($table, _DB_PREFIX_) === 0 ? '' : _DB_PREFIX_) . $table . '`' . ($alias ? ' ' . $alias : '')) : $this;
    }

    public function join($join)
    {
        return $this->add('join', $join);
    }

    private function joined(string $kind, $table, $alias, $on)
    {
        $name = strpos($table, _DB_PREFIX_) === 0 ? $table : _DB_PREFIX_ . $table;

        return $this->join("$kind JOIN `" . bqSQL($name) . '`' . ($alias ? ' `' . pSQL($alias) . '`' : '') . ($on ? ' ON ' . $on : ''));
    }

    public function leftJoin($table, $alias = null, $on = null)
    {
        return $this->joined('LEFT', $table, $alias, $on);
    }

    public function innerJoin($table, $alias = null, $on = null)
    {
        return $this->joined('INNER', $table, $alias, $on);
    }

    public function rightJoin($table, $alias = null, $on = null)
    {
        return $this->joined('RIGHT', $table, $alias, $on);
    }

    public function leftOuterJoin($table, $alias = null, $on = null)
    {
        return $this->joined('LEFT OUTER', $table, $alias, $on);
    }

    public function naturalJoin($table, $alias = null)
    {
        return $this->joined('NATURAL', $table, $alias, null);
    }

    public function where($restriction)
    {
        return $this->add('where', $restriction);
    }

    public function having($restriction)
    {
        return $this->add('having', $restriction);
    }

    public function orderBy($fields)
    {
        return $this->add('order', $fields);
    }

    public function groupBy($fields)
    {
        return $this->add('group', $fields);
    }

    public function limit($limit, $offset = 0)
    {
        $this->parts['limit'] = [max(0, (int) $offset), (int) $limit];

        return $this;
    }

    private function add(string $part, $text)
    {
        if (!empty($text)) {
            $this->parts[$part][] = $text;
        }

        return $this;
    }

    public function build()
    {
        $p = $this->parts;
        if (!$p['from']) {
            throw new PrestaShopException('Table name not set in DbQuery object. Cannot build a valid SQL query.');
        }
        $sql = $p['type'] === 'DELETE' ? 'DELETE ' : 'SELECT ' . ($p['select'] ? implode(', ', $p['select']) : '*') . ' ';
        $sql .= 'FROM ' . implode(', ', $p['from']);
        $sql .= $p['join'] ? ' ' . implode(' ', $p['join']) : '';
        $sql .= $p['where'] ? ' WHERE (' . implode(') AND (', $p['where']) . ')' : '';
        $sql .= $p['group'] ? ' GROUP BY ' . implode(', ', $p['group']) : '';
        $sql .= $p['having'] ? ' HAVING (' . implode(') AND (', $p['having']) . ')' : '';
        $sql .= $p['order'] ? ' ORDER BY ' . implode(', ', $p['order']) : '';
        $sql .= $p['limit'] ? ' LIMIT ' . ($p['limit'][0] ? $p['limit'][0] . ', ' : '') . $p['limit'][1] : '';

        return $sql;
    }

    public function __toString()
    {
        return $this->build();
    }
}
