import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, scopes, start, variantId } from '../fixture.ts'
import { deleteVariant } from '../store/product-life.ts'

let started: Started
let token: string
const ask = (query: string) => started.graphql(query, token)

beforeAll(async () => {
  started = await start()
  await started.control('install', {})
  token = String((await started.token()).access_token)
})
afterAll(() => started.sandbox.stop())

test('a stranger gets 401', async () => {
  expect((await started.graphql('{ shop { name } }', 'shpat_wrong')).status).toBe(401)
})

test('a variant is answered with its page, its levels and its limits', async () => {
  const [location] = started.shop.locations.keys()
  const { data } = await ask(`{
    productVariant(id: "gid://shopify/ProductVariant/${variantId(started.shop, 0)}") {
      title availableForSale sellableOnlineQuantity inventoryQuantity price legacyResourceId
      product { title status publishedOnPublication(publicationId: "gid://shopify/Publication/160900112233") }
      contextualPricing(context: { country: FR }) { quantityRule { minimum } price { amount currencyCode } }
      inventoryItem { tracked
        inventoryLevel(locationId: "gid://shopify/Location/${location}") { quantities(names: ["available"]) { quantity } }
        inventoryLevels(first: 5) { nodes { location { name fulfillsOnlineOrders } } } }
    }
  }`)
  expect(data.productVariant).toMatchObject({
    title: 'Bleu / 16 cm',
    availableForSale: true,
    sellableOnlineQuantity: 3,
    inventoryQuantity: 12,
    price: '24.50',
    product: { title: 'Bol en grès', status: 'ACTIVE', publishedOnPublication: true },
    contextualPricing: { quantityRule: { minimum: 1 }, price: { amount: '24.5', currencyCode: 'EUR' } },
    inventoryItem: { tracked: true, inventoryLevel: { quantities: [{ quantity: 3 }] } },
  })
  expect(data.productVariant.inventoryItem.inventoryLevels.nodes).toHaveLength(2)
})

test('pages are keysets: a deletion between two pages skips nobody', async () => {
  const own = await start()
  await own.control('install', {})
  const key = String((await own.token()).access_token)
  const page = async (after: string) => {
    const { data } = await own.graphql(
      `{ productVariants(first: 2${after}) { nodes { legacyResourceId } pageInfo { hasNextPage endCursor } } }`,
      key,
    )
    return data.productVariants
  }
  const all = [...own.shop.variants.keys()]
  const first = await page('')
  deleteVariant(own.sandbox, own.shop, all[1] ?? '')
  const second = await page(`, after: "${first.pageInfo.endCursor}"`)
  const ids = (nodes: { legacyResourceId: string }[]) => nodes.map((node) => node.legacyResourceId)
  expect([...ids(first.nodes), ...ids(second.nodes)]).toEqual(all.slice(0, 4))
  await own.sandbox.stop()
})

test('a page is at most 250, and its size must be said', async () => {
  expect((await ask('{ productVariants { nodes { id } } }')).errors[0]?.message).toContain('first or last')
  expect((await ask('{ productVariants(first: 251) { nodes { id } } }')).errors[0]?.message).toContain('250')
})

test('nodes answers what is there and null for what is not', async () => {
  const known = `gid://shopify/ProductVariant/${variantId(started.shop, 1)}`
  const { data } = await ask(`{ nodes(ids: ["${known}", "gid://shopify/ProductVariant/1"]) {
    id ... on ProductVariant { sku } } }`)
  expect(data.nodes).toEqual([{ id: known, sku: 'BOL-BL-22' }, null])
})

test('searches filter, and name what they cannot', async () => {
  const count = async (query: string) =>
    (await ask(`{ productVariantsCount(query: "${query}") { count } }`)).data
  expect(await count('sku:BOL-BL-16 OR sku:BOL-BL-22')).toEqual({ productVariantsCount: { count: 2 } })
  expect(await count('product_status:DRAFT')).toEqual({ productVariantsCount: { count: 1 } })
  expect(await count('inventory_quantity:<=0 AND -sku:BOL-BL-22')).toEqual({
    productVariantsCount: { count: 2 },
  })
  const { errors } = await ask('{ productVariantsCount(query: "collection:1") { count } }')
  expect(errors[0]?.message).toContain('collection')
})

test('what has no behaviour says its name, and no data is invented', async () => {
  const { data, errors } = await ask('{ shop { name } inventoryProperties { quantityNames { name } } }')
  expect(data).toBeNull()
  expect(errors[0]?.message).toBe('The sandbox has no behaviour yet for QueryRoot.inventoryProperties')
  const field = await ask('{ shop { currencyFormats { moneyFormat } } }')
  expect(field.errors[0]?.message).toBe('The sandbox has no behaviour yet for Shop.currencyFormats')
})

test('a field that the schema does not have is a validation error', async () => {
  expect((await ask('{ shop { nonsense } }')).errors[0]?.message).toContain('nonsense')
})

test('each scope opens what the schema says, and no more', async () => {
  const query = `{ publications(first: 1) { nodes { id } } }`
  expect((await ask(query)).errors).toEqual([])
  await started.control('scopes', { scopes: ['read_products'] })
  expect((await ask(query)).errors[0]).toMatchObject({
    path: ['publications'],
    extensions: { code: 'ACCESS_DENIED' },
  })
  const levels = await ask(
    '{ productVariants(first: 1) { nodes { inventoryItem { inventoryLevels(first: 1) { nodes { id } } } } } }',
  )
  expect(levels.errors[0]?.extensions.code).toBe('ACCESS_DENIED')
  const location = started.shop.locations.keys().next().value
  const node = await ask(`{ node(id: "gid://shopify/Location/${location}") { id } }`)
  expect(node).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'ACCESS_DENIED' } }] })
  await started.control('scopes', { scopes })
})

test('people are null until the app is approved for them', async () => {
  const { order } = await started.control('sell', { variantId: variantId(started.shop, 3), quantity: 1 })
  const query = `{ order(id: "gid://shopify/Order/${(order as { id: string }).id}") { name email shippingAddress { city } } }`
  expect((await ask(query)).data.order).toMatchObject({ email: null, shippingAddress: null })
  await started.control('personal-data', { approved: true })
  expect((await ask(query)).data.order).toMatchObject({
    email: 'maelle.tanguy@example.com',
    shippingAddress: { city: 'Brest' },
  })
})

test('throttling on request answers THROTTLED with the state of the bucket', async () => {
  await started.control('throttle', { refuseNext: 1 })
  expect((await ask('{ shop { name } }')).errors[0]?.extensions.code).toBe('THROTTLED')
  expect((await ask('{ shop { name } }')).errors).toEqual([])
  await started.control('throttle', { enforced: true, available: 3, restoreRate: 0 })
  expect((await ask('{ productVariants(first: 50) { nodes { id } } }')).errors[0]?.extensions.code).toBe(
    'THROTTLED',
  )
})
