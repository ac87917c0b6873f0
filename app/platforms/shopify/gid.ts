/** "gid://shopify/ProductVariant/123" ⇄ "123". Ids stay text: they go beyond 2^53. */
export type GidKind =
  | 'Product'
  | 'ProductVariant'
  | 'InventoryItem'
  | 'Location'
  | 'Order'
  | 'LineItem'
  | 'Shop'
  | 'BulkOperation'
  | 'DeliveryProfile'
  | 'DeliveryLocationGroup'
  | 'Market'
  | 'Collection'

const shape = /^gid:\/\/shopify\/(\w+)\/(\d+)(?:\?.*)?$/

/** Throws on anything but a gid of this kind. */
export function idFromGid(gid: string, kind: GidKind): string {
  const match = shape.exec(gid)
  if (match?.[1] !== kind || match[2] === undefined) throw new SyntaxError(`not a gid of ${kind}`)
  return match[2]
}

export function kindOfGid(gid: string): string | null {
  return shape.exec(gid)?.[1] ?? null
}

export function toGid(kind: GidKind, id: string): string {
  return `gid://shopify/${kind}/${id}`
}
