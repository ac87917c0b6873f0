import { beforeEach, describe, expect, it } from 'vitest'
import { saveOverride, savePolicy } from '../../app/features/ad-guard/ad-guard.store.server.ts'
import { closeByStaff, openProblems } from '../../app/features/problems/problem.store.server.ts'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { deleteVariant, type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { levelFacts, numbered } from '../factories/variant-facts.ts'

withTestDatabase()

const morning = new Date('2026-11-25T09:00:00Z')
const noon = new Date('2026-11-25T12:00:00Z')
const small = numbered(1)
const medium = numbered(2)

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
})

const decide = (variantIds: VariantId[] | 'all' = 'all', now = morning) =>
  withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds, now }))

async function rows(query: string) {
  return (await pool().query(query, [shop.accountId])).rows
}
const states = () =>
  rows(`select variant_id, ads, availability, availability_date::text as date, reason, reason_data as data
          from ad_state where account_id = $1 order by variant_id`)
const history = () =>
  rows(
    'select variant_id, verdict, reason, reason_data as data from ad_decision where account_id = $1 order by decision_id',
  )
const problems = () =>
  rows('select kind, subject, closed_how from problem where account_id = $1 order by problem_id')
const version = async () =>
  (await rows('select version::int from feed_version where account_id = $1'))[0]?.version ?? 0

