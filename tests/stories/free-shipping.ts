/** The bar against the checkout, on both platforms: carts that are paid, each answer of the documents' silences played, a
 *  real browser, both themes; rates that change while shoppers look; what it costs a page. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../factories/browser.ts'
import { noTally, sumTallies, type Tally } from '../observer/free-shipping.rules.ts'
import type { FreeShippingFigures } from './acceptance.rules.ts'
import { type Setting, settings } from './free-shipping-cases.ts'
import { plainCart, playChangedRates, ratesFrom, requestsPerChange } from './free-shipping-follow.ts'
import { payCart } from './free-shipping-pay.ts'
import { playPrestashopBar } from './free-shipping-prestashop.ts'
import { openShippingShop, type ShippingShop } from './free-shipping-shop.ts'
import type { World } from './world.ts'

type Found = { freeShipping: FreeShippingFigures }
type Cost = Pick<FreeShippingFigures, 'jsGzipBytes' | 'addedRequests'>

/** Shops that are played side by side. */
const lanes = 2

export async function playFreeShipping(world: World): Promise<Found> {
  const browser = await openBrowser()
  const followed = noTally()
  try {
    const [cost, lanesPlayed, prestashop] = await Promise.all([
      playFollowed(world, browser, followed),
      playShopify(world, browser),
      playPrestashopBar(world, browser),
    ])
    const { evidence, ...counts } = sumTallies([followed, ...lanesPlayed.map((one) => one.tally), prestashop])
    for (const one of evidence.slice(0, 8)) world.say(`  ${one}`)
    return {
      freeShipping: { ...counts, provableShare: shareOf(lanesPlayed.flatMap((one) => one.settled)), ...cost },
    }
  } finally {
    await browser.close()
  }
}

const nameOf = (part: string) => `livraison-${part}-${Date.now() % 1_000_000}`

async function playFollowed(world: World, browser: Browser, tally: Tally): Promise<Cost> {
  const page = await browser.newPage()
  const shop = await openShippingShop(world, nameOf('suivie'), ratesFrom(50))
  const plain = await browser.newPage()
  await playChangedRates(world, shop, { page, other: plain }, tally)
  const jsGzipBytes = await scriptBytes(shop, plain)
  const eventTheme = await requestsPerChange(shop, plain, 'horizon', tally)
  const olderThemePerChange = await requestsPerChange(shop, plain, 'dawn', tally)
  return { jsGzipBytes, addedRequests: { eventTheme, olderThemePerChange } }
}

/** The script as the storefront serves it. */
async function scriptBytes(shop: ShippingShop, page: Page): Promise<number> {
  const name = await shop.fill(plainCart)
  await page.goto(shop.address(name, '/cart'))
  const url = await page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[src*="bar.js"]')?.src,
  )
  if (!url) throw new Error('the page has no script of the bar')
  const response = await fetch(url)
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length
}

/** A short play pays every ninth setting's carts. */
async function playShopify(world: World, browser: Browser): Promise<Lane[]> {
  const all = settings().filter((_, index) => !world.short || index % 9 === 0)
  return Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const mine = all.filter((__, index) => index % lanes === lane)
      const shop = await openShippingShop(world, nameOf(`cas-${lane}`))
      return playLane(shop, await browser.newPage(), mine)
    }),
  )
}

/** `settled`: for each shared case, whether its page says what is true, be it that nothing ever is free. */
type Lane = { tally: Tally; settled: boolean[] }

async function playLane(shop: ShippingShop, page: Page, mine: Setting[]): Promise<Lane> {
  const lane: Lane = { tally: noTally(), settled: [] }
  for (const { shop: shipping, carts } of mine) {
    const since = await shop.load(shipping)
    for (const one of carts) {
      const { say } = await payCart(shop, page, one, lane.tally, since)
      if (one.shared) lane.settled.push(say !== 'nothing' || one.shared === 'none')
    }
  }
  return lane
}

const shareOf = (settled: boolean[]): number =>
  Math.round((settled.filter(Boolean).length / Math.max(1, settled.length)) * 1000) / 1000
