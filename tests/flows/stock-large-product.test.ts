import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { fixtureShop } from '../sandbox/fixture.ts'
import { addProduct } from '../sandbox/store/build.ts'

withTestDatabase()
let live: LiveShop
let productId: string
let variantIds: string[]

beforeAll(async () => {
  const shop = fixtureShop()
  const [place = ''] = [...shop.locations.keys()]
  const product = addProduct(shop, {
    title: 'Perle au détail',
    options: [{ name: 'Teinte' }],
    variants: Array.from({ length: 2048 }, (_, index) => ({
      optionValues: [`Teinte ${index + 1}`],
      sku: `PERLE-${index + 1}`,
      price: '0.90',
      stock: { [place]: 50 },
    })),
  })
  productId = product.id
  variantIds = product.variantIds
  live = await openLiveShop(shop)
  await live.install()
})
afterAll(() => live.close())

test('2,048 variants are imported', async () => {
  expect(await rows('select count(*)::int as n from variant where product_id = $1', [productId])).toEqual([
    { n: 2048 },
  ])
})

test('a message that names the product alone leads to the variant that changed, wherever it stands', async () => {
  const last = variantIds.at(-1) ?? ''
  const others = ['inventory_levels/update', 'variants/out_of_stock', 'variants/in_stock', 'orders/create']
  await live.control('webhooks', { lost: { next: 1000, topics: others } })
  await live.control('sell', { variantId: last, quantity: 50 })
  const asked = live.shop.log.length
  await live.deliver()
  await live.work()
  expect(await rows('select availability from ad_state where variant_id = $1', [last])).toEqual([
    { availability: 'out_of_stock' },
  ])
  expect(live.shop.log.length - asked).toBeLessThan(50)
})

test('a product that is gone takes all its variants along', async () => {
  await live.control('webhooks', { lost: { next: 0, topics: null } })
  await live.control('delete-product', { productId })
  await live.deliver()
  await live.work()
  const [left] = await rows(
    `select count(*) filter (where deleted_at is null)::int as living,
            count(*) filter (where s.availability <> 'out_of_stock')::int as advertised
       from variant v join ad_state s using (account_id, shop_id, variant_id) where product_id = $1`,
    [productId],
  )
  expect(left).toEqual({ living: 0, advertised: 0 })
})
