<?php
/** The last orders, each of which can be cancelled. */
class AdminOrdersController extends AdminController
{
    public function postProcess()
    {
        if (Tools::isSubmit('cancel')) {
            if ($this->access('edit')) {
                Checkout::cancel((int) Tools::getValue('cancel'));
            } else {
                $this->errors[] = BackOfficeWords::of((string) $this->context->language->iso_code)['noRight'];
            }
        }

        return true;
    }

    public function initContent()
    {
        $lang = (int) $this->context->language->id;
        $p = _DB_PREFIX_;
        $orders = Db::getInstance()->executeS("SELECT o.id_order, o.reference, o.date_add, o.current_state, osl.name AS state, c.firstname, c.lastname, o.total_paid,
            (SELECT GROUP_CONCAT(od.product_quantity, ' × ', od.product_name SEPARATOR ', ') FROM {$p}order_detail od WHERE od.id_order = o.id_order) AS things
            FROM {$p}orders o JOIN {$p}order_state_lang osl ON osl.id_order_state = o.current_state AND osl.id_lang = $lang JOIN {$p}customer c USING (id_customer) ORDER BY o.id_order DESC LIMIT 50");
        foreach ($orders as &$order) {
            $order['total'] = Tools::displayPrice((float) $order['total_paid']);
            $order['gone'] = (int) $order['current_state'] === (int) Configuration::get('PS_OS_CANCELED');
        }
        $words = BackOfficeWords::of((string) $this->context->language->iso_code);
        $smarty = StandInSmarty::get($this->context);
        $smarty->assign(['orders' => $orders, 'self' => $this->context->link->getAdminLink('AdminOrders'), 'canEdit' => $this->access('edit'), 'words' => $words]);
        $this->meta_title = $words['orders'];
        $this->content = $smarty->fetch('orders.tpl');
    }
}
