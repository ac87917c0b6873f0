<?php
/** Brings a shop into the state of a recorded case, does what was done there, and tells what it saw. */
class StockPlayer
{
    private $wanted;
    private $heard = [];
    private $cases;

    /** @param string[] $hooks names that the recordings kept */
    public function __construct(array $hooks)
    {
        $this->wanted = array_flip($hooks);
        $this->cases = new StockCases();
    }

    public function play(array $ids): array
    {
        $answers = [];
        foreach ($ids as $id) {
            $answers[$id] = method_exists($this->cases, $id) ? $this->one($id) : null;
        }

        return $answers;
    }

    private function one(string $id): array
    {
        $this->reset();
        [$products, $run] = $this->cases->{$id}();
        $ids = array_map('intval', $products);
        $before = $this->rows($ids);
        $movements = $this->movements();
        $this->heard = [];
        StandIn::$listener = [$this, 'hear'];
        $seen = ['thrown' => null, 'returned' => null];
        try {
            $seen['returned'] = $run();
        } catch (\Throwable $e) {
            $seen['thrown'] = get_class($e) . ': ' . $e->getMessage();
        }
        StandIn::$listener = null;

        return $seen + ['products' => $ids, 'combinations' => $this->cases->known, 'before' => $before, 'after' => $this->rows($this->cases->made ? array_merge($ids, $this->cases->made) : $ids),
            'hooks' => $this->heard, 'movements' => $this->movements() - $movements];
    }

    private function reset(): void
    {
        Shop::setContext(Shop::CONTEXT_SHOP, 1);
        Cache::clear();
        BackOffice::signIn();
        $this->cases->made = $this->cases->known = [];
    }

    public function hear(string $name, array $params): void
    {
        if (isset($this->wanted[$name])) {
            $this->heard[] = ['hook' => $name, 'params' => $this->plain($params)];
        }
    }

    /** Objects as their public values at this moment. */
    private function plain($value)
    {
        if ($value instanceof ObjectModel) {
            return array_map([$this, 'plain'], ['@class' => $value instanceof WebserviceProduct ? 'Product' : get_class($value)] + array_filter(get_object_vars($value), function ($one): bool {
                return !is_object($one);
            }));
        }

        return is_array($value) ? array_map([$this, 'plain'], $value) : $value;
    }

    private function rows(array $products): array
    {
        return $products ? Db::getInstance()->executeS('SELECT * FROM ' . _DB_PREFIX_ . 'stock_available WHERE id_product IN (' . implode(', ', $products) . ') ORDER BY id_product, id_product_attribute, id_shop') : [];
    }

    private function movements(): int
    {
        return (int) Db::getInstance()->getValue('SELECT COUNT(*) FROM ' . _DB_PREFIX_ . 'stock_mvt');
    }
}
