/** One saying as a sentence with its figures apart, so that no merchant's text is ever read as HTML. */
import type { BarCart, Saying } from '../features/free-shipping/progress.rules.ts'
import type { Page } from './page.ts'

/** Minor units as the shop itself writes amounts; one that has to be reached is never rounded down. */
function writeMoney(minor: number, { money: [before, group, point, after], scale }: Page): string {
  const amount = minor / scale / 100
  const [whole, cents] = (point ? amount.toFixed(2) : `${Math.ceil(amount)}`).split('.') as [string, string?]
  return before + whole.replace(/\B(?=(\d{3})+$)/g, group) + (cents ? point + cents : '') + after
}

type Told = { say: string; all: boolean; missing?: number; threshold?: number; only?: true }

/** Which of a bar's texts it is and its two figures; `done` is how much of the way is, in percent. */
export function tell(saying: Exclude<Saying, { say: 'nothing' }>, cart: BarCart, page: Page) {
  const { say, all, missing = 0, threshold, only } = saying as Told
  const whole = threshold ?? missing + (say === 'items' ? cart.quantity : (cart.grams ?? 0))
  const write = (figure: number) =>
    threshold === undefined
      ? (say === 'weight' ? figure / 1000 : figure).toLocaleString(page.lang)
      : writeMoney(figure, page)
  return {
    // An empty cart is told where free delivery begins, not what is missing.
    text: missing === threshold ? 'from' : say,
    all,
    form: +!all + (only ? 2 : 0),
    missing,
    amount: write(missing),
    threshold: write(whole),
    done: missing ? Math.floor(100 - (100 * missing) / whole) : 100,
  }
}

/** Every second part is a figure. */
export function fill(template: string, figures: object): string[] {
  return template
    .split(/{(\w+)}/)
    .map((part, index) => (index % 2 ? ((figures as Record<string, string>)[part] as string) : part))
}
