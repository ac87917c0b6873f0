/** In PrestaShop a change of the cart is announced by the core; the bar hears it as an event of its own. */
import type { Page } from './page.ts'
import { fromPrestaShop, type PrestaShopCart } from './prestashop-cart.ts'

type Core = {
  on(event: 'updateCart', listener: (event?: { resp?: { cart?: PrestaShopCart } }) => void): void
  configuration?: { display_prices_tax_incl?: boolean }
}

const core = (self as { prestashop?: Partial<Core> }).prestashop
core?.on?.('updateCart', (event) => {
  const bar = document.querySelector<HTMLElement>('promesse-bar')
  if (!bar?.dataset.page) return
  const page: Page = JSON.parse(bar.dataset.page)
  const pricesShowTax = core.configuration?.display_prices_tax_incl
  const detail = fromPrestaShop(event?.resp?.cart, page, pricesShowTax)
  dispatchEvent(new CustomEvent('promesse:cart', { detail }))
})
