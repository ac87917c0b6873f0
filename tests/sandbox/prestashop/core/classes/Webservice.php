<?php
/** What a call of the webservice does: a row's own hooks, and no actionUpdateQuantity for the row itself. */
class Webservice
{
    public static function stock(string $method, int $id, array $fields = []): array
    {
        if (!in_array($method, ['PUT', 'PATCH'], true)) {
            return ['status' => 405, 'errors' => ["Method $method is not allowed for the resource stock_availables"]];
        }

        return self::putStock($id, $fields);
    }

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

        return self::answered(200, function () use ($row): void {
            $row->update();
        });
    }

    public static function putProduct(int $id, array $fields): array
    {
        return self::answered(200, function () use ($id, $fields): void {
            $product = new WebserviceProduct($id);
            foreach ($fields as $field => $value) {
                $product->{$field} = (string) $value;
            }
            $product->update();
        });
    }

    public static function postCombination(int $product, string $reference, array $attributes): array
    {
        return self::answered(201, function () use ($product, $reference, $attributes): void {
            $combination = new Combination();
            $combination->id_product = $product;
            $combination->reference = $reference;
            $combination->add();
            $combination->setAttributes($attributes);
        });
    }

    public static function delete(ObjectModel $object): array
    {
        return self::answered(200, function () use ($object): void {
            $object->delete();
        });
    }

    /** Any notice on the way turns the answer into an error, though the write was made. */
    private static function answered(int $status, callable $write): array
    {
        $before = count(StandIn::$notices);
        $write();
        $errors = array_slice(StandIn::$notices, $before);

        return ['status' => $errors ? 500 : $status, 'errors' => $errors];
    }
}
