<?php
/** All articles with their quantities, changed by hand; and the demo's buttons beside them. */
class AdminStockManagementController extends AdminController
{
    const PER_PAGE = 50;

    public function postProcess()
    {
        $words = BackOfficeWords::of((string) $this->context->language->iso_code);
        $act = (string) Tools::getValue('act');
        if ($act === '') {
            return true;
        }
        if (!$this->access('edit') && $act !== 'sell') {
            $this->errors[] = $words['noRight'];

            return false;
        }
        try {
            $item = (string) Tools::getValue('item');
            [$product, $combination] = Control::item($item);
            $quantity = (int) Tools::getValue('quantity');
            if ($act === 'save') {
                StandIn::locked([$item], 'hand', function () use ($product, $combination, $quantity): void {
                    BackOffice::setQuantity($product, $combination, $quantity);
                });
                $this->confirmations[] = $words['saved'];
            } elseif ($act === 'import') {
                (new Control(['item' => $item, 'quantity' => $quantity]))->run('POST', 'raw-sql');
                $this->confirmations[] = $words['imported'];
            } elseif ($act === 'sell') {
                Checkout::buy([[$product, $combination, 1]]);
                $this->confirmations[] = $words['sold'];
            }
        } catch (ControlProblem $e) {
            $this->errors[] = $words['refused'] . ' ' . $e->getMessage();
        }

        return true;
    }

    public function initContent()
    {
        $query = trim((string) Tools::getValue('q'));
        $like = pSQL($query);
        $where = $query === '' ? '1' : "(pl.name LIKE '%$like%' OR pa.reference LIKE '%$like%' OR p.reference LIKE '%$like%')";
        $all = Catalogue::items(100000, $where);
        $page = max(1, (int) Tools::getValue('page', 1));
        $smarty = StandInSmarty::get($this->context);
        $smarty->assign(['items' => array_slice($all, ($page - 1) * self::PER_PAGE, self::PER_PAGE), 'count' => count($all), 'query' => $query, 'nth' => $page,
            'next' => count($all) > $page * self::PER_PAGE, 'self' => $this->context->link->getAdminLink('AdminStockManagement'), 'canEdit' => $this->access('edit'),
            'words' => BackOfficeWords::of((string) $this->context->language->iso_code)]);
        $this->meta_title = BackOfficeWords::of((string) $this->context->language->iso_code)['stocks'];
        $this->content = $smarty->fetch('stocks.tpl');
    }
}
