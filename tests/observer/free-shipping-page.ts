/** Reads the bars of a page in a real browser: what a shopper sees, nothing that is hidden. */
import type { Page } from 'playwright-core'
import { type Seen, silence } from './free-shipping.rules.ts'

/** Opens an address and waits until the bar's script has had its say. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' })
  await settled(page)
}

/** Until no bar waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('promesse-bar') === null ||
      ((self as { promesse?: number }).promesse === 1 &&
        document.querySelector('promesse-bar[data-busy]') === null),
    undefined,
    { timeout: 10_000 },
  )
}

/** Every bar that can be seen; a page without one says nothing. */
async function readBars(page: Page): Promise<Seen[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('promesse-bar')]
      .filter((bar) => bar.checkVisibility({ visibilityProperty: true }))
      .map((bar) => ({
        say: bar.dataset.say ?? 'nothing',
        all: bar.dataset.all === '1',
        missing: Number(bar.dataset.missing ?? 0),
        text: bar.querySelector('[data-promesse-text]')?.textContent?.trim() ?? '',
        figure: bar.querySelector('[data-promesse-text] b')?.textContent ?? '',
      })),
  )
  if (found.length === 0) return [silence]
  return found.map(({ figure, ...bar }) => {
    const seen = bar as Seen
    // What is read is what is promised: the words must name the figure that is judged.
    if (seen.say === 'to-go' && Number(figure.replace(/\D/g, '')) !== seen.missing)
      throw new Error(`the bar reads "${seen.text}" and means ${seen.missing}`)
    return seen
  })
}

/** One for the whole page: bars that contradict each other are a promise and its opposite. */
export async function readBar(page: Page): Promise<Seen> {
  const bars = await readBars(page)
  const [first = silence] = bars
  const other = bars.find((one) => one.text !== first.text)
  if (other) throw new Error(`one bar says "${first.text}", another "${other.text}"`)
  return first
}
