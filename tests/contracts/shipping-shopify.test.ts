// Every shared case of shipping, loaded into the stand-in platform and read through its Admin API, is decided as the
// case's own set-up is: nothing is lost or bent on the way.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartFacts, decideOffer } from '../../app/features/free-shipping/decide-offer.rules.ts'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import type { ShippingSetup } from '../../app/language/shipping.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop } from '../factories/live-shop.ts'
import { toFacts, toSetup } from '../free-shipping/setup-of-vector.ts'
import type { VectorCart, VectorShop } from '../sandbox/checkout/charge.ts'
import { addLocation, addProduct } from '../sandbox/store/build.ts'
import type { ShopState } from '../sandbox/store/types.ts'

type Case = { id: string; title: string; shop: VectorShop; cart: VectorCart }
const file = new URL('../vectors/shopify/shipping.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }

withTestDatabase()
let live: LiveShop
const variantOf = new Map<string, string>()
const locationOf = new Map<string, string>()

beforeAll(async () => {
  live = await openLiveShop()
  for (const name of ['Lyon', 'Madrid']) locationOf.set(name, addLocation(live.shop, { name }).id)
  for (const { cart, shop } of cases) for (const sku of skusOf(cart, shop)) addGoods(live.shop, sku)
  const sofa = live.shop.variants.get(variantOf.get('SOFA') ?? '')
  const id = '77000000001'
  live.shop.collections.set(id, {
    ...{ id, handle: 'meubles', title: 'Meubles' },
    productIds: sofa ? [sofa.productId] : [],
  })
  await live.install()
})
afterAll(() => live.close())

function skusOf(cart: VectorCart, shop: VectorShop): string[] {
  const owned = shop.deliveryProfiles.flatMap(({ items }) => (Array.isArray(items) ? items : []))
  return [...cart.lines.map(({ sku }) => sku), ...owned]
}

function addGoods(shop: ShopState, sku: string): void {
  if (variantOf.has(sku)) return
  const { variantIds } = addProduct(shop, { title: sku, variants: [{ sku, price: '10.00' }] })
  variantOf.set(sku, variantIds[0] ?? '')
}

/** What the sandbox holds is named by ids that the Admin API gives; a case names by sku and by name. */
function inIds(facts: CartFacts): CartFacts {
  return {
    ...facts,
    lines: facts.lines.map((line) => ({
      ...line,
      variant: variantOf.get(line.variant) ?? '',
      ...(line.origin ? { origin: locationOf.get(line.origin) ?? '' } : {}),
    })),
  }
}

async function readAs(shop: VectorShop, now: Date): Promise<ShippingSetup> {
  live.shop.shipping = structuredClone(shop)
  live.shop.currency = shop.currencyCode
  const read = await platformFor(live.ref).readShipping()
  if (read.kind !== 'setup') throw new Error(`unreadable: ${JSON.stringify(read)}`)
  return { ...read.setup, now }
}

describe('the shared cases of shipping, through the Admin API', () => {
  test.each(cases)('$id $title', async ({ shop, cart }) => {
    const own = toSetup(shop, [cart], true)
    const read = await readAs(shop, own.now)
    const facts = toFacts(shop, cart)
    expect(decideOffer(read, inIds(facts))).toEqual(decideOffer(own, facts))
    const [byRead, byCase] = [compileOffers(read), compileOffers(own)]
    expect(byRead.offers).toEqual(byCase.offers)
    expect(byRead.published.offers).toEqual(byCase.published.offers)
    expect(byRead.published.countries).toEqual(byCase.published.countries)
  })

  test('a read says whether anything changed', async () => {
    const [{ shop } = { shop: live.shop.shipping }] = cases
    const checksum = async () => {
      const read = await platformFor(live.ref).readShipping()
      return read.kind === 'setup' ? read.checksum : null
    }
    live.shop.shipping = structuredClone(shop)
    const before = await checksum()
    expect(await checksum()).toBe(before)
    const method = live.shop.shipping.deliveryProfiles[0]?.profileLocationGroups[0]?.locationGroupZones[0]
    if (method?.methodDefinitions[0]) method.methodDefinitions[0].active = false
    expect(await checksum()).not.toBe(before)
  })
})
