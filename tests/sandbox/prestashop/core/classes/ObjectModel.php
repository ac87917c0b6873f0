<?php
/** A row with its texts by language and its values by shop, and the hooks around every change. */
abstract class ObjectModel
{
    const TYPE_INT = 1;
    const TYPE_BOOL = 2;
    const TYPE_STRING = 3;
    const TYPE_FLOAT = 4;
    const TYPE_DATE = 5;
    const TYPE_HTML = 6;
    const TYPE_NOTHING = 7;
    const TYPE_SQL = 8;
    const FORMAT_COMMON = 1;
    const FORMAT_LANG = 2;
    const FORMAT_SHOP = 3;
    const HAS_ONE = 1;
    const HAS_MANY = 2;

    public $id;
    public $id_lang;
    public $id_shop;
    public $id_shop_list = [];
    public $force_id = false;
    public static $definition = [];
    protected $def;

    public function __construct($id = null, $id_lang = null, $id_shop = null, $translator = null)
    {
        $this->def = static::$definition;
        $this->id_lang = $id_lang === null ? null : (int) $id_lang;
        $this->id_shop = $id_shop ? (int) $id_shop : ($this->isMultishop() ? (int) Context::getContext()->shop->id : null);
        if ($id) {
            $this->load((int) $id);
        }
    }

    private function isMultishop(): bool
    {
        return !empty($this->def['multishop']);
    }

    private function load(int $id): void
    {
        $db = Db::getInstance();
        $primary = $this->def['primary'];
        $table = _DB_PREFIX_ . $this->def['table'];
        $row = $db->getRow("SELECT * FROM `$table` WHERE `$primary` = $id");
        if (!$row) {
            return;
        }
        if ($this->isMultishop()) {
            $shopRow = $db->getRow("SELECT * FROM `{$table}_shop` WHERE `$primary` = $id AND id_shop = " . (int) $this->id_shop);
            $row = array_merge($row, is_array($shopRow) ? array_diff_key($shopRow, ['id_shop' => 1]) : []);
        }
        $this->id = $id;
        if (property_exists($this, $primary)) {
            $this->{$primary} = $id;
        }
        foreach ($row as $key => $value) {
            if ($key !== $primary && property_exists($this, $key)) {
                $this->{$key} = $value;
            }
        }
        $this->loadTexts($id, $table, $primary);
    }

    private function loadTexts(int $id, string $table, string $primary): void
    {
        if (empty($this->def['multilang'])) {
            return;
        }
        $shop = empty($this->def['multilang_shop']) ? '' : ' AND id_shop = ' . (int) ($this->id_shop ?: Context::getContext()->shop->id);
        $rows = Db::getInstance()->executeS("SELECT * FROM `{$table}_lang` WHERE `$primary` = $id$shop ORDER BY id_lang");
        foreach ($this->def['fields'] as $field => $about) {
            if (empty($about['lang'])) {
                continue;
            }
            $texts = array_column($rows ?: [], $field, 'id_lang');
            $this->{$field} = $this->id_lang ? ($texts[$this->id_lang] ?? null) : $texts;
        }
    }

    public static function formatValue($value, $type, $with_quotes = false, $purify = true, $allow_null = false)
    {
        if ($allow_null && $value === null) {
            return null;
        }
        switch ($type) {
            case self::TYPE_INT:
                return (int) $value;
            case self::TYPE_BOOL:
                return (int) $value;
            case self::TYPE_FLOAT:
                return (float) str_replace(',', '.', (string) $value);
            default:
                return pSQL((string) $value, $type === self::TYPE_HTML);
        }
    }

    /** What goes into the main table ('common'), the shop's ('shop') or one language's. */
    private function row(string $part, ?int $lang = null): array
    {
        $row = [];
        foreach ($this->def['fields'] as $field => $about) {
            $isLang = !empty($about['lang']);
            $isShop = !empty($about['shop']);
            if ($isLang !== ($part === 'lang') || ($part === 'shop' && !$isShop) || ($part === 'common' && $isShop && $about['shop'] === 'only')) {
                continue;
            }
            $value = $this->{$field};
            if ($isLang) {
                $value = is_array($value) ? ($value[$lang] ?? '') : $value;
            }
            $row[$field] = self::formatValue($value, $about['type'], false, true, !empty($about['allow_null']));
        }

        return $row;
    }

    public function validateFields($die = true, $error_return = false)
    {
        return true;
    }

