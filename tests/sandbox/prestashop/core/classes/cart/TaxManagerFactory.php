<?php
/** Which tax a group of rules means at an address. */
class TaxManagerFactory
{
    public static function getManager(Address $address, $type)
    {
        return new TaxRulesTaxManager($address, $type);
    }
}
