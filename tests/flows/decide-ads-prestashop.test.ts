import { beforeEach, describe, expect, it } from 'vitest'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import { redecide } from '../../app/flows/redecide.flow.server.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import type { LocationId, VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { levelFacts, numbered } from '../factories/variant-facts.ts'

withTestDatabase()

const morning = new Date('2026-11-25T09:00:00Z')
const locationId = 'shop-1' as LocationId

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop({ platform: 'prestashop' })
  await pool().query(`insert into location values ($1, $2, $3, 'Boutique', true, true, $4)`, [
    shop.accountId,
    shop.shopId,
    locationId,
    morning,
  ])
})

const tasse = (over: Partial<VariantFacts> = {}) =>
  numbered(1, over.sellableOnlineQuantity ?? 10, {
    variantId: '12-0' as VariantId,
    levels: [levelFacts(over.sellableOnlineQuantity ?? 10, { locationId })],
    ...over,
  } as Parameters<typeof numbered>[2])

async function rows(query: string) {
  return (await pool().query(query, [shop.accountId])).rows
}
const say = async (facts: VariantFacts, now = morning) => {
  await storeVariants(shop, [facts])
  await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: 'all', now }))
}
const state = async () =>
  (
    await rows(
      `select ads, availability, availability_date::text as date, reason from ad_state where account_id = $1`,
    )
  )[0]
const problems = () =>
  rows(
    `select kind, data, closed_how from problem where account_id = $1 and kind <> 'ids-missing' order by problem_id`,
  )

describe('the guard on PrestaShop', () => {
  it('ADS-07: a page that says "in stock" with its button off: the ad stops, and the merchant is told until both agree', async () => {
    await say(tasse({ pageClaims: 'in_stock' }))
    expect(await problems()).toEqual([])
    await say(tasse({ availableForSale: false, pageClaims: 'in_stock' }))
    expect(await state()).toMatchObject({ ads: 'suppress', reason: 'not-for-order' })
    expect(await problems()).toEqual([
      {
        kind: 'page-contradicts',
        data: { variantId: '12-0', claims: 'in_stock', sells: false },
        closed_how: null,
      },
    ])
    await say(tasse({ pageClaims: 'in_stock' }))
    expect(await problems()).toMatchObject([{ kind: 'page-contradicts', closed_how: 'itself' }])
    await say(tasse({ pageClaims: 'out_of_stock' }))
    expect((await problems()).at(-1)).toMatchObject({
      data: { claims: 'out_of_stock', sells: true },
      closed_how: null,
    })
  })

  it('ADS-06: says the page’s own date at zero, and takes it back the morning it arrives', async () => {
    const atZero = tasse({
      inventoryPolicy: 'continue',
      availableForSale: true,
      sellableOnlineQuantity: 0,
      platformDate: '2026-12-10',
      pageClaims: 'backorder',
    })
    await say(atZero)
    expect(await state()).toMatchObject({ ads: 'allow', availability: 'backorder', date: '2026-12-10' })
    const [due] = await rows('select due_at, payload from due_work where account_id = $1')
    expect(due).toMatchObject({ due_at: new Date('2026-12-09T23:00:00Z') })
    await redecide({ accountId: shop.accountId, ...due.payload }, due.due_at)
    expect(await state()).toMatchObject({ availability: 'in_stock', date: null })
    expect(await problems()).toMatchObject([{ kind: 'backorder-date-missing', closed_how: null }])
  })

  it('says “pre-order” where the page of an older PrestaShop says so', async () => {
    const atZero = { inventoryPolicy: 'continue' as const, availableForSale: true, sellableOnlineQuantity: 0 }
    await say(tasse({ ...atZero, platformDate: '2026-12-10', pageClaims: 'preorder' }))
    expect(await state()).toMatchObject({ ads: 'allow', availability: 'preorder', date: '2026-12-10' })
    await say(tasse({ ...atZero, pageClaims: 'preorder' }))
    expect(await state()).toMatchObject({ ads: 'allow', availability: 'in_stock', date: null })
    expect(await problems()).toMatchObject([{ kind: 'preorder-date-missing', closed_how: null }])
  })

  it('ADS-06: an available date says nothing while there is stock, nor where orders are refused', async () => {
    await say(tasse({ platformDate: '2026-12-10', pageClaims: 'in_stock' }))
    expect(await state()).toMatchObject({ availability: 'in_stock', date: null })
    await say(
      tasse({
        availableForSale: false,
        sellableOnlineQuantity: 0,
        platformDate: '2026-12-10',
        pageClaims: 'out_of_stock',
      }),
    )
    expect(await state()).toMatchObject({ ads: 'suppress', availability: 'out_of_stock', date: null })
    expect(await problems()).toEqual([])
  })
})
