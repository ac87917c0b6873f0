<?php

final class InstallTest extends ShopTest
{
    public function testUninstallingLeavesNothing()
    {
        BackOffice::signIn();
        $module = Module::getInstanceByName('promesse');
        $this->assertTrue($module->uninstall());
        $last = ListeningApp::heard();
        $this->assertTrue(json_decode(end($last)['body'], true)['left'], 'the app is told');
        $this->assertSame([], PromesseDb::rows("SHOW TABLES LIKE 'ps_promesse%'"));
        $this->assertSame([], PromesseDb::rows("SELECT name FROM ps_configuration WHERE name LIKE 'PROMESSE%'"));
        $this->assertSame([], PromesseDb::rows("SELECT id_tab FROM ps_tab WHERE module = 'promesse'"));
        $this->assertSame([], PromesseDb::rows('SELECT id_hook FROM ps_hook_module WHERE id_module NOT IN (SELECT id_module FROM ps_module)'));
        $this->assertTrue($module->install());
        $this->assertTrue((new PromesseInstaller($module))->repair());
    }
}
