/** Recorded carts as questions to the stand-in's Cart, and its answers in the recording's own words. */

export type Verdict = {
  someOptionFree: boolean
  everyOptionFree: boolean
  defaultOptionFree: boolean
  noOption: boolean
}
type Smallest = Record<
  'someOptionFree' | 'everyOptionFree' | 'defaultOptionFree' | 'cheapestListedPriceZero',
  number | null
>
export type Expected = {
  totals: Record<string, number | boolean>
  options: Record<string, unknown>[]
  defaultOption: string[] | null
  appliedRules: string[]
  rejectedVouchers: Record<string, string>
  smallestExtra: Smallest
  smallestExtraWeightKg?: number | null
  changesSeen: (Verdict & { extra: number })[]
  changesExact: boolean
}
export type Recorded = {
  id: string
  cart: { currency: string }
  expected: Expected
  expectedOn: Record<string, Expected>
  /** Of 9.1.4 with its two flags on; null: not tried. */
  withDiscountAndShipmentFlags: Expected | 'same as 9.1.4' | null
}
type Probed = Verdict & { cheapestListedPriceZero: boolean }
export type Played = Omit<Expected, 'smallestExtra' | 'smallestExtraWeightKg' | 'changesSeen'> & {
  probes: { extra: Probed[]; weight: Probed[] }
}

const verdicts = ['someOptionFree', 'everyOptionFree', 'defaultOptionFree'] as const
const kinds = [...verdicts, 'cheapestListedPriceZero'] as const
const farPoints = [0.01, 3, 11.5, 27, 45, 90, 200, 500, 1000]

function stepOf(one: Recorded): number {
  return one.cart.currency === 'JPY' ? 1 : 0.01
}

const rounded = (amount: number) => Math.round(amount * 10_000) / 10_000

/** What one more product costs: at every recorded change, a step before it, and where nothing was recorded. */
export function extrasOf(one: Recorded, expected: Expected): number[] {
  const step = stepOf(one)
  const marks = [...expected.changesSeen.map(({ extra }) => extra), ...Object.values(expected.smallestExtra)]
  const near = marks.flatMap((mark) => (mark === null ? [] : [mark, rounded(mark - step)]))
  const far = farPoints.map((point) => (step === 1 ? Math.max(1, Math.round(point * 100)) : point))
  return [...new Set([0, ...near, ...far])].filter((extra) => extra >= 0).sort((a, b) => a - b)
}

export function weightsOf({ smallestExtraWeightKg: weight }: Expected): number[] {
  if (weight === undefined) return []
  return weight === null
    ? [0, 1, 20, 100]
    : [...new Set([0, rounded(weight - 0.001), weight])].filter((kg) => kg >= 0)
}

/** Whether each probe is as recorded; where the recording says nothing of a point, nothing is held against it. */
export function contradictions(one: Recorded, expected: Expected, played: Played): string[] {
  const extras = extrasOf(one, expected)
  const wrong: string[] = []
  extras.forEach((extra, index) => {
    const seen = played.probes.extra[index]
    if (!seen) throw new Error(`${one.id} was not probed at ${extra}`)
    for (const kind of kinds) {
      const due = dueAt(kind, extra, expected)
      if (due !== null && due !== seen[kind]) wrong.push(`${kind} at +${extra}: ${seen[kind]}`)
    }
    const none = changeAt(extra, expected)?.noOption
    if (none !== undefined && none !== seen.noOption) wrong.push(`noOption at +${extra}: ${seen.noOption}`)
  })
  weightsOf(expected).forEach((kg, index) => {
    const due = typeof expected.smallestExtraWeightKg === 'number' && kg >= expected.smallestExtraWeightKg
    if (played.probes.weight[index]?.someOptionFree !== due)
      wrong.push(`someOptionFree at +${kg} kg: ${!due}`)
  })
  return wrong
}

function changeAt(extra: number, { changesSeen, changesExact }: Expected) {
  const exact = changesSeen.find((one) => one.extra === extra)
  return exact ?? (changesExact ? changesSeen.filter((one) => one.extra <= extra).at(-1) : undefined)
}

function dueAt(kind: (typeof kinds)[number], extra: number, expected: Expected): boolean | null {
  const smallest = expected.smallestExtra[kind]
  if (smallest === null || extra < smallest) return false
  if (extra === smallest) return true
  return kind === 'cheapestListedPriceZero' ? null : (changeAt(extra, expected)?.[kind] ?? null)
}
