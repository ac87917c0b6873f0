/** Shopify's bar against its checkout: the shared cases and carts around their thresholds, each answer of the documents'
 *  silences played, in a real browser, under both themes; rates that change while shoppers look. */
import type { Page } from 'playwright-core'
import { openBrowser } from '../factories/browser.ts'
import { noTally, sumTallies, type Tally } from '../observer/free-shipping.rules.ts'
import { type Setting, settings } from './free-shipping-cases.ts'
import { payCart } from './free-shipping-pay.ts'
import { openShippingShop, type ShippingShop } from './free-shipping-shop.ts'
import type { World } from './world.ts'

const lanes = 2

export async function playShopifyBar(world: World): Promise<Tally> {
  const all = settings().filter((_, index) => !world.short || index % 4 === 0)
  const browser = await openBrowser()
  try {
    const tallies = await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        const shop = await openShippingShop(world, `livraison-${Date.now() % 100_000}-${lane}`)
        const page = await browser.newPage()
        const mine = all.filter((__, index) => index % lanes === lane)
        return playLane(shop, page, mine)
      }),
    )
    return sumTallies(tallies)
  } finally {
    await browser.close()
  }
}

async function playLane(shop: ShippingShop, page: Page, mine: Setting[]): Promise<Tally> {
  const tally = noTally()
  for (const { shop: shipping, carts } of mine) {
    const since = await shop.load(shipping)
    for (const one of carts) await payCart(shop, page, one, tally, since)
  }
  return tally
}
