/** The bar in a shopper's page: paints what is proved about the cart, follows the cart, and is silent where it can't know. */
import { type BarCart, sayAbout } from '../features/free-shipping/progress.rules.ts'
import { placeInDrawer } from './drawer.ts'
import type { Page, Take } from './page.ts'
import { fill, tell } from './sentence.ts'
import { fromAjax } from './shopify-cart.ts'
import { followShopify } from './shopify-changes.ts'

/** The browser makes text of figures. */
type Figures<T> = { [K in keyof T]: T[K] extends string | null | undefined ? T[K] | number : T[K] }
type Bar = Omit<HTMLElement, 'dataset'> & { own?: Page; dataset: Figures<DOMStringMap> }
/** As README.md has them printed. */
type Parts = [text: HTMLElement, track: Figures<HTMLElement>, live: HTMLElement | undefined]

/** How long an offer holds without being read again, in ms. Under a minute, so that an off switch works within one. */
const freshFor = 55_000

/** Live: what the theme draws anew is in it. */
const bars = document.getElementsByTagName('promesse-bar') as HTMLCollectionOf<Bar>
const channel = new BroadcastChannel('promesse')
let page: Page
/** When the offer was read, in ms: the page itself was with its request, or before it where a cache had kept it. */
let readAt = performance.timeOrigin
/** Changes so far, and how many of them are still under way. */
let turn = 0
let open = 0
/** Whether some were under way at once: which of them the shop made last isn't known from their answers. */
let mixed = 0
let busy = false
/** Whether other tabs have to hear of it. */
let ours: unknown
let spoken: string | undefined

const isOver = () => Date.now() >= (page.published.until as number) * 1000
const isStale = () => !(Date.now() - readAt < freshFor) || isOver()
const readJson = async (url: string) => (await fetch(url, { cache: 'no-store' })).json()
const readPage = (bar: Bar): Page => JSON.parse(bar.dataset.page as string)
/** Gone in a moment, until it is painted again. */
const hide = () => {
  for (const bar of bars) bar.dataset.busy = ''
}

function paint(): void {
  busy = false
  const { cart } = page
  const saying =
    cart && !isOver() ? sayAbout(page.published, page.country, cart) : ({ say: 'nothing' } as const)
  const told = saying.say !== 'nothing' && tell(saying, cart as BarCart, page)
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
    const parts = fill((texts[told.text] as string[])[told.form] as string, told)
    words = parts.join('')
    dataset.all = +told.all
    dataset.missing = told.missing
    const [text, track, live] = bar.querySelectorAll('span,[role]') as Iterable<unknown> as Parts
    text.replaceChildren(
      ...parts.map((part, index) => {
        if (index % 2 === 0) return part
        const figure = document.createElement('b')
        figure.append(part)
        return figure
      }),
    )
    track.ariaValueNow = told.done
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

async function take(source: Parameters<Take>[0], isOurs?: true): Promise<void> {
  turn++
  mixed += open++
  ours ||= isOurs
  busy = true
  hide()
  let cart: BarCart | null = null
  try {
    cart = await source()
  } catch {
    // A request that failed says nothing about the cart: it is asked for.
  }
  // While any is under way the cart isn't known for certain; a change that was given up is one that failed.
  if (--open) return
  const mine = turn
  const { ajax } = page
  const { known } = page.published
  if (mixed) cart = null
  mixed = 0
  try {
    if (ajax) cart ??= fromAjax(await readJson(ajax), page)
  } catch {
    // What can't be read is silent until the next time.
  }
  const asked = Date.now()
  // The offer, and in PrestaShop the cart with it; as silent where it can't be read.
  const offer =
    (isStale() || !(cart || ajax) || (known && cart?.variants.some((variant) => !known[variant]))) &&
    (await readJson(page.offer).catch(() => ({ on: false })))
  if (mine !== turn) return
  page.cart = cart
  if (offer) {
    readAt = asked
    Object.assign(page, offer.published ? offer : { published: offer })
  }
  paint()
  if (ours) ours = channel.postMessage(page.plain ? page.cart : null)
}

/** While something is said to somebody, the offer is never older than a minute; a change under way reads it itself. */
function refresh(): void {
  if (spoken && !busy && isStale() && !document.hidden) take(() => page.cart)
}

function wake(before: number | undefined): void {
  placeInDrawer()
  const [first] = bars
  if (!first) return
  page = readPage(first)
  // What a cache kept may be another visitor's, and old. A clock that is wrong costs a request.
  readAt -= Math.abs(readAt - +(first.dataset.now as string) * 1000)
  followShopify(page, take)
  addEventListener('promesse:cart', (event) =>
    take(() => (page.plain ? (event as CustomEvent).detail : null), true),
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
    const told = busy || !page.plain ? null : data
    take(() => told)
  }
  channel.postMessage(place)
  setInterval(refresh, 3000)
  addEventListener('visibilitychange', refresh)
  addEventListener('pageshow', ({ persisted }) => persisted && take(() => null))
  // Something happened before this script came, or the page is an old one; or what was entered may change what holds,
  // and Liquid didn't see it.
  take(() => (before || isStale() ? null : page.cart))
  new MutationObserver(() => {
    placeInDrawer()
    // A theme may draw the bar anew, or lay what Liquid printed over it.
    for (const bar of bars) if (!busy && (!bar.own || (spoken && bar.hidden))) return paint()
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] })
}

/** 1: awake; 2: something happened before. */
const world = self as { promesse?: number }
// The same script may stand in a page twice.
if (world.promesse !== 1)
  try {
    wake(world.promesse)
    world.promesse = 1
  } catch {
    // Nobody would follow the cart.
    hide()
  }
