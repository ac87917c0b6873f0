/** The control API of shipping, all under `/control/`, each with `shop`. An edit announces itself by webhook unless
 *  it says `announce: false` (a silent edit).
 *
 *  POST shipping        {shipping?, cart?, announce?}   loads a shared case's shop whole, makes what the cart names;
 *                                                       answers {variants: {sku: id}}
 *  POST rates           {country?, profile?, name?, freeFrom?, price?, active?, announce?}   changes rates in place
 *  POST discounts       {set?, add?, remove?, change?, announce?}   by title
 *  POST markets         {set?, remove?, change?, announce?}         by name
 *  POST customizations  {deliveryCustomizations?, carrierServices?, fulfillmentConstraintRules?}   no webhook exists
 *  POST answers         {answers?, unseen?, draftsCustomized?}   what the checkout answers where documents are
 *                                                       silent (checkout/answers.ts; {} = its own); `unseen`: another
 *                                                       app hides options, and no read shows it
 *  POST charge          {cart, answers?, every?}        what the checkout asks; every: each possible answer
 *  POST optional-scopes {grant?, withhold?}             as a merchant answers `shopify.scopes.request`
 *  POST theme           {embed}                         the app's embed in the published theme
 *  GET  shipping?shop=, scopes?shop=, extensions?shop=   the state; what App Bridge answers of rights and extensions
 */
import { z } from 'zod'
import { type Answers, plainAnswers } from '../checkout/answers.ts'
import { everyCharge } from '../checkout/charge.ts'
import type { Discount, Market, VectorCart, VectorShop } from '../checkout/shop.ts'
import { chargeIn, shippingNow } from '../checkout/shop-charge.ts'
import { themeGid } from '../graphql/shipping/themes.ts'
import type { Sandbox } from '../sandbox.ts'
import { setScopes } from '../store/life.ts'
import {
  changeDiscounts,
  changeMarkets,
  changeRates,
  type RateChange,
  setShipping,
} from '../store/shipping-edits.ts'
import { makeGoods, makePlaces } from '../store/shipping-goods.ts'
import type { ShopState } from '../store/types.ts'

const shop = z.string().min(1)
const announce = z.boolean().default(true)
const amount = z.string().regex(/^\d+\.\d{2}$/, 'must read like "24.50"')
const text = z.string()
const loose = z.looseObject

const shipping = loose({
  currencyCode: text,
  taxesIncluded: z.boolean(),
  features: loose({ marketDrivenShipping: z.boolean() }),
  deliveryProfiles: z.array(
    loose({ name: text, profileLocationGroups: z.array(loose({ locations: z.array(text) })) }),
  ),
  discountNodes: z.array(loose({ __typename: text, title: text })),
  carrierServices: z.array(loose({ name: text })),
  deliveryCustomizations: z.array(loose({ title: text, enabled: z.boolean() })),
})
const cart = loose({
  country: text.nullable(),
  currency: text,
  lines: z.array(loose({ sku: text, unitPrice: text, quantity: z.number().int().min(1) })),
})
const discount = loose({ __typename: text, title: text })
const market = loose({ name: text, status: z.enum(['ACTIVE', 'DRAFT']) })
const answers = z.partialRecord(z.enum(Object.keys(plainAnswers) as [keyof Answers]), z.unknown())

export const shippingInputs = {
  shipping: z.strictObject({ shop, shipping: shipping.optional(), cart: cart.optional(), announce }),
  rates: z.strictObject({
    shop,
    country: text.nullable().optional(),
    profile: text.optional(),
    name: text.optional(),
    freeFrom: amount.nullable().optional(),
    price: amount.optional(),
    active: z.boolean().optional(),
    announce,
  }),
  discounts: z.strictObject({
    shop,
    set: z.array(discount).optional(),
    add: discount.optional(),
    remove: text.optional(),
    change: loose({ title: text }).optional(),
    announce,
  }),
  markets: z.strictObject({
    shop,
    set: z.array(market).optional(),
    remove: text.optional(),
    change: loose({ name: text }).optional(),
    announce,
  }),
  customizations: z.strictObject({
    shop,
    deliveryCustomizations: z.array(z.strictObject({ title: text, enabled: z.boolean() })).optional(),
    carrierServices: z.array(z.strictObject({ name: text, active: z.boolean().optional() })).optional(),
    fulfillmentConstraintRules: z.array(z.strictObject({ title: text })).optional(),
  }),
  answers: z.strictObject({
    shop,
    answers: answers.optional(),
    unseen: z.enum(['nothing', 'hides-free', 'hides-paid']).optional(),
    draftsCustomized: z.boolean().optional(),
  }),
  charge: z.strictObject({ shop, cart, answers: answers.optional(), every: z.boolean().default(false) }),
  optionalScopes: z.strictObject({
    shop,
    grant: z.array(text).default([]),
    withhold: z.array(text).default([]),
  }),
  theme: z.strictObject({ shop, embed: z.boolean() }),
}
type Inputs = { [Name in keyof typeof shippingInputs]: z.infer<(typeof shippingInputs)[Name]> }

