/** The app reads the same examples as the module's PHPUnit: tests/vectors/bridge/signatures.json. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSigned, launchText, messageText, proofText } from '../../app/platforms/prestashop/signature.ts'

type Call = {
  about: string
  to: 'app' | 'shop'
  by: 'app' | 'shop'
  connection: string
  timestamp: string
  nonce: string
  body: string
  text: string
  signature: string
}
type Vectors = {
  keys: Record<'app' | 'shop' | 'stranger', { public: string }>
  calls: Call[]
  forged: Call[]
  proofs: {
    challenge: string
    address: string
    connection: string
    appPublicKey: string
    text: string
    signature: string
  }[]
  launches: { payload: string; text: string; token: string }[]
}
const vectors = JSON.parse(
  readFileSync(new URL('../vectors/bridge/signatures.json', import.meta.url), 'utf8'),
) as Vectors

test.each(vectors.calls)('$about', (call) => {
  expect(messageText(call)).toBe(call.text)
  expect(isSigned(messageText(call), call.signature, vectors.keys[call.by].public)).toBe(true)
})

test.each(vectors.forged)('forged: $about', (call) => {
  expect(isSigned(messageText(call), call.signature, vectors.keys.app.public)).toBe(false)
})

test('proofs and launches', () => {
  for (const proof of vectors.proofs) {
    expect(proofText(proof)).toBe(proof.text)
    expect(isSigned(proof.text, proof.signature, vectors.keys.shop.public)).toBe(true)
  }
  for (const { payload, text, token } of vectors.launches) {
    expect(launchText(payload)).toBe(text)
    const signature = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('base64')
    expect(isSigned(text, signature, vectors.keys.shop.public)).toBe(true)
  }
})
