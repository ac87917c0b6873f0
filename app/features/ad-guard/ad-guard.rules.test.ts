import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Availability, questions, type Sellable, sellableReasons } from '../../language/sellable.ts'
import { type AdQuestion, type AdState, changesFeed, decideAdGuard, sameState } from './ad-guard.rules.ts'

const now = new Date('2026-11-25T09:00:00Z')
const later = new Date('2026-12-01T23:00:00Z')

function onSale(over: Partial<Sellable> = {}): Sellable {
  return {
    sells: true,
    units: 10,
    availability: 'in_stock',
    availabilityDate: null,
    reason: 'in-stock',
    question: null,
    ...over,
  }
}
const gone: Sellable = onSale({ sells: false, units: 0, availability: 'out_of_stock', reason: 'sold-out' })

function stateOf(over: Partial<AdState> = {}): AdState {
  return {
    ads: 'allow',
    availability: 'in_stock',
    availabilityDate: null,
    reason: 'in-stock',
    reasonData: {},
    ...over,
  }
}
const wasSuppressed = stateOf({ ads: 'suppress', availability: 'out_of_stock', reason: 'sold-out' })
const wasHeld = stateOf({ ads: 'hold', reason: 'below-floor', reasonData: { units: 2, floor: 3 } })

function decide(over: Partial<AdQuestion>) {
  return decideAdGuard({
    sellable: onSale(),
    policy: { floor: 0 },
    override: null,
    previous: null,
    now,
    ...over,
  })
}

describe('decideAdGuard', () => {
  it.each([
    ['first sight, on sale', {}, 'unchanged', { ads: 'allow' }],
    [
      'first sight, sold out',
      { sellable: gone },
      'suppress',
      { availability: 'out_of_stock', reason: 'sold-out' },
    ],
    ['still sold out', { sellable: gone, previous: wasSuppressed }, 'unchanged', { ads: 'suppress' }],
    ['back in stock', { previous: wasSuppressed }, 'restore', { ads: 'allow', availability: 'in_stock' }],
    [
      '2 left, the floor is 3: pause, the availability stays what the page sells',
      { sellable: onSale({ units: 2 }), policy: { floor: 3 }, previous: stateOf() },
      'hold',
      { ads: 'hold', availability: 'in_stock', reason: 'below-floor', reasonData: { units: 2, floor: 3 } },
    ],
    ['at the floor', { sellable: onSale({ units: 3 }), policy: { floor: 3 } }, 'unchanged', { ads: 'allow' }],
    [
      'a floor says nothing of unlimited units',
      { sellable: onSale({ units: 'unlimited' }), policy: { floor: 99 } },
      'unchanged',
      { ads: 'allow' },
    ],
    ['from pause to sold out', { sellable: gone, previous: wasHeld }, 'suppress', { ads: 'suppress' }],
    [
      'an override pauses until its end',
      { override: { kind: 'hold' as const, endsAt: later }, previous: stateOf() },
      'hold',
      { ads: 'hold', reason: 'override-hold', reasonData: { until: later.toISOString() } },
    ],
    [
      'an override that has ended is as if it were not there',
      {
        override: { kind: 'hold' as const, endsAt: now },
        previous: stateOf({ ads: 'hold', reason: 'override-hold' }),
      },
      'restore',
      { ads: 'allow', reason: 'in-stock' },
    ],
    [
      'an override beats the floor',
      {
        sellable: onSale({ units: 2 }),
        policy: { floor: 3 },
        override: { kind: 'advertise' as const, endsAt: later },
        previous: wasHeld,
      },
      'restore',
      { ads: 'allow', reason: 'override-advertise' },
    ],
    [
      'an override never beats the page',
      { sellable: gone, override: { kind: 'advertise' as const, endsAt: later }, previous: stateOf() },
      'suppress',
      { ads: 'suppress', availability: 'out_of_stock' },
    ],
  ])('%s', (_, over, verdict, state) => {
    const decision = decide(over)
    expect(decision.verdict).toBe(verdict)
    expect(decision.state).toMatchObject(state)
    expect(decision.question).toBeNull()
  })

  it.each(questions)('%s: leaves the ad as it was and asks', (question) => {
    const decision = decide({ sellable: onSale({ question }), previous: stateOf() })
    expect(decision).toMatchObject({ verdict: 'unchanged', question, state: { ads: 'allow' } })
  })

  it('a question on a page that sells again: paused in stock, never left out of stock', () => {
    const decision = decide({ sellable: onSale({ question: 'unlisted' }), previous: wasSuppressed })
    expect(decision).toMatchObject({
      verdict: 'hold',
      question: 'unlisted',
      state: { ads: 'hold', availability: 'in_stock', reason: 'unlisted' },
    })
  })

  it('a question never keeps a stale date in the feed', () => {
    const previous = stateOf({ availability: 'backorder', availabilityDate: '2026-11-20' })
    const decision = decide({ sellable: onSale({ question: 'availability-date-past' }), previous })
    expect(decision.state).toMatchObject({ ads: 'allow', availability: 'in_stock', availabilityDate: null })
  })

  it('a pause by the floor ends when the stock is back, even while a question is open', () => {
    const decision = decide({ sellable: onSale({ question: 'bundle' }), previous: wasHeld })
    expect(decision).toMatchObject({ verdict: 'restore', question: 'bundle' })
  })

  it('staff answer a question by an override, a missing date they do not', () => {
    const override = { kind: 'advertise' as const, endsAt: later }
    const answered = decide({ sellable: onSale({ question: 'unlisted' }), override, previous: wasSuppressed })
    expect(answered).toMatchObject({ verdict: 'restore', question: null, state: { ads: 'allow' } })
    const dateless = decide({ sellable: onSale({ question: 'preorder-date-missing' }), override })
    expect(dateless).toMatchObject({ verdict: 'unchanged', question: 'preorder-date-missing' })
  })

  it('a change of the figures alone changes no feed', () => {
    const before = decide({ sellable: onSale({ units: 2 }), policy: { floor: 3 } }).state
    const after = decide({ sellable: onSale({ units: 1 }), policy: { floor: 3 }, previous: before }).state
    expect(sameState(before, after)).toBe(false)
    expect(changesFeed(before, after)).toBe(false)
  })
})

