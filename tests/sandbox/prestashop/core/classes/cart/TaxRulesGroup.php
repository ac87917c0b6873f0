<?php
class TaxRulesGroup extends ObjectModel
{
    public $name;
    public $active = 1;
    public $deleted = 0;
    public static $definition = ['table' => 'tax_rules_group', 'primary' => 'id_tax_rules_group', 'fields' => [
        'name' => ['type' => self::TYPE_STRING],
        'active' => ['type' => self::TYPE_BOOL],
        'deleted' => ['type' => self::TYPE_BOOL],
    ]];
}
