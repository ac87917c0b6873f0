<?php

use PHPUnit\Framework\TestCase;

final class ItemIdTest extends TestCase
{
    public function testOnlyTheOneSpelling()
    {
        $this->assertSame([12, 34], PromesseItemId::parse('12-34'));
        $this->assertSame([12, 0], PromesseItemId::parse('12-0'));
        foreach (['12', '0-1', '012-1', '12-01', '12--1', '12-3 ', "12-3\n", '12-3;DROP', '', null, 12, ['12-3'], '99999999999-1'] as $wrong) {
            $this->assertNull(PromesseItemId::parse($wrong));
        }
        $this->assertSame('12-0', PromesseItemId::format('12', null));
    }
}
