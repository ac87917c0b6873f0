/** The stand-in's checkout against the shared shipping cases: each documented answer holds whatever the silences say. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ChargedOption, charge, everyAnswer, everyCharge } from './charge.ts'
import type { VectorCart, VectorShop } from './shop.ts'

type Case = {
  id: string
  title: string
  shop: VectorShop
  cart: VectorCart
  expect: { checkout: ChargedOption[] | string }
}
const file = new URL('../../vectors/shopify/shipping.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
const silent = 'unprovable: undocumented'

describe('what the checkout charges', () => {
  it('has all the cases', () => {
    expect(cases).toHaveLength(72)
  })

  for (const { id, title, shop, cart, expect: expected } of cases) {
    if (expected.checkout === silent) continue
    it(`${id}: ${title}`, () => {
      for (const answers of everyAnswer(shop, cart)) {
        const answer = charge(shop, cart, answers)
        const wanted = Array.isArray(expected.checkout)
          ? { options: expected.checkout.map((one) => (one.amount === '?' ? anyAmount(one) : one)) }
          : expected.checkout
        expect(answer).toEqual(wanted)
      }
    })
  }

  for (const { id, title, shop, cart, expect: expected } of cases) {
    if (expected.checkout !== silent) continue
    it(`${id}: ${title} (each possible answer)`, () => {
      expect(everyCharge(shop, cart).length).toBeGreaterThan(1)
    })
  }
})

function anyAmount(option: ChargedOption) {
  return { ...option, amount: expect.stringMatching(/^\d+\.\d{2}$/) as string }
}
