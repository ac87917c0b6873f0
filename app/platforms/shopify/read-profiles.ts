/** Delivery profiles, zone by zone, and the variants that they own. */
import { GiveUp } from '../../language/outcome.ts'
import type { DeliveryProfile, DeliveryZone, LocationGroup } from '../../language/shipping.ts'
import { type ShopifyClient, type ShopifyDocument, unlessTooCostly } from './client.ts'
import type {
  DeliveryProfilesQuery,
  DeliveryProfilesQueryVariables,
  DeliveryZonesQuery,
  DeliveryZonesQueryVariables,
  ProfileItemsQuery,
  ProfileItemsQueryVariables,
} from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'
import { remembered } from './member-lists.ts'
import { deliveryProfilesDocument, deliveryZonesDocument, profileItemsDocument } from './queries.ts'
import { type MethodNode, toZone } from './to-shipping.ts'

const profilesOf: ShopifyDocument<DeliveryProfilesQuery, DeliveryProfilesQueryVariables> =
  deliveryProfilesDocument
const zonesOf: ShopifyDocument<DeliveryZonesQuery, DeliveryZonesQueryVariables> = deliveryZonesDocument
const itemsOf: ShopifyDocument<ProfileItemsQuery, ProfileItemsQueryVariables> = profileItemsDocument

type ProfileNode = DeliveryProfilesQuery['deliveryProfiles']['nodes'][number]
type GroupNode = ProfileNode['profileLocationGroups'][number]['locationGroup']

/** Zones and products a page; fewer where they cost too much at once. */
const atOnce = { zones: 4, methods: 15, products: 10, variants: 25 }
/** Of all profiles together; more don't fit into what a page gets. */
const mostVariants = 2_000

export async function readProfiles(client: ShopifyClient): Promise<DeliveryProfile[]> {
  const nodes = await listProfiles(client)
  const told = profilesToTell(nodes)
  const found: DeliveryProfile[] = []
  for (const node of nodes) found.push(await readProfile(client, node, told.has(node)))
  return found
}

async function listProfiles(client: ShopifyClient): Promise<ProfileNode[]> {
  const found: ProfileNode[] = []
  for (let after: string | null = null; ; ) {
    const { deliveryProfiles }: DeliveryProfilesQuery = await client.ask(profilesOf, { after })
    found.push(...deliveryProfiles.nodes)
    if (!deliveryProfiles.pageInfo.hasNextPage) return found
    after = deliveryProfiles.pageInfo.endCursor ?? null
  }
}

const countOf = (node: ProfileNode) => node.productVariantsCount?.count ?? 0
const ownsGoods = (node: ProfileNode) => !node.default && !node.coversAllItems

/** Small ones first: what a page has no room for isn't read. */
function profilesToTell(nodes: readonly ProfileNode[]): Set<ProfileNode> {
  let room = mostVariants
  const bySize = nodes.filter(ownsGoods).sort((one, two) => countOf(one) - countOf(two))
  return new Set(
    bySize.filter((node) => {
      room -= countOf(node)
      return room >= 0
    }),
  )
}

async function readProfile(
  client: ShopifyClient,
  node: ProfileNode,
  isTold: boolean,
): Promise<DeliveryProfile> {
  const locationGroups: LocationGroup[] = []
  for (const { locationGroup } of node.profileLocationGroups)
    locationGroups.push(await readGroup(client, node.id, locationGroup))
  return {
    key: idFromGid(node.id, 'DeliveryProfile'),
    isDefault: node.default,
    coversAllItems: node.coversAllItems,
    variants: ownsGoods(node) ? (isTold ? await rememberedItems(client, node) : null) : [],
    locationGroups,
  }
}

async function readGroup(client: ShopifyClient, profile: string, group: GroupNode): Promise<LocationGroup> {
  return {
    key: idFromGid(group.id, 'DeliveryLocationGroup'),
    locations: group.locations.nodes.map(({ id }) => idFromGid(id, 'Location')),
    zones: await readZones(client, profile, group.id),
  }
}

