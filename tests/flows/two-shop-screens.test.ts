/** What the staff of each of two shops see: their own, and what both share. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openProblems } from '../../app/features/problems/problem.store.server.ts'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import type { LocationId, VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { loadOverview } from '../../app/screens/overview/overview.query.server.ts'
import { loadProblemsPage } from '../../app/screens/problems/problems-page.query.server.ts'
import { loadStockPage } from '../../app/screens/stock/stock-page.query.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { levelFacts, lyon, numbered } from '../factories/variant-facts.ts'

withTestDatabase()

const morning = new Date('2026-11-25T09:00:00Z')
const none = new URLSearchParams()

let shopify: StoredShop
let prestashop: StoredShop
const twin = (n: number, available: number): VariantFacts =>
  numbered(n, available, {
    variantId: `12-${n}` as VariantId,
    inventoryItemId: `12-${n}` as VariantFacts['inventoryItemId'],
    levels: [levelFacts(available, { locationId: 'shop-1' as LocationId })],
  })

beforeEach(async () => {
  shopify = await storeShop()
  prestashop = await storeShop({ accountId: shopify.accountId, platform: 'prestashop' })
  await storeVariants(shopify, [numbered(1, 5), numbered(2, 7), numbered(3, 0)])
  await storeVariants(prestashop, [twin(1, 5), twin(2, 4)])
  const { accountId } = shopify
  await pool().query(
    `with made as (
       insert into pool (account_id, shopify_shop_id, prestashop_shop_id, booking_location_id, state, created_at)
       values ($1, $2, $3, $4, 'active', now()) returning pool_id),
     places as (insert into pool_location select $1, pool_id, $4 from made)
     insert into variant_link (account_id, pool_id, shopify_variant_id, prestashop_variant_id, basis, state, decided_at)
     select $1, pool_id, v.shopify, v.prestashop, 'sku', 'linked', now()
       from made, unnest($5::text[], $6::text[]) as v (shopify, prestashop)`,
    [
      ...[accountId, shopify.shopId, prestashop.shopId, lyon.locationId],
      [numbered(1).variantId, numbered(2).variantId],
      ['12-1', '12-2'],
    ],
  )
})

describe('the stock list', () => {
  it('shows where the two shops differ, in both, and nothing of it to a shop alone', async () => {
    const differing = new URLSearchParams({ view: 'difference' })
    const ofShopify = await loadStockPage(shopify, differing)
    expect(ofShopify.counts).toMatchObject({ all: 3, difference: 1 })
    expect(ofShopify.rows).toMatchObject([{ variantId: numbered(2).variantId, difference: 3 }])
    const ofPrestaShop = await loadStockPage(prestashop, differing)
    expect(ofPrestaShop.counts).toMatchObject({ all: 2, difference: 1 })
    expect(ofPrestaShop.rows).toMatchObject([{ variantId: '12-2', difference: 3 }])
    const alone = await storeShop()
    await storeVariants(alone, [numbered(1)])
    expect((await loadStockPage(alone, none)).counts).toMatchObject({ difference: null })
  })

  it('counts only the locations that the pool shares', async () => {
    await storeVariants(shopify, [
      numbered(2, 4, { levels: [levelFacts(4), levelFacts(9, { locationId: '102' as LocationId })] }),
    ])
    const { counts, rows } = await loadStockPage(shopify, new URLSearchParams({ view: 'difference' }))
    expect([counts?.difference, rows]).toEqual([0, []])
  })
})

describe('problems', () => {
  const open = (kind: 'price-zero' | 'write-refused', shop: StoredShop, variantId: string) =>
    withAccount(shop.accountId, (sql) =>
      openProblems(sql, {
        ...shop,
        problems: [
          { kind, subject: `${shop.shopId}/${variantId}`, shopId: shop.shopId, data: { variantId } },
        ],
        now: morning,
      }),
    )
  const shown = async (shop: StoredShop) => {
    const { groups, counts } = await loadProblemsPage(shop, none)
    const rows = groups.flatMap(({ kind, problems }) =>
      problems.map(({ itemId, isOwn, platform }) => ({ kind, itemId, isOwn, platform })),
    )
    return { rows, open: counts.open, elsewhere: counts.elsewhere }
  }

  it('each sees its own and what both share, which leads to the variant that it knows', async () => {
    await open('price-zero', prestashop, '12-1')
    await open('write-refused', prestashop, '12-2')
    expect(await shown(prestashop)).toEqual({
      rows: [
        { kind: 'write-refused', itemId: '12-2', isOwn: true, platform: 'prestashop' },
        { kind: 'price-zero', itemId: '12-1', isOwn: true, platform: 'prestashop' },
      ],
      open: 2,
      elsewhere: 0,
    })
    expect(await shown(shopify)).toEqual({
      rows: [{ kind: 'write-refused', itemId: numbered(2).variantId, isOwn: false, platform: 'prestashop' }],
      open: 1,
      elsewhere: 1,
    })
  })
})

describe('the overview', () => {
  it('counts its own shop, and says one line of the stock that both share', async () => {
    for (const shop of [shopify, prestashop])
      await withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: 'all', now: morning }))
    const ofShopify = await loadOverview(shopify, none)
    const ofPrestaShop = await loadOverview(prestashop, none)
    expect([ofShopify.found.variants, ofPrestaShop.found.variants]).toEqual([3, 2])
    expect(ofShopify.recent.map(({ variantId }) => variantId)).toEqual([numbered(3).variantId])
    expect(ofPrestaShop.recent).toEqual([])
    const line = { state: 'active', linked: 2, differing: 1, waiting: 0 }
    expect(ofShopify.shared).toEqual({ ...line, other: 'prestashop' })
    expect(ofPrestaShop.shared).toEqual({ ...line, other: 'shopify' })
  })
})
