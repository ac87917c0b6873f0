<?php
/** A product as the webservice saves it: it knows no quantity, and its update is told by id alone. */
class WebserviceProduct extends Product
{
    public function __construct($id = null)
    {
        parent::__construct($id);
        $this->quantity = null;
    }

    public function update($null_values = false)
    {
        $done = ObjectModel::update($null_values);
        Hook::exec('actionProductUpdate', ['id_product' => (int) $this->id]);

        return $done;
    }

    protected function hookName(): string
    {
        return 'Product';
    }
}
