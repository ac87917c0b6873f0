/** INV-20: the shape of Shopify's own sample catalogues (tests/sandbox/csv/fixtures), imported as the demo imports a
 *  merchant's export, and read by the app as any shop: a quantity without a tracker, no SKU, lines of a picture only. */
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { PoolRef } from '../../app/features/pool/pool.types.ts'
import { uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import { decideLinks, proposeLinks } from '../../app/flows/pool-links.flow.server.ts'
import { savePool } from '../../app/flows/pool-settings.flow.server.ts'
import type { LocationId, VariantId } from '../../app/language/ids.ts'
import { now } from '../../app/runtime/clock.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { storeShop, storeVariants } from '../factories/stored-shop.ts'
import { variantFacts } from '../factories/variant-facts.ts'
import { decodeCsv } from '../sandbox/csv/read-table.ts'
import { shopFromCsv } from '../sandbox/csv/shop-from-csv.ts'

withTestDatabase()
let live: LiveShop | null = null
afterEach(async () => {
  await live?.close()
  live = null
})

const files = ['vetements', 'maison', 'bijoux'] as const
const linesOf = (name: string) =>
  decodeCsv(readFileSync(new URL(`../sandbox/csv/fixtures/${name}.csv`, import.meta.url)))

async function open(name: string): Promise<LiveShop> {
  const csv = linesOf(name)
  const { shop, refused } = shopFromCsv({ name, csv, origin: 'http://localhost:3200', now: now(), taken: [] })
  if (!shop || refused.length > 0) throw new Error(JSON.stringify(refused))
  live = await openLiveShop(shop)
  await live.install()
  return live
}

type Held = {
  variantId: string
  sku: string | null
  tracked: boolean
  available: number | null
  sells: boolean
}
const held = ({ ref }: LiveShop) =>
  rows<Held & { ads: string; availability: string; reason: string; title: string }>(
    `select v.variant_id as "variantId", v.sku, v.tracked, v.available, v.available_for_sale as sells, a.ads,
            a.availability, a.reason, p.title
       from variant v join ad_state a using (account_id, shop_id, variant_id)
       join product p using (account_id, shop_id, product_id)
      where v.shop_id = $1 and v.deleted_at is null order by v.variant_id`,
    [ref.shopId],
  )

test.each([
  ['vetements', 22, 1],
  ['maison', 21, 0],
  ['bijoux', 23, 0],
] as const)(
  'INV-20: %s: %i variants are held and advertised; without a tracker they sell without a number, at 0 too',
  async (name, variants, tracked) => {
    const shop = await open(name)
    const all = await held(shop)
    expect(all).toHaveLength(variants)
    expect(all.filter((one) => one.tracked)).toHaveLength(tracked)
    for (const one of all) {
      expect(one.sku || null).toBeNull()
      expect([one.sells, one.ads, one.availability]).toEqual([true, 'allow', 'in_stock'])
      if (!one.tracked) expect([one.available, one.reason]).toEqual([null, 'not-tracked'])
    }
    // As one variant is known to Meta: by its own id, never by an empty one.
    async function* source() {
      yield Buffer.from(`id\n${all.map(({ variantId }) => variantId).join('\n')}\n`)
    }
    const upload = {
      ...shop.ref,
      channel: 'meta' as const,
      fileName: 'flux.csv',
      source: source(),
      now: now(),
    }
    expect(await uploadChannelList(upload)).toMatchObject({
      ok: true,
      value: { listed: variants, matched: variants },
    })
  },
)

test('INV-20: the three hold 66 variants, not their 84 lines', () => {
  const counted = files.map((name) => {
    const { shop } = shopFromCsv({ name, csv: linesOf(name), origin: 'http://x', now: now(), taken: [] })
    return shop?.variants.size ?? 0
  })
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(66)
  const zeros = shopFromCsv({ name: 'b', csv: linesOf('bijoux'), origin: 'http://x', now: now(), taken: [] })
  const atZero = [...(zeros.shop?.levels.values() ?? [])].filter((levels) =>
    [...levels.values()].some(({ quantities }) => quantities.available === 0),
  )
  expect(atZero).toHaveLength(3)
})

test('INV-20: an empty SKU links nothing, in neither shop, with neither title', async () => {
  const { ref, shop } = await open('bijoux')
  const ours = await held({ ref } as LiveShop)
  const second = await storeShop({ accountId: ref.accountId, platform: 'prestashop' })
  await storeVariants(
    second,
    ours.slice(0, 12).map(({ title }, nth) =>
      variantFacts({
        variantId: `${nth + 1}-0` as VariantId,
        inventoryItemId: `${nth + 1}-0` as never,
        sku: nth % 2 === 0 ? '' : null,
        title: '',
        product: { productId: String(nth + 1) as never, title },
      }),
    ),
  )
  const [place] = shop.locations.keys()
  const saved = await savePool({
    accountId: ref.accountId,
    shopifyShopId: ref.shopId,
    prestashopShopId: second.shopId,
    locationIds: [place as LocationId],
    bookingLocationId: place as LocationId,
  })
  if (!saved.ok) throw new Error(saved.code)
  const pool: PoolRef = { accountId: ref.accountId, poolId: saved.value.poolId }
  expect((await proposeLinks({ ...pool, tab: 'exact', page: 1 }))?.counts).toMatchObject({
    exact: 0,
    duplicates: 0,
  })
  await decideLinks({ ...pool, allExact: true })
  expect(await rows(`select from variant_link where state = 'linked'`)).toEqual([])
})
