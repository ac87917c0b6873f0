/** What each control call takes; anything else is answered 400 with a message. */
import { z } from 'zod'

const shop = z.string().min(1)
const id = z.string().regex(/^(gid:\/\/shopify\/\w+\/)?\d+$/, 'must be an id: digits as text')
const share = z.number().min(0).max(1)
const units = z.number().int().min(-1_000_000).max(1_000_000)
const count = z.number().int().min(0).max(100_000)
const topics = z.array(z.string()).nullable().default(null)
const country = z.string().regex(/^[A-Z]{2}$/)

const customer = z.strictObject({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  email: z.email().optional(),
  phone: z.string().nullable().optional(),
})

const product = { shop, productId: id }
const variant = { shop, variantId: id }
const place = { ...variant, locationId: id.optional() }
const state = z.enum([
  'available',
  'committed',
  'reserved',
  'damaged',
  'safety_stock',
  'quality_control',
  'incoming',
])
const publishing = z
  .strictObject({ shop, productId: id.optional(), variantId: id.optional() })
  .refine((one) => Boolean(one.productId) !== Boolean(one.variantId), 'name a productId or a variantId')

export const inputs = {
  clock: z.strictObject({ forwardMs: z.number() }),
  install: z.strictObject({ shop, scopes: z.array(z.string()).optional() }),
  shopOnly: z.strictObject({ shop }),
  sessionToken: z.strictObject({
    shop,
    userId: z.string().optional(),
    overrides: z.record(z.string(), z.unknown()).optional(),
  }),
  sell: z.strictObject({
    ...variant,
    quantity: z.number().int().min(1),
    customer: customer.optional(),
    pending: z.boolean().optional(),
    shipping: z.strictObject({ title: z.string(), price: z.string().regex(/^\d+\.\d{2}$/) }).optional(),
  }),
  cancel: z.strictObject({ shop, orderId: id, reason: z.string().default('customer') }),
  refund: z.strictObject({
    shop,
    orderId: id,
    lineId: id.optional(),
    quantity: z.number().int().min(1).optional(),
    restock: z.boolean().default(true),
    note: z.string().nullable().default(null),
  }),
  writes: z.strictObject({
    shop,
    loseAnswers: share.optional(),
    failNext: count.optional(),
    refuseNext: count.optional(),
    delayMs: z.number().int().min(0).max(60_000).optional(),
    isDown: z.boolean().optional(),
  }),
  restock: z.strictObject({ ...place, quantity: units }),
  setAvailable: z.strictObject({ ...place, available: units }),
  moveState: z.strictObject({ ...place, from: state, to: state, quantity: z.number().int().min(1) }),
  disconnect: z.strictObject({ ...variant, locationId: id }),
  publishing,
  productStatus: z.strictObject({ ...product, status: z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT', 'UNLISTED']) }),
  policy: z.strictObject({ ...variant, inventoryPolicy: z.enum(['DENY', 'CONTINUE']) }),
  price: z.strictObject({ ...variant, price: z.string().regex(/^\d+\.\d{2}$/, 'must read like "24.50"') }),
  tracked: z.strictObject({ ...variant, tracked: z.boolean() }),
  variant: z.strictObject(variant),
  product: z.strictObject(product),
  location: z.strictObject({
    shop,
    locationId: id,
    name: z.string().optional(),
    isActive: z.boolean().optional(),
    fulfillsOnlineOrders: z.boolean().optional(),
    shipsTo: z.array(country).optional(),
  }),
  shopChange: z.strictObject({
    shop,
    name: z.string().optional(),
    email: z.email().optional(),
    buyerCountry: country.optional(),
  }),
  scopes: z.strictObject({ shop, scopes: z.array(z.string()) }),
  personalData: z.strictObject({ shop, approved: z.boolean() }),
  webhooks: z.strictObject({
    shop,
    duplicate: share.optional(),
    reorder: share.optional(),
    lag: z.enum(['none', 'field']).optional(),
    lost: z.strictObject({ next: count, topics }).optional(),
    late: z.strictObject({ next: count, topics, ms: z.number().int().min(0) }).optional(),
    paused: z.boolean().optional(),
  }),
  bulk: z.strictObject({
    shop,
    hold: z.boolean().optional(),
    failNext: z.boolean().optional(),
    cut: z
      .strictObject({ lines: count, how: z.enum(['clean', 'broken']) })
      .nullable()
      .optional(),
  }),
  throttle: z.strictObject({
    shop,
    enforced: z.boolean().optional(),
    largestQuery: z.number().min(1).nullable().optional(),
    available: z.number().min(0).optional(),
    maximum: z.number().min(1).optional(),
    restoreRate: z.number().min(0).optional(),
    refuseNext: count.optional(),
  }),
  compliance: z.strictObject({
    shop,
    topic: z.enum(['customers/data_request', 'customers/redact', 'shop/redact']),
    customerId: id.optional(),
  }),
  expireTokens: z.strictObject({ shop, refresh: z.boolean().default(false) }),
}
