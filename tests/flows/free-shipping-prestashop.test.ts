// The same on a PrestaShop: its own Cart makes the offers and prices the carts; the switch has two ends.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  loadBar,
  loadOffers,
  loadProofLog,
} from '../../app/features/free-shipping/free-shipping.query.server.ts'
import { switchBar } from '../../app/flows/free-shipping-switch.flow.server.ts'
import type { ShopRef } from '../../app/language/ids.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LivePrestaShop, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { rows, workAll } from '../factories/live-shop.ts'

withTestDatabase()
let live: LivePrestaShop
let ref: ShopRef

beforeAll(async () => {
  live = await openLivePrestaShop()
  ref = await live.connect()
  await workAll()
})
afterAll(() => live.close())
beforeEach(async () => {
  await live.control('rates', { freePrice: 60, silent: true })
  await workAll(60_000)
})

const poll = () => workAll(60_000)
const bar = () => withAccount(ref.accountId, (sql) => loadBar(sql, ref))
const offers = () => withAccount(ref.accountId, (sql) => loadOffers(sql, ref))
const proofs = () => withAccount(ref.accountId, (sql) => loadProofLog(sql, ref, { limit: 200 }))
const page = async () => (await fetch(`${live.url}/`)).text()

describe('a PrestaShop', () => {
  test('is silent until its merchant switches the bar on, here or there', async () => {
    expect(await bar()).toMatchObject({ isOn: false, published: { on: false } })
    expect(await page()).not.toContain('data-promesse-bar')
    await switchBar(ref, true)
    await workAll()
    expect(await bar()).toMatchObject({ isOn: true, published: { on: true } })
    expect(await page()).toContain('data-promesse-bar')
    await switchBar(ref, false)
    await workAll()
    expect(await page()).not.toContain('data-promesse-bar')
  })

  test('tells each country’s offer, and a changed rate by the next poll', async () => {
    const france = async () => (await offers()).find(({ country }) => country === 'FR')
    const before = (await bar())?.readChecksum
    expect((await france())?.kind).toMatch(/^free_from/)
    await live.control('rates', { freePrice: 0, silent: true })
    await poll()
    expect((await bar())?.readChecksum).not.toBe(before)
  })

  test('has its carts priced by its own Cart: every promise is kept', async () => {
    await switchBar(ref, true)
    await live.control('rates', { freePrice: 70, silent: true })
    await poll()
    const { proofs: log } = await proofs()
    expect(log.length).toBeGreaterThan(4)
    expect(log.filter(({ verdict }) => verdict === 'broken')).toEqual([])
    expect(new Set(log.map(({ country }) => country)).size).toBeGreaterThan(1)
    expect((await offers()).some(({ proof }) => proof === 'proved')).toBe(true)
    expect((await offers()).some(({ proof }) => proof === 'contradicted')).toBe(false)
  })

  test('whose help says otherwise than its checkout tells its merchant', async () => {
    const said = await rows(
      `select kind from problem where closed_at is null and kind = 'free-shipping-help-disagrees'`,
    )
    expect(said).toHaveLength((await bar())?.helpDisagrees ? 1 : 0)
  })
})