    public function validateFieldsLang($die = true, $error_return = false)
    {
        return true;
    }

    public function save($null_values = false, $auto_date = true)
    {
        return (int) $this->id > 0 ? $this->update($null_values) : $this->add($auto_date, $null_values);
    }

    /** What a class fills in once the "before" hooks are through. */
    protected function complete(): void
    {
    }

    public function add($auto_date = true, $null_values = false)
    {
        if (!$this->force_id) {
            $this->id = null;
        }
        $this->tell('AddBefore');
        if ($auto_date) {
            $this->stamp(['date_add', 'date_upd']);
        }
        $this->complete();
        $db = Db::getInstance();
        $row = $this->row('common');
        if ($this->force_id && $this->id) {
            $row[$this->def['primary']] = (int) $this->id;
        }
        if (!$db->insert($this->def['table'], $row)) {
            return false;
        }
        $this->id = (int) ($this->force_id && $this->id ? $this->id : $db->Insert_ID());
        if (property_exists($this, $this->def['primary'])) {
            $this->{$this->def['primary']} = $this->id;
        }
        $this->saveParts(true);
        $this->tell('AddAfter');

        return true;
    }

    public function update($null_values = false)
    {
        $this->tell('UpdateBefore');
        $this->stamp(['date_upd']);
        $this->complete();
        $done = Db::getInstance()->update($this->def['table'], $this->row('common'), '`' . $this->def['primary'] . '` = ' . (int) $this->id);
        $this->saveParts(false);
        $this->tell('UpdateAfter');

        return $done;
    }

    public function delete()
    {
        $this->tell('DeleteBefore');
        $db = Db::getInstance();
        $where = '`' . $this->def['primary'] . '` = ' . (int) $this->id;
        $done = $db->delete($this->def['table'], $where);
        if ($this->isMultishop()) {
            $db->delete($this->def['table'] . '_shop', $where);
        }
        if (!empty($this->def['multilang'])) {
            $db->delete($this->def['table'] . '_lang', $where);
        }
        $this->tell('DeleteAfter');

        return $done;
    }

    public function toggleStatus()
    {
        $this->active = !(int) $this->active;

        return $this->update();
    }

    private function stamp(array $fields): void
    {
        foreach ($fields as $field) {
            if (property_exists($this, $field)) {
                $this->{$field} = date('Y-m-d H:i:s');
            }
        }
    }

    private function saveParts(bool $new): void
    {
        $db = Db::getInstance();
        $primary = $this->def['primary'];
        $type = Db::ON_DUPLICATE_KEY;
        if ($this->isMultishop()) {
            foreach ($this->id_shop_list ?: Shop::getContextListShopID() as $shop) {
                $db->insert($this->def['table'] . '_shop', [$primary => (int) $this->id, 'id_shop' => (int) $shop] + $this->row('shop') + $this->shopKeys(), false, true, $type);
            }
        }
        if (empty($this->def['multilang'])) {
            return;
        }
        $languages = $this->id_lang ? [(int) $this->id_lang] : Language::getIDs(false);
        $shops = empty($this->def['multilang_shop']) ? [null] : ($this->id_shop_list ?: Shop::getContextListShopID());
        foreach ($languages as $lang) {
            foreach ($shops as $shop) {
                $keys = [$primary => (int) $this->id, 'id_lang' => (int) $lang] + ($shop ? ['id_shop' => (int) $shop] : []);
                $db->insert($this->def['table'] . '_lang', $keys + $this->row('lang', (int) $lang), false, true, $type);
            }
        }
    }

    protected function shopKeys(): array
    {
        return [];
    }

    protected function tell(string $what): void
    {
        Hook::exec('actionObject' . $what, ['object' => $this]);
        Hook::exec('actionObject' . $this->hookName() . $what, ['object' => $this]);
    }

    protected function hookName(): string
    {
        return get_class($this);
    }

    public static function existsInDatabase($id_entity, $table)
    {
        return (bool) Db::getInstance()->getValue('SELECT 1 FROM `' . _DB_PREFIX_ . bqSQL($table) . '` WHERE `id_' . bqSQL($table) . '` = ' . (int) $id_entity);
    }

    public function getFields()
    {
        return $this->row('common');
    }

    public static function getDefinition($class, $field = null)
    {
        $definition = is_object($class) ? $class::$definition : $class::$definition;

        return $field ? ($definition['fields'][$field] ?? null) : $definition;
    }
}
