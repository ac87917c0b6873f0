import { beforeEach, describe, expect, it } from 'vitest'
import {
  loadAdCounts,
  loadDecisions,
  loadOverrides,
  loadPolicy,
  loadVariantAds,
} from '../../app/features/ad-guard/ad-guard.query.server.ts'
import { createFeedLink, saveFetch } from '../../app/features/ad-guard/channel-list.store.server.ts'
import {
  changePolicy,
  endOverride,
  setAvailabilityDate,
  setOverride,
} from '../../app/flows/ad-settings.flow.server.ts'
import { uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import { previewPolicy } from '../../app/flows/preview-policy.flow.server.ts'
import { redecide } from '../../app/flows/redecide.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { numbered } from '../factories/variant-facts.ts'

withTestDatabase()
const morning = new Date('2026-11-25T09:00:00Z')
const noon = new Date('2026-11-25T12:00:00Z')
const [one, two] = [numbered(1), numbered(2, 2)]

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
  await storeVariants(shop, [one, two, numbered(3, 0)])
  await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: 'all', now: morning }))
})

const ads = async (variantId: VariantId) =>
  (await withAccount(shop.accountId, (sql) => loadVariantAds(sql, shop.shopId, variantId))).ad
const rows = async (query: string) => (await pool().query(query, [shop.accountId])).rows
const due = () => rows('select subject, due_at, payload from due_work where account_id = $1')
const preview = (floor: number) =>
  withAccount(shop.accountId, (sql) => previewPolicy(sql, { ...shop, floor, now: noon }))

describe('the policy', () => {
  it('is counted before it is saved, and nothing is written', async () => {
    expect(await preview(3)).toMatchObject({
      wouldPause: 1,
      wouldReturn: 0,
      pauseExamples: [{ variantId: two.variantId, units: 2, options: 'Bleu / M', productTitle: 'Marinière' }],
    })
    expect((await ads(two.variantId))?.ads).toBe('allow')
    expect(await withAccount(shop.accountId, loadPolicy)).toEqual({ floor: 0 })
  })

  it('counts for the whole shop once its job has run', async () => {
    expect(await changePolicy({ ...shop, typed: '3', now: noon })).toEqual({ ok: true, value: 3 })
    await redecide(shop, noon)
    expect(await ads(two.variantId)).toMatchObject({ ads: 'hold', reason: 'below-floor' })
    expect(await preview(0)).toMatchObject({ wouldPause: 0, wouldReturn: 1 })
  })

  it('refuses nonsense and keeps what was', async () => {
    await changePolicy({ ...shop, typed: '3', now: noon })
    expect(await changePolicy({ ...shop, typed: 'beaucoup', now: noon })).toEqual({
      ok: false,
      code: 'floor-not-whole',
    })
    expect(await withAccount(shop.accountId, loadPolicy)).toEqual({ floor: 3 })
  })
})

describe('an override', () => {
  const set = (variantId: VariantId, kind: string, endsAt = '2026-11-30') =>
    setOverride({ ...shop, variantId, typed: { kind, endsAt, note: 'soldes' }, now: noon })

  it('counts at once, to the end of its last day at the shop, and is planned to end', async () => {
    await set(one.variantId, 'hold')
    expect(await ads(one.variantId)).toMatchObject({ ads: 'hold', reason: 'override-hold' })
    expect(await due()).toMatchObject([
      {
        due_at: new Date('2026-11-30T23:00:00Z'),
        payload: { shopId: shop.shopId, variantIds: [one.variantId] },
      },
    ])
    expect(await withAccount(shop.accountId, (sql) => loadOverrides(sql, shop.shopId))).toMatchObject([
      { variantId: one.variantId, kind: 'hold', endsAt: '2026-11-30T23:00:00.000Z', note: 'soldes' },
    ])
    await redecide({ ...shop, variantIds: [one.variantId] }, new Date('2026-11-30T23:00:00Z'))
    expect(await ads(one.variantId)).toMatchObject({ ads: 'allow', reason: 'in-stock' })
    expect(await withAccount(shop.accountId, (sql) => loadOverrides(sql, shop.shopId))).toEqual([])
  })

  it('never advertises what the page does not sell', async () => {
    await set(numbered(3).variantId, 'advertise')
    expect(await ads(numbered(3).variantId)).toMatchObject({ ads: 'suppress', reason: 'sold-out' })
  })

  it('ends when staff end it', async () => {
    await set(one.variantId, 'hold')
    expect(await endOverride({ ...shop, variantId: one.variantId, now: noon })).toBe(true)
    expect(await ads(one.variantId)).toMatchObject({ ads: 'allow' })
    expect(await due()).toEqual([])
    expect(await endOverride({ ...shop, variantId: one.variantId, now: noon })).toBe(false)
  })

  it('refuses a foreign variant and an end that has passed', async () => {
    const stranger = await storeShop()
    const typed = { kind: 'hold', endsAt: '2026-11-30', note: '' }
    const foreign = { accountId: stranger.accountId, shopId: shop.shopId, variantId: one.variantId }
    expect(await setOverride({ ...foreign, typed, now: noon })).toEqual({
      ok: false,
      code: 'unknown-variant',
    })
    expect(await set(one.variantId, 'hold', '2026-11-24')).toEqual({ ok: false, code: 'end-past' })
    expect(await endOverride({ ...foreign, now: noon })).toBe(false)
  })
})

