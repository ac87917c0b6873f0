import { describe, expect, it } from 'vitest'
import { countProved, type PromiseOffer, stateOf, toRows } from './promise.rules.ts'

const offer = (over: Partial<PromiseOffer> = {}): PromiseOffer => ({
  ...{ country: 'FR', province: null, cartKind: '0', kind: 'free_from', currency: 'EUR', threshold: 6_000 },
  ...{ weightFrom: null, quantityFrom: null, reason: null, hole: null },
  ...{ proof: 'proved', provedAt: '2026-11-25T09:00:00.000Z', withdrawnSince: null },
  ...over,
})

describe('stateOf', () => {
  it.each<[string, Partial<PromiseOffer>, string]>([
    ['each cart kept its word', {}, 'proved'],
    ['nobody has asked the checkout', { proof: 'unproved', provedAt: null }, 'unasked'],
    ['a carrier sets a rate', { kind: 'cant_be_proved', proof: 'unproved' }, 'unproved'],
    ['delivery is always paid', { kind: 'none', proof: 'unproved' }, 'none'],
    ['a checkout said otherwise', { proof: 'contradicted' }, 'withdrawn'],
    ['withdrawn stays so, whatever the rates say now', { withdrawnSince: '2026-11-25' }, 'withdrawn'],
  ])('%s', (_, over, expected) => {
    expect(stateOf(offer(over))).toBe(expected)
  })
})

describe('toRows', () => {
  it('has the shop’s own country first, then what was withdrawn', () => {
    const rows = toRows(
      [
        offer({ country: 'BE', kind: 'cant_be_proved', proof: 'unproved', reason: 'carrier-calculated' }),
        offer({ country: 'CH', proof: 'contradicted', withdrawnSince: '2026-11-25T09:41:00.000Z' }),
        offer(),
        offer({ country: '*', kind: 'none', proof: 'unproved', reason: 'never-free' }),
      ],
      'FR',
    )
    expect(rows.map(({ country, state }) => [country, state])).toEqual([
      ['FR', 'proved'],
      ['CH', 'withdrawn'],
      ['BE', 'unproved'],
      ['*', 'none'],
    ])
    expect(countProved(rows)).toEqual({ proved: 1, of: 3 })
  })

  it('a country is proved only with all that is promised there, since its oldest proof', () => {
    const heavy = offer({ cartKind: '0+1', proof: 'unproved', provedAt: null })
    expect(toRows([heavy, offer()], 'FR')[0]).toMatchObject({ state: 'unasked', offers: [offer(), heavy] })
    const old = offer({ cartKind: '1', provedAt: '2026-11-20T09:00:00.000Z' })
    expect(toRows([offer(), old], 'FR')[0]).toMatchObject({ state: 'proved', provedAt: old.provedAt })
  })

  it('what some goods are never promised doesn’t hide what others are', () => {
    const never = offer({ cartKind: '1', kind: 'none', proof: 'unproved', reason: 'never-free' })
    expect(toRows([offer(), never], 'FR')[0]?.state).toBe('proved')
    const unknown = offer({ cartKind: '1', kind: 'cant_be_proved', proof: 'unproved', reason: 'unreadable' })
    expect(toRows([offer(), unknown], 'FR')[0]).toMatchObject({ state: 'unproved', reason: 'unreadable' })
  })

  it('nothing read is nothing shown', () => {
    expect(toRows([], 'FR')).toEqual([])
    expect(countProved([])).toEqual({ proved: 0, of: 0 })
  })
})
