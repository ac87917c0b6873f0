/** A shopper stays on one page: each change of the cart is followed without a request of ours where the theme tells of it,
 *  with one where it doesn't; and a rate that changes meanwhile, with or without a message, is true within a minute. */
import type { Page } from 'playwright-core'
import { addVerdict, brokenNow, hasFree, type Seen, type Tally } from '../observer/free-shipping.rules.ts'
import { openPage, readBar, settled } from '../observer/free-shipping-page.ts'
import type { CaseCart, CaseLine, ShippingShop } from './free-shipping-shop.ts'
import { pause, type World } from './world.ts'

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
      await page.locator('[data-line] [data-step="1"]').first().click()
      await page.waitForFunction(
        (units) =>
          document.querySelector<HTMLInputElement>('[data-line] [data-quantity]')?.value === String(units),
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

/** The shop was installed with free delivery from 50; a cart of 56 is told so, and then more is asked for. */
export async function playChangedRates(
  world: World,
  shop: ShippingShop,
  page: Page,
  tally: Tally,
): Promise<void> {
  const cart: CaseCart = { ...plainCart, lines: [{ ...line, quantity: 4 }] }
  const name = await shop.fill(cart)
  await page.clock.install()
  const before = await untilSays(shop, page, name, cart, 'free')
  addVerdict(tally, {
    cart: '56 of 50',
    broken: brokenNow(before, await shop.charged(name)),
    needless: before.say !== 'free',
    couldBeNeedless: true,
  })
  for (const [threshold, announce] of [
    [60, true],
    [70, false],
  ] as const) {
    await shop.load(ratesFrom(threshold), announce)
    // What no message tells is noticed by asking: its turn comes with the clock.
    if (!announce) await world.sandbox.control('clock', { forwardMs: world.pollMs + 1000 })
    const how = `from ${threshold}, ${announce ? 'announced' : 'silent'}`
    await judgeFresh(shop, page, name, cart, how, tally)
  }
}

/** The page that has stayed open a minute later, and a new one. */
async function judgeFresh(
  shop: ShippingShop,
  page: Page,
  name: string,
  cart: CaseCart,
  how: string,
  tally: Tally,
): Promise<void> {
  const isTrue = async (seen: Seen) => brokenNow(seen, await shop.charged(name)) === null
  const end = Date.now() + 10_000
  const other = await page.context().newPage()
  let fresh = await shop.look(other, name, cart, 'horizon')
  while (!(await isTrue(fresh)) && Date.now() < end) {
    await pause(200)
    fresh = await shop.look(other, name, cart, 'horizon')
  }
  await other.close()
  addVerdict(tally, {
    cart: `a new page, ${how}`,
    broken: brokenNow(fresh, await shop.charged(name)),
    needless: false,
    couldBeNeedless: false,
  })
  await page.clock.fastForward(60_000)
  await settled(page)
  let open = await readBar(page)
  while (!(await isTrue(open)) && Date.now() < end + 2_000) {
    await page.clock.fastForward(3_000)
    await pause(100)
    open = await readBar(page)
  }
  addVerdict(tally, {
    cart: `the open page, ${how}`,
    broken: brokenNow(open, await shop.charged(name)),
    needless: false,
    couldBeNeedless: false,
  })
}

/** The first offer comes some moments after the installation. */
async function untilSays(
  shop: ShippingShop,
  page: Page,
  name: string,
  cart: CaseCart,
  say: Seen['say'],
): Promise<Seen> {
  const end = Date.now() + 15_000
  for (;;) {
    const seen = await shop.look(page, name, cart, 'horizon')
    if (seen.say === say || Date.now() > end) return seen
    await pause(200)
  }
}
