/** Money back for part of an order, and what becomes of the units: back on the shelf, or not. A return is what was
 *  sent out and came back; a refund without one is of units that never left. */
import { BadRequest } from '../http.ts'
import type { Sandbox } from '../sandbox.ts'
import { orderMessage, refundMessage } from '../webhooks/bodies/order.ts'
import { nextId, parseGid } from './ids.ts'
import { type Changed, changesOf, firstVariant, release, stockMessages } from './sell.ts'
import type { Order, OrderLine, Refund, ShopState } from './types.ts'

export type RefundInput = {
  orderId: string
  /** The first line where none is named. */
  lineId?: string | undefined
  /** All that is left of the line where it isn't said. */
  quantity?: number | undefined
  restock: boolean
  note: string | null
  isReturn: boolean
}

/** Errors: no such order or line (400), more than is left of it (409). */
export function refund(sandbox: Sandbox, shop: ShopState, input: RefundInput): Order {
  const order = shop.orders.get(input.orderId)
  if (!order) throw new BadRequest(`No order ${input.orderId} in ${shop.domain}`)
  const line = lineOf(order, input.lineId)
  const quantity = input.quantity ?? line.currentQuantity
  if (quantity < 1 || quantity > line.currentQuantity)
    throw new BadRequest(`Only ${line.currentQuantity} of ${order.name} are left, not ${quantity}`, 409)
  const now = sandbox.clock.now().toISOString()
  const locationId = line.committedAt[0]?.locationId ?? null
  const changed = takeBack(sandbox, shop, line, quantity, now, input.restock)
  line.currentQuantity -= quantity
  if (input.isReturn) line.fulfilled += quantity
  order.updatedAt = now
  const isWhole = order.lines.every(({ currentQuantity }) => currentQuantity === 0)
  order.financialStatus = isWhole ? 'refunded' : 'partially_refunded'
  const one: Refund = {
    id: nextId(shop, 'refund'),
    note: input.note,
    createdAt: now,
    lines: [
      {
        ...{ id: nextId(shop, 'refundLine'), lineId: line.id, quantity },
        restockType: input.restock ? (input.isReturn ? 'return' : 'cancel') : 'no_restock',
        locationId: input.restock ? locationId : null,
      },
    ],
  }
  order.refunds.push(one)
  const entry = sandbox.record(shop, {
    kind: input.isReturn ? 'returned' : 'refunded',
    by: 'staff',
    orderId: order.id,
    changes: changesOf(changed),
    detail: { quantity, restock: input.restock },
    ...firstVariant(order),
  })
  const messages = [refundMessage(shop, order, one), orderMessage(shop, order, 'orders/updated')]
  sandbox.announce(shop, [...messages, ...stockMessages(sandbox, shop, changed)], entry.seq)
  return order
}

function lineOf(order: Order, id: string | undefined): OrderLine {
  const wanted = id === undefined ? undefined : (parseGid(id)?.id ?? id)
  const line = order.lines.find((one) => wanted === undefined || one.id === wanted)
  if (!line) throw new BadRequest(`No line ${id ?? ''} in ${order.name}`)
  return line
}

/** What was committed for these units is released, place by place. */
function takeBack(
  sandbox: Sandbox,
  shop: ShopState,
  line: OrderLine,
  quantity: number,
  now: string,
  restock: boolean,
): Changed[] {
  let left = quantity
  const changed: Changed[] = []
  for (const part of line.committedAt) {
    const taken = Math.min(left, part.quantity)
    if (taken === 0) continue
    changed.push(...release(sandbox, shop, { ...part, quantity: taken }, now, restock))
    part.quantity -= taken
    left -= taken
  }
  return changed
}
