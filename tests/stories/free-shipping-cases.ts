/** The carts that are paid: the shared cases, and for those with a threshold a cart just under, at and over it. */
import { readFileSync } from 'node:fs'
import type { CaseCart, CaseLine } from './free-shipping-shop.ts'

type Expected = {
  offer: { kind: string; threshold?: { amount: string } }
  /** What a read of the stable API can't know. */
  withStableReadOnly?: object
}
type SharedCase = {
  id: string
  shop: { currencyCode: string; defaultPackage?: object }
  cart: CaseCart
  expect: Expected
}

/** `shared`: it is a shared case itself; `none`: one where the truth is that nothing ever becomes free. */
export type CartToPay = {
  shared?: 'none' | 'other'
  name: string
  cart: CaseCart
  theme: 'horizon' | 'dawn'
  isProvable: boolean
}
/** Rates with every cart that is played under them. */
export type Setting = { shop: object; carts: CartToPay[] }

const file = new URL('../vectors/shopify/shipping.json', import.meta.url)
const provable = ['free_from', 'free_from_some_options', 'free_over_weight', 'already_free']

export function settings(): Setting[] {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: SharedCase[] }
  const byShop = Map.groupBy(
    cases.filter((one) => one.cart.country !== null),
    (one) => JSON.stringify(one.shop),
  )
  return [...byShop.values()].map((same) => ({ shop: same[0]?.shop ?? {}, carts: same.flatMap(cartsOf) }))
}

function cartsOf(one: SharedCase, index: number): CartToPay[] {
  const { id, shop, expect } = one
  // The checkout works out by itself what discounts and taxes come to.
  const { subtotalAfterDiscounts: _sum, estimatedTax: _tax, ...cart } = one.cart
  // What no page can know: the province, where goods lie, what their package weighs.
  const isPageable =
    cart.province === null && cart.lines.every((line) => line.origin === undefined) && !shop.defaultPackage
  const isProvable = isPageable && provable.includes(expect.offer.kind) && !expect.withStableReadOnly
  const plain: CartToPay = {
    shared: expect.offer.kind === 'none' ? 'none' : 'other',
    name: id,
    cart,
    theme: index % 2 ? 'dawn' : 'horizon',
    isProvable,
  }
  const threshold = Number(expect.offer.threshold?.amount ?? Number.NaN)
  const [line] = cart.lines
  if (!isProvable || !line || Number.isNaN(threshold) || cart.lines.length > 1) return [plain]
  const at = (sku: string, amount: number): CartToPay => ({
    ...{ name: `${id} at ${amount.toFixed(2)}`, theme: sku === 'OVER' ? 'horizon' : 'dawn', isProvable },
    cart: { ...cart, lines: [goods(sku, amount.toFixed(2), line)] },
  })
  return [plain, at('UNDER', threshold - 0.01), at('AT', threshold), at('OVER', threshold + 23)]
}

/** One more article for this much, of the kind of a line. */
export function goods(sku: string, unitPrice: string, like: CaseLine): CaseLine {
  return { ...like, sku, unitPrice, quantity: 1 }
}
