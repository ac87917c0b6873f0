import { describe, expect, it } from 'vitest'
import {
  addVerdict,
  brokenAfter,
  brokenNow,
  isNeedless,
  noTally,
  type Seen,
  silence,
} from './free-shipping.rules.ts'

const free: Seen = { say: 'free', all: true, missing: 0, text: 'Livraison gratuite' }
const toGo: Seen = { say: 'to-go', all: false, missing: 1800, text: 'Encore 18 €' }
const paid = { title: 'Standard', amount: 590 }
const offered = { title: 'Offerte', amount: 0 }

describe('a promise of free delivery', () => {
  it.each([
    ['every option is free', free, [offered], false],
    ['every option is charged', free, [paid], true],
    ['one of all that were promised is charged', free, [offered, paid], true],
    ['some were promised, one is free', { ...free, all: false }, [offered, paid], false],
    ['nothing is delivered at all', { ...free, all: false }, [], true],
    ['nothing was said', silence, [paid], false],
  ])('%s', (_, seen, charged, isBroken) => {
    expect(brokenNow(seen as Seen, charged as (typeof paid)[]) !== null).toBe(isBroken)
  })

  it('"so much to go" is about the cart with so much more', () => {
    expect(brokenNow(toGo, [paid])).toBeNull()
    expect(brokenAfter(toGo, [paid])).toContain('Standard 5.90')
    expect(brokenAfter(toGo, [offered, paid])).toBeNull()
    expect(brokenAfter({ ...toGo, all: true }, [offered, paid])).toContain('every option')
  })

  it('silence is needless only where every answer of the checkout is free', () => {
    expect(isNeedless(silence, [[offered], [offered, paid]])).toBe(true)
    expect(isNeedless(silence, [[offered], [paid]])).toBe(false)
    expect(isNeedless(free, [[offered]])).toBe(false)
  })

  it('counts carts, and keeps what showed it', () => {
    const tally = noTally()
    addVerdict(tally, { cart: 'one', broken: null, needless: true, couldBeNeedless: true })
    addVerdict(tally, { cart: 'two', broken: 'asks 5.90', needless: false, couldBeNeedless: false })
    expect(tally).toMatchObject({
      falsePromises: { value: 1, cases: 2 },
      silentThoughFree: { value: 1, cases: 1 },
      evidence: ['one: nothing is said though delivery is free', 'two: asks 5.90'],
    })
  })
})