describe('decideAds', () => {
  it('ADS-01: the sold-out size stops, its sibling stays untouched', async () => {
    await storeVariants(shop, [small, medium])
    await decide()
    await storeVariants(shop, [numbered(1, 0)])
    expect(await decide([small.variantId], noon)).toEqual({ decided: 1, changed: 1, feedChanged: 1 })
    expect(await states()).toMatchObject([
      { variant_id: small.variantId, ads: 'suppress', availability: 'out_of_stock', reason: 'sold-out' },
      { variant_id: medium.variantId, ads: 'allow', availability: 'in_stock' },
    ])
    expect(await history()).toMatchObject([{ variant_id: small.variantId, verdict: 'suppress' }])
  })

  it('first sight of what is on sale writes the state and no history; deciding again writes nothing', async () => {
    await storeVariants(shop, [small])
    expect(await decide()).toEqual({ decided: 1, changed: 1, feedChanged: 1 })
    const seen = await version()
    expect(await decide('all', noon)).toEqual({ decided: 1, changed: 0, feedChanged: 0 })
    expect(await version()).toBe(seen)
    expect(await history()).toEqual([])
  })

  it('a restock tells how many came back', async () => {
    await storeVariants(shop, [numbered(1, 0)])
    await decide()
    await storeVariants(shop, [numbered(1, 24)])
    await decide('all', noon)
    expect((await history()).at(-1)).toMatchObject({ verdict: 'restore', data: { units: 24 } })
  })

  it('below the floor: paused with the figures, in stock all the same', async () => {
    await storeVariants(shop, [numbered(1, 2)])
    await withAccount(shop.accountId, (sql) => savePolicy(sql, { ...shop, floor: 3, now: morning }))
    await decide()
    expect(await states()).toMatchObject([
      { ads: 'hold', availability: 'in_stock', reason: 'below-floor', data: { units: 2, floor: 3 } },
    ])
    const seen = await version()
    await storeVariants(shop, [numbered(1, 1)])
    await decide()
    expect(await states()).toMatchObject([{ data: { units: 1, floor: 3 } }])
    expect(await version()).toBe(seen)
  })

  it('an override counts until its end', async () => {
    await storeVariants(shop, [small])
    await withAccount(shop.accountId, (sql) =>
      saveOverride(sql, {
        ...shop,
        variantId: small.variantId,
        kind: 'hold',
        endsAt: noon,
        note: '',
        now: morning,
      }),
    )
    await decide()
    expect(await states()).toMatchObject([{ ads: 'hold', reason: 'override-hold' }])
    await decide('all', noon)
    expect(await states()).toMatchObject([{ ads: 'allow', reason: 'in-stock' }])
  })

  it('a deleted variant stays in the feeds as out of stock', async () => {
    await storeVariants(shop, [small])
    await decide()
    await deleteVariant(shop, small.variantId, noon)
    await decide('all', noon)
    expect(await states()).toMatchObject([
      { ads: 'suppress', availability: 'out_of_stock', reason: 'deleted' },
    ])
  })

  it('ADS-06: a backorder has its date, and asks for another when the day has come', async () => {
    await storeVariants(shop, [numbered(1, 0, { inventoryPolicy: 'continue', availableForSale: true })])
    await pool().query(`update variant set availability_date = '2026-12-10' where account_id = $1`, [
      shop.accountId,
    ])
    await decide()
    expect(await states()).toMatchObject([{ ads: 'allow', availability: 'backorder', date: '2026-12-10' }])
    await decide('all', new Date('2026-12-09T23:30:00Z'))
    expect(await states()).toMatchObject([{ ads: 'allow', availability: 'in_stock', date: null }])
    expect(await problems()).toMatchObject([{ kind: 'availability-date-past', closed_how: null }])
  })

  it('ADS-14: stock that serves no online order for this country sells nothing here', async () => {
    await storeVariants(shop, [
      numbered(1, 0, { levels: [levelFacts(0), levelFacts(9, { locationId: '102' as never })] }),
    ])
    await decide()
    expect(await states()).toMatchObject([{ ads: 'suppress', reason: 'stock-elsewhere' }])
  })

  it('a question opens one problem, closes with its cause, and stays closed by staff while the cause stays', async () => {
    const unlisted = numbered(1, 10, { product: { status: 'unlisted' } })
    await storeVariants(shop, [unlisted])
    await decide()
    await decide('all', noon)
    const subject = `${shop.shopId}/${unlisted.variantId}`
    expect(await problems()).toEqual([{ kind: 'unlisted', subject, closed_how: null }])

    const [open] = await rows('select problem_id from problem where account_id = $1')
    await withAccount(shop.accountId, (sql) =>
      closeByStaff(sql, { ...shop, problemId: open.problem_id, now: noon }),
    )
    await decide('all', noon)
    expect(await problems()).toMatchObject([{ closed_how: 'staff' }])

    await storeVariants(shop, [numbered(1)])
    await decide('all', noon)
    await storeVariants(shop, [unlisted])
    await decide('all', noon)
    expect(await problems()).toMatchObject([{ closed_how: 'itself' }, { closed_how: null }])
  })

  it('a shop’s trouble closed by staff opens again at the next one', async () => {
    const trouble = { kind: 'message-refused', subject: shop.shopId, shopId: shop.shopId } as const
    const open = () =>
      withAccount(shop.accountId, (sql) => openProblems(sql, { ...shop, problems: [trouble], now: noon }))
    await open()
    const [first] = await rows('select problem_id from problem where account_id = $1')
    await withAccount(shop.accountId, (sql) =>
      closeByStaff(sql, { ...shop, problemId: first.problem_id, now: noon }),
    )
    await open()
    expect(await problems()).toMatchObject([{ closed_how: 'staff' }, { closed_how: null }])
  })

  it('an account sees and decides nothing of another', async () => {
    await storeVariants(shop, [small])
    const stranger = await storeShop()
    const answer = await withAccount(stranger.accountId, (sql) =>
      decideAds(sql, { ...shop, variantIds: 'all', now: morning }),
    )
    expect(answer.decided).toBe(0)
    expect(await states()).toEqual([])
  })

  it('decides what a concurrent transaction is about to change only after it', async () => {
    await storeVariants(shop, [small])
    const sale = await pool().connect()
    await sale.query(
      `begin; set local role promesse_app; select set_config('app.account_id', '${shop.accountId}', true)`,
    )
    await sale.query('update variant set available_for_sale = false, sellable_online_quantity = 0')
    await decideAds(sale, { ...shop, variantIds: [small.variantId], now: noon })
    const redecided = decide('all', noon)
    await sale.query('commit')
    sale.release()
    await redecided
    expect(await states()).toMatchObject([{ ads: 'suppress' }])
  })
})
