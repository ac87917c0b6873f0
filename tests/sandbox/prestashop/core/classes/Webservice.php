<?php
/** What the webservice does to a row of stock: the row's own hooks, no actionUpdateQuantity. */
class Webservice
{
    public static function putStock(int $id, array $fields): array
    {
        $row = new StockAvailable($id);
        if ((int) ($fields['depends_on_stock'] ?? $row->depends_on_stock) === 1) {
            return ['status' => 500, 'errors' => ['You cannot update the available stock when it depends on stock.', 'Unable to save resource']];
        }
        // As it arrives, in XML: text. A field that isn't sent keeps its text.
        foreach (['quantity', 'out_of_stock'] as $field) {
            $row->{$field} = (string) ($fields[$field] ?? $row->{$field});
        }
        $noticesBefore = count(StandIn::$notices);
        $row->update();
        if (count(StandIn::$notices) > $noticesBefore) {
            return ['status' => 500, 'errors' => array_slice(StandIn::$notices, $noticesBefore)];
        }

        return ['status' => 200, 'errors' => []];
    }
}
