/** The bar in a shopper's page: paints what is proved about the cart, follows the cart, and is silent where it can't know. */
import { type BarCart, sayAbout } from '../features/free-shipping/progress.rules.ts'
import { placeInDrawer } from './drawer.ts'
import type { Page, Take } from './page.ts'
import { fill, tell } from './sentence.ts'
import { fromAjax } from './shopify-cart.ts'
import { followShopify } from './shopify-changes.ts'

type Bar = HTMLElement & { own?: Page }
/** As README.md has them printed. */
type Parts = Iterable<HTMLElement> & [text: HTMLElement, track: HTMLElement, live: HTMLElement | undefined]

/** How long an offer holds without being read again, in ms. Under a minute, so that an off switch works within one. */
const freshFor = 55_000

/** Live: what the theme draws anew is in it. */
const bars = document.getElementsByTagName('promesse-bar') as HTMLCollectionOf<Bar>
const channel = new BroadcastChannel('promesse')
let page: Page
/** When the offer was read; the page itself is as old as its request. */
let readAt = performance.timeOrigin
/** The newest change wins, whichever is answered first. */
let turn = 0
let busy = false
let spoken: string | undefined

const isStale = () => Date.now() - readAt > freshFor
const readJson = async (url: string) => (await fetch(url, { cache: 'no-store' })).json()
const readPage = (bar: Bar): Page => JSON.parse(bar.dataset.page as string)

function paint(): void {
  busy = false
  const { cart } = page
  const saying = cart ? sayAbout(page.published, page.country, cart) : ({ say: 'nothing' } as const)
  const told = cart && saying.say !== 'nothing' && tell(saying, cart, page)
  let words = ''
  let region: Element | undefined
  for (const bar of bars) {
    bar.own ??= readPage(bar)
    const { texts } = bar.own
    const { style, dataset } = bar
    delete dataset.busy
    dataset.say = saying.say
    // What has taken its place keeps it: nothing on the page jumps.
    style.visibility = 'hidden'
    if (!told) continue
    const parts = fill(texts[told.text]?.[told.form] as string, told)
    words = parts.join('')
    dataset.all = `${+told.all}`
    dataset.missing = `${told.missing}`
    const [text, track, live] = bar.querySelectorAll<HTMLElement>(
      'span,[role]',
    ) as Iterable<HTMLElement> as Parts
    text.replaceChildren(
      ...parts.map((part, index) => {
        if (index % 2 === 0) return part
        const figure = document.createElement('b')
        figure.append(part)
        return figure
      }),
    )
    track.ariaValueNow = `${told.done}`
    track.ariaValueText = words
    track.style.cssText = `--promesse-done:${told.done}%`
    bar.hidden = false
    style.visibility = ''
    if (bar.checkVisibility?.({ visibilityProperty: true })) region = live
  }
  // Read out once, and only what is new, however many bars show it.
  if (region && spoken !== undefined && words !== spoken) region.textContent = words
  spoken = words
}

/** The offer, and in PrestaShop the cart with it; what can't be read is silent until the next time. */
async function readOffer(): Promise<void> {
  readAt = Date.now()
  const answer = await readJson(page.offer).catch(() => ({ on: false }))
  Object.assign(page, answer.published ? answer : { published: answer })
}

async function readCart(): Promise<BarCart | null> {
  if (page.ajax) return fromAjax(await readJson(page.ajax), page)
  await readOffer()
  return page.cart
}

async function take(source: Parameters<Take>[0], isOurs = true): Promise<void> {
  const mine = ++turn
  busy = true
  for (const bar of bars) bar.dataset.busy = ''
  const none = () => null
  // A request that failed says nothing about the cart: it is asked for.
  let next = await (async () => source())().catch(none)
  if (mine === turn) next ??= await readCart().catch(none)
  if (mine !== turn) return
  page.cart = next
  const { known } = page.published
  if (isStale() || (known && next?.variants.some((variant) => !known[variant]))) await readOffer()
  if (mine !== turn) return
  paint()
  if (isOurs) channel.postMessage(next)
}

/** While something is said to somebody, the offer is never older than a minute; a change under way reads it itself. */
function refresh(): void {
  if (spoken && !busy && isStale() && !document.hidden) take(() => page.cart, false)
}

function again(): void {
  readAt = 0
  take(() => null, false)
}

function wake(before: number | undefined): void {
  placeInDrawer()
  const [first] = bars
  if (!first) return
  page = readPage(first)
  followShopify(page, take)
  addEventListener(
    'promesse:cart',
    (event) => take(() => (page.plain ? (event as CustomEvent).detail : null)),
    true,
  )
  const place = `${page.country}${page.published.offers[0]?.currency}`
  channel.onmessage = ({ data }) => {
    if (typeof data === 'string') {
      // Another tab was opened for another country or currency: what this one says is for another cart.
      if (data === place) return
      page.country = null
      return paint()
    }
    // While a change of this page is under way, neither knows the other's: the cart is asked for.
    const told = busy ? null : data
    take(() => told, false)
  }
  channel.postMessage(place)
  setInterval(refresh, 3000)
  addEventListener('visibilitychange', refresh, true)
  addEventListener('pageshow', ({ persisted }) => persisted && again())
  paint()
  // Something happened before this script came, or the page is from the history.
  if (before || isStale()) again()
  // What was entered may change what holds, and Liquid didn't see it.
  else if (page.ajax && !page.cart) take(() => null, false)
  new MutationObserver(() => {
    placeInDrawer()
    // A theme may draw the bar anew, or lay what Liquid printed over it.
    for (const bar of bars) if (!busy && (!bar.own || (spoken && bar.hidden))) return paint()
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] })
}

/** 1: awake; 2: something happened before. */
const world = self as { promesse?: number }
const before = world.promesse
world.promesse = 1
// The same script may stand in a page twice.
if (before !== 1) wake(before)
