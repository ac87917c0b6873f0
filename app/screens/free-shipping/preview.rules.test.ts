import { describe, expect, it } from 'vitest'
import { sayAbout } from '../../features/free-shipping/progress.rules.ts'
import { currenciesOf, largestAmount, toCart, toPublished, usualAmount } from './preview.rules.ts'
import { type PromiseOffer, toRows } from './promise.rules.ts'

const offer = (over: Partial<PromiseOffer>): PromiseOffer => ({
  ...{ country: 'FR', province: null, cartKind: '0', kind: 'free_from', currency: 'EUR', threshold: 6_000 },
  ...{ weightFrom: null, quantityFrom: null, reason: null, hole: null },
  ...{ proof: 'proved', provedAt: null, withdrawnSince: null },
  ...over,
})
const published = toPublished(
  toRows(
    [
      offer({}),
      offer({ country: 'IT', kind: 'free_from_some_options' }),
      offer({ country: 'LU', kind: 'already_free', currency: null, threshold: null }),
      offer({ country: 'NL', threshold: null, quantityFrom: 3 }),
      offer({ country: 'ES' }),
      offer({ country: 'ES', cartKind: '1', kind: 'none', threshold: null }),
      offer({ country: 'CH', withdrawnSince: '2026-11-25' }),
      offer({ country: 'BE', kind: 'cant_be_proved', currency: null, threshold: null }),
      offer({ country: 'CA', province: 'QC' }),
    ],
    'FR',
  ),
)

describe('what would be said while the bar is off', () => {
  it.each([
    ['FR', 3_600, { say: 'to-go', missing: 2_400, threshold: 6_000, all: true }],
    ['FR', 6_000, { say: 'free', all: true, toAll: null }],
    ['IT', 3_600, { say: 'to-go', missing: 2_400, threshold: 6_000, all: false }],
    ['LU', 100, { say: 'free', all: true, toAll: null }],
    ['NL', 100, { say: 'items', missing: 2, all: true }],
    ['ES', 3_600, { say: 'to-go', missing: 2_400, threshold: 6_000, all: true, only: true }],
    ['CH', 9_000, { say: 'nothing' }],
    ['BE', 9_000, { say: 'nothing' }],
    ['CA', 9_000, { say: 'nothing' }],
  ] as const)('%s, %i', (country, goods, expected) => {
    expect(sayAbout(published, country, toCart('EUR', goods))).toMatchObject(expected)
  })
})

describe('the country in the sentence', () => {
  const named = (...offers: Partial<PromiseOffer>[]) => toPublished(toRows(offers.map(offer), 'FR')).named
  const belgium = { country: 'BE' }

  it.each<[string, Partial<PromiseOffer>, 1 | undefined]>([
    ['gets the same', {}, undefined],
    ['gets it later', { threshold: 9_000 }, 1],
    ['always pays', { kind: 'none', threshold: null, reason: 'never-free' }, 1],
    ['can’t be proved', { kind: 'cant_be_proved', threshold: null, reason: 'carrier-calculated' }, 1],
    ['was withdrawn', { withdrawnSince: '2026-11-25' }, 1],
    ['takes no orders', { kind: 'none', threshold: null, reason: 'market-inactive' }, undefined],
  ])('is named where another one %s', (_, other, expected) => {
    expect(named({}, { ...belgium, ...other })).toBe(expected)
  })
})

describe('the carts of the preview', () => {
  it('begin on the way to the threshold, and go beyond it', () => {
    expect(usualAmount(published, 'FR', 'EUR')).toBe(3_600)
    expect(largestAmount(published, 'FR', 'EUR')).toBe(9_000)
  })

  it('have an amount where none decides', () => {
    expect(usualAmount(published, 'LU', 'EUR')).toBe(3_500)
    expect(usualAmount(published, 'XX', 'JPY')).toBe(35)
    expect(largestAmount(published, 'LU', 'EUR')).toBe(10_000)
  })

  it('come in the shop’s currency first', () => {
    expect(currenciesOf(published, 'CHF')).toEqual(['CHF', 'EUR'])
  })
})
