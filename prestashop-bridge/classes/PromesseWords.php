<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Every word that the module shows; French in translations/fr.php. */
class PromesseWords
{
    private $module;

    public function __construct(Module $module)
    {
        $this->module = $module;
    }

    /** @return array<string, string> */
    public function settings()
    {
        return [
            'title' => $this->l('Connection to Promesse'),
            'new' => $this->l('This shop is not connected yet.'),
            'paired' => $this->l('This shop is connected.'),
            'moved' => $this->l('This shop has moved, or it is a copy of a connected shop. Nothing is sent and nothing is written until you connect it again.'),
            'locked' => $this->l('The key of this shop can no longer be read. Connect it again.'),
            'oneShop' => $this->l('Choose one shop at the top of the page: each shop is connected on its own.'),
            'address' => $this->l('Address of this shop'),
            'since' => $this->l('Connected since'),
            'lastSent' => $this->l('Last message that arrived'),
            'waiting' => $this->l('Changes that wait'),
            'oldest' => $this->l('The oldest waits since'),
            'lastError' => $this->l('Last answer of Promesse'),
            'never' => $this->l('never'),
            'code' => $this->l('One-time code'),
            'codeHelp' => $this->l('Only to join an account that exists: Promesse shows the code in its settings. Leave it empty to open a new account.'),
            'connect' => $this->l('Connect this shop'),
            'connectAgain' => $this->l('Connect this shop again'),
            'disconnect' => $this->l('Disconnect this shop'),
            'test' => $this->l('Test the connection'),
            'cron' => $this->l('Scheduled task'),
            'cronHelp' => $this->l('Changes are sent right after each page. Have this address called every minute as well, so that nothing waits for the next visitor:'),
            'open' => $this->l('Open Promesse'),
        ];
    }

    /** @return array<string, string> */
    public function outcomes()
    {
        return [
            'connected' => $this->l('The shop is connected.'),
            'joined' => $this->l('The shop has joined your account.'),
            'disconnected' => $this->l('The shop is disconnected.'),
            'test-fine' => $this->l('Promesse answers.'),
            'test-failed' => $this->l('Promesse did not answer. The changes wait and none is lost.'),
            'no-answer' => $this->l('Promesse did not answer. Try again in a few minutes.'),
            'address-not-proved' => $this->l('Promesse could not reach this shop at its address. The address must be public and answer over https.'),
            'code-unknown' => $this->l('This code is not known, or it was used already. Ask for a new one in the settings of Promesse.'),
            'code-needed' => $this->l('The account of this shop has another shop too. To come back to it, ask for a one-time code in its settings and connect with that.'),
            'unreadable' => $this->l('The answer could not be read. Update the module, then try again.'),
            'no-openssl' => $this->l('The PHP of this shop cannot make a key: it needs the openssl extension.'),
            'bar-saved' => $this->l('The bar is saved. Open pages follow within a minute.'),
            'bar-texts-refused' => $this->l('The switch and the places are saved. The texts and colours are not: see the fields that say why.'),
            'no-shop' => $this->l('Choose one shop at the top of the page: each shop is connected on its own.'),
        ];
    }

    /** @return array<string, string> */
    public function screens()
    {
        return [
            'frame' => $this->l('Promesse screens'),
            'notConnected' => $this->l('Connect this shop first: Promesse opens here afterwards.'),
            'moved' => $this->l('This shop has moved, or it is a copy of a connected shop. Connect it again to open Promesse.'),
            'noRight' => $this->l('Your profile does not let you view this page. An administrator can change that in the permissions.'),
            'settings' => $this->l('Go to the connection settings'),
            'slow' => $this->l('Promesse does not answer. Your shop goes on as usual; changes wait and none is lost.'),
        ];
    }

    /** @return array{label: string, texts: array<string, string[]>} to shoppers: with every delivery, with some */
    public function bar()
    {
        $texts = [
            'to-go' => [$this->l('{amount} to go for free shipping'), $this->l('{amount} to go for free shipping with some delivery options')],
            'from' => [$this->l('Free shipping from {threshold}'), $this->l('Free shipping from {threshold} with some delivery options')],
            'free' => [$this->l('Free shipping'), $this->l('Free shipping with some delivery options')],
            'items' => [$this->l('Free shipping from {threshold} items'), $this->l('Free shipping from {threshold} items with some delivery options')],
            'weight' => [$this->l('{amount} kg to go for free shipping'), $this->l('{amount} kg to go for free shipping with some delivery options')],
        ];

        return [
            'label' => $this->l('Progress towards free shipping'),
            // What a cart of this shop reckons holds for all its goods.
            'texts' => array_map(function ($pair) {
                return array_merge($pair, $pair);
            }, $texts),
        ];
    }

    /** @return array<string, string> */
    public function barSettings()
    {
        return [
            'title' => $this->l('Free-shipping bar'),
            'help' => $this->l('The bar says what your carriers really charge for the cart at hand, and nothing where that cannot be proved.'),
            'on' => $this->l('Show the bar'),
            'yes' => $this->l('Yes'),
            'no' => $this->l('No'),
            'places' => $this->l('Places'),
            'banner' => $this->l('Top of every page'),
            'cart' => $this->l('Cart page'),
            'cart-footer' => $this->l('Cart page, below the list'),
            'modal' => $this->l('Window after adding to the cart'),
            'modal-footer' => $this->l('Window after adding to the cart, at its foot'),
            'texts' => $this->l('Texts'),
            'textsHelp' => $this->l('An empty field: the words of the module. {amount} is what is missing, {threshold} where free shipping begins, {country} the country that the sentence holds for; where that has to be said, the bar adds it by itself.'),
            'colours' => $this->l('Colours'),
            'coloursHelp' => $this->l('Like #1a7f37. An empty field: the colour of the text around the bar.'),
            'save' => $this->l('Save the bar'),
            'helpDisagrees' => $this->l('The help text of PrestaShop says that vouchers do not count towards free shipping. The checkout of this shop counts them: what remains after vouchers is compared. The bar follows the checkout.'),
            'contradiction' => $this->l('The bar is silent for some carts, because the checkout charged something else than the rates say. Promesse shows which.'),
        ];
    }

    /** @return array<string, string[]> of the fields: with every delivery option, with some */
    public function barTexts()
    {
        return [
            'to-go' => [$this->l('Something is missing'), $this->l('Something is missing, some delivery options')],
            'from' => [$this->l('Empty cart'), $this->l('Empty cart, some delivery options')],
            'free' => [$this->l('Free'), $this->l('Free, some delivery options')],
        ];
    }

    /** @return array<string, string> */
    public function barColours()
    {
        return ['fill' => $this->l('Filled part'), 'fill-done' => $this->l('Filled part, once shipping is free')];
    }

    /** @return array<string, string> */
    public function barErrors()
    {
        return [
            'needs-amount' => $this->l('Write {amount} where the missing amount belongs.'),
            'needs-threshold' => $this->l('Write {threshold} where the amount belongs from which shipping is free.'),
            'unknown' => $this->l('In braces only {amount}, {threshold} and {country} can stand here.'),
            'only-threshold' => $this->l('In braces only {threshold} and {country} can stand here.'),
            'no-figure' => $this->l('In braces only {country} can stand here: nothing is missing any more.'),
            'long' => $this->l('200 characters at most.'),
            'colour' => $this->l('Write a colour like #1a7f37.'),
        ];
    }

    private function l($text)
    {
        return $this->module->l($text, 'promessewords');
    }
}
