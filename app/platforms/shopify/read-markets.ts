/** Markets: where the shop sells and, on shops with market-driven shipping, what delivery costs there. */
import { GiveUp } from '../../language/outcome.ts'
import type { MarketOption, ShippingMarket } from '../../language/shipping.ts'
import { type ShopifyClient, type ShopifyDocument, unlessTooCostly } from './client.ts'
import type {
  CollectionMarkQuery,
  CollectionMarkQueryVariables,
  CollectionVariantsQuery,
  CollectionVariantsQueryVariables,
  MarketOptionsQuery,
  MarketOptionsQueryVariables,
  MarketRegionsQuery,
  MarketRegionsQueryVariables,
  ShippingMarketsQuery,
  ShippingMarketsQueryVariables,
} from './generated/admin.generated.d.ts'
import { idFromGid, toGid } from './gid.ts'
import { remembered } from './member-lists.ts'
import {
  collectionMarkDocument,
  collectionVariantsDocument,
  marketOptionsDocument,
  marketRegionsDocument,
  shippingMarketsDocument,
} from './queries.ts'
import { toOption } from './to-shipping.ts'

const marketsOf: ShopifyDocument<ShippingMarketsQuery, ShippingMarketsQueryVariables> =
  shippingMarketsDocument
const regionsOf: ShopifyDocument<MarketRegionsQuery, MarketRegionsQueryVariables> = marketRegionsDocument
const optionsOf: ShopifyDocument<MarketOptionsQuery, MarketOptionsQueryVariables> = marketOptionsDocument
const markOf: ShopifyDocument<CollectionMarkQuery, CollectionMarkQueryVariables> = collectionMarkDocument
const variantsOf: ShopifyDocument<CollectionVariantsQuery, CollectionVariantsQueryVariables> =
  collectionVariantsDocument

type MarketNode = ShippingMarketsQuery['markets']['nodes'][number]
type Condition = NonNullable<NonNullable<MarketNode['conditions']>['regionsCondition']>
type Shipping = NonNullable<NonNullable<MarketOptionsQuery['market']>['delivery']['shipping']>
type OptionPage = Shipping['optionDefinitions']
type Region = Condition['regions']['nodes'][number]

const taxesOf = {
  ADD_TAXES_AT_CHECKOUT: 'added',
  INCLUDES_TAXES_IN_PRICE: 'included',
  INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY: 'by-country',
} as const

const optionsAtOnce = 2
/** Of all collections together; more don't fit into what a page gets. */
const mostVariants = 2_000

/** `everywhere`: a market takes every region, so the list of countries isn't all of them. */
export type Markets = { markets: ShippingMarket[]; everywhere: boolean }

export async function readMarkets(client: ShopifyClient, withRates: boolean): Promise<Markets> {
  const read: Markets = { markets: [], everywhere: false }
  for (let after: string | null = null; ; ) {
    const { markets }: ShippingMarketsQuery = await client.ask(marketsOf, { after })
    for (const node of markets.nodes) {
      const regions = node.conditions?.regionsCondition
      // Of companies, shops or channels: not of where a parcel goes.
      if (!regions) continue
      if (regions.applicationLevel === 'ALL' && node.status === 'ACTIVE') read.everywhere = true
      read.markets.push(await readMarket(client, node, regions, withRates))
    }
    if (!markets.pageInfo.hasNextPage) return read
    after = markets.pageInfo.endCursor ?? null
  }
}

async function readMarket(
  client: ShopifyClient,
  node: MarketNode,
  regions: Condition,
  withRates: boolean,
): Promise<ShippingMarket> {
  const { shipping } = node.delivery
  const taxes = node.priceInclusions?.inclusiveTaxPricingStrategy
  return {
    key: idFromGid(node.id, 'Market'),
    active: node.status === 'ACTIVE',
    countries: toCountries(await allRegions(client, node.id, regions.regions)),
    currency: node.currencySettings?.baseCurrency.currencyCode ?? '',
    ...(taxes ? { taxes: taxesOf[taxes] } : {}),
    shipping:
      shipping && withRates
        ? { enabled: shipping.isEnabled, options: await readOptions(client, node.id) }
        : null,
  }
}

