<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Where a cart would be sent, as far as the shop knows, and who asks. */
class PromesseShippingPlace
{
    public $idCountry = 0;
    public $idZone = 0;
    public $country = '';
    /** @var Address whose taxes count */
    public $address;
    public $hasAddress = false;
    public $idCustomer = 0;
    /** @var int[] */
    public $groups = [];
    /** @var string|null why nothing can be said for it */
    public $reason;

    public static function ofCart(Cart $cart)
    {
        $place = new self();
        $place->idCustomer = (int) $cart->id_customer;
        $place->groups = array_map('intval', Customer::getGroupsStatic((int) $cart->id_customer));
        $context = Context::getContext();
        $id = (int) $cart->id_address_delivery;
        if ($id && Address::addressExists($id)) {
            $place->hasAddress = true;
            $address = Address::getCountryAndState($id);
            $place->idCountry = (int) $address['id_country'];
            $place->idZone = (int) Address::getZoneById($id);
            $place->reason = (int) $address['id_state'] ? null : self::ofStates($place);
        } else {
            // Without an address the core asks its carriers for the shop's own country, and their prices for the visitor's.
            $place->idCountry = (int) Configuration::get('PS_COUNTRY_DEFAULT');
            $place->idZone = (int) Country::getIdZone($place->idCountry);
            $visited = isset($context->cookie->id_country) && (int) $context->cookie->id_country ? (int) $context->cookie->id_country : (int) $context->country->id;
            $place->reason = $visited === $place->idCountry ? self::ofAnAddressToCome($place) : 'country-unknown';
        }
        $taxed = Configuration::get('PS_TAX_ADDRESS_TYPE') === 'id_address_invoice' ? (int) $cart->id_address_invoice : $id;
        $place->address = Address::initialize($taxed && Address::addressExists($taxed) ? $taxed : null);

        return $place->named();
    }

    /** A visitor in that country. */
    public static function ofCountry($idCountry, $idZone)
    {
        $place = new self();
        $place->groups = array_map('intval', Customer::getGroupsStatic(0));
        $place->idCountry = (int) $idCountry;
        $place->idZone = (int) $idZone;
        $place->address = new Address();
        $place->address->id_country = (int) $idCountry;
        $place->address->id_state = 0;
        $place->address->postcode = '0';
        $place->reason = self::ofAnAddressToCome($place);

        return $place->named();
    }

    /** A module may send an address to another zone, by its postcode for instance. */
    private static function ofAnAddressToCome(self $place)
    {
        return Hook::getHookModuleExecList('actionGetIDZoneByAddressID') ? 'province-unknown' : self::ofStates($place);
    }

    /** A state's zone wins over its country's, and the form asks for a state where the country has some. */
    private static function ofStates(self $place)
    {
        $elsewhere = PromesseDb::rows('SELECT 1 FROM ' . PromesseDb::table('state') . ' s INNER JOIN ' . PromesseDb::table('country') . ' c'
            . ' ON (c.id_country = s.id_country AND c.contains_states = 1) WHERE s.active = 1 AND s.id_zone NOT IN (0, ' . $place->idZone . ')'
            . ' AND s.id_country = ' . $place->idCountry . ' LIMIT 1');

        return $elsewhere ? 'province-unknown' : null;
    }

    private function named()
    {
        $this->country = (string) Country::getIsoById($this->idCountry);

        return $this;
    }
}
