/** Follows a Shopify cart: the theme's standard events where it has them, else what the browser notes of its requests. Never touches fetch. */
import type { Page, Take } from './page.ts'
import { type EventCart, fromEvent } from './shopify-cart.ts'

type CartEvent = Event & { context?: string; promise?: Promise<{ cart: EventCart | null }> }

export function followShopify(page: Page, take: Take): void {
  // From when to when events were under way, and how many requests they account for.
  let waiting = 0
  let from = 0
  let until = 0
  let expected = 0
  const onEvent = ({ promise, context, timeStamp }: CartEvent) => {
    if (!promise) return
    if (!waiting++) {
      from = timeStamp
      expected = 0
    }
    expected++
    take(async () => {
      try {
        const { cart } = await promise
        // What the standard action answers comes from another API: it may hold taxes.
        return cart && context !== 'standard-action' ? fromEvent(cart, page) : null
      } finally {
        waiting--
        until = performance.now()
      }
    }, true)
  }
  for (const what of ['lines', 'discount'])
    addEventListener(`shopify:cart:${what}-update`, onEvent as EventListener, true)

  new PerformanceObserver((list) => {
    const unheard = list.getEntries().some(
      ({ name, startTime }) =>
        // add, change, clear, update
        /\/cart\/(ad|c|u)/.test(name) &&
        !(startTime >= from && (waiting || startTime <= until) && expected-- > 0),
    )
    if (unheard) take(() => null, true)
  }).observe({ type: 'resource', buffered: true })
}
