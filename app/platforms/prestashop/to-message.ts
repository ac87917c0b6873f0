/** What the module posts, in our words. Only ids are taken from it (and an order's lines): the rest is read live. */
import { z } from 'zod'
import type { OrderId, ProductId, VariantId } from '../../language/ids.ts'
import type { PlatformMessage } from '../platform.port.ts'
import { itemId, numericId, text, units } from './answers.schema.ts'

export const bridgeTopics = {
  outbox: 'bridge/outbox',
  moved: 'bridge/moved',
  unpaired: 'bridge/unpaired',
} as const

/** Counted up by the module; the acknowledgement gives it back as it came. */
const version = z.union([z.int(), z.string().regex(/^\d{1,20}$/)])
const time = z.iso.datetime({ offset: true })

/** Parsing keeps these fields only: nothing else that a shop sends is written down. */
export const outboxShape = z.object({
  address: z.string().max(250),
  fingerprint: z.string().min(1).max(128),
  items: z
    .array(z.object({ item: itemId, version, quantity: z.int().nullable(), changedAt: time }))
    .max(1000)
    .default([]),
  products: z.array(numericId).max(1000).default([]),
  orders: z
    .array(
      z.object({
        order: numericId,
        reference: text.pipe(z.string().max(64)),
        /** Null: the order is gone. */
        placedAt: time.nullable(),
        lines: z.array(z.object({ line: numericId, item: itemId, quantity: units })).max(2000),
      }),
    )
    .max(500)
    .default([]),
  /** The last message: the module was disconnected or uninstalled. */
  left: z.boolean().default(false),
})
export type Outbox = z.infer<typeof outboxShape>

/** Throws SyntaxError or ZodError where the body isn't what the topic promises. */
export function toMessages(topic: string, body: string): PlatformMessage[] {
  if (topic === bridgeTopics.unpaired) return [{ kind: 'uninstalled' }]
  if (topic === bridgeTopics.moved) return [{ kind: 'moved' }]
  if (topic !== bridgeTopics.outbox) return [{ kind: 'ignored' }]
  const { items, products, orders } = outboxShape.parse(JSON.parse(body))
  const touched: PlatformMessage = {
    kind: 'stock-touched',
    inventoryItemIds: [],
    variantIds: items.map(({ item }) => item as VariantId),
    productIds: products as ProductId[],
  }
  return [touched, ...orders.flatMap(toOrder)]
}

function toOrder({ order, reference, placedAt, lines }: Outbox['orders'][number]): PlatformMessage[] {
  if (placedAt === null) return []
  const placed: PlatformMessage = {
    kind: 'order-placed',
    order: {
      orderId: order as OrderId,
      name: reference,
      placedAt,
      lines: lines.map(({ line, item, quantity }) => ({
        lineId: line,
        variantId: item as VariantId,
        quantity,
      })),
    },
  }
  return [placed]
}
