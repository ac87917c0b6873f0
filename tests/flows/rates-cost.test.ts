// What a shop's rates cost it to be read: long lists once, never more than a page holds, and dear ones more seldom.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadBar } from '../../app/features/free-shipping/free-shipping.query.server.ts'
import { shopifyClient } from '../../app/platforms/shopify/client.ts'
import { collectionVariantsDocument, profileItemsDocument } from '../../app/platforms/shopify/queries.ts'
import { readCollections } from '../../app/platforms/shopify/read-markets.ts'
import { readProfiles } from '../../app/platforms/shopify/read-profiles.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { plainShipping } from '../sandbox/checkout/plain-shipping.ts'
import { addProduct } from '../sandbox/store/build.ts'

withTestDatabase()
let live: LiveShop

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
})
afterAll(() => live.close())
beforeEach(() => {
  live.shop.shipping = plainShipping('EUR')
})

/** The app's own client, and what was asked with it. */
function counting(document: string) {
  const client = shopifyClient(live.shop.domain)
  const seen = { asked: 0, rested: 0 }
  return {
    seen,
    ...client,
    rest: () => {
      seen.rested += 1
      return client.rest()
    },
    ask: ((text: string, variables: object) => {
      if (text === document) seen.asked += 1
      return client.ask(text, variables)
    }) as typeof client.ask,
  }
}

function addGoods(title: string, count: number): string[] {
  const variants = Array.from({ length: count }, (_, index) => ({ sku: `${title}-${index}`, price: '9.00' }))
  addProduct(live.shop, { title, variants })
  return variants.map(({ sku }) => sku)
}

function own(items: string[], name = 'Meubles') {
  const profile = { name, default: false, coversAllItems: false, items, sellingPlanGroups: [] }
  live.shop.shipping.deliveryProfiles.push({ ...profile, profileLocationGroups: [] })
}

describe('the goods of a profile', () => {
  const read = async () => {
    const client = counting(profileItemsDocument)
    const variants = (await readProfiles(client)).slice(1).map((one) => one.variants?.length ?? null)
    return { ...client.seen, variants }
  }
  afterEach(() => {
    vi.useRealTimers()
  })

  test('are read once while neither their number nor the profile’s version changes', async () => {
    const skus = Array.from({ length: 15 }, (_, index) => addGoods(`Chaise ${index}`, 1)).flat()
    own(skus.slice(0, 14))
    const first = await read()
    expect(first).toMatchObject({ asked: 2, variants: [14] })
    expect(await read()).toMatchObject({ asked: 0, variants: [14] })
    live.shop.shipping.deliveryProfiles.pop()
    own(skus.slice(1, 15))
    expect(await read()).toMatchObject({ asked: 2, variants: [14] })
    expect(await read()).toMatchObject({ asked: 0 })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 })
    expect(await read()).toMatchObject({ asked: 2, variants: [14] })
  })

  test('are read a page at a time, and what reads stock may come between', async () => {
    own(Array.from({ length: 25 }, (_, index) => addGoods(`Lampe ${index}`, 1)).flat(), 'Lampes')
    expect(await read()).toMatchObject({ asked: 3, rested: 2, variants: [25] })
  })

  test('that a page has no room for aren’t read at all: small profiles come first', async () => {
    const many = Array.from({ length: 21 }, (_, index) => addGoods(`Tissu ${index}`, 90)).flat()
    own(many, 'Tissus')
    own(addGoods('Rideau', 100), 'Rideaux')
    expect(await read()).toMatchObject({ variants: [1890, 100] })
    own(addGoods('Fil', 20), 'Fils')
    expect(await read()).toMatchObject({ asked: 1, variants: [null, 100, 20] })
  })
})

test('the goods of a collection are read once while nothing tells of others', async () => {
  const add = (title: string) => {
    const [variant = ''] = addProduct(live.shop, { title, variants: [{ price: '9.00' }] }).variantIds
    return live.shop.variants.get(variant)?.productId ?? ''
  }
  const id = '77000000009'
  live.shop.collections.set(id, { id, handle: 'bancs', title: 'Bancs', productIds: [add('Banc')] })
  const tiers = [{ minValue: null, maxValue: null, minGrams: null, maxGrams: null, price: 0 }]
  const groups = [{ collections: [id], origins: [], tiers }]
  const options = [{ name: 'Standard', active: true, currency: 'EUR', freeFrom: null, groups }]
  const shipping = { enabled: true, options }
  const markets = [{ key: '1', active: true, countries: [], currency: 'EUR', shipping }]
  const read = async () => {
    const client = counting(collectionVariantsDocument)
    const [found] = await readCollections(client, markets)
    return { asked: client.seen.asked, variants: found?.variants.length }
  }
  expect(await read()).toEqual({ asked: 1, variants: 1 })
  expect(await read()).toEqual({ asked: 0, variants: 1 })
  const another = add('Pouf')
  expect(await read()).toEqual({ asked: 1, variants: 1 })
  live.shop.collections.get(id)?.productIds.push(another)
  expect(await read()).toEqual({ asked: 1, variants: 2 })
})

describe('rates that cost much to be read', () => {
  const bar = () => withAccount(live.ref.accountId, (sql) => loadBar(sql, live.ref))
  const poll = () => live.work(60_000)
  beforeEach(async () => {
    await rows("update bar set read_at = now() - interval '1 hour'")
    live.shop.throttle.dearness = 2_000
    await poll()
  })
  afterEach(async () => {
    live.shop.throttle.dearness = 1
    await rows("update bar set read_at = now() - interval '1 hour'")
    await poll()
  })

  test('are read every five minutes by the clock', async () => {
    const before = await bar()
    await poll()
    await poll()
    expect((await bar())?.readAt).toEqual(before?.readAt)
    await rows("update bar set read_at = now() - interval '5 minutes'")
    await poll()
    expect((await bar())?.readAt?.getTime()).toBeGreaterThan(before?.readAt?.getTime() ?? Infinity)
  })

  test('are read at once when nothing more may be said of what was read: a discount began or ended', async () => {
    const before = await bar()
    const until = (moment: number) =>
      rows(
        `update bar set published = regexp_replace(published, '"v":1,("until":[0-9]+,)?', '"v":1,"until":${moment},')`,
      )
    const seconds = Math.floor(Date.now() / 1000)
    await until(seconds + 600)
    await poll()
    expect((await bar())?.readAt).toEqual(before?.readAt)
    await until(seconds - 1)
    await poll()
    expect((await bar())?.readAt?.getTime()).toBeGreaterThan(before?.readAt?.getTime() ?? Infinity)
    expect((await bar())?.published?.until).toBeUndefined()
  })

  test('are read at once when a message tells of them', async () => {
    const before = await bar()
    const discount = {
      __typename: 'DiscountAutomaticBasic',
      title: 'Soldes',
      status: 'ACTIVE',
      value: '10 %',
    }
    await live.control('discounts', { add: { ...discount, discountClasses: ['ORDER'] } })
    await live.deliver()
    await live.work()
    expect((await bar())?.readChecksum).not.toBe(before?.readChecksum)
  })

  test('are read every minute again once they cost less', async () => {
    live.shop.throttle.dearness = 1
    await rows("update bar set read_at = now() - interval '5 minutes'")
    await poll()
    const before = await bar()
    await poll()
    expect((await bar())?.readAt?.getTime()).toBeGreaterThan(before?.readAt?.getTime() ?? Infinity)
  })
})
