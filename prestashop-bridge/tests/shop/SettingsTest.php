<?php

/** The bar's own words and colours, in the module's settings: labelled, checked, and seen by shoppers as they were typed. */
final class SettingsTest extends ShopTest
{
    private $iso;

    protected function setUp(): void
    {
        parent::setUp();
        $context = Context::getContext();
        Configuration::updateValue('PROMESSE_BAR', '{}');
        Configuration::updateGlobalValue('PS_SHIPPING_FREE_PRICE', '60');
        PromesseBarState::forgetRequest();
        StandInSmarty::get($context, true);
        $this->iso = (string) $context->language->iso_code;
        $context->currency = PromesseDefaults::currency();
        $context->country = new Country((int) Configuration::get('PS_COUNTRY_DEFAULT'));
        $context->customer = new Customer();
        $context->cart = new Cart();
        $context->cart->id_currency = (int) $context->currency->id;
    }

    protected function tearDown(): void
    {
        $_POST = [];
    }

    public function testEachLanguageHasItsFieldsWithALabel()
    {
        $page = $this->page();
        foreach (Language::getLanguages(true) as $language) {
            $this->assertStringContainsString('<legend>' . $language['name'] . '</legend>', $page);
            foreach (['to-go', 'from', 'free'] as $say) {
                foreach ([0, 1] as $form) {
                    $id = 'promesse_text_' . $language['iso_code'] . '_' . $say . '_' . $form;
                    $this->assertMatchesRegularExpression('#<label[^>]* for="' . $id . '">[^<]{4,}</label>#', $page);
                    $this->assertStringContainsString('id="' . $id . '"', $page);
                }
            }
        }
        $this->assertSame(2, preg_match_all('#for="promesse_colour_[a-z-]+">[^<]{4,}</label>#', $page));
    }

    public function testWhatIsTypedIsWhatShoppersRead()
    {
        $typed = ['to-go' => ['Encore {amount} & port offert', ''], 'from' => ['Port offert dès {threshold}', 'Relais offert dès {threshold}'], 'free' => ['Port offert', 'Relais "offert"']];
        $page = $this->submitted($typed, ['fill' => '#1a7f37', 'fill-done' => '']);
        $this->assertStringContainsString('alert-success', $page);
        $this->assertStringContainsString('value="Encore {amount} &amp; port offert"', $page);
        $kept = ['to-go' => ['Encore {amount} & port offert']] + $typed;
        $this->assertSame($kept, PromesseBarSettings::load()['texts'][$this->iso]);
        PromesseBarState::forgetRequest();
        $bar = PromesseBarHooks::onPlace(Module::getInstanceByName('promesse'), 'displayBanner');
        $this->assertStringContainsString('Relais &quot;offert&quot; (', $bar, 'a delivery of this shop is free for every cart');
        $this->assertStringContainsString('--promesse-fill:#1a7f37', $bar);
        $this->submitted([], []);
        $this->assertSame([[], []], [PromesseBarSettings::load()['texts'], PromesseBarSettings::load()['style']], 'emptied: the words of the module again');
    }

    public function testWhatCannotBeSaidIsRefusedWithItsReason()
    {
        $this->submitted(['free' => ['Offerte', '']], ['fill' => '#123456']);
        $kept = PromesseBarSettings::load();
        $errors = (new PromesseWords(Module::getInstanceByName('promesse')))->barErrors();
        $wrong = [
            ['to-go', 'Livraison gratuite !', 'needs-amount'],
            ['to-go', 'Encore {amount} {amout}', 'unknown'],
            ['to-go', 'Encore {amount', 'unknown'],
            ['from', 'Dès 60 €', 'needs-threshold'],
            ['from', 'Dès {threshold}, encore {amount}', 'only-threshold'],
            ['free', 'Offerte dès {threshold}', 'no-figure'],
            ['free', str_repeat('é', 201), 'long'],
        ];
        foreach ($wrong as list($say, $text, $why)) {
            $page = $this->submitted([$say => [$text, '']], ['fill' => '#654321']);
            $id = 'promesse_text_' . $this->iso . '_' . $say . '_0';
            $this->assertStringContainsString('alert-danger', $page);
            $this->assertStringContainsString('aria-describedby="' . $id . '_error"', $page, $text);
            $this->assertStringContainsString('id="' . $id . '_error">' . htmlspecialchars($errors[$why], ENT_QUOTES), $page, $text);
            $this->assertStringContainsString('value="' . htmlspecialchars($text, ENT_QUOTES) . '"', $page, 'what was typed stays');
            $this->assertSame([$kept['texts'], $kept['style']], [PromesseBarSettings::load()['texts'], PromesseBarSettings::load()['style']], 'all or nothing');
        }
        foreach (['red', '#12345', '#12;}', 'url(x)'] as $colour) {
            $page = $this->submitted([], ['fill-done' => $colour]);
            $this->assertStringContainsString('id="promesse_colour_fill-done_error">' . $errors['colour'], $page, $colour);
        }
        $this->assertSame($kept['texts'], PromesseBarSettings::load()['texts']);
    }

    public function testTheBarCanBeSwitchedOffWhateverElseIsTyped()
    {
        $this->submitted([], []);
        $this->assertTrue(PromesseBarSettings::isOn());
        $this->submitted(['from' => ['{', '']], [], '0');
        $this->assertFalse(PromesseBarSettings::isOn());
    }

    public function testWhatIsSentIsNotAlwaysAForm()
    {
        $this->submitted(['from' => ['Dès {threshold}', '']], []);
        foreach (['text', ['fr' => 'text'], ['fr' => ['from' => 'x', 'free' => [['x']]]]] as $sent) {
            $_POST = ['submitPromesseBar' => '1', 'promesse_bar_on' => '1', 'promesse_places' => ['banner'], 'promesse_texts' => $sent, 'promesse_colours' => 'x'];
            $this->assertStringContainsString('alert-success', $this->page());
        }
    }

    private function submitted(array $texts, array $colours, $on = '1')
    {
        $_POST = ['submitPromesseBar' => '1', 'promesse_bar_on' => $on, 'promesse_places' => ['banner'], 'promesse_texts' => [$this->iso => $texts], 'promesse_colours' => $colours];

        return $this->page();
    }

    private function page()
    {
        return (new PromesseSettingsPage(Module::getInstanceByName('promesse')))->show();
    }
}
