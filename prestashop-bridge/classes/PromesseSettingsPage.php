<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** The native settings page: it works alone, whatever the app does. */
class PromesseSettingsPage
{
    private $module;
    private $words;
    private $form;

    public function __construct(Promesse $module)
    {
        $this->module = $module;
        $this->words = new PromesseWords($module);
    }

    public function show()
    {
        // Each shop is connected on its own.
        if (Shop::isFeatureActive() && Shop::getContext() !== Shop::CONTEXT_SHOP) {
            return $this->render(null, null);
        }
        $idShop = (int) Context::getContext()->shop->id;
        $this->form = new PromesseBarForm($this->words);
        $outcome = $this->act($idShop);

        return $this->render(PromesseShop::load($idShop), $outcome);
    }

    /** @return array{0: bool, 1: string}|null whether it went well, and what to say */
    private function act($idShop)
    {
        try {
            if (Tools::isSubmit('submitPromesseConnect')) {
                $done = PromesseConnect::click($idShop, (string) Tools::getValue('promesse_code'));

                return [$done['connected'], $done['connected'] ? ($done['joined'] ? 'joined' : 'connected') : (string) $done['problem']];
            }
            if (Tools::isSubmit('submitPromesseDisconnect')) {
                PromesseConnect::tell($idShop);
                PromesseConnect::leave($idShop);

                return [true, 'disconnected'];
            }
            if (Tools::isSubmit('submitPromesseBar')) {
                $places = Tools::getValue('promesse_places');
                // The switch works whatever else was typed.
                PromesseBarSettings::save(['on' => (bool) (int) Tools::getValue('promesse_bar_on'), 'places' => is_array($places) ? $places : []]);
                $saved = $this->form->save(Tools::getValue('promesse_texts'), Tools::getValue('promesse_colours'));

                return [$saved, $saved ? 'bar-saved' : 'bar-texts-refused'];
            }
            if (Tools::isSubmit('submitPromesseTest')) {
                $fine = PromesseConnect::test($idShop);

                return [$fine, $fine ? 'test-fine' : 'test-failed'];
            }
        } catch (PromesseProblem $problem) {
            return [false, $problem->getMessage()];
        }

        return null;
    }

    private function render($shop, $outcome)
    {
        $outcomes = $this->words->outcomes();

        return $this->module->render('settings', [
            'promesse_words' => $this->words->settings(),
            'promesse_state' => $shop === null ? 'oneShop' : PromesseShop::state($shop),
            'promesse_facts' => $shop === null ? [] : $this->facts($shop),
            'promesse_fine' => $outcome !== null && $outcome[0],
            'promesse_outcome' => $outcome === null ? '' : (isset($outcomes[$outcome[1]]) ? $outcomes[$outcome[1]] : $outcomes['unreadable']),
            'promesse_bar_words' => $this->words->barSettings(),
            'promesse_bar' => $shop === null ? ['on' => false, 'places' => []] : PromesseBarSettings::load(),
            'promesse_bar_places' => array_keys(PromesseBarSettings::PLACES),
            'promesse_bar_texts' => $this->form === null ? [] : $this->form->texts(),
            'promesse_bar_colours' => $this->form === null ? [] : $this->form->colours(),
            'promesse_bar_help' => $shop !== null && PromesseShippingOffers::helpDisagrees(),
            'promesse_bar_silent' => $shop !== null && PromesseBarNote::waiting((int) $shop['id_shop']) !== [],
            'promesse_cron' => PromesseCron::address(),
            'promesse_screens' => Context::getContext()->link->getAdminLink(PromesseInstaller::TAB),
        ]);
    }

    private function facts(array $shop)
    {
        $length = PromesseOutbox::length($shop['id_shop']);

        return [
            'address' => PromesseShop::address($shop),
            'since' => $this->time((int) $shop['paired_at']),
            'lastSent' => $this->time((int) $shop['last_sent_at']),
            'waiting' => $length['waiting'],
            'oldest' => $length['oldestAt'] === null ? '' : $this->time((int) strtotime($length['oldestAt'])),
            'lastError' => (string) $shop['last_error'],
        ];
    }

    /** @return string in the employee's way of writing dates */
    private function time($seconds)
    {
        return $seconds ? date(Context::getContext()->language->date_format_full, $seconds) : '';
    }
}
