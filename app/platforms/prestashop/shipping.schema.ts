/** What the module answers about shipping. Its offers have the shape that pages read. */
import { z } from 'zod'
import { shippingReasons } from '../../language/shipping.ts'
import { numericId, text } from './answers.schema.ts'

const country = z.string().regex(/^[A-Z]{2}$/)
const currency = z.string().regex(/^[A-Z]{3}$/)
const minor = z.int().nonnegative()
const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)
/** A reason of a newer module is no reason to promise more. */
const reason = z.enum(shippingReasons).catch('unreadable')

const label = z.enum(['a', 's', 'p', 'u'])
const free = z.enum(['a', 's'])
const bands = z.object({
  a: z
    .array(z.tuple([minor, label]))
    .min(1)
    .max(500),
  q: z.tuple([minor, free]).optional(),
  w: z.tuple([minor, free]).optional(),
  x: z.literal(1).optional(),
})
const carts = z.record(z.string(), bands)
const offer = z.object({
  currency: currency.nullable(),
  carts,
  codes: z.record(z.string(), carts).optional(),
  alone: carts.optional(),
  tax: z.literal(1).optional(),
  auto: z.literal(1).optional(),
  members: z.literal(1).optional(),
})
export type BridgeOffer = z.infer<typeof offer>

export const shippingShape = z.object({
  currency,
  countries: z
    .array(z.object({ country, currency, offer: offer.nullable(), reason: reason.nullable() }))
    .max(10_000),
  helpDisagrees: z.boolean(),
  places: z.array(z.string()),
  on: z.boolean(),
  checksum: z.string().min(1).max(128),
  contradictions: z.array(z.object({ country })).default([]),
})
export type BridgeShipping = z.infer<typeof shippingShape>

const saying = z.discriminatedUnion('say', [
  z.object({ say: z.literal('nothing'), why: z.union([z.enum(['off', 'not-published']), reason]) }),
  z.object({ say: z.literal('free'), all: z.boolean(), toAll: minor.nullable() }),
  z.object({ say: z.literal('to-go'), missing: minor, threshold: minor, all: z.boolean() }),
  z.object({ say: z.literal('from'), threshold: minor, all: z.boolean() }),
  z.object({ say: z.literal('items'), missing: minor, all: z.boolean() }),
  z.object({ say: z.literal('weight'), missing: minor, all: z.boolean() }),
])

export const probeShape = z.object({
  answers: z.array(
    z.object({
      options: z.array(z.object({ name: text, payable: decimal })),
      currency,
      goods: decimal,
      said: saying.nullable(),
      error: z.string().nullable(),
    }),
  ),
})
export type BridgeProbe = z.infer<typeof probeShape>['answers'][number]

export const basketsShape = z.object({
  orders: z.array(
    z.object({
      order: numericId,
      placedAt: z.iso.datetime({ offset: true }).nullable(),
      goods: decimal,
      discount: decimal,
      shipping: decimal,
      shippingUntaxed: decimal,
      currency,
      country: country.nullable(),
    }),
  ),
  last: z.string().nullable(),
})
export type BridgeOrder = z.infer<typeof basketsShape>['orders'][number]
