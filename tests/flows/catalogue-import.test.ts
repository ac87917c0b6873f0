import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'

withTestDatabase()
let live: LiveShop

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
})
afterAll(() => live.close())

test('the whole catalogue is there after the installation, with levels, locations and verdicts', async () => {
  const [read] = await rows<{
    state: string
    failure: string | null
    variants_read: number
    variants_expected: number
  }>('select state, failure, variants_read, variants_expected from catalogue_read')
  expect(read).toMatchObject({ state: 'done', failure: null, variants_read: live.shop.variants.size })
  expect(read?.variants_expected).toBe(live.shop.variants.size)
  const [counts] = await rows(
    `select (select count(*)::int from variant) as variants, (select count(*)::int from ad_state) as verdicts,
            (select count(*)::int from location) as locations, (select count(*)::int from stock_movement) as moves`,
  )
  expect(counts).toEqual({
    variants: live.shop.variants.size,
    verdicts: live.shop.variants.size,
    locations: live.shop.locations.size,
    moves: 0,
  })
})

test('negative, untracked and null stock are kept as the platform tells them', async () => {
  const kept = await rows<{ sku: string; available: number | null; status: string; published: boolean }>(
    `select v.sku, v.available, p.status, v.published from variant v join product p using (account_id, shop_id, product_id)
      order by v.variant_id`,
  )
  expect(kept.map(({ available }) => available)).toContain(-1)
  expect(kept.find(({ sku }) => sku === 'BOL-BL-16')).toMatchObject({
    available: 12,
    status: 'active',
    published: true,
  })
  expect(kept.some(({ status }) => status === 'draft')).toBe(true)
})

test('the shop tells its own name, currency, zone and Online Store', async () => {
  const [shop] = await rows<{ publication_id: string; scopes: string }>(
    'select name, currency, country, time_zone, publication_id, scopes, platform_shop_id from shop',
  )
  expect(shop).toMatchObject({
    name: 'Atelier Bruyère',
    currency: 'EUR',
    country: 'FR',
    platform_shop_id: '68112340091',
  })
  expect(shop?.publication_id).toMatch(/^gid:\/\/shopify\/Publication\/\d+$/)
  expect(shop?.scopes.split(',')).toContain('read_publications')
})
