/** A Shopify cart in the bar's words: from the standard event, which holds amounts alone, and from the cart's own JSON. */
import type { BarCart } from '../features/free-shipping/progress.rules.ts'
import type { Line, Page } from './page.ts'

/** An entered code; only one that applies may do what it is said to do. */
type Code = { code: string; applicable: boolean }
/** What `shopify:cart:*-update` resolves with; shopify.dev/docs/api/storefront-events-and-actions. */
export type EventCart = {
  cost: { totalAmount: { amount: string; currencyCode: string } }
  lines: { id: string; quantity: number }[]
  discountCodes?: Code[]
}
/** Of what /cart.js answers; amounts in hundredths, for yen too. */
export type AjaxCart = {
  currency: string
  total_price: number
  items: {
    key: string
    variant_id: number
    quantity: number
    original_price: number
    grams: number
    requires_shipping: boolean
    gift_card: boolean
    selling_plan_allocation?: unknown
  }[]
  discount_codes: Code[]
}
type Counted = [quantity: number, line: Line]

/** Null where the event leaves something open: which codes were entered, a line that this page knows nothing of, or one
 *  that may be a subscription. */
export function fromEvent(
  {
    lines,
    cost: {
      totalAmount: { amount, currencyCode },
    },
    discountCodes,
  }: EventCart,
  page: Page,
): BarCart | null {
  if (!discountCodes) return null
  const counted: Counted[] = []
  for (const { id, quantity } of lines) {
    const key = id.split('/').pop() as string
    // A line's key begins with its variant; where it doesn't, the line is unknown.
    const line = page.lines[key] ?? page.lines[key.split(':')[0] as string]
    if (!line || line[3] > 3) return null
    counted.push([quantity, line])
  }
  return toBarCart(counted, Math.round(+amount * 100), currencyCode, discountCodes, page)
}

export function fromAjax(cart: AjaxCart, page: Page): BarCart {
  const counted = cart.items.map((item): Counted => {
    const line: Line = [
      `${item.variant_id}`,
      item.original_price,
      item.grams,
      +item.requires_shipping + +item.gift_card * 2 + (item.selling_plan_allocation ? 4 : 0),
    ]
    page.lines[item.key] = line
    return [item.quantity, line]
  })
  return toBarCart(counted, cart.total_price, cart.currency, cart.discount_codes, page)
}

function toBarCart(
  counted: Counted[],
  total: number,
  currency: string,
  codes: Code[],
  { scale, signedIn, empty = [] }: Page,
): BarCart {
  let before = 0
  let other = 0
  let quantity = 0
  let grams = 0
  let subscription = false
  const variants = counted[0] ? [] : empty
  for (const [count, [variant, price, weight, flags]] of counted) {
    before += price * count
    if (flags & 1) variants.push(variant)
    subscription ||= flags > 3
    if ((flags & 3) === 1) {
      quantity += count
      grams += weight * count
    } else other += price * count
  }
  // Downwards: no cart is taken for more than it is.
  const minor = (hundredths: number) => Math.floor(hundredths / (1 / scale))
  const discount = Math.max(0, before - total)
  return {
    currency,
    // What is paid is what the cart itself says, whatever the single prices add up to.
    goods: minor(total - other + discount),
    other: minor(other),
    discount: -minor(-discount),
    // One that doesn't apply still stands there, and is none of those that free delivery.
    codes: codes.map(({ code, applicable }) => (applicable ? code : '')),
    quantity,
    grams,
    ships: !!variants[0],
    variants,
    subscription,
    signedIn,
  }
}