async function allRegions(
  client: ShopifyClient,
  market: string,
  page: Condition['regions'],
): Promise<Region[]> {
  const found = [...page.nodes]
  for (let { pageInfo } = page; pageInfo.hasNextPage; ) {
    const answer: MarketRegionsQuery = await client.ask(regionsOf, {
      market,
      after: pageInfo.endCursor ?? null,
    })
    const next = answer.market?.conditions?.regionsCondition?.regions
    if (!next) throw changed()
    found.push(...next.nodes)
    pageInfo = next.pageInfo
  }
  return found
}

/** A country, or its provinces that are named one by one. */
function toCountries(regions: readonly Region[]): ShippingMarket['countries'] {
  const byCode = new Map<string, string[]>()
  const whole = new Set<string>()
  for (const region of regions) {
    if (region.__typename === 'MarketRegionCountry') {
      whole.add(region.code)
      byCode.set(region.code, [])
    } else if (region.__typename === 'MarketRegionSubdivision') {
      const { code } = region.country
      byCode.set(code, [...(byCode.get(code) ?? []), region.subdivision])
    }
  }
  return [...byCode].map(([code, provinces]) => ({ code, provinces: whole.has(code) ? [] : provinces }))
}

async function readOptions(client: ShopifyClient, market: string): Promise<MarketOption[]> {
  const found: MarketOption[] = []
  let first = optionsAtOnce
  for (let after: string | null = null; ; ) {
    const answer: MarketOptionsQuery | null = await unlessTooCostly(
      client.ask(optionsOf, { market, first, after }),
    )
    if (answer === null && first > 1) {
      first = 1
      continue
    }
    if (answer === null) throw new GiveUp('answer-unreadable', 'one rate costs more than a query may')
    const page: OptionPage | undefined = answer.market?.delivery.shipping?.optionDefinitions
    if (!page) throw changed()
    found.push(...page.nodes.map(toOption))
    if (!page.pageInfo.hasNextPage) return found
    after = page.pageInfo.endCursor ?? null
    await client.rest()
  }
}

/** Between two pages: what was read of it isn't what is. */
const changed = () => new GiveUp('answer-unreadable', 'a market that changed while it was read')

/** Members of every collection that a rate names. One that is too large stays unknown, and together too many all do. */
export async function readCollections(
  client: ShopifyClient,
  markets: readonly ShippingMarket[],
): Promise<{ key: string; variants: string[] }[]> {
  const groups = markets.flatMap(({ shipping }) => shipping?.options.flatMap(({ groups }) => groups) ?? [])
  const found: { key: string; variants: string[] }[] = []
  let room = mostVariants
  for (const key of new Set(groups.flatMap(({ collections }) => collections ?? []))) {
    const variants = await readMembers(client, key)
    if (variants === null) continue
    room -= variants.length
    if (room < 0) return []
    found.push({ key, variants })
  }
  return found
}

async function readMembers(client: ShopifyClient, key: string): Promise<string[] | null> {
  const id = toGid('Collection', key)
  const { collection, productVariantsCount } = await client.ask(markOf, { collection: id })
  if (!collection || (collection.productsCount?.count ?? 0) > mostVariants) return null
  const mark = [collection.updatedAt, collection.productsCount?.count, productVariantsCount?.count].join(' ')
  return remembered(`${client.domain} ${id}`, mark, () => readVariants(client, id))
}

async function readVariants(client: ShopifyClient, id: string): Promise<string[] | null> {
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const { collection }: CollectionVariantsQuery = await client.ask(variantsOf, { collection: id, after })
    if (!collection) return null
    for (const { variants } of collection.products.nodes) {
      if (variants.pageInfo.hasNextPage) return null
      found.push(...variants.nodes.map(({ id }) => idFromGid(id, 'ProductVariant')))
    }
    if (found.length > mostVariants) return null
    if (!collection.products.pageInfo.hasNextPage) return found
    after = collection.products.pageInfo.endCursor ?? null
    await client.rest()
  }
}
