<?php

use PHPUnit\Framework\TestCase;

/** The same examples are checked by the app's own tests: tests/vectors/bridge/signatures.json. */
final class SignatureTest extends TestCase
{
    public function testTextsAndSignaturesOfBothDirections()
    {
        $vectors = promesse_vectors('bridge/signatures.json');
        foreach ($vectors['calls'] as $call) {
            $text = PromesseSignature::text($call['to'], $call['connection'], $call['timestamp'], $call['nonce'], $call['body']);
            $this->assertSame($call['text'], $text, $call['about']);
            $this->assertTrue(PromesseSignature::verify($text, $call['signature'], $vectors['keys'][$call['by']]['public']), $call['about']);
        }
    }

    public function testForgeriesAreRefused()
    {
        $vectors = promesse_vectors('bridge/signatures.json');
        foreach ($vectors['forged'] as $call) {
            $text = PromesseSignature::text($call['to'], $call['connection'], $call['timestamp'], $call['nonce'], $call['body']);
            $this->assertFalse(PromesseSignature::verify($text, $call['signature'], $vectors['keys']['app']['public']), $call['about']);
        }
    }

    public function testProofsAndLaunches()
    {
        $vectors = promesse_vectors('bridge/signatures.json');
        foreach ($vectors['proofs'] as $proof) {
            $text = PromesseSignature::proofText($proof['challenge'], $proof['address'], $proof['connection'], $proof['appPublicKey']);
            $this->assertSame($proof['text'], $text);
            $this->assertTrue(PromesseSignature::verify($text, $proof['signature'], $vectors['keys']['shop']['public']));
        }
        foreach ($vectors['launches'] as $launch) {
            $token = PromesseLaunch::signed($launch['claims'], $vectors['keys']['shop']['private']);
            list($payload, $signature) = explode('.', $token);
            $this->assertSame($launch['payload'], $payload);
            $this->assertSame($launch['text'], PromesseSignature::launchText($payload));
            $der = base64_encode(base64_decode(strtr($signature, '-_', '+/')));
            $this->assertTrue(PromesseSignature::verify($launch['text'], $der, $vectors['keys']['shop']['public']));
        }
    }

    public function testOwnSignaturesVerify()
    {
        $keys = PromesseKeys::make();
        $headers = PromesseSignature::headers(PromesseSignature::TO_APP, 'new', '{}', $keys['private']);
        $text = PromesseSignature::text('app', 'new', $headers['X-Promesse-Timestamp'], $headers['X-Promesse-Nonce'], '{}');
        $this->assertTrue(PromesseSignature::verify($text, $headers['X-Promesse-Signature'], $keys['public']));
        $this->assertTrue(PromesseSignature::isNonce($headers['X-Promesse-Nonce']));
        $this->assertTrue(PromesseSignature::isFresh($headers['X-Promesse-Timestamp'], time()));
    }

    public function testTheWindow()
    {
        $this->assertTrue(PromesseSignature::isFresh('1000', 1300));
        $this->assertFalse(PromesseSignature::isFresh('1000', 1301));
        $this->assertTrue(PromesseSignature::isFresh('1300', 1000));
        $this->assertFalse(PromesseSignature::isFresh('1301', 1000));
        $this->assertFalse(PromesseSignature::isFresh('1e3', 1000));
        $this->assertFalse(PromesseSignature::isFresh('', 0));
    }

    public function testAPrivateKeyIsSealedWithTheShopsOwnKey()
    {
        $keys = PromesseKeys::make();
        $sealed = PromesseKeys::seal($keys['private'], 'this shop');
        $this->assertStringNotContainsString('PRIVATE', base64_decode($sealed));
        $this->assertSame($keys['private'], PromesseKeys::open($sealed, 'this shop'));
        $this->assertNull(PromesseKeys::open($sealed, 'another shop'));
        $this->assertNull(PromesseKeys::open('', 'this shop'));
        $this->assertNull(PromesseKeys::open(substr($sealed, 0, -4) . 'AAAA', 'this shop'));
    }
}
