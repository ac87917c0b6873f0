/** What discount codes and automatic discounts take off a cart's goods. Free shipping takes nothing off them: the
 *  checkout knows it. Where two can't stand together, the one that takes more stays. */
import { allows, isActive } from '../../checkout/goods-discounts.ts'
import type { BasicDiscount, Discount, VectorShop } from '../../checkout/shop.ts'

export type PricedLine = { original: number; quantity: number; giftCard: boolean }
export type Applied = {
  node: BasicDiscount
  code: string | null
  /** By line, in cents; the whole is `total`. */
  perLine: number[]
  total: number
  target: 'line' | 'cart'
}
export type EnteredCode = { code: string; applicable: boolean }

type Chosen = { node: Discount; code: string | null }
type Convert = (cents: number) => number

/** `convert`: cents of the shop's currency → the shopper's. */
export function applyDiscounts(
  shop: Pick<VectorShop, 'discountNodes' | 'now'>,
  codes: string[],
  lines: PricedLine[],
  convert: Convert,
): { applied: Applied[]; entered: EnteredCode[] } {
  const active = shop.discountNodes.filter((node) => isActive(node, shop.now))
  const entered = codes.map((code) => {
    const node = active.find((one) =>
      (one.codes ?? []).some((its) => its.toLowerCase() === code.toLowerCase()),
    )
    return { code, node, applicable: node !== undefined && meets(node, lines, convert) }
  })
  const chosen: Chosen[] = [
    ...active
      .filter((node) => !node.__typename.startsWith('DiscountCode'))
      .map((node) => ({ node, code: null })),
    ...entered.flatMap(({ node, code, applicable }) => (node && applicable ? [{ node, code }] : [])),
  ]
  const applied = together(chosen.filter(isOnGoods), lines, convert)
  const lost = chosen.filter((one) => isOnGoods(one) && !applied.some(({ node }) => node === one.node))
  return {
    applied,
    entered: entered.map(({ code, node, applicable }) => ({
      code,
      applicable: applicable && !lost.some((one) => one.node === node),
    })),
  }
}

type OnGoods = Chosen & { node: BasicDiscount }

function isOnGoods(one: Chosen): one is OnGoods {
  return one.node.__typename === 'DiscountAutomaticBasic' || one.node.__typename === 'DiscountCodeBasic'
}

function together(chosen: OnGoods[], lines: PricedLine[], convert: Convert): Applied[] {
  const doCombine = chosen.every(({ node }) =>
    chosen.every(
      ({ node: other }) => node === other || other.discountClasses.every((name) => allows(node, name)),
    ),
  )
  if (doCombine) return takeAll(chosen, lines, convert)
  const each = chosen.map((one) => takeAll([one], lines, convert))
  const worth = (applied: Applied[]) => applied.reduce((sum, { total }) => sum + total, 0)
  return each.reduce((best, one) => (worth(one) > worth(best) ? one : best), [])
}

/** Product discounts first: an order discount is taken of what they leave. */
function takeAll(chosen: OnGoods[], lines: PricedLine[], convert: Convert): Applied[] {
  const left = lines.map(({ original, quantity, giftCard }) => (giftCard ? 0 : original * quantity))
  const applied: Applied[] = []
  for (const target of ['line', 'cart'] as const) {
    for (const { node, code } of chosen) {
      if (node.discountClasses.includes('PRODUCT') !== (target === 'line')) continue
      const perLine = takeOff(node.value, left, convert)
      const total = perLine.reduce((sum, one) => sum + one, 0)
      if (total > 0) applied.push({ node, code, perLine, total, target })
      perLine.forEach((off, index) => {
        left[index] = (left[index] ?? 0) - off
      })
    }
  }
  return applied
}

function meets(node: Discount, lines: PricedLine[], convert: Convert): boolean {
  const minimum = node.minimumRequirement
  if (!minimum) return true
  if (minimum.__typename === 'DiscountMinimumQuantity')
    return lines.reduce((sum, line) => sum + line.quantity, 0) >= Number(minimum.greaterThanOrEqualToQuantity)
  const subtotal = lines.reduce((sum, line) => sum + line.original * line.quantity, 0)
  return subtotal >= convert(Math.round(Number(minimum.greaterThanOrEqualToSubtotal.amount) * 100))
}

/** A share of each line, or an amount spread over them. */
function takeOff(value: string, open: number[], convert: Convert): number[] {
  const percent = /^([\d.]+)\s*%$/.exec(value)?.[1]
  if (percent !== undefined) return open.map((cents) => Math.round((cents * Number(percent)) / 100))
  const whole = open.reduce((sum, cents) => sum + cents, 0)
  const amount = Math.min(whole, convert(Math.round(Number(value) * 100)))
  let rest = amount
  return open.map((cents, index) => {
    const isLast = open.slice(index + 1).every((after) => after === 0)
    const off = isLast ? Math.min(cents, rest) : Math.round((amount * cents) / (whole || 1))
    rest -= off
    return off
  })
}
