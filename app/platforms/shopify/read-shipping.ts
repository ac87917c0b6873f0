/** The shop's shipping set-up, in both worlds: market-driven shipping, and delivery profiles. */
import { createHash } from 'node:crypto'
import type { ShippingMarket, ShippingSetup } from '../../language/shipping.ts'
import { now } from '../../runtime/clock.ts'
import { processWide } from '../../runtime/process-wide.ts'
import type { ShippingRead } from '../platform.port.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type { ShippingShopQuery, ShippingShopQueryVariables } from './generated/admin.generated.d.ts'
import { shippingShopDocument } from './queries.ts'
import { hasAppProfile } from './read-app-profiles.ts'
import { readBundles } from './read-bundles.ts'
import { readDiscounts, readObstacles } from './read-discounts.ts'
import { readCollections, readMarkets } from './read-markets.ts'
import { readProfiles } from './read-profiles.ts'
import { readScopes } from './read-shop.ts'
import { lacking, shippingScopes } from './scopes.ts'

const shopOf: ShopifyDocument<ShippingShopQuery, ShippingShopQueryVariables> = shippingShopDocument

export async function readShipping(client: ShopifyClient): Promise<ShippingRead> {
  const before = client.spent()
  try {
    return await read(client)
  } finally {
    points.get().set(client.domain, client.spent() - before)
  }
}

/** Points that the last read of a shop's rates cost, as this process saw it. */
const points = processWide('points-of-rates', () => new Map<string, number>())
/** A Standard shop gets 6,000 points a minute; half of them, every minute, would be taken from what reads its stock. */
const dear = 3_000
const dearRestMs = 5 * 60_000

/** So long nobody looks by the clock again; messages of changed rates don't wait. */
export function ratesRestMs({ domain }: ShopifyClient): number {
  return (points.get().get(domain) ?? 0) > dear ? dearRestMs : 0
}

async function read(client: ShopifyClient): Promise<ShippingRead> {
  const [scope] = lacking(shippingScopes, await readScopes(client))
  if (scope) return { kind: 'unreadable', reason: 'scope', scope }
  const setup = await readSetup(client)
  return { kind: 'setup', setup, checksum: checksumOf(setup) }
}

async function readSetup(client: ShopifyClient): Promise<ShippingSetup> {
  const { shop } = await client.ask(shopOf, {})
  // Asked every minute: the points are first for what reads stock.
  await client.rest()
  const isMarketDriven = shop.features.marketDrivenShipping
  const { markets, everywhere } = await readMarkets(client, isMarketDriven)
  const profiles = isMarketDriven ? [] : await readProfiles(client)
  const collections = isMarketDriven ? await readCollections(client, markets) : []
  const { discounts, shippingDiscountByApp, unreadable } = await readDiscounts(client)
  return {
    world: isMarketDriven ? 'markets' : 'profiles',
    currency: shop.currencyCode,
    taxesIncluded: shop.taxesIncluded && !(everywhere && markets.some(mayAddTax)),
    now: now(),
    profiles,
    // A market of every region: where the shop sells is what its zones say.
    markets: everywhere && !isMarketDriven ? [] : markets,
    discounts,
    collections,
    bundles: await readBundles(client),
    obstacles: {
      ...(await readObstacles(client)),
      shippingDiscountByApp,
      appProfile: isMarketDriven && (await hasAppProfile(client)),
      unreadable: [
        ...(unreadable ? ['discounts'] : []),
        ...(everywhere && isMarketDriven ? ['market-regions'] : []),
      ],
    },
  }
}

/** Of a market of every region nothing else is kept than this: then it holds everywhere. */
const mayAddTax = ({ active, taxes }: ShippingMarket) =>
  active && (taxes === 'added' || taxes === 'by-country')

function checksumOf(setup: ShippingSetup): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...setup, now: null }))
    .digest('base64url')
}
