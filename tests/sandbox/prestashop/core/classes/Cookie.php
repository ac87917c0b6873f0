<?php
/** Values of one visitor; nothing of it needs to outlive a request here. */
class Cookie
{
    private $values = [];

    public function __get($key)
    {
        return $this->values[$key] ?? false;
    }

    public function __set($key, $value)
    {
        $this->values[$key] = $value;
    }

    public function __isset($key)
    {
        return isset($this->values[$key]);
    }

    public function __unset($key)
    {
        unset($this->values[$key]);
    }

    public function write()
    {
    }

    public function disallowWriting()
    {
    }
}
