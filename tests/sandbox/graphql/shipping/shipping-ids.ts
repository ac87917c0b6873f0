/** Ids of what a shop's shipping holds. The state names things; an id belongs to the path of names. */
import { createHash } from 'node:crypto'
import { gid, nextId } from '../../store/ids.ts'
import type { ShopState } from '../../store/types.ts'
import { type Connection, toConnection } from '../connection.ts'
import type { Args, Context } from '../context.ts'

/** Digits; the same path keeps its id for as long as the sandbox runs. */
export function shippingId(shop: ShopState, path: string): string {
  const known = shop.shippingIds.get(path)
  if (known !== undefined) return known
  const id = nextId(shop, 'shipping')
  shop.shippingIds.set(path, id)
  return id
}

export function shippingGid(shop: ShopState, type: string, path: string): string {
  return gid(type, shippingId(shop, path))
}

/** A number below 2^31 that is another for other text. */
export function markOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() >>> 1
}

/** In the order of the state, whatever their ids. */
export function inOrder<T>(
  items: readonly T[],
  pathOf: (item: T) => string,
  args: Args,
  context: Context,
): Connection<T> {
  const positions = new Map(items.map((item, index) => [item, index]))
  return toConnection(
    items,
    args,
    context,
    (item) => shippingId(context.shop, pathOf(item)),
    (item) => positions.get(item) ?? 0,
  )
}
