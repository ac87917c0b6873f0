/** Ids of the stand-in: big numbers kept as text, counted per shop and kind. */
import type { ShopState } from './types.ts'

/** Where each kind starts in an ordinary shop; the sizes are those seen in the field. */
const starts: Record<string, bigint> = {
  location: 90011223344n,
  publication: 160900112233n,
  catalog: 70011223300n,
  channel: 150900112200n,
  product: 9100223344001n,
  variant: 48811223344001n,
  inventoryItem: 52200998811001n,
  level: 121011223344n,
  option: 11500220011n,
  image: 44100220011n,
  sellingPlanGroup: 1820011001n,
  sellingPlan: 3820011001n,
  customer: 8800456123007n,
  address: 9900456123024n,
  order: 6201457733901n,
  orderNumber: 1001n,
  line: 15203340557117n,
  shippingLine: 5200811223001n,
  refund: 901122003344n,
  refundLine: 602211003311n,
  adjustmentGroup: 66001122001n,
  bulkOperation: 6020011223344n,
  shipping: 771000112201n,
  metafield: 38200112233001n,
  collection: 641001122001n,
  staff: 99000112233n,
  appInstallation: 742200110033n,
}

/** Kinds that Shopify's own samples show beyond 2^53. */
const beyond: Record<string, bigint> = {
  product: 788032119674292922n,
  variant: 642667041472713922n,
  inventoryItem: 271878346596884015n,
  location: 655441491000000011n,
  level: 788032119674292001n,
  order: 820982911946154508n,
  line: 866550311766439020n,
  customer: 115310627314723954n,
}

export type IdSize = 'usual' | 'beyond-2-53'

export function firstIds(size: IdSize): Map<string, bigint> {
  return new Map(Object.entries(size === 'usual' ? starts : { ...starts, ...beyond }))
}

/** The next id of this kind: digits as text. */
export function nextId(shop: ShopState, kind: string): string {
  const next = shop.nextIds.get(kind)
  if (next === undefined) throw new Error(`No ids of kind ${kind}`)
  shop.nextIds.set(kind, next + 1n)
  return next.toString()
}

export function gid(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`
}

/** `gid://shopify/Product/12?x=1` → {type: 'Product', id: '12'}; bare digits pass with an empty type; else null. */
export function parseGid(text: string): { type: string; id: string; query: string } | null {
  const match = /^(?:gid:\/\/shopify\/([A-Za-z]+)\/)?(\d+)(?:\?(.*))?$/.exec(text)
  if (!match) return null
  return { type: match[1] ?? '', id: match[2] ?? '', query: match[3] ?? '' }
}
