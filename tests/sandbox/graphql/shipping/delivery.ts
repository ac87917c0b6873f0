/** What stands between a rate and the shopper: carriers' prices, other apps' Functions. */
import { gid } from '../../store/ids.ts'
import type { ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, noBehaviour, toDateTime } from '../context.ts'
import { type SearchFields, toFilter } from '../search.ts'
import { idArgument } from '../types/read.ts'
import { inOrder, markOf, shippingGid, shippingId } from './shipping-ids.ts'

type Carrier = ShopState['shipping']['carrierServices'][number]
type Customization = ShopState['shipping']['deliveryCustomizations'][number]

const carrierPath = (one: Carrier) => `carrier/${one.name}`
const customizationPath = (one: Customization) => `customization/${one.title}`

export const deliveryRoots: Fields<unknown> = {
  carrierServices: (_root, args, context) => {
    if (args.sortKey && args.sortKey !== 'ID') throw noBehaviour('carrierServices(sortKey:)')
    const search: SearchFields<Carrier> = {
      active: (one) => one.active !== false,
      id: (one) => BigInt(shippingId(context.shop, carrierPath(one))),
    }
    const shown = context.shop.shipping.carrierServices.filter(
      toFilter(args.query, search, 'carrierServices'),
    )
    return inOrder(shown, carrierPath, args, context)
  },
  deliveryCustomizations: (_root, args, context) => {
    const search: SearchFields<Customization> = {
      enabled: (one) => one.enabled,
      id: (one) => BigInt(shippingId(context.shop, customizationPath(one))),
    }
    const shown = context.shop.shipping.deliveryCustomizations.filter(
      toFilter(args.query, search, 'deliveryCustomizations'),
    )
    return inOrder(shown, customizationPath, args, context)
  },
  collection: (_root, args, { shop }) => shop.collections.get(idArgument(args.id, 'Collection')) ?? null,
  collections: (_root, args, context) => {
    if (args.query || args.sortKey) throw noBehaviour('collections(query:, sortKey:)')
    return toConnection(context.shop.collections.values(), args, context, ({ id }) => id)
  },
  fulfillmentConstraintRules: (_root, _args, { shop }) =>
    (shop.shipping.fulfillmentConstraintRules ?? []).map((one, index) => ({
      id: shippingGid(shop, 'FulfillmentConstraintRule', `constraint/${one.title ?? index}`),
      deliveryMethodTypes: ['SHIPPING'],
    })),
}

/** A carrier that a method or a group names may be one that isn't listed. */
export const carrierFields: Fields<Carrier> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryCarrierService', carrierPath(one)),
  name: (one) => one.name,
  formattedName: (one) => one.name,
  active: (one) => one.active !== false,
  callbackUrl: () => 'https://carrier.example/rates',
  supportsServiceDiscovery: () => true,
  availableServicesForCountries: () => [],
}

export const customizationFields: Fields<Customization> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryCustomization', customizationPath(one)),
  title: (one) => one.title,
  enabled: (one) => one.enabled,
  functionId: (one, _args, { shop }) => shippingId(shop, `${customizationPath(one)}/function`),
  errorHistory: () => null,
}

type Collection = ReturnType<ShopState['collections']['get']> & object

export const collectionFields: Fields<Collection> = {
  id: (one) => gid('Collection', one.id),
  legacyResourceId: (one) => one.id,
  handle: (one) => one.handle,
  title: (one) => one.title,
  // No change of a collection has a time here: other members, another time.
  updatedAt: (one, _args, { shop }) =>
    toDateTime(
      new Date(Date.parse(shop.createdAt) - (markOf(one.productIds.join()) % 1e6) * 1000).toISOString(),
    ),
  productsCount: (one) => ({ count: one.productIds.length, precision: 'EXACT' }),
  hasProduct: (one, args) => one.productIds.includes(idArgument(args.id, 'Product')),
  products: (one, args, context) => {
    const products = one.productIds.flatMap((id) => context.shop.products.get(id) ?? [])
    return toConnection(products, args, context, ({ id }) => id)
  },
}
