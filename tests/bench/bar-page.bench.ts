/** What the bar costs a page: home, product and collection, each with it and without it in turn. */
import type { Browser } from 'playwright-core'
import { median } from '../observer/delays.rules.ts'
import { type BarBench, openBarBench } from './bar-shop.ts'
import type { Bench } from './harness.ts'
import type { BenchPlace } from './place.ts'

type Vitals = { lcp: number; blocking: number; cls: number }
const measures = ['lcp', 'blocking'] as const
const pairs = 15
/** Seconds that are allowed whatever the machine. */
const allowed = 0.05

export async function barPage(place: BenchPlace): Promise<Bench[]> {
  const bench = await openBarBench(42_391)
  place.stops.push(bench.stop)
  let worst = { difference: 0, allowed }
  return [
    {
      name: 'bar-page',
      what: '50 ms, or what two pages without it differ by; LCP (from the first byte on) and blocking time of home, product and collection with the bar minus without, the worst of the six',
      target: { atMost: 1 },
      rounds: 1,
      warmUp: false,
      prepare: async () => {
        const all = [
          ...(await measure(bench, 'home', '/')),
          ...(await measure(bench, 'product', bench.product)),
          ...(await measure(bench, 'collection', '/collections/all')),
        ]
        worst = all.reduce((one, other) =>
          other.difference / other.allowed > one.difference / one.allowed ? other : one,
        )
      },
      subject: async () => worst.difference,
      floor: async () => worst.allowed,
    },
  ]
}

/** Median differences of a page, in seconds, beside what is allowed. A layout that moves more is a failure at once. */
async function measure(
  { browser, address }: BarBench,
  name: string,
  path: string,
): Promise<{ difference: number; allowed: number }[]> {
  const load = (which: 'with' | 'without') => vitalsOf(browser, address(which, path))
  await load('with')
  await load('without')
  const differences: Vitals[] = []
  const noise: Vitals[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const withFirst = pair % 2 === 0 ? await load('with') : null
    const without = await load('without')
    const withBar = withFirst ?? (await load('with'))
    const again = await load('without')
    differences.push(minus(withBar, without))
    noise.push(minus(again, without))
  }
  const moved = median(differences.map(({ cls }) => cls))
  if (moved > 0) throw new Error(`${name}: the layout moves ${moved} more with the bar`)
  return measures.map((measure) => {
    const difference = median(differences.map((one) => one[measure]))
    const spread = median(noise.map((one) => Math.abs(one[measure])))
    console.log(
      `  ${name} ${measure}: ${(difference * 1000).toFixed(1)} ms with the bar; without it two loads differ by ${(spread * 1000).toFixed(1)} ms; layout ${moved}`,
    )
    return { difference: Math.max(0, difference), allowed: Math.max(allowed, spread) }
  })
}

const minus = (one: Vitals, other: Vitals): Vitals => ({
  lcp: one.lcp - other.lcp,
  blocking: one.blocking - other.blocking,
  cls: one.cls - other.cls,
})

/** One load in a context of its own, as PerformanceObserver saw it. */
async function vitalsOf(browser: Browser, url: string): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchVitals)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const { lcp, blocking, cls, firstByte } = await page.evaluate(() => {
      const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const { vitals } = window as unknown as { vitals: Vitals }
      return { ...vitals, firstByte: opened?.responseStart ?? 0 }
    })
    // How long a server takes for its Liquid is the stand-in's affair, and says nothing of Shopify's.
    return { lcp: (lcp - firstByte) / 1000, blocking: blocking / 1000, cls }
  } finally {
    await context.close()
  }
}

/** Runs in the page. */
function watchVitals() {
  const vitals = { lcp: 0, blocking: 0, cls: 0 }
  Object.assign(window, { vitals })
  const watch = (type: string, take: (entry: PerformanceEntry & { value: number }) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry as PerformanceEntry & { value: number })
    }).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime
  })
  watch('longtask', ({ duration }) => {
    vitals.blocking += Math.max(0, duration - 50)
  })
  watch('layout-shift', ({ value }) => {
    vitals.cls += value
  })
}
