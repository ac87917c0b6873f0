/** Offers of every kind, as often usual ones as odd ones. */
import fc from 'fast-check'
import type { Bands, Label, Offer, Published } from '../../app/features/free-shipping/progress.rules.ts'

/** The first far more often than the others. */
export const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
export const cents = fc.integer({ min: 0, max: 12_000 })
const label = fc.constantFrom<Label>('a', 's', 'p', 'u')
const bands: fc.Arbitrary<Bands> = fc
  .record({
    starts: fc.uniqueArray(cents, { maxLength: 4 }),
    labels: fc.array(label, { minLength: 5, maxLength: 5 }),
    q: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a' as const, 's' as const)), {
      freq: 6,
      nil: undefined,
    }),
    w: fc.option(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom('a' as const, 's' as const)), {
      freq: 6,
      nil: undefined,
    }),
    e: fc.option(fc.constant(1 as const), { freq: 6, nil: undefined }),
    x: fc.option(fc.constant(1 as const), { freq: 3, nil: undefined }),
  })
  .map(({ starts, labels, ...rest }) => ({
    a: [0, ...starts.filter((start) => start > 0).sort((one, two) => one - two)].map(
      (start, index): [number, Label] => [start, labels[index] ?? 'p'],
    ),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  }))
/** As shops have them: paid below a threshold, free from there on. */
const usual: fc.Arbitrary<Bands> = fc
  .tuple(cents, fc.constantFrom<Label>('a', 'a', 's'), fc.constantFrom({}, {}, { x: 1 as const }))
  .map(([from, free, more]) => ({
    a: from
      ? [
          [0, 'p'],
          [from, free],
        ]
      : [[0, free]],
    ...more,
  }))
const carts = fc
  .tuple(
    fc.oneof(usual, usual, bands),
    fc.dictionary(fc.constantFrom('1', '0+1', '12'), fc.oneof(usual, bands)),
  )
  .map(([all, others]): Record<string, Bands> => ({ '0': all, ...others }))
const flag = mostly<1 | undefined>(undefined, 1)
const offer: fc.Arbitrary<Offer> = fc
  .record({
    currency: mostly<string | null>('EUR', null, 'CHF'),
    carts,
    alone: fc.option(carts, { freq: 3, nil: undefined }),
    codes: mostly<Offer['codes']>(undefined, { someKey: {} }),
    tax: flag,
    auto: flag,
    asks: flag,
    members: flag,
  })
  .map((made) => JSON.parse(JSON.stringify(made)) as Offer)
export const anyPublished: fc.Arbitrary<Published> = fc
  .record({
    offer,
    on: mostly(true, false),
    country: mostly('FR', 'BE'),
    left: mostly<number | null>(null, 3600, -1),
    kinds: fc.option(fc.dictionary(fc.constantFrom('100', '101', '102'), fc.constantFrom(1, 12)), {
      nil: undefined,
    }),
  })
  .map(({ offer, on, country, kinds, left }) => ({
    ...{ v: 1 as const, on, at: Math.floor(Date.now() / 1000), offers: [offer], countries: { [country]: 0 } },
    ...(left === null ? {} : { until: Math.floor(Date.now() / 1000) + left }),
    ...(kinds ? { kinds } : {}),
  }))
