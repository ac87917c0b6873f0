/** PrestaShop's bar against its checkout: the rates that real shops have, carts around each threshold, codes, countries. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  addVerdict,
  brokenAfter,
  brokenNow,
  type Charged,
  hasFree,
  noTally,
  type Seen,
  type Tally,
} from '../observer/free-shipping.rules.ts'
import { openPage, readBar } from '../observer/free-shipping-page.ts'
import type { Prestashop } from '../observer/prestashop.client.ts'
import { pause, type World } from './world.ts'

type Call = [path: string, body: object]
/** `amounts` of goods, taxes included; `isKnown`: nothing that the core itself does differently by version. */
type Setting = {
  name: string
  calls: Call[]
  amounts: number[]
  country?: string
  currency?: string
  codes?: string[]
  isKnown: boolean
}

const pickup = 1
const colissimo = 2
const around60 = [32, 59.99, 60, 75]
const always: Call[] = [
  ['rates', { freePrice: 60, freeWeight: 0, handling: 0, beforeVouchers: false }],
  ['carrier', { reference: pickup, active: false, silent: true }],
  ['carrier', { reference: colissimo, handling: false, silent: true }],
]
const bands = (...ranges: [from: number, to: number, price: number][]): Call => [
  'carrier',
  {
    ...{ reference: colissimo, outOfRange: 'disable', silent: true },
    ranges: { France: ranges.map(([from, to, price]) => ({ from, to, price })) },
  },
]
const plainBands = bands([0, 10_000, 4.916667])

const settings: Setting[] = [
  { name: 'free from 60', calls: [], amounts: around60, isKnown: true },
  { name: 'free from 60, Belgium', calls: [], amounts: around60, country: 'BE', isKnown: true },
  {
    name: 'free from 60, Switzerland',
    calls: [],
    amounts: around60,
    country: 'CH',
    currency: 'CHF',
    isKnown: true,
  },
  {
    name: 'collected for nothing',
    calls: [['carrier', { reference: pickup, active: true, silent: true }]],
    amounts: around60,
    isKnown: true,
  },
  {
    name: 'free from 80, silently',
    calls: [['rates', { freePrice: 80, silent: true }]],
    amounts: [60, 79.99, 80, 95],
    isKnown: true,
  },
  { name: 'never free', calls: [['rates', { freePrice: 0 }]], amounts: [20, 200], isKnown: false },
  {
    name: 'a range for nothing',
    calls: [['rates', { freePrice: 0 }], bands([0, 80, 4], [80, 10_000, 0])],
    amounts: [40, 79.99, 96, 120],
    isKnown: true,
  },
  {
    name: 'nothing in the middle',
    calls: [['rates', { freePrice: 0 }], bands([0, 50, 4], [50, 100, 0], [100, 10_000, 4])],
    amounts: [40, 70, 130],
    isKnown: false,
  },
  {
    name: 'a handling fee',
    calls: [
      ['rates', { handling: 1.5 }],
      ['carrier', { reference: colissimo, handling: true, silent: true }],
    ],
    amounts: around60,
    isKnown: true,
  },
  { name: 'ten per cent off', calls: [], amounts: [50, 62, 66, 90], codes: ['BIENVENUE10'], isKnown: false },
  {
    name: 'ten per cent off, counted before',
    calls: [['rates', { beforeVouchers: true }]],
    amounts: [50, 62, 66, 90],
    codes: ['BIENVENUE10'],
    isKnown: false,
  },
  { name: 'a code for free delivery', calls: [], amounts: [20, 61], codes: ['PORTOFFERT'], isKnown: true },
  {
    name: 'prices without tax',
    calls: [['rates', { visitorPrices: 'taxExcluded' }]],
    amounts: around60,
    isKnown: true,
  },
]