/** A case that names its moment is moved to ours: what starts tomorrow starts tomorrow. */
function dated({ now, ...shipping }: VectorShop, at: Date): VectorShop {
  if (now === undefined) return shipping
  const later = at.getTime() - Date.parse(now)
  const moved = (time: string) => new Date(Date.parse(time) + later).toISOString()
  const discountNodes = shipping.discountNodes.map((one) => ({
    ...one,
    ...(one.startsAt ? { startsAt: moved(one.startsAt) } : {}),
    ...(one.endsAt ? { endsAt: moved(one.endsAt) } : {}),
  }))
  return { ...shipping, discountNodes }
}

export function loadShipping(sandbox: Sandbox, state: ShopState, input: Inputs['shipping']) {
  if (input.shipping) {
    const next = dated(input.shipping as unknown as VectorShop, sandbox.clock.now())
    state.currency = next.currencyCode
    makePlaces(state, next)
    setShipping(sandbox, state, next, input.announce)
  }
  return { variants: input.cart ? makeGoods(state, input.cart as unknown as VectorCart) : {} }
}

export function editRates(
  sandbox: Sandbox,
  state: ShopState,
  { announce, shop: _domain, ...change }: Inputs['rates'],
) {
  setShipping(sandbox, state, changeRates(state, change as RateChange), announce)
  return { shipping: state.shipping }
}

export function editDiscounts(sandbox: Sandbox, state: ShopState, input: Inputs['discounts']) {
  const { set, add, remove, change } = input
  const next = changeDiscounts(state, {
    ...(set ? { set: set as unknown as Discount[] } : {}),
    ...(add ? { add: add as unknown as Discount } : {}),
    ...(remove ? { remove } : {}),
    ...(change ? { change } : {}),
  })
  setShipping(sandbox, state, next, input.announce)
  return { discountNodes: state.shipping.discountNodes }
}

export function editMarkets(sandbox: Sandbox, state: ShopState, input: Inputs['markets']) {
  const { set, remove, change } = input
  const next = changeMarkets(state, {
    ...(set ? { set: set as unknown as Market[] } : {}),
    ...(remove ? { remove } : {}),
    ...(change ? { change } : {}),
  })
  setShipping(sandbox, state, next, input.announce)
  return { markets: state.shipping.markets }
}

export function editCustomizations(sandbox: Sandbox, state: ShopState, input: Inputs['customizations']) {
  const { shop: _domain, ...parts } = input
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  setShipping(sandbox, state, { ...state.shipping, ...given }, false)
  return { ok: true }
}

export function setAnswers(_sandbox: Sandbox, state: ShopState, input: Inputs['answers']) {
  const { checkout } = state
  if (input.answers) checkout.answers = input.answers as Partial<Answers>
  if (input.unseen) checkout.unseen = input.unseen
  if (input.draftsCustomized !== undefined) checkout.draftsCustomized = input.draftsCustomized
  return checkout
}

export function askCharge(sandbox: Sandbox, state: ShopState, input: Inputs['charge']) {
  const asked = { province: null, discountCodes: [], customer: null, ...input.cart } as unknown as VectorCart
  const now = sandbox.clock.now()
  if (input.every) return { charges: everyCharge(shippingNow(state, now), asked) }
  return { charge: chargeIn(state, now, asked, (input.answers ?? {}) as Partial<Answers>) }
}

export function changeOptionalScopes(sandbox: Sandbox, state: ShopState, input: Inputs['optionalScopes']) {
  const kept = state.installation.scopes.filter((one) => !input.withhold.includes(one))
  const scopes = [...new Set([...kept, ...input.grant])]
  setScopes(sandbox, state, scopes)
  return { scopes }
}

export function setTheme(_sandbox: Sandbox, state: ShopState, { embed }: Inputs['theme']) {
  state.themeEmbed = embed
  return { embed }
}

/** As `shopify.scopes.query()` answers. */
export function scopesOf(sandbox: Sandbox, { installation }: ShopState) {
  const optional = installation.scopes.filter((one) => !sandbox.scopes.includes(one))
  return { granted: installation.scopes, required: sandbox.scopes, optional }
}

/** As `shopify.app.extensions()` answers. https://shopify.dev/docs/api/app-home/apis/authentication-and-data/app-api */
export function extensionsOf({ themeEmbed }: ShopState) {
  const placed = [{ target: 'body', themeId: themeGid }]
  const embed = { handle: 'bar-embed', name: 'Promesse', target: 'body' }
  const status = themeEmbed ? 'active' : 'available'
  return {
    extensions: [
      {
        ...{ handle: 'promesse-bar', type: 'theme_app_extension' },
        activations: [{ ...embed, status, activations: themeEmbed ? placed : [] }],
      },
    ],
  }
}
