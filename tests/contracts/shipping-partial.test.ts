// A shop that changes between two pages of a read, or that costs too much even by ones, isn't read whole: then nothing
// of it is taken for true.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shopifyClient } from '../../app/platforms/shopify/client.ts'
import {
  deliveryZonesDocument,
  marketOptionsDocument,
  marketRegionsDocument,
  profileItemsDocument,
} from '../../app/platforms/shopify/queries.ts'
import { readMarkets } from '../../app/platforms/shopify/read-markets.ts'
import { readProfiles } from '../../app/platforms/shopify/read-profiles.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop } from '../factories/live-shop.ts'
import { plainShipping, price, rate, zone } from '../sandbox/checkout/plain-shipping.ts'
import type { Market, Profile } from '../sandbox/checkout/shop.ts'
import { addProduct } from '../sandbox/store/build.ts'

withTestDatabase()
let live: LiveShop
const unreadable = { code: 'answer-unreadable' }

beforeAll(async () => {
  live = await openLiveShop()
  await live.control('install')
  await live.connect()
})
afterAll(() => live.close())
beforeEach(() => {
  live.shop.shipping = plainShipping('EUR')
})
afterEach(() => {
  live.shop.throttle.largestQuery = null
})

/** The app's own client; `before` runs as the document is about to be sent, with the number of times it was sent. */
function clientThat(document: string, before: (sent: number) => void) {
  const client = shopifyClient(live.shop.domain)
  let sent = 0
  return {
    ...client,
    ask: ((text: string, variables: object) => {
      if (text === document) before(sent++)
      return client.ask(text, variables)
    }) as typeof client.ask,
  }
}

const market = (countries: string[]): Market => ({
  name: 'Europe',
  status: 'ACTIVE',
  currencySettings: { baseCurrency: { currencyCode: 'EUR' } },
  conditions: { regionsCondition: { regions: countries.map((code) => ({ code })) } },
  delivery: {
    shipping: {
      isEnabled: true,
      optionDefinitions: ['Relais', 'Standard', 'Express'].map((name) => ({
        __typename: 'DeliveryFlatRateOptionDefinition',
        name,
        isActive: true,
        currency: 'EUR',
        freeDeliveryMinimumValue: null,
        rateGroups: [
          { conditions: { collections: null, originLocations: [] }, rate: { price: price('4.90') } },
        ],
      })),
    },
  },
})
const own = (items: string[]): Profile => ({
  ...{ name: 'Meubles', default: false, coversAllItems: false, items, sellingPlanGroups: [] },
  profileLocationGroups: [{ locations: [], locationGroupZones: [] }],
})

describe('markets', () => {
  beforeEach(() => {
    live.shop.shipping.features.marketDrivenShipping = true
    live.shop.shipping.markets = [market(['FR'])]
  })

  test('are read whole, a few options at a time', async () => {
    const { markets } = await readMarkets(shopifyClient(live.shop.domain), true)
    expect(markets[0]?.shipping?.options.map(({ name }) => name)).toEqual(['Relais', 'Standard', 'Express'])
  })

  test('of which one is gone before its options are read', async () => {
    const client = clientThat(marketOptionsDocument, () => {
      live.shop.shipping.markets = []
    })
    await expect(readMarkets(client, true)).rejects.toMatchObject(unreadable)
  })

  test('of which one takes its options over from another halfway', async () => {
    const client = clientThat(marketOptionsDocument, (sent) => {
      if (sent === 1) live.shop.shipping.markets = [{ ...market(['FR']), delivery: { shipping: null } }]
    })
    await expect(readMarkets(client, true)).rejects.toMatchObject(unreadable)
  })

  test('of which a single option costs more than a query may', async () => {
    const client = clientThat(marketOptionsDocument, () => {
      live.shop.throttle.largestQuery = 10
    })
    await expect(readMarkets(client, true)).rejects.toMatchObject(unreadable)
  })

  test('of which one is gone before all its regions are read', async () => {
    const regions = Array.from({ length: 60 }, (_, index) => ({
      __typename: 'MarketRegionSubdivision' as const,
      code: `P${index}`,
      country: { code: 'US' },
    }))
    live.shop.shipping.markets = [{ ...market([]), conditions: { regionsCondition: { regions } } }]
    const client = clientThat(marketRegionsDocument, () => {
      live.shop.shipping.markets = []
    })
    await expect(readMarkets(client, false)).rejects.toMatchObject(unreadable)
  })
})

describe('profiles', () => {
  test('of which a zone is gone before all its rates are read', async () => {
    const rates = Array.from({ length: 20 }, (_, index) => rate(`Tarif ${index}`, price('5.00')))
    const group = live.shop.shipping.deliveryProfiles[0]?.profileLocationGroups[0]
    if (group) group.locationGroupZones = [zone('France', ['FR'], rates)]
    const client = clientThat(deliveryZonesDocument, (sent) => {
      if (sent === 1 && group) group.locationGroupZones = []
    })
    await expect(readProfiles(client)).rejects.toMatchObject(unreadable)
  })

  test('of which a zone’s further rates cost more than a query may', async () => {
    const rates = Array.from({ length: 20 }, (_, index) => rate(`Tarif ${index}`, price('5.00')))
    const group = live.shop.shipping.deliveryProfiles[0]?.profileLocationGroups[0]
    if (group) group.locationGroupZones = [zone('France', ['FR'], rates)]
    const client = clientThat(deliveryZonesDocument, (sent) => {
      if (sent === 1) live.shop.throttle.largestQuery = 10
    })
    await expect(readProfiles(client)).rejects.toMatchObject(unreadable)
  })

  test('of which a product is gone before all its variants are read', async () => {
    const variants = Array.from({ length: 30 }, (_, index) => ({ sku: `POUF-${index}`, price: '9.00' }))
    addProduct(live.shop, { title: 'Pouf', variants })
    live.shop.shipping.deliveryProfiles.push(own(variants.map(({ sku }) => sku)))
    const client = clientThat(profileItemsDocument, (sent) => {
      const profile = live.shop.shipping.deliveryProfiles[1]
      if (sent === 1 && profile) profile.items = []
    })
    await expect(readProfiles(client)).rejects.toMatchObject(unreadable)
  })
})
