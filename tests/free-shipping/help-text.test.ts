/** SHIP-01 on a whole PrestaShop: its merchant reads that the help text and the checkout disagree, for as long as they do. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ShopRef } from '../../app/language/ids.ts'
import { shippingProblemsEn, shippingProblemsFr } from '../../app/screens/problems/problem-shipping.words.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LivePrestaShop, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { rows, workAll } from '../factories/live-shop.ts'

const file = new URL('../vectors/cases/shipping-carts.json', import.meta.url)
const cases: { id: string; rates: { PS_SHIPPING_FREE_PRICE: number } }[] = JSON.parse(
  readFileSync(file, 'utf8'),
)
const freePrice = cases.find(({ id }) => id === 'SHIP-01')?.rates.PS_SHIPPING_FREE_PRICE
const kind = 'free-shipping-help-disagrees'

withTestDatabase()
let live: LivePrestaShop
let ref: ShopRef
beforeAll(async () => {
  live = await openLivePrestaShop()
  ref = await live.connect()
  await workAll()
})
afterAll(() => live.close())

const told = async () =>
  (
    await rows<{ kind: string }>(
      `select kind from problem where closed_at is null and kind = '${kind}' and shop_id = '${ref.shopId}'`,
    )
  ).length

it('SHIP-01: a shop that compares after vouchers has the problem, in both languages, until it compares nothing', async () => {
  await live.control('rates', { freePrice, silent: true })
  await workAll(60_000)
  expect(await told()).toBe(1)
  await live.control('rates', { freePrice: 0, silent: true })
  await workAll(60_000)
  expect(await told()).toBe(0)
  await live.control('rates', { freePrice, silent: true })
  await workAll(60_000)
  expect(await told()).toBe(1)
  for (const words of [shippingProblemsEn, shippingProblemsFr]) {
    const { effect, cause } = words[kind]
    expect(effect({} as never)).toMatch(/back.office/)
    expect(cause({} as never)).toMatch(/vouchers|bons/)
  }
})