async function readZones(client: ShopifyClient, profile: string, group: string): Promise<DeliveryZone[]> {
  const zones: DeliveryZone[] = []
  let first = atOnce.zones
  for (let after: string | null = null; ; ) {
    const asked = { profile, group, first, after, methods: atOnce.methods, methodsAfter: null }
    const answer = await unlessTooCostly(client.ask(zonesOf, asked))
    if (answer === null) {
      first = smaller(first)
      continue
    }
    const page = zonePage(answer)
    for (const edge of page.edges) {
      const { nodes, pageInfo } = edge.node.methodDefinitions
      const rest = pageInfo.hasNextPage
        ? await readMoreMethods(client, { profile, group, after, methodsAfter: pageInfo.endCursor ?? null })
        : []
      zones.push(toZone(edge, [...nodes, ...rest]))
      after = edge.cursor
    }
    if (!page.pageInfo.hasNextPage || page.edges.length === 0) return zones
    // Two hundred zones cost thousands of points: what reads stock comes between.
    await client.rest()
  }
}

type Place = { profile: string; group: string; after: string | null; methodsAfter: string | null }

/** The methods of the one zone that follows `after`, from `methodsAfter` on. */
async function readMoreMethods(client: ShopifyClient, place: Place): Promise<MethodNode[]> {
  const found: MethodNode[] = []
  for (let methodsAfter = place.methodsAfter; ; ) {
    const asked = { ...place, first: 1, methods: 50, methodsAfter }
    const answer = await unlessTooCostly(client.ask(zonesOf, asked))
    if (answer === null) throw tooCostly()
    const page = zonePage(answer).edges[0]?.node.methodDefinitions
    if (!page) throw gone()
    found.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return found
    methodsAfter = page.pageInfo.endCursor ?? null
  }
}

function zonePage({ deliveryProfile }: DeliveryZonesQuery) {
  const page = deliveryProfile?.profileLocationGroups[0]?.locationGroupZones
  if (!page) throw gone()
  return page
}

function rememberedItems(client: ShopifyClient, node: ProfileNode): Promise<string[] | null> {
  const mark = `${node.version} ${countOf(node)}`
  return remembered(`${client.domain} ${node.id}`, mark, () => readItems(client, node))
}

/** Null: too many to be told to a page. */
async function readItems(client: ShopifyClient, node: ProfileNode): Promise<string[] | null> {
  const found: string[] = []
  let first = atOnce.products
  for (let after: string | null = null; ; ) {
    const asked = { profile: node.id, first, after, variants: atOnce.variants, variantsAfter: null }
    const answer = await unlessTooCostly(client.ask(itemsOf, asked))
    if (answer === null) {
      first = smaller(first)
      continue
    }
    const page = itemPage(answer)
    for (const edge of page.edges) {
      const { nodes, pageInfo } = edge.node.variants
      found.push(...nodes.map(({ id }) => idFromGid(id, 'ProductVariant')))
      if (pageInfo.hasNextPage)
        found.push(...(await readMoreVariants(client, node.id, after, pageInfo.endCursor ?? null)))
      after = edge.cursor
    }
    if (found.length > mostVariants) return null
    if (!page.pageInfo.hasNextPage || page.edges.length === 0) return found
    await client.rest()
  }
}

/** The variants of the one product that follows `after`, from `from` on. */
async function readMoreVariants(
  client: ShopifyClient,
  profile: string,
  after: string | null,
  from: string | null,
): Promise<string[]> {
  const found: string[] = []
  for (let variantsAfter = from; ; ) {
    const asked = { profile, first: 1, after, variants: 250, variantsAfter }
    const answer = await unlessTooCostly(client.ask(itemsOf, asked))
    if (answer === null) throw tooCostly()
    const page = itemPage(answer).edges[0]?.node.variants
    if (!page) throw gone()
    found.push(...page.nodes.map(({ id }) => idFromGid(id, 'ProductVariant')))
    if (!page.pageInfo.hasNextPage) return found
    variantsAfter = page.pageInfo.endCursor ?? null
  }
}

function itemPage({ deliveryProfile }: ProfileItemsQuery) {
  if (!deliveryProfile) throw gone()
  return deliveryProfile.profileItems
}

function smaller(first: number): number {
  if (first === 1) throw tooCostly()
  return Math.ceil(first / 2)
}

/** Deleted between two pages: what was read of it isn't what is. */
const gone = () => new GiveUp('answer-unreadable', 'a part of a delivery profile that is gone')
const tooCostly = () => new GiveUp('answer-unreadable', 'one zone or product costs more than a query may')
