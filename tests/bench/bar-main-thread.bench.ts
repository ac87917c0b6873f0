/** What the bar costs the main thread when a cart changes: the same change in a page with it and in one without. */
import type { CDPSession, Page } from 'playwright-core'
import { openBarBench, slowPage } from './bar-shop.ts'
import type { Bench } from './harness.ts'
import type { BenchPlace } from './place.ts'

type Side = { page: Page; cdp: CDPSession }

export async function barMainThread(place: BenchPlace): Promise<Bench[]> {
  const bench = await openBarBench(42_390)
  place.stops.push(bench.stop)
  const open = async (which: 'with' | 'without'): Promise<Side> => {
    const side = await slowPage(bench.browser)
    await side.page.goto(bench.address(which, bench.product))
    // The thread's own time: whoever else wants the processor isn't counted.
    await side.cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    await side.page.locator('[data-testid="buy"]').click()
    await side.page.locator('dialog[open] [data-step="1"]').first().waitFor()
    return side
  }
  let sides: { with: Side; without: Side } | undefined
  let round = 0
  return [
    {
      name: 'bar-main-thread',
      what: "one frame's 16 ms; main-thread time of a cart change at 4 × CPU throttling, with the bar minus without",
      target: { atMost: 1 },
      rounds: 41,
      prepare: async () => {
        sides = { with: await open('with'), without: await open('without') }
      },
      subject: async () => {
        if (!sides) throw new Error('not prepared')
        round += 1
        // The second of two finds the machine warm: each is it every other time.
        const order = round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)
        const spent = { with: 0, without: 0 }
        for (const which of order) spent[which] = await changeOnce(sides[which], round)
        return spent.with - spent.without
      },
      floor: async () => 0.016,
    },
  ]
}

/** Seconds of main-thread tasks from the click until everything that comes of it is done. */
async function changeOnce({ page, cdp }: Side, round: number): Promise<number> {
  const spent = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  await page.bringToFront()
  const before = await spent()
  await page.evaluate(clickAndRest, round % 2 === 0 ? '-1' : '1')
  return (await spent()) - before
}

/** Runs in the page: nothing looks again and again whether it is done, which would be counted. */
function clickAndRest(step: string): Promise<void> {
  return new Promise((resolve) => {
    const atRest = () => setTimeout(resolve, 500)
    document.addEventListener(
      'shopify:cart:lines-update',
      (event) => (event as Event & { promise: Promise<unknown> }).promise.then(atRest, atRest),
      { once: true },
    )
    document.querySelector<HTMLElement>(`dialog[open] [data-step="${step}"]`)?.click()
  })
}
