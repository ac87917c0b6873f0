/** The root fields that have a behaviour. */
import { isOpen } from '../bulk/result.ts'
import { parseGid } from '../store/ids.ts'
import type { Location, Order, Product, ShopState, Variant } from '../store/types.ts'
import { checkType } from './access.ts'
import { toConnection } from './connection.ts'
import { type Args, badInput, type Context, type Fields, noBehaviour, typed } from './context.ts'
import { type SearchFields, toFilter } from './search.ts'
import { deliveryRoots } from './shipping/delivery.ts'
import { discountById, discountNodes } from './shipping/discounts.ts'
import { draftOrderRoots } from './shipping/draft-orders.ts'
import { marketById, markets } from './shipping/markets.ts'
import { profileById, profiles } from './shipping/profiles.ts'
import { themeRoots } from './shipping/themes.ts'
import { itemSearch } from './types/inventory-item.ts'
import { locationSearch } from './types/location.ts'
import { orderSearch } from './types/order.ts'
import { productSearch } from './types/product.ts'
import { idArgument } from './types/read.ts'
import { variantSearch } from './types/variant.ts'

type Sorts<T> = Record<string, (item: T) => string | number>

const locationSorts: Sorts<Location> = { NAME: (one) => one.name.toLowerCase() }
const productSorts: Sorts<Product> = {
  TITLE: (one) => one.title.toLowerCase(),
  UPDATED_AT: (one) => one.updatedAt,
  CREATED_AT: (one) => one.createdAt,
  VENDOR: (one) => one.vendor.toLowerCase(),
}
const variantSorts: Sorts<Variant> = {
  TITLE: (one) => one.title.toLowerCase(),
  SKU: (one) => one.sku ?? '',
  POSITION: (one) => one.position,
}
const orderSorts: Sorts<Order> = {
  CREATED_AT: (one) => one.createdAt,
  UPDATED_AT: (one) => one.updatedAt,
  PROCESSED_AT: (one) => one.processedAt,
}

export const queryFields: Fields<unknown> = {
  shop: (_root, _args, { shop }) => shop,
  currentAppInstallation: (_root, _args, { shop }) => shop,
  appInstallation: (_root, args, { shop }) =>
    !args.id || idArgument(args.id, 'AppInstallation') === shop.installation.id ? shop : null,
  ...deliveryRoots,
  ...draftOrderRoots,
  ...themeRoots,
  deliveryProfiles: profiles,
  deliveryProfile: (_root, args, { shop }) => profileById(shop, args.id),
  markets,
  market: (_root, args, { shop }) => marketById(shop, args.id),
  discountNodes,
  discountNode: (_root, args, { shop }) => discountById(shop, args.id),
  node: (_root, args, context) => nodeById(String(args.id), context, 'node'),
  nodes: (_root, args, context) => (args.ids as string[]).map((id) => nodeById(id, context, 'nodes')),
  location: (_root, args, { shop }) => {
    if (args.id === undefined || args.id === null) return shop.locations.values().next().value ?? null
    return shop.locations.get(idArgument(args.id, 'Location')) ?? null
  },
  locations: (_root, args, context) => {
    const shown = [...context.shop.locations.values()].filter(
      (one) => one.isActive || args.includeInactive === true,
    )
    return listed(shown, args, context, locationSearch, 'locations', locationSorts)
  },
  locationsCount: (_root, args, context) =>
    counted(context.shop.locations.values(), args, locationSearch, 'locationsCount'),
  publication: (_root, args, { shop }) => shop.publications.get(idArgument(args.id, 'Publication')) ?? null,
  publications: (_root, args, context) => {
    const isApp = !args.catalogType || args.catalogType === 'APP'
    return toConnection(isApp ? context.shop.publications.values() : [], args, context, (one) => one.id)
  },
  product: (_root, args, { shop }) => shop.products.get(idArgument(args.id, 'Product')) ?? null,
  products: (_root, args, context) =>
    listed(
      context.shop.products.values(),
      args,
      context,
      productSearch(context.shop, context.now),
      'products',
      productSorts,
    ),
  productsCount: (_root, args, { shop, now }) =>
    counted(shop.products.values(), args, productSearch(shop, now), 'productsCount'),
  productVariant: (_root, args, { shop }) => shop.variants.get(idArgument(args.id, 'ProductVariant')) ?? null,
  productVariants: (_root, args, context) =>
    listed(
      context.shop.variants.values(),
      args,
      context,
      variantSearch(context.shop, context.now),
      'productVariants',
      variantSorts,
    ),
  productVariantsCount: (_root, args, { shop, now }) =>
    counted(shop.variants.values(), args, variantSearch(shop, now), 'productVariantsCount'),
  inventoryItem: (_root, args, { shop }) =>
    shop.inventoryItems.get(idArgument(args.id, 'InventoryItem')) ?? null,
  inventoryItems: (_root, args, context) =>
    listed(context.shop.inventoryItems.values(), args, context, itemSearch(context.shop), 'inventoryItems'),
  inventoryLevel: (_root, args, context) => levelById(String(args.id), context),
  sellingPlanGroup: (_root, args, { shop }) =>
    shop.sellingPlanGroups.get(idArgument(args.id, 'SellingPlanGroup')) ?? null,
  sellingPlanGroups: (_root, args, context) => {
    if (args.query) throw noBehaviour('sellingPlanGroups(query:)')
    return toConnection(context.shop.sellingPlanGroups.values(), args, context, (one) => one.id)
  },
  order: (_root, args, { shop }) => orderById(shop, idArgument(args.id, 'Order')) ?? null,
  orders: (_root, args, context) =>
    listed(recentOrders(context), args, context, orderSearch, 'orders', orderSorts),
  customer: (_root, args, { shop }) => shop.customers.get(idArgument(args.id, 'Customer')) ?? null,
  bulkOperation: (_root, args, { shop }) =>
    shop.bulkOperations.get(idArgument(args.id, 'BulkOperation')) ?? null,
  currentBulkOperation: (_root, args, { shop }) => {
    if (args.type === 'MUTATION') return null
    const all = [...shop.bulkOperations.values()]
    return all.findLast(isOpen) ?? all.at(-1) ?? null
  },
  bulkOperations: (_root, args, context) => {
    const filter = toFilter<{ status: string; id: string; createdAt: string }>(
      args.query,
      {
        status: (one) => one.status,
        id: (one) => BigInt(one.id),
        created_at: (one) => one.createdAt,
        operation_type: () => 'QUERY',
      },
      'bulkOperations',
    )
    const shown = [...context.shop.bulkOperations.values()].filter(filter)
    return toConnection(shown, { ...args, reverse: args.reverse !== true }, context, (one) => one.id)
  },
}

