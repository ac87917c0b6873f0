/** Changes of a cart, with the Ajax API's refusals. https://shopify.dev/docs/api/ajax/reference/cart */
import { isVisible, pageOf } from '../../availability.ts'
import type { Variant } from '../../store/types.ts'
import type { SessionLine, Visit } from '../visit.ts'
import { keyOf } from './priced.ts'

export type CartRefusal = { status: number | 'bad_request'; message: string; description: string }

/** What the shop says no to: the cart stands as it is (or holds as much as there is). */
export class CartError extends Error {
  readonly refusal: CartRefusal
  readonly http: number
  constructor(http: number, refusal: CartRefusal) {
    super(refusal.description)
    this.name = 'CartError'
    this.refusal = refusal
    this.http = http
  }
}

export type NewLine = { id: string; quantity: number; properties: Record<string, string> | null }

const cartError = (http: number, description: string) =>
  new CartError(http, { status: http, message: 'Cart Error', description })
const badRequest = () =>
  new CartError(400, {
    status: 'bad_request',
    message: 'no valid id or line parameter',
    description: 'no valid id or line parameter',
  })

/** Answers the lines that were added to. */
export function addLines(visit: Visit, wanted: NewLine[]): SessionLine[] {
  return wanted.map(({ id, quantity, properties }) => {
    const variant = variantOnline(visit, id)
    const line = lineLike(visit, variant.id, properties)
    const before = line?.quantity ?? 0
    const most = unitsFor(visit, variant)
    const name = nameOf(visit, variant)
    if (most === 0) throw cartError(422, `The product '${name}' is already sold out.`)
    const after = Math.min(before + quantity, most)
    const kept = line ?? { variantId: variant.id, quantity: 0, properties }
    if (!line) visit.session.lines.unshift(kept)
    kept.quantity = after
    if (after < before + quantity) throw cartError(422, `You can't add more ${name} to the cart.`)
    return kept
  })
}

export type LineChange = {
  id?: string
  /** From 1. */
  line?: number
  quantity?: number
  properties?: Record<string, string> | null
}

export function changeLine(visit: Visit, { id, line: position, quantity, properties }: LineChange): void {
  const { lines } = visit.session
  const line = id !== undefined ? lineNamed(visit, id) : lines[(position ?? 0) - 1]
  if (!line) throw badRequest()
  if (properties) line.properties = properties
  const asked = quantity ?? line.quantity
  const variant = visit.shop.variants.get(line.variantId)
  const most = variant ? unitsFor(visit, variant) : 0
  line.quantity = Math.max(0, Math.min(asked, Math.max(most, 0)))
  dropEmpty(visit)
  if (variant && asked > most)
    throw cartError(422, `You can't add more ${nameOf(visit, variant)} to the cart.`)
}

/** By key or variant, or one number a line; what isn't in the cart yet is added. Quantities aren't checked. */
export function updateLines(visit: Visit, updates: Record<string, number> | number[]): void {
  if (Array.isArray(updates)) {
    visit.session.lines.forEach((line, index) => {
      line.quantity = Math.max(0, updates[index] ?? line.quantity)
    })
  } else {
    for (const [id, quantity] of Object.entries(updates)) {
      const line = lineNamed(visit, id)
      if (line) line.quantity = Math.max(0, quantity)
      else {
        const variantId = variantOnline(visit, id).id
        visit.session.lines.unshift({ variantId, quantity: Math.max(0, quantity), properties: null })
      }
    }
  }
  dropEmpty(visit)
}

function dropEmpty({ session }: Visit): void {
  session.lines = session.lines.filter(({ quantity }) => quantity > 0)
}

function lineNamed({ session }: Visit, id: string): SessionLine | undefined {
  return (
    session.lines.find((line) => keyOf(line) === id) ??
    session.lines.find(({ variantId }) => variantId === id)
  )
}

function lineLike(
  { session }: Visit,
  variantId: string,
  properties: NewLine['properties'],
): SessionLine | undefined {
  const key = keyOf({ variantId, properties, quantity: 1 })
  return session.lines.find((line) => keyOf(line) === key)
}

function variantOnline({ shop, now }: Visit, id: string): Variant {
  const variant = shop.variants.get(id)
  const product = variant && shop.products.get(variant.productId)
  const published = variant && product && isVisible(shop, product, now)
  if (!published || pageOf(shop, variant, shop.buyerCountry, now).button === 'none')
    throw cartError(404, 'Cannot find variant')
  return variant
}

/** In the visitor's country, or at home where that country isn't served: a cart can be filled before one says where. */
function unitsFor({ shop, session, now }: Visit, variant: Variant): number {
  const there = pageOf(shop, variant, session.country, now)
  const { units } = there.sells ? there : pageOf(shop, variant, shop.buyerCountry, now)
  return units === 'unlimited' ? Number.POSITIVE_INFINITY : units
}

function nameOf({ shop }: Visit, variant: Variant): string {
  const product = shop.products.get(variant.productId)
  const title = product?.title ?? ''
  return product?.options.length ? `${title} - ${variant.title}` : title
}
