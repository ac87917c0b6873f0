<?php
class Hook
{
    private static $listeners = null;
    /** True: modules hear nothing (what an order costs without them). */
    public static $deaf = false;

    public static function getIdByName($hookName, $withAliases = true, $refreshCache = false)
    {
        $id = Db::getInstance()->getValue('SELECT id_hook FROM ' . _DB_PREFIX_ . "hook WHERE name = '" . pSQL($hookName) . "'");

        return $id ? (int) $id : false;
    }

    public static function getNameById($hook_id)
    {
        return Db::getInstance()->getValue('SELECT name FROM ' . _DB_PREFIX_ . 'hook WHERE id_hook = ' . (int) $hook_id);
    }

    public static function isModuleRegisteredOnHook($module_instance, $hook_name, $id_shop)
    {
        return (bool) Db::getInstance()->getValue('SELECT 1 FROM ' . _DB_PREFIX_ . 'hook_module hm JOIN ' . _DB_PREFIX_ . "hook h USING (id_hook) WHERE h.name = '" . pSQL($hook_name) . "' AND hm.id_module = " . (int) $module_instance->id . ' AND hm.id_shop = ' . (int) $id_shop);
    }

    public static function registerHook($module_instance, $hook_name, $shop_list = null)
    {
        $db = Db::getInstance();
        foreach ((array) $hook_name as $name) {
            $id = self::getIdByName($name);
            if (!$id) {
                $db->insert('hook', ['name' => pSQL($name), 'title' => pSQL($name)]);
                $id = (int) $db->Insert_ID();
            }
            foreach ($shop_list ?: Shop::getCompleteListOfShopsID() as $shop) {
                $position = (int) $db->getValue('SELECT MAX(position) FROM ' . _DB_PREFIX_ . 'hook_module WHERE id_hook = ' . $id . ' AND id_shop = ' . (int) $shop) + 1;
                $db->insert('hook_module', ['id_module' => (int) $module_instance->id, 'id_shop' => (int) $shop, 'id_hook' => $id, 'position' => $position], false, true, Db::INSERT_IGNORE);
            }
        }

        return true;
    }

    public static function unregisterHook($module_instance, $hook_name, $shop_list = null)
    {
        $id = is_numeric($hook_name) ? (int) $hook_name : (int) self::getIdByName($hook_name);

        return Db::getInstance()->delete('hook_module', 'id_module = ' . (int) $module_instance->id . ' AND id_hook = ' . $id);
    }

    /** Who listens to what, read once a request: a module doesn't see its own hooks in the process that installed it. */
    private static function listeners(): array
    {
        if (self::$listeners === null) {
            self::$listeners = [];
            $rows = Db::getInstance()->executeS('SELECT LOWER(h.name) AS hook, m.name AS module, m.id_module, hm.id_shop FROM ' . _DB_PREFIX_ . 'hook_module hm JOIN ' . _DB_PREFIX_ . 'hook h USING (id_hook) JOIN ' . _DB_PREFIX_ . 'module m USING (id_module) JOIN ' . _DB_PREFIX_ . 'module_shop ms ON ms.id_module = m.id_module AND ms.id_shop = hm.id_shop WHERE m.active = 1 ORDER BY hm.position');
            foreach ($rows ?: [] as $row) {
                self::$listeners[$row['hook']][(int) $row['id_shop']][(int) $row['id_module']] = $row['module'];
            }
        }

        return self::$listeners;
    }

    public static function getHookModuleExecList($hook_name = null)
    {
        $list = [];
        foreach (self::listeners()[strtolower((string) $hook_name)][(int) Context::getContext()->shop->id] ?? [] as $id => $module) {
            $list[] = ['id_module' => $id, 'module' => $module];
        }

        return $list ?: false;
    }

    public static function exec($hook_name, $hook_args = [], $id_module = null, $array_return = false, $check_exceptions = true, $use_push = false, $id_shop = null, $chain = false)
    {
        if (StandIn::$listener) {
            (StandIn::$listener)($hook_name, $hook_args);
        }
        if (self::$deaf) {
            return $array_return ? [] : '';
        }
        $context = Context::getContext();
        $shop = (int) ($id_shop ?: ($context->shop->id ?? 1));
        $answers = [];
        foreach (self::listeners()[strtolower($hook_name)][$shop] ?? [] as $id => $name) {
            if ($id_module && (int) $id_module !== $id) {
                continue;
            }
            $module = Module::getInstanceByName($name);
            if (!$module || !method_exists($module, 'hook' . $hook_name)) {
                continue;
            }
            $answers[$name] = self::call($module, $hook_name, $hook_args + ['cookie' => $context->cookie, 'cart' => $context->cart, 'altern' => 1]);
        }

        return $array_return ? $answers : implode('', array_filter($answers, 'is_string'));
    }

    /** In production an exception of a listener is swallowed and the shop goes on. */
    private static function call(Module $module, string $hook, array $args)
    {
        try {
            return $module->{'hook' . $hook}($args);
        } catch (\Throwable $e) {
            if (_PS_MODE_DEV_) {
                throw $e;
            }
            trigger_error('hook ' . $hook . ': ' . $e->getMessage(), E_USER_WARNING);

            return null;
        }
    }

    public static function coreCallHook($module, $method, $params)
    {
        return $module->{$method}($params);
    }
}
