<?php

use PHPUnit\Framework\TestCase;

final class ChecksumTest extends TestCase
{
    private function row()
    {
        return [
            'product' => ['id_product' => '12', 'active' => '1', 'name' => 'Été', 'available_date' => '0000-00-00'],
            'combination' => ['id_product_attribute' => '34', 'price' => '1.000000', 'available_date' => null],
            'stock' => ['quantity' => 3, 'reserved' => 0, 'out_of_stock' => 2, 'depends_on_stock' => 0],
            'parent' => ['quantity' => 3, 'reserved' => 0, 'out_of_stock' => 2, 'depends_on_stock' => 0],
            'pack' => null,
            'prices' => '',
        ];
    }

    public function testNumbersAndTextsAreTheSame()
    {
        $row = $this->row();
        $asText = $row;
        $asText['stock']['quantity'] = '3';
        $this->assertSame(PromesseChecksums::ofRow($row, 'x'), PromesseChecksums::ofRow($asText, 'x'));
    }

    public function testWhateverDecidesAnItemChangesIt()
    {
        $before = PromesseChecksums::ofRow($this->row(), 'x');
        $changes = [
            ['product', 'active', '0'], ['product', 'name', 'Hiver'], ['combination', 'price', '2.000000'], ['stock', 'quantity', 2],
            ['stock', 'reserved', 1], ['parent', 'out_of_stock', 1], ['combination', 'available_date', '2099-01-01'],
        ];
        foreach ($changes as $change) {
            $row = $this->row();
            $row[$change[0]][$change[1]] = $change[2];
            $this->assertNotSame($before, PromesseChecksums::ofRow($row, 'x'), implode('.', $change));
        }
        $this->assertNotSame($before, PromesseChecksums::ofRow(['prices' => '0:0;'] + $this->row(), 'x'));
        $this->assertNotSame($before, PromesseChecksums::ofRow(['pack' => '1-0*2/9'] + $this->row(), 'x'));
        $this->assertNotSame($before, PromesseChecksums::ofRow($this->row(), 'another setting of the shop'));
    }

    public function testTextsThatAreNoUtf8StillHaveAChecksum()
    {
        $row = $this->row();
        $row['product']['name'] = "caf\xe9";
        $other = $row;
        $other['stock']['quantity'] = 4;
        $this->assertNotSame(PromesseChecksums::ofRow($row, 'x'), PromesseChecksums::ofRow($other, 'x'));
    }
}
