/** What the module answers to each command. Fields that we don't know are let go. */
import { z } from 'zod'
import { parseAddress } from './public-address.ts'

/** "12-34"; "12-0" without combination. */
export const itemId = z.string().regex(/^\d{1,19}-\d{1,19}$/)
export const numericId = z.string().regex(/^\d{1,19}$/)
const isoTime = z.iso.datetime({ offset: true })

/** A shop's columns hold twice as much and more; so the difference and the sum of two still fit ours. Whatever lies
 *  beyond is a slip of the keyboard, and keeps nothing else of the shop waiting. */
const mostUnits = 1_000_000_000
export const units = z.int().transform((count) => Math.max(-mostUnits, Math.min(mostUnits, count)))
/** PostgreSQL keeps no NUL, and nobody reads one. */
export const text = z.string().transform((said) => said.replaceAll('\0', ''))

export const itemShape = z.object({
  item: itemId,
  product: numericId,
  combination: numericId,
  title: text,
  combinationTitle: text.nullable(),
  position: units,
  reference: text.nullable(),
  ean13: text.nullable(),
  upc: text.nullable(),
  /** Tax included. */
  price: z.string(),
  currency: z.string(),
  quantity: units,
  reserved: units,
  allowsBackorder: z.boolean(),
  stockManaged: z.boolean(),
  minimalQuantity: units,
  active: z.boolean(),
  visibility: z.string(),
  availableDate: z.string().nullable(),
  isPack: z.boolean(),
  /** What the page's button does. */
  sells: z.boolean(),
  /** What the page tells search engines; until 8.1 PrestaShop calls a backorder a pre-order. */
  jsonLd: z.enum(['InStock', 'OutOfStock', 'BackOrder', 'PreOrder']).nullable(),
  location: z.object({ id: z.string().min(1) }),
  handle: text,
  /** Of the combination, where it has one. */
  imageUrl: text.nullable(),
  coverUrl: text.nullable(),
  supplier: text.nullable(),
  manufacturer: text.nullable(),
  category: text.nullable(),
  checksum: z.string().min(1),
})
export type BridgeItem = z.infer<typeof itemShape>

/** Every date of the shop is written in it. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const shopShape = z.object({
  idShop: z.int(),
  name: text,
  address: z.string().refine((address) => parseAddress(address) !== null),
  country: z.string().length(2),
  currency: z.string().length(3),
  timeZone: z.string().refine(isTimeZone),
  psVersion: z.string(),
  moduleVersion: z.string(),
  phpVersion: z.string(),
  location: z.object({ id: z.string().min(1), name: text }),
  outbox: z.object({ waiting: units, oldestAt: isoTime.nullable() }),
})
export const itemsShape = z.object({ items: z.array(itemShape), missing: z.array(itemId) })
export const productShape = z.object({ items: z.array(itemShape) })
export const pageShape = z.object({ items: z.array(itemShape), last: itemId.nullable() })
export const checksumsShape = z.object({
  pages: z.array(
    z.object({ after: itemId.nullable(), last: itemId, count: z.int().nonnegative(), checksum: z.string() }),
  ),
  /** The catalogue ends with the last page. */
  end: z.boolean(),
})
export type ChecksumPage = z.infer<typeof checksumsShape>['pages'][number]
export const outlinesShape = z.object({ items: z.array(z.tuple([itemId, z.string()])) })
export const stockShape = z.object({
  results: z.array(
    z.discriminatedUnion('code', [
      z.object({ item: itemId, code: z.literal('done'), before: units, after: units }),
      z.object({ item: itemId, code: z.literal('stale'), quantity: units }),
      z.object({ item: itemId, code: z.literal('missing') }),
      z.object({ item: itemId, code: z.literal('refused'), reason: z.string() }),
    ]),
  ),
})
export const flushShape = z.object({ sent: z.int(), waiting: units })
export const proofShape = z.object({ signature: z.string() })
export const nothingShape = z.unknown()
export const errorShape = z.object({ error: z.string() })
