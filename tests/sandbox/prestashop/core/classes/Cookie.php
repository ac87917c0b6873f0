<?php
/** Values of one visitor, kept in the shop's own cookie. */
class Cookie
{
    private $values = [];
    private $read = [];
    private $name;
    private $quiet = false;

    public function __construct($name = '')
    {
        $this->name = 'PrestaShop-' . substr(md5(_COOKIE_KEY_), 0, 12);
        [$text, $proof] = explode('.', ($_COOKIE[$this->name] ?? '') . '.', 3);
        if ($text !== '' && hash_equals($this->sign($text), $proof)) {
            $this->values = $this->read = json_decode((string) base64_decode($text), true) ?: [];
        }
    }

    private function sign(string $text): string
    {
        return hash_hmac('sha256', $text, _COOKIE_KEY_);
    }

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
        if ($this->quiet || $this->values === $this->read || headers_sent()) {
            return;
        }
        $text = base64_encode(json_encode($this->values));
        header('Set-Cookie: ' . $this->name . '=' . rawurlencode($text . '.' . $this->sign($text)) . '; Path=/; HttpOnly; SameSite=Lax');
        $this->read = $this->values;
    }

    public function disallowWriting()
    {
        $this->quiet = true;
    }
}
