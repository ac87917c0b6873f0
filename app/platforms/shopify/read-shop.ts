/** The shop itself: its identity, its Online Store publication, its locations, what it granted. */
import type { LocationFacts } from '../../language/facts.ts'
import type { ShopFacts } from '../platform.port.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type {
  LocationsQuery,
  LocationsQueryVariables,
  PublicationsQuery,
  PublicationsQueryVariables,
  ScopesQuery,
  ScopesQueryVariables,
  ShopQuery,
  ShopQueryVariables,
} from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'
import { locationsDocument, publicationsDocument, scopesDocument, shopDocument } from './queries.ts'
import { toLocationFacts } from './to-language.ts'

const shopOf: ShopifyDocument<ShopQuery, ShopQueryVariables> = shopDocument
const scopesOf: ShopifyDocument<ScopesQuery, ScopesQueryVariables> = scopesDocument
const publicationsOf: ShopifyDocument<PublicationsQuery, PublicationsQueryVariables> = publicationsDocument
const locationsOf: ShopifyDocument<LocationsQuery, LocationsQueryVariables> = locationsDocument

export async function readShop(client: ShopifyClient): Promise<ShopFacts> {
  const [{ shop }, scopes, publicationId] = await Promise.all([
    client.ask(shopOf, {}),
    readScopes(client),
    readOnlineStore(client),
  ])
  return {
    platformShopId: idFromGid(shop.id, 'Shop'),
    name: shop.name,
    storefrontUrl: shop.primaryDomain.url,
    country: shop.billingAddress.countryCodeV2 ?? 'FR',
    currency: shop.currencyCode,
    timeZone: shop.ianaTimezone,
    publicationId,
    scopes,
  }
}

export async function readScopes(client: ShopifyClient): Promise<string[]> {
  const { currentAppInstallation } = await client.ask(scopesOf, {})
  return currentAppInstallation.accessScopes.map(({ handle }) => handle).sort()
}

export async function readLocations(client: ShopifyClient): Promise<LocationFacts[]> {
  const found: LocationFacts[] = []
  for (let after: string | null = null; ; ) {
    const { locations }: LocationsQuery = await client.ask(locationsOf, { after })
    found.push(...locations.nodes.map(toLocationFacts))
    if (!locations.pageInfo.hasNextPage) return found
    after = locations.pageInfo.endCursor ?? null
  }
}

/** The publication whose channel is the Online Store; a channel's handle isn't translated, its name is. */
async function readOnlineStore(client: ShopifyClient): Promise<string | null> {
  for (let after: string | null = null; ; ) {
    const { publications }: PublicationsQuery = await client.ask(publicationsOf, { after })
    const found = publications.nodes.find(isOnlineStore)
    if (found) return found.id
    if (!publications.pageInfo.hasNextPage) return null
    after = publications.pageInfo.endCursor ?? null
  }
}

function isOnlineStore(publication: PublicationsQuery['publications']['nodes'][number]): boolean {
  const channels = publication.channels?.nodes ?? []
  return (
    channels.some(({ handle, name }) => /^online[_-]store$/.test(handle) || name === 'Online Store') ||
    publication.catalog?.title === 'Online Store'
  )
}