describe('ADS-06: the availability date', () => {
  const set = (typed: string) => setAvailabilityDate({ ...shop, variantId: two.variantId, typed, now: noon })

  it('makes a backorder of what sells at zero, until its day', async () => {
    await storeVariants(shop, [numbered(2, 0, { inventoryPolicy: 'continue', availableForSale: true })])
    expect(await set('2026-12-10')).toEqual({ ok: true, value: '2026-12-10' })
    expect(await ads(two.variantId)).toMatchObject({
      reason: 'backorder-dated',
      availabilityDate: '2026-12-10',
    })
    const [plan] = await due()
    expect(plan.due_at).toEqual(new Date('2026-12-09T23:00:00Z'))
    await redecide({ ...shop, ...plan.payload }, plan.due_at)
    expect(await ads(two.variantId)).toMatchObject({
      reason: 'availability-date-past',
      availabilityDate: null,
    })
    expect(await set('')).toEqual({ ok: true, value: null })
    expect(await due()).toEqual([])
    expect(await ads(two.variantId)).toMatchObject({ reason: 'sells-at-zero' })
  })

  it('refuses impossible days where they are typed', async () => {
    expect(await set('2028-01-25')).toMatchObject({ code: 'date-too-far' })
    expect(await set('2026-11-25')).toMatchObject({ code: 'date-past' })
    expect(await set('le 10')).toMatchObject({ code: 'date-unreadable' })
  })
})

describe('what screens read', () => {
  const decisions = (filter: Parameters<typeof loadDecisions>[2]) =>
    withAccount(shop.accountId, (sql) => loadDecisions(sql, shop.shopId, filter))

  it('counts nothing before a channel has a list; then says what each channel can know', async () => {
    expect(await withAccount(shop.accountId, (sql) => loadAdCounts(sql, shop.shopId))).toBeNull()
    const gone = numbered(3).variantId
    async function* source() {
      yield Buffer.from(`id\n${one.variantId}\n${gone}\nX\n`)
    }
    await uploadChannelList({ ...shop, channel: 'google', fileName: 'f', source: source(), now: morning })
    expect(await withAccount(shop.accountId, (sql) => loadAdCounts(sql, shop.shopId))).toEqual({
      listed: 2,
      active: 1,
      paused: 0,
      stopped: 1,
      waiting: 1,
      unmatched: 1,
    })
    expect((await ads(gone))?.channels).toEqual([
      { channel: 'google', stand: 'no-link', at: null },
      { channel: 'meta', stand: 'no-list', at: null },
    ])
    await withAccount(shop.accountId, async (sql) => {
      await createFeedLink(sql, { ...shop, channel: 'google', now: noon })
      await saveFetch(sql, { ...shop, channel: 'google', at: noon, userAgent: 'x', status: 200, rows: 2 })
    })
    expect((await ads(gone))?.channels[0]).toEqual({
      channel: 'google',
      stand: 'read',
      at: noon.toISOString(),
    })
    expect((await ads(two.variantId))?.channels[0]?.stand).toBe('not-listed')
    expect((await withAccount(shop.accountId, (sql) => loadAdCounts(sql, shop.shopId)))?.waiting).toBe(0)
  })

  it('pages through the decisions, newest first, each once', async () => {
    const many = Array.from({ length: 120 }, (_, n) => numbered(n + 100, 0))
    await storeVariants(shop, many)
    await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: 'all', now: noon }))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof decisions>> = await decisions({ state: 'suppress', after })
      seen.push(...page.rows.map(({ variantId }) => variantId))
      after = page.next
    } while (after !== null)
    expect(new Set(seen).size).toBe(121)
    expect(seen).toHaveLength(121)
    expect(seen.at(-1)).toBe(numbered(3).variantId)
    expect((await decisions({ after: 'nonsense' })).rows).toHaveLength(50)
  })

  it('searches by name and SKU, and takes wildcards at their word', async () => {
    expect((await decisions({ q: 'mar-3' })).rows).toMatchObject([{ sku: 'MAR-3', ad: { ads: 'suppress' } }])
    expect((await decisions({ q: '%' })).rows).toEqual([])
    expect((await decisions({ state: 'hold' })).rows).toEqual([])
    expect((await decisions({ state: 'question' })).rows).toEqual([])
  })
})