const anyAvailability = fc.constantFrom<Availability>('in_stock', 'preorder', 'backorder')
const anySellable = fc
  .record({
    sells: fc.boolean(),
    units: fc.oneof(fc.nat(20), fc.constant('unlimited' as const)),
    availability: anyAvailability,
    reason: fc.constantFrom(...sellableReasons),
    question: fc.option(fc.constantFrom(...questions)),
  })
  .map((answer): Sellable => {
    if (!answer.sells) return { ...gone, reason: answer.reason, question: answer.question }
    const dated = answer.availability !== 'in_stock' && answer.question === null
    return {
      ...answer,
      ...(dated ? { availabilityDate: '2026-12-10' } : { availability: 'in_stock', availabilityDate: null }),
    }
  })
const anyState = fc.constantFrom<AdState | null>(
  null,
  stateOf(),
  wasSuppressed,
  wasHeld,
  stateOf({ ads: 'hold', reason: 'unlisted' }),
  stateOf({ availability: 'preorder', availabilityDate: '2026-11-01' }),
)
const anyQuestion = fc.record({
  sellable: anySellable,
  policy: fc.record({ floor: fc.nat(10) }),
  override: fc.option(
    fc.record({
      kind: fc.constantFrom('advertise' as const, 'hold' as const),
      endsAt: fc.constantFrom(now, later),
    }),
  ),
  previous: anyState,
  now: fc.constant(now),
})

describe('whatever the shop and the merchant say', () => {
  it('out of stock is said of what the page does not sell, and of nothing else', () => {
    fc.assert(
      fc.property(anyQuestion, (input) => {
        const { state } = decideAdGuard(input)
        expect(state.availability === 'out_of_stock').toBe(!input.sellable.sells)
        expect(state.ads === 'suppress').toBe(!input.sellable.sells)
      }),
    )
  })

  it('a preorder or backorder has a date, and no date stands without one of them', () => {
    fc.assert(
      fc.property(anyQuestion, (input) => {
        const { state } = decideAdGuard(input)
        const isDated = state.availability === 'preorder' || state.availability === 'backorder'
        expect(state.availabilityDate !== null).toBe(isDated)
        if (isDated) expect(state.availabilityDate).toBe('2026-12-10')
      }),
    )
  })

  it('the floor only ever pauses', () => {
    fc.assert(
      fc.property(anyQuestion, (input) => {
        const without = decideAdGuard({ ...input, policy: { floor: 0 } }).state
        const { state } = decideAdGuard(input)
        expect([without.availability, without.availabilityDate]).toEqual([
          state.availability,
          state.availabilityDate,
        ])
        if (state.ads !== without.ads) expect([without.ads, state.ads]).toEqual(['allow', 'hold'])
      }),
    )
  })

  it('deciding twice changes nothing', () => {
    fc.assert(
      fc.property(anyQuestion, (input) => {
        const first = decideAdGuard(input)
        const second = decideAdGuard({ ...input, previous: first.state })
        expect(second.verdict).toBe('unchanged')
        expect(sameState(first.state, second.state)).toBe(true)
      }),
    )
  })
})
