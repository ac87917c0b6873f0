/** A shopper stays on one page: each change of the cart is followed without a request of ours where the theme tells of it,
 *  with one where it doesn't; and a rate that changes meanwhile, with or without a message, is true within a minute. */
import type { Page } from 'playwright-core'
import { addVerdict, brokenNow, hasFree, type Seen, type Tally } from '../observer/free-shipping.rules.ts'
import { openPage, readBar, settled } from '../observer/free-shipping-page.ts'
import type { CaseCart, CaseLine, ShippingShop } from './free-shipping-shop.ts'
import { patient, pause, type World } from './world.ts'

const changes = 4
const line: CaseLine = {
  ...{ sku: 'BOUGIE', unitPrice: '14.00', quantity: 1, grams: 200 },
  ...{ requiresShipping: true, giftCard: false },
}
export const plainCart: CaseCart = {
  ...{ country: 'FR', province: null, currency: 'EUR', discountCodes: [], customer: null },
  lines: [line],
}

/** Paid below, free from: what every shop begins with. */
export function ratesFrom(threshold: number): object {
  const price = (amount: number) => ({ amount: amount.toFixed(2), currencyCode: 'EUR' })
  const method = (name: string, operator: string, bound: number, amount: number) => ({
    ...{ name, active: true },
    methodConditions: [
      { field: 'TOTAL_PRICE', operator, conditionCriteria: { __typename: 'MoneyV2', ...price(bound) } },
    ],
    rateProvider: {
      __typename: 'DeliveryRateDefinition',
      price: { __typename: 'MoneyV2', ...price(amount) },
    },
  })
  const zone = {
    zone: { name: 'France', countries: [{ code: { countryCode: 'FR', restOfWorld: false }, provinces: [] }] },
    methodDefinitions: [
      method('Standard', 'LESS_THAN_OR_EQUAL_TO', threshold - 0.01, 5.9),
      method('Offerte', 'GREATER_THAN_OR_EQUAL_TO', threshold, 0),
    ],
  }
  const profile = {
    ...{ name: 'Général', default: true, coversAllItems: false, items: 'everything not assigned elsewhere' },
    ...{
      sellingPlanGroups: [],
      profileLocationGroups: [{ locations: ['Lyon'], locationGroupZones: [zone] }],
    },
  }
  return {
    ...{ currencyCode: 'EUR', taxesIncluded: true, features: { marketDrivenShipping: false } },
    ...{ deliveryProfiles: [profile], discountNodes: [], carrierServices: [], deliveryCustomizations: [] },
  }
}

/** Of the cart's page: the drawer has them, too. */
const lines = '#main-cart-items [data-line]'

/** Requests that a change of the cart costs more with the bar than without, in one theme. */
export async function requestsPerChange(
  shop: ShippingShop,
  page: Page,
  theme: string,
  tally: Tally,
): Promise<number> {
  const counted: number[] = []
  for (const bar of ['off', 'on'] as const) {
    const name = await shop.fill(plainCart)
    const switches = `theme=${theme}&country=FR&currency=EUR&bar=${bar}&embed=${bar}`
    await openPage(page, `${shop.address(name, '/cart')}?${switches}`)
    let requests = 0
    const count = () => {
      requests += 1
    }
    page.on('request', count)
    for (let change = 1; change <= changes; change += 1) {
      await page.locator(`${lines} [data-step="1"]`).first().click()
      await page.waitForFunction(
        (units) =>
          document.querySelector<HTMLInputElement>('#main-cart-items [data-quantity]')?.value ===
          String(units),
        change + 1,
      )
      await quiet(page)
      if (bar === 'on') await judgeHere(shop, page, name, `${theme}, ${change + 1} units on the page`, tally)
    }
    page.off('request', count)
    counted.push(requests)
  }
  const [without = 0, withBar = 0] = counted
  return Math.max(0, withBar - without) / changes
}

/** Nothing is under way any more. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.body.hasAttribute('data-busy'))
  await settled(page)
}

async function judgeHere(
  shop: ShippingShop,
  page: Page,
  name: string,
  cart: string,
  tally: Tally,
): Promise<Seen> {
  const [seen, charged] = [await readBar(page), await shop.charged(name)]
  const isFree = charged.length > 0 && hasFree(charged)
  const needless = seen.say === 'nothing' && isFree
  addVerdict(tally, { cart, broken: brokenNow(seen, charged), needless, couldBeNeedless: isFree })
  return seen
}

/** One that stays open, and one that is always new. */
type Pages = { page: Page; other: Page }

/** The shop was installed with free delivery from 50; then it asks for more while a page stays open. */
export async function playChangedRates(
  world: World,
  shop: ShippingShop,
  pages: Pages,
  tally: Tally,
): Promise<void> {
  await pages.page.clock.install()
  await changeRates(shop, pages, { units: 4, threshold: 60, announce: true, withinMs: 8_000 }, tally)
  // What no message tells is noticed by asking, within a minute; that is longer than a short play.
  if (world.short) return
  const withinMs = world.pollMs + 10_000
  await changeRates(shop, pages, { units: 6, threshold: 90, announce: false, withinMs }, tally)
}

type Change = { units: number; threshold: number; announce: boolean; withinMs: number }

/** A page says "free" and stays open; the rates ask for more: it and a new page say so in time. */
async function changeRates(
  shop: ShippingShop,
  { page, other }: Pages,
  change: Change,
  tally: Tally,
): Promise<void> {
  const { units, threshold, announce, withinMs } = change
  const cart: CaseCart = { ...plainCart, lines: [{ ...line, quantity: units }] }
  const name = await shop.fill(cart)
  const how = `${units * 14} euros, free from ${threshold} ${announce ? 'announced' : 'in silence'}`
  const add = async (where: string, seen: Seen, needless = false) => {
    const broken = brokenNow(seen, await shop.charged(name))
    addVerdict(tally, { cart: `${where}: ${how}`, broken, needless, couldBeNeedless: needless })
  }
  const before = await until(
    15_000,
    () => shop.look(page, name, cart, 'horizon'),
    async ({ say }) => say === 'free',
  )
  await add('before', before, before.say !== 'free')
  await shop.load(ratesFrom(threshold), announce)
  const isTrue = async (seen: Seen) => brokenNow(seen, await shop.charged(name)) === null
  await add('a new page', await until(withinMs, () => shop.look(other, name, cart, 'horizon'), isTrue))
  // A minute later for the page that stayed open: it reads again by itself.
  await page.clock.fastForward(60_000)
  const look = async () => {
    await page.clock.fastForward(3_000)
    await settled(page)
    return readBar(page)
  }
  await add('the open page', await until(5_000, look, isTrue))
}

/** What is seen when it holds, or when the time is over. */
async function until(
  withinMs: number,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => Promise<boolean>,
): Promise<Seen> {
  const end = Date.now() + patient(withinMs)
  for (;;) {
    const seen = await look()
    if (Date.now() > end || (await holds(seen))) return seen
    await pause(250)
  }
}
