/** Whether a checkout keeps what a bar said. Knows nothing of how either comes about. */

/** What one bar shows a shopper; `missing` in minor units, pieces or grams, as the words have it. */
export type Seen = {
  say: 'nothing' | 'free' | 'to-go' | 'from' | 'items' | 'weight'
  /** It promises every way of delivery, not only some. */
  all: boolean
  missing: number
  text: string
}
/** Minor units by way of delivery; empty = none is offered. */
export type Charged = { title: string; amount: number }[]

export const silence: Seen = { say: 'nothing', all: false, missing: 0, text: '' }

/** Why the promise is broken at this cart, or null. */
export function brokenNow(seen: Seen, charged: Charged): string | null {
  return seen.say === 'free' ? brokenBy(seen, charged, 'now') : null
}

/** The same after what was missing has been added. */
export function brokenAfter(seen: Seen, charged: Charged): string | null {
  return seen.say === 'nothing' || seen.say === 'free'
    ? null
    : brokenBy(seen, charged, `after ${seen.missing} more`)
}

function brokenBy({ all, text }: Seen, charged: Charged, when: string): string | null {
  const paid = charged.filter((one) => one.amount > 0)
  const says = `"${text}", ${when} the checkout asks ${describe(charged)}`
  if (paid.length === charged.length) return says
  return all && paid.length > 0 ? `${says}, and every option was promised` : null
}

export const hasFree = (charged: Charged): boolean => charged.some((one) => one.amount === 0)

const describe = (charged: Charged) =>
  charged.map((one) => `${one.title} ${(one.amount / 100).toFixed(2)}`).join(', ') ||
  'nothing: it does not deliver'

/** Silent where delivery is free: wrong for carts that can be known. */
export function isNeedless(seen: Seen, everyCharge: Charged[]): boolean {
  return seen.say === 'nothing' && everyCharge.length > 0 && everyCharge.every(hasFree)
}

export type Tally = { falsePromises: Count; silentThoughFree: Count; evidence: string[] }
export type Count = { value: number; cases: number }

export const noTally = (): Tally => ({
  falsePromises: { value: 0, cases: 0 },
  silentThoughFree: { value: 0, cases: 0 },
  evidence: [],
})

/** One cart that was paid, whichever answer the checkout gave. */
export type Verdict = { cart: string; broken: string | null; needless: boolean; couldBeNeedless: boolean }

export function addVerdict(tally: Tally, { cart, broken, needless, couldBeNeedless }: Verdict): void {
  tally.falsePromises.cases += 1
  if (broken !== null) {
    tally.falsePromises.value += 1
    tally.evidence.push(`${cart}: ${broken}`)
  }
  if (!couldBeNeedless) return
  tally.silentThoughFree.cases += 1
  if (needless) {
    tally.silentThoughFree.value += 1
    tally.evidence.push(`${cart}: nothing is said though delivery is free`)
  }
}

export function sumTallies(all: Tally[]): Tally {
  const sum = noTally()
  for (const one of all) {
    for (const name of ['falsePromises', 'silentThoughFree'] as const) {
      sum[name].value += one[name].value
      sum[name].cases += one[name].cases
    }
    sum.evidence.push(...one.evidence)
  }
  return sum
}
