/** PrestaShop's cart in the bar's words: its ajax answers tell the compared amount, and where they don't the module is asked. */
import type { BarCart } from '../features/free-shipping/progress.rules.ts'
import type { Page } from './page.ts'

type Amount = { amount: number }
export type PrestaShopCart = {
  totals: { total_including_tax: Amount }
  subtotals: { shipping: Amount | null; gift_wrapping?: Amount | null }
  vouchers: { added: Record<string, { free_shipping?: unknown }> | never[] }
  products_count: number
  is_virtual: boolean
}
/** What the core compares: everything but shipping and wrapping, tax included, after vouchers. Null: can't be told from this. */
export function comparedAmount(
  { totals, subtotals, vouchers }: PrestaShopCart,
  pricesShowTax: boolean | undefined,
): number | null {
  const shipping = Object.values(vouchers.added).some((voucher) => voucher.free_shipping)
    ? 0
    : (subtotals.shipping?.amount ?? 0)
  return shipping && !pricesShowTax
    ? null
    : totals.total_including_tax.amount - shipping - (subtotals.gift_wrapping?.amount ?? 0)
}

/** Null: without a cart the change was refused, or the core is one that doesn't tell. With a voucher in the cart more
 *  goods may count for less, which only the module knows. */
export function fromPrestaShop(
  cart: PrestaShopCart | undefined,
  page: Page,
  pricesShowTax: boolean | undefined,
): BarCart | null {
  const amount = cart && comparedAmount(cart, pricesShowTax)
  if (!cart || amount == null || !page.cart || Object.keys(cart.vouchers.added).length) return null
  const quantity = cart.products_count
  return {
    ...page.cart,
    goods: Math.round(amount * 100 * page.scale),
    other: 0,
    discount: 0,
    quantity,
    ships: quantity > 0 && !cart.is_virtual,
  }
}
