/** A small sandbox with its storefront, for the storefront's own tests, and a browser's cookie for it. */
import { type Started, start } from '../fixture.ts'
import type { SandboxOptions } from '../server.ts'
import { addProduct } from '../store/build.ts'
import type { ShopState, Variant } from '../store/types.ts'
import { storefront } from './storefront.ts'

export type Shopper = {
  root: string
  get: (path: string) => Promise<Response>
  cart: () => Promise<Cart>
  post: (
    path: string,
    body: object,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: Cart }>
}

export type Cart = {
  token: string
  original_total_price: number
  items_subtotal_price: number
  total_price: number
  total_discount: number
  total_weight: number
  item_count: number
  requires_shipping: boolean
  currency: string
  note: string | null
  attributes: Record<string, string>
  items: Record<string, unknown>[]
  discount_codes: { code: string; applicable: boolean }[]
  cart_level_discount_applications: {
    title: string
    total_allocated_amount: number
    value: string
    type: string
  }[]
  sections?: Record<string, string | null>
  description?: string
}

export async function startStorefront(options: Partial<SandboxOptions> = {}): Promise<Started> {
  return start({ faces: [storefront], ...options })
}

/** Keeps the shop's cookie, as a browser does. */
export function shopper(url: string, shop: ShopState, prefix = ''): Shopper {
  const root = `${url}/${shop.domain}${prefix}`
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(root + path, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, cookie },
    })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  return {
    root,
    get: (path) => ask(path),
    cart: async () => (await (await ask('/cart.js')).json()) as Cart,
    post: async (path, body, headers = {}) => {
      const answer = await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Cart }
    },
  }
}

/** A shirt of 30.00 and 250 g, unlimited, and a gift card of 25.00. */
export function addGoods(shop: ShopState): { shirt: Variant; card: Variant } {
  const shirt = addProduct(shop, {
    title: 'Chemise',
    options: [{ name: 'Taille' }],
    images: [{ url: 'https://example.com/chemise.jpg', width: 800, height: 1000 }],
    variants: [{ optionValues: ['M'], price: '30.00', sku: 'CHE-M', tracked: false, weightGrams: 250 }],
  })
  const card = addProduct(shop, { title: 'Carte', isGiftCard: true, variants: [{ price: '25.00' }] })
  const first = (ids: string[]) => shop.variants.get(ids[0] ?? '') as Variant
  return { shirt: first(shirt.variantIds), card: first(card.variantIds) }
}

export function tenPercent(target: 'ORDER' | 'PRODUCT', code: string) {
  return {
    __typename: 'DiscountCodeBasic' as const,
    title: code,
    status: 'ACTIVE' as const,
    codes: [code],
    discountClasses: [target],
    value: '10 %',
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
  }
}
