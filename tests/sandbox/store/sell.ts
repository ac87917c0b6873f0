/** A sale through the page: an order with its customer, taxes, shipping and totals; units are committed where they
 *  can be served. Everything happens in one turn of the event loop, so two shoppers never get the same last unit. */
import { pageOf, productOf, serves } from '../availability.ts'
import { BadRequest } from '../http.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { levelMessage } from '../webhooks/bodies/inventory.ts'
import { orderMessage } from '../webhooks/bodies/order.ts'
import { productMessage, stockMessage } from '../webhooks/bodies/product.ts'
import { toChanges, touch } from './actions.ts'
import { type CustomerInput, customerFor } from './customers.ts'
import { itemOf, recount, variantFor } from './find.ts'
import { type Committed, toLine, toOrder } from './new-order.ts'
import type { Level, Order, OrderLine, ShopState, StockChange, Variant } from './types.ts'

export type SellInput = {
  variantId: string
  quantity: number
  customer?: CustomerInput
  /** Bank transfer: the order stays pending. */
  pending?: boolean
  /** As chosen at the checkout; without it the shop's usual parcel. */
  shipping?: { title: string; price: string }
}

/** A variant whose stock moved; `before`: what was available in each of its levels. */
export type Changed = { variant: Variant; levels: Level[]; before: number[]; wasAvailable: boolean }

/** Errors (409): the page doesn't sell the variant, or not so many. */
export function sell(sandbox: Sandbox, shop: ShopState, input: SellInput): Order {
  const variant = variantFor(shop, input.variantId)
  refuseUnlessSold(sandbox, shop, variant, input.quantity)
  const now = sandbox.clock.now().toISOString()
  const parts = partsOf(shop, variant, input.quantity)
  const wasAvailable = parts.map((part) => isAvailable(sandbox, shop, part.variant))
  const committed = parts.map((part) => commit(shop, part.variant, part.quantity, now))
  const line = toLine(shop, variant, input.quantity, committed.flat())
  const order = toOrder(shop, line, customerFor(shop, input.customer, now).id, input.pending === true, now)
  if (input.shipping) Object.assign(order.shipping, input.shipping)
  shop.orders.set(order.id, order)
  const changed = parts.map((part, index) => ({
    variant: part.variant,
    levels: (committed[index] ?? []).map((one) => one.level),
    before: (committed[index] ?? []).map((one) => one.level.quantities.available + one.quantity),
    wasAvailable: wasAvailable[index] ?? false,
  }))
  for (const one of changed) touch(sandbox, shop, one.variant, null)
  const entry = sandbox.record(shop, {
    kind: 'sold',
    variantId: variant.id,
    productId: variant.productId,
    orderId: order.id,
    by: 'shopper',
    changes: changesOf(changed),
    detail: { quantity: input.quantity, name: order.name },
  })
  const messages = [orderMessage(shop, order, 'orders/create'), orderMessage(shop, order, 'orders/updated')]
  if (order.financialStatus === 'paid') messages.push(orderMessage(shop, order, 'orders/paid'))
  sandbox.announce(shop, [...messages, ...stockMessages(sandbox, shop, changed)], entry.seq)
  return order
}

/** The order is called off: what was committed is available again. */
export function cancel(sandbox: Sandbox, shop: ShopState, orderId: string, reason: string): Order {
  const order = shop.orders.get(orderId)
  if (!order) throw new BadRequest(`No order ${orderId} in ${shop.domain}`)
  if (order.cancelledAt) throw new BadRequest(`Order ${order.name} is cancelled already`, 409)
  const now = sandbox.clock.now().toISOString()
  const changed: Changed[] = []
  for (const line of order.lines) {
    for (const part of line.committedAt) changed.push(...release(sandbox, shop, part, now))
    line.currentQuantity = 0
  }
  order.cancelledAt = now
  order.updatedAt = now
  order.cancelReason = reason
  order.financialStatus = order.financialStatus === 'pending' ? 'voided' : 'refunded'
  const entry = sandbox.record(shop, {
    kind: 'cancelled',
    orderId: order.id,
    by: 'staff',
    changes: changesOf(changed),
    ...firstVariant(order),
  })
  const messages = [
    orderMessage(shop, order, 'orders/cancelled'),
    orderMessage(shop, order, 'orders/updated'),
  ]
  sandbox.announce(shop, [...messages, ...stockMessages(sandbox, shop, changed)], entry.seq)
  return order
}

