/** A small shop of its own for the shared cases of shipping, with the app installed: carts over the storefront's own
 *  cart API, what its page's bar says, what its checkout charges. */
import type { Page } from 'playwright-core'
import type { Charged, Seen } from '../observer/free-shipping.rules.ts'
import { openPage, readBar } from '../observer/free-shipping-page.ts'
import { type Sandbox, sandboxAt } from '../observer/sandbox.client.ts'
import { type App, appAt } from './app.client.ts'
import type { World } from './world.ts'

/** As the shared cases have them; their own README tells the shape. */
export type CaseLine = {
  sku: string
  unitPrice: string
  quantity: number
  grams: number
  requiresShipping: boolean
  giftCard: boolean
  profile?: string
  origin?: string
}
export type CaseCart = {
  country: string | null
  province: string | null
  currency: string
  lines: CaseLine[]
  discountCodes: string[]
  customer: null
  /** What discounts and taxes come to, where a case tells. */
  subtotalAfterDiscounts?: string
  estimatedTax?: string
}
export type Answers = Record<string, unknown>

export type ShippingShop = {
  sandbox: Sandbox
  app: App
  /** Loads rates and discounts; answers when that was. */
  load: (shipping: object, announce?: boolean) => Promise<number>
  /** A new cart of its own; answers its name. */
  fill: (cart: CaseCart, lines?: CaseLine[]) => Promise<string>
  add: (name: string, cart: CaseCart, lines: CaseLine[]) => Promise<void>
  /** Each answer that the documents leave to the checkout, where it changes what is charged. */
  everyAnswer: (cart: CaseCart) => Promise<Answers[]>
  answer: (answers: Answers) => Promise<void>
  charged: (name: string) => Promise<Charged>
  look: (page: Page, name: string, cart: CaseCart, theme: string) => Promise<Seen>
  /** The address of a page of the storefront with this cart. */
  address: (name: string, path: string) => string
}

const csv = [
  'Handle,Title,Published,Status,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Requires Shipping,Variant Grams',
  'savon,Savon,true,active,Title,Default Title,SAVON,8.00,shopify,500,deny,true,120',
].join('\n')

/** `shipping`: what it charges when the app comes. */
export async function openShippingShop(world: World, name: string, shipping?: object): Promise<ShippingShop> {
  const made = await sandboxAt(world.sandbox.url, '').control('csv', { name, csv })
  if (typeof made.shop !== 'string') throw new Error(`${name} was not made: ${JSON.stringify(made)}`)
  const sandbox = sandboxAt(world.sandbox.url, made.shop)
  const app = appAt(world.app.url, sandbox)
  const shop = shippingShop(sandbox, app)
  if (shipping) await shop.load(shipping)
  await sandbox.control('install', {})
  await app.open()
  return shop
}

function shippingShop(sandbox: Sandbox, app: App): ShippingShop {
  let carts = 0
  const address = (name: string, path: string) => `${sandbox.url}/${sandbox.shop}/~${name}${path}`
  const post = async (name: string, path: string, body: object) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(address(name, path), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
  const add = async (name: string, cart: CaseCart, lines: CaseLine[]) => {
    const { variants } = (await sandbox.control('shipping', { cart: { ...cart, lines } })) as {
      variants: Record<string, string>
    }
    const items = lines.map(({ sku, quantity }) => ({ id: Number(variants[sku]), quantity }))
    await post(name, '/cart/add.js', { items })
  }
  return {
    sandbox,
    app,
    address,
    add,
    async load(shipping, announce = true) {
      await sandbox.control('shipping', { shipping, announce })
      return Date.now()
    },
    async fill(cart, lines = cart.lines) {
      carts += 1
      const name = `panier-${carts}`
      await fetch(`${address(name, '/cart')}?${switches(cart, 'horizon')}`)
      await add(name, cart, lines)
      if (cart.discountCodes.length > 0)
        await post(name, '/cart/update.js', { discount: cart.discountCodes.join(',') })
      return name
    },
    async everyAnswer(cart) {
      const { charges } = (await sandbox.control('charge', { cart, every: true })) as {
        charges: { answers: Answers }[]
      }
      return charges.map(({ answers }) => answers)
    },
    answer: async (answers) => void (await sandbox.control('answers', { answers })),
    async charged(name) {
      const response = await fetch(address(name, '/checkout.json'))
      const { options } = (await response.json()) as { options: { title: string; amount: string }[] }
      return options.map(({ title, amount }) => ({ title, amount: Math.round(Number(amount) * 100) }))
    },
    async look(page, name, cart, theme) {
      await openPage(page, `${address(name, '/cart')}?${switches(cart, theme)}`)
      return readBar(page)
    },
  }
}

function switches({ country, province, currency }: CaseCart, theme: string): URLSearchParams {
  return new URLSearchParams({
    theme,
    currency,
    ...(country === null ? {} : { country }),
    ...(province === null ? {} : { province }),
  })
}