function listed<T extends { id: string }>(
  all: Iterable<T>,
  args: Args,
  context: Context,
  search: SearchFields<T>,
  name: string,
  sorts: Sorts<T> = {},
) {
  if (args.savedSearchId) throw noBehaviour(`${name}(savedSearchId:)`)
  const shown = [...all].filter(toFilter(args.query, search, name))
  const sortKey = typeof args.sortKey === 'string' ? args.sortKey : 'ID'
  if (sortKey === 'ID' || sortKey === 'RELEVANCE') return toConnection(shown, args, context, (one) => one.id)
  const keyOf = sorts[sortKey]
  if (!keyOf) throw noBehaviour(`${name}(sortKey: ${sortKey})`)
  return toConnection(shown, args, context, (one) => one.id, keyOf)
}

function counted<T>(all: Iterable<T>, args: Args, search: SearchFields<T>, name: string) {
  const count = [...all].filter(toFilter(args.query, search, name)).length
  const limit = typeof args.limit === 'number' ? args.limit : null
  if (limit !== null && count > limit) return { count: limit, precision: 'AT_LEAST' }
  return { count, precision: 'EXACT' }
}

/** Without `read_all_orders` an app sees the last 60 days. */
function recentOrders({ shop, scopes, now }: Context) {
  const all = [...shop.pastOrders, ...shop.orders.values()]
  if (scopes.has('read_all_orders')) return all
  const since = now.getTime() - 60 * 24 * 3600 * 1000
  return all.filter((order) => Date.parse(order.createdAt) >= since)
}

function orderById(shop: ShopState, id: string): Order | undefined {
  return shop.orders.get(id) ?? shop.pastOrders.find((one) => one.id === id)
}

function levelById(id: string, { shop }: Context) {
  const parsed = parseGid(id)
  const itemId = /(?:^|&)inventory_item_id=(\d+)/.exec(parsed?.query ?? '')?.[1]
  if (parsed?.type !== 'InventoryLevel' || !itemId) throw badInput(`Invalid global id '${id}'`, 'INVALID_ID')
  const locationId = (BigInt(parsed.id) - 31_000_000_000n).toString()
  return shop.levels.get(itemId)?.get(locationId) ?? null
}

function nodeById(id: string, context: Context, fieldName: string): object | null {
  const parsed = parseGid(id)
  if (!parsed || parsed.type === '') throw badInput(`Invalid global id '${id}'`, 'INVALID_ID')
  checkType(context, parsed.type, fieldName)
  const found = findNode(parsed.type, parsed.id, id, context)
  return found ? typed(parsed.type, found) : null
}

function findNode(type: string, id: string, whole: string, context: Context): object | null | undefined {
  const { shop } = context
  switch (type) {
    case 'Product':
      return shop.products.get(id)
    case 'ProductVariant':
      return shop.variants.get(id)
    case 'InventoryItem':
      return shop.inventoryItems.get(id)
    case 'InventoryLevel':
      return levelById(whole, context)
    case 'Location':
      return shop.locations.get(id)
    case 'Publication':
      return shop.publications.get(id)
    case 'SellingPlanGroup':
      return shop.sellingPlanGroups.get(id)
    case 'Order':
      return orderById(shop, id)
    case 'Customer':
      return shop.customers.get(id)
    case 'BulkOperation':
      return shop.bulkOperations.get(id)
    case 'AppInstallation':
      return shop.installation.id === id ? shop : null
    case 'Collection':
      return shop.collections.get(id)
    case 'DeliveryProfile':
      return profileById(shop, whole)
    case 'Market':
      return marketById(shop, whole)
    case 'DiscountNode':
      return discountById(shop, whole)
    case 'Shop':
      return shop.id === id ? shop : null
    default:
      throw noBehaviour(`node(id: "gid://shopify/${type}/…")`)
  }
}