function refuseUnlessSold(sandbox: Sandbox, shop: ShopState, variant: Variant, quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    throw new BadRequest('quantity must be a whole number above 0')
  const page = pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now())
  const name = `${productOf(shop, variant).title} (${variant.title})`
  if (!page.sells) {
    const why =
      page.page === 404 ? 'it has no page' : page.button === 'none' ? 'it isn’t on the page' : 'sold out'
    throw new BadRequest(`The page doesn’t sell ${name}: ${why}`, 409)
  }
  if (page.units !== 'unlimited' && quantity > page.units) {
    throw new BadRequest(`Only ${page.units} of ${name} can be sold, not ${quantity}`, 409)
  }
  const { minimum, increment } = variant.quantityRule
  if (quantity < minimum || quantity % increment !== 0) {
    throw new BadRequest(`${name} is sold from ${minimum}, by ${increment}`, 409)
  }
}

function isAvailable(sandbox: Sandbox, shop: ShopState, variant: Variant): boolean {
  return pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now()).availableForSale
}

/** What leaves the shelf: the variant, or a bundle's components. */
function partsOf(
  shop: ShopState,
  variant: Variant,
  quantity: number,
): { variant: Variant; quantity: number }[] {
  if (!variant.requiresComponents) return [{ variant, quantity }]
  return variant.components.map((component) => ({
    variant: variantFor(shop, component.variantId),
    quantity: component.quantity * quantity,
  }))
}

/** Takes units where they are, first where one location has them all; what is oversold goes to the first. */
function commit(shop: ShopState, variant: Variant, quantity: number, now: string): Committed[] {
  if (!itemOf(shop, variant).tracked) return []
  const levels = servingLevels(shop, variant)
  const whole = levels.find((level) => level.quantities.available >= quantity)
  const order = whole ? [whole] : levels
  let left = quantity
  const taken: Committed[] = []
  for (const level of order) {
    const part = Math.min(left, Math.max(0, level.quantities.available))
    if (part > 0) taken.push({ level, quantity: part })
    left -= part
  }
  const first = order[0]
  if (left > 0 && first) taken.push({ level: first, quantity: left })
  for (const one of taken) {
    one.level.quantities.available -= one.quantity
    one.level.quantities.committed += one.quantity
    recount(one.level.quantities)
    one.level.updatedAt = now
  }
  return taken
}

function servingLevels(shop: ShopState, variant: Variant): Level[] {
  const needsShipping = itemOf(shop, variant).requiresShipping
  return [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])].filter((level) => {
    const location = shop.locations.get(level.locationId)
    return level.isActive && location && serves(location, needsShipping ? shop.buyerCountry : null)
  })
}

/** Units that an order had: back on the shelf, or out of the shop where `restock` is false. */
export function release(
  sandbox: Sandbox,
  shop: ShopState,
  part: OrderLine['committedAt'][number],
  now: string,
  restock = true,
): Changed[] {
  const item = shop.inventoryItems.get(part.inventoryItemId)
  const variant = item ? shop.variants.get(item.variantId) : undefined
  const level = shop.levels.get(part.inventoryItemId)?.get(part.locationId)
  if (!variant || !level) return []
  const wasAvailable = isAvailable(sandbox, shop, variant)
  const before = level.quantities.available
  level.quantities.committed -= part.quantity
  if (restock) level.quantities.available += part.quantity
  recount(level.quantities)
  level.updatedAt = now
  touch(sandbox, shop, variant, level)
  return [{ variant, levels: [level], before: [before], wasAvailable }]
}

export function changesOf(changed: Changed[]): StockChange[] {
  return changed.flatMap(({ variant, levels, before }) =>
    toChanges(levels.map((level, index) => ({ variantId: variant.id, level, before: before[index] ?? 0 }))),
  )
}

export function stockMessages(sandbox: Sandbox, shop: ShopState, changed: Changed[]): Message[] {
  return changed.flatMap(({ variant, levels, wasAvailable }) => {
    const messages = [...new Set(levels)].map((level) => levelMessage(shop, level))
    messages.push(productMessage(shop, productOf(shop, variant), 'products/update'))
    const available = isAvailable(sandbox, shop, variant)
    if (available !== wasAvailable) messages.push(stockMessage(shop, variant, available))
    return messages
  })
}

export function firstVariant(order: Order): { variantId?: string } {
  const [line] = order.lines
  return line ? { variantId: line.variantId } : {}
}
