<?php
class Context
{
    protected static $instance;
    public $cart;
    public $customer;
    public $cookie;
    public $link;
    public $country;
    /** @var Employee|null */
    public $employee;
    public $controller;
    public $override_controller_name_for_translations;
    public $language;
    public $currentLocale;
    public $tab;
    public $currency;
    /** @var Shop */
    public $shop;
    public $theme;
    public $smarty;
    public $mode;
    private $translator;

    public static function getContext()
    {
        if (!self::$instance) {
            self::$instance = new Context();
        }

        return self::$instance;
    }

    public function cloneContext()
    {
        return clone $this;
    }

    public function getTranslator($isInstaller = false)
    {
        return $this->translator = $this->translator ?: new Translate();
    }

    public function getComputingPrecision()
    {
        return (int) ($this->currency->precision ?? 2);
    }

    public function getCurrentLocale()
    {
        return $this->currentLocale = $this->currentLocale ?: new Locale2($this->language->locale);
    }

    /** The stand-in draws with Smarty like a shop; made only when something is drawn. */
    public function __get($name)
    {
        return null;
    }
}