export async function playPrestashopBar(world: World, browser: Browser): Promise<Tally> {
  const tally = noTally()
  if (world.prestashop === null) throw new Error('there is no second shop')
  const { shop, app } = world.prestashop
  await app.post('/shipping', { intent: 'on' })
  const cases = settings.filter((_, index) => !world.short || index % 4 === 0)
  const context = await browser.newContext()
  const page = await context.newPage()
  const player = { shop, context, page, goods: new Map<string, string>() }
  for (const setting of cases) await playSetting(player, setting, tally)
  await context.close()
  return tally
}

type Player = { shop: Prestashop; context: BrowserContext; page: Page; goods: Map<string, string> }

async function playSetting(player: Player, setting: Setting, tally: Tally): Promise<void> {
  const { shop } = player
  for (const [path, body] of [
    ...always,
    plainBands,
    ['rates', { visitorPrices: 'taxIncluded' }] as Call,
    ...setting.calls,
  ])
    await shop.control(path, body)
  for (const amount of setting.amounts) await payCart(player, setting, amount, tally)
}

async function payCart(player: Player, setting: Setting, amount: number, tally: Tally): Promise<void> {
  const { context, shop, page } = player
  await context.clearCookies()
  const where = `country=${setting.country ?? 'FR'}&currency=${setting.currency ?? 'EUR'}`
  await context.request.get(`${shop.url}/cart?${where}`)
  await add(player, amount)
  for (const code of setting.codes ?? [])
    await context.request.post(`${shop.url}/cart`, { form: { addDiscount: '1', discount_name: code } })
  const cart = `PrestaShop, ${setting.name}, ${amount.toFixed(2)}`
  const seen = await look(player, where)
  const charged = await chargedBy(player)
  verdict(tally, cart, seen, charged, brokenNow(seen, charged), setting.isKnown)
  if (seen.say !== 'to-go') return
  // Worth at least what was said is missing, whatever the currency and whichever way prices are shown.
  await add(player, (seen.missing / 100) * (setting.currency === 'CHF' ? 1.2 : 1))
  const grown = await chargedBy(player)
  const then = await look(player, where)
  verdict(
    tally,
    `${cart} and ${seen.missing} more`,
    then,
    grown,
    brokenAfter(seen, grown) ?? brokenNow(then, grown),
    setting.isKnown,
  )
  await page.goto('about:blank')
}

function verdict(
  tally: Tally,
  cart: string,
  seen: Seen,
  charged: Charged,
  broken: string | null,
  isKnown: boolean,
) {
  const couldBeNeedless = isKnown && hasFree(charged)
  addVerdict(tally, { cart, broken, needless: couldBeNeedless && seen.say === 'nothing', couldBeNeedless })
}

/** One article of that price, French taxes included. */
async function add({ shop, context, goods }: Player, price: number): Promise<void> {
  const key = price.toFixed(2)
  const item =
    goods.get(key) ??
    String(
      (
        await shop.control('add', {
          title: `Article à ${key}`,
          price: (price / 1.2).toFixed(6),
          quantity: 500,
        })
      ).item,
    )
  goods.set(key, item)
  const [product = '', combination = ''] = item.split('-')
  const form = {
    id_product: product,
    id_product_attribute: combination,
    qty: '1',
    add: '1',
    ajax: '1',
    action: 'update',
  }
  const answer = await context.request.post(`${shop.url}/cart`, { form })
  if (!answer.ok()) throw new Error(`adding ${key} answered ${answer.status()}: ${await answer.text()}`)
}

async function look({ shop, page }: Player, where: string): Promise<Seen> {
  await openPage(page, `${shop.url}/cart?${where}`)
  const seen = await readBar(page)
  // What the page leaves open, it asks the module for.
  if (seen.say === 'nothing') await pause(50)
  return seen.say === 'nothing' ? readBar(page) : seen
}

async function chargedBy({ shop, context }: Player): Promise<Charged> {
  const answer = await context.request.get(`${shop.url}/order?json=1`)
  const { options } = (await answer.json()) as { options: { name: string; payable: number }[] }
  return options.map(({ name, payable }) => ({ title: name, amount: Math.round(payable * 100) }))
}
