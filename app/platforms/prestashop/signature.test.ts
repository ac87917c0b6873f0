import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  isFresh,
  isPublicKey,
  isSigned,
  launchText,
  makeKeyPair,
  messageText,
  proofText,
  signText,
} from './signature.ts'

type Side = 'app' | 'shop' | 'stranger'
type Call = {
  about: string
  to: 'app' | 'shop'
  by: Side
  connection: string
  timestamp: string
  nonce: string
  body: string
  text: string
  signature: string
}
type Proof = {
  challenge: string
  address: string
  connection: string
  appPublicKey: string
  by: Side
  text: string
  signature: string
}
type Vectors = {
  keys: Record<Side, { private: string; public: string }>
  calls: Call[]
  forged: Call[]
  proofs: Proof[]
  launches: { payload: string; by: Side; text: string; token: string }[]
}

/** The module's PHP checks the same file. */
const vectors = JSON.parse(readFileSync('tests/vectors/bridge/signatures.json', 'utf8')) as Vectors
const publicKeyOf = (side: Side) => vectors.keys[side].public

describe('the vectors that both sides share', () => {
  test.each(vectors.calls)('$about is signed', (call) => {
    expect(messageText(call)).toBe(call.text)
    expect(isSigned(messageText(call), call.signature, publicKeyOf(call.by))).toBe(true)
  })

  test.each(vectors.forged.map((call, nth) => ({ ...call, nth })))('forgery $nth is none', (call) => {
    expect(isSigned(messageText(call), call.signature, publicKeyOf(call.by))).toBe(false)
  })

  test.each(vectors.proofs)('the proof of $address', (proof) => {
    expect(proofText(proof)).toBe(proof.text)
    expect(isSigned(proof.text, proof.signature, publicKeyOf(proof.by))).toBe(true)
  })

  test.each(vectors.launches)('the launch', ({ payload, text, token, by }) => {
    expect(launchText(payload)).toBe(text)
    const signature = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('base64')
    expect(isSigned(text, signature, publicKeyOf(by))).toBe(true)
  })

  test('another side’s key verifies none of them', () => {
    for (const call of vectors.calls)
      expect(isSigned(call.text, call.signature, publicKeyOf('stranger'))).toBe(false)
  })
})

test('what we sign with a key that we made is verified by its other half alone', () => {
  const [ours, other] = [makeKeyPair(), makeKeyPair()]
  const signature = signText('text', ours.privateKey)
  expect(isSigned('text', signature, ours.publicKey)).toBe(true)
  expect(isSigned('text', signature, other.publicKey)).toBe(false)
  expect(isSigned('other text', signature, ours.publicKey)).toBe(false)
  expect(isPublicKey(ours.publicKey)).toBe(true)
})

test.each(['', 'no key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
  '%j is no key, and verifies nothing',
  (text) => {
    expect(isPublicKey(text)).toBe(false)
    expect(isSigned('text', 'AAAA', text)).toBe(false)
  },
)

test.each([
  ['1795536000', true],
  ['1795535700', true],
  ['1795535699', false],
  ['1795536300', true],
  ['1795536301', false],
  ['', false],
  ['-1', false],
  ['1e9', false],
])('the time %s is fresh: %s', (timestamp, answer) => {
  expect(isFresh(timestamp, new Date(1_795_536_000_000))).toBe(answer)
})
