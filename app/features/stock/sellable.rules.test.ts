import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boutique, levelFacts, places, variantFacts } from '../../../tests/factories/variant-facts.ts'
import { dayAt } from './availability-date.rules.ts'
import { deletedVariant, recheckAt, sellable } from './sellable.rules.ts'

const now = new Date('2026-11-25T09:00:00Z')
const context = { availabilityDate: null, now, timeZone: 'Europe/Paris', locations: places }
const tomorrow = { ...context, availabilityDate: '2026-11-26' }

const soldOut = { availableForSale: false, sellableOnlineQuantity: 0 }

describe('sellable', () => {
  it.each([
    ['stock', {}, { sells: true, units: 10, availability: 'in_stock', reason: 'in-stock' }],
    ['nothing left', { ...soldOut, levels: [levelFacts(0)] }, { sells: false, units: 0, reason: 'sold-out' }],
    [
      'all committed',
      { ...soldOut, levels: [levelFacts(0, { committed: 14, onHand: 14 })] },
      { sells: false, reason: 'committed' },
    ],
    [
      'damaged or kept back',
      { ...soldOut, levels: [levelFacts(0, { unavailable: 8, onHand: 8 })] },
      { sells: false, reason: 'unavailable-units' },
    ],
    [
      'units in a boutique that serves no online order',
      { ...soldOut, levels: [levelFacts(0), levelFacts(9, { locationId: boutique.locationId })] },
      { sells: false, reason: 'stock-elsewhere' },
    ],
    ['draft', { product: { status: 'draft' as const } }, { sells: false, units: 0, reason: 'product-draft' }],
    ['variant unpublished', { published: false }, { sells: false, reason: 'variant-unpublished' }],
    ['not tracked', { tracked: false }, { sells: true, units: 'unlimited', reason: 'not-tracked' }],
    [
      'minimum of 6, four left: the button refuses although the platform says available',
      { minimumQuantity: 6, sellableOnlineQuantity: 4, levels: [levelFacts(4)] },
      { sells: false, reason: 'minimum-quantity' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(sellable(variantFacts(facts), context)).toMatchObject(expected)
  })

  it('INV-10: −1 deny, −1 continue, untracked and 0 deny, and never a negative number of units', () => {
    const answers = [
      variantFacts({ ...soldOut, sellableOnlineQuantity: -1, levels: [levelFacts(-1)] }),
      variantFacts({ inventoryPolicy: 'continue', sellableOnlineQuantity: -1, levels: [levelFacts(-1)] }),
      variantFacts({ tracked: false, sellableOnlineQuantity: -1, levels: [levelFacts(-1)] }),
      variantFacts({ ...soldOut, levels: [levelFacts(0)] }),
    ].map((facts) => sellable(facts, context))
    expect(answers.map(({ sells, units }) => [sells, units])).toEqual([
      [false, 0],
      [true, 'unlimited'],
      [true, 'unlimited'],
      [false, 0],
    ])
  })

  it('ADS-06: selling at zero is a backorder only with a date that can be published', () => {
    const atZero = variantFacts({ inventoryPolicy: 'continue', levels: [levelFacts(0)] })
    const say = (availabilityDate: string | null) => sellable(atZero, { ...context, availabilityDate })
    expect(say('2026-12-10')).toMatchObject({ availability: 'backorder', availabilityDate: '2026-12-10' })
    expect(say(null)).toMatchObject({ availability: 'in_stock', reason: 'sells-at-zero', question: null })
    expect(say('2026-11-25')).toMatchObject({ availability: 'in_stock', question: 'availability-date-past' })
    expect(say('2028-01-25')).toMatchObject({ availability: 'in_stock', availabilityDate: null })
  })

  it('a page that says “pre-order” is followed with a date, and without one a person is asked for it', () => {
    const says = { pageClaims: 'preorder' as const, platformDate: null }
    const atZero = { inventoryPolicy: 'continue' as const, levels: [levelFacts(0)], ...says }
    for (const facts of [atZero, { ...says, tracked: false }]) {
      const answer = sellable(variantFacts(facts), { ...context, availabilityDate: '2026-12-10' })
      expect(answer).toMatchObject({
        availability: 'preorder',
        availabilityDate: '2026-12-10',
        question: null,
      })
      expect(sellable(variantFacts(facts), context)).toMatchObject({
        sells: true,
        availability: 'in_stock',
        question: 'preorder-date-missing',
      })
    }
    const dated = variantFacts({ ...atZero, platformDate: '2026-12-10' })
    expect(sellable(dated, context)).toMatchObject({
      availability: 'preorder',
      availabilityDate: '2026-12-10',
    })
  })

  it('a date left over from the last shortage is ignored while there is stock', () => {
    expect(sellable(variantFacts({ inventoryPolicy: 'continue' }), tomorrow)).toMatchObject({
      availability: 'in_stock',
      availabilityDate: null,
      question: null,
    })
  })

  it('a pre-order plan asks for a date', () => {
    const preorder = variantFacts({
      preorderPlan: true,
      inventoryPolicy: 'continue',
      levels: [levelFacts(0)],
    })
    expect(sellable(preorder, context).question).toBe('preorder-date-missing')
    expect(sellable(preorder, tomorrow)).toMatchObject({
      availability: 'preorder',
      availabilityDate: '2026-11-26',
      question: null,
    })
  })

  it('levels never overrule the platform, they raise a question', () => {
    const sellsNothing = sellable(variantFacts({ levels: [levelFacts(0)] }), context)
    const refusesStock = sellable(variantFacts(soldOut), context)
    expect(sellsNothing).toMatchObject({ sells: true, question: 'levels-disagree' })
    expect(refusesStock).toMatchObject({
      sells: false,
      reason: 'platform-refuses',
      question: 'levels-disagree',
    })
  })

  it('a number below zero elsewhere in the world does not unsay what this country’s page sells', () => {
    expect(sellable(variantFacts({ sellableOnlineQuantity: -2 }), context)).toMatchObject({
      sells: true,
      units: 0,
    })
  })

  it('says nothing about levels of a location that was not read yet', () => {
    const locations = new Map([[boutique.locationId as string, boutique]])
    expect(sellable(variantFacts(soldOut), { ...context, locations })).toMatchObject({
      reason: 'sold-out',
      question: null,
    })
  })

  it('a deleted variant sells nothing', () => {
    expect(deletedVariant()).toMatchObject({ sells: false, availability: 'out_of_stock', reason: 'deleted' })
  })

  it('whatever the facts: follows the platform, units never negative, dates only in the future', () => {
    const anyFacts = fc.record({
      tracked: fc.boolean(),
      inventoryPolicy: fc.constantFrom('deny' as const, 'continue' as const),
      availableForSale: fc.boolean(),
      sellableOnlineQuantity: fc.integer({ min: -50, max: 50 }),
      minimumQuantity: fc.integer({ min: 1, max: 6 }),
      preorderPlan: fc.boolean(),
      published: fc.boolean(),
      available: fc.integer({ min: -50, max: 50 }),
      day: fc.option(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
      ),
    })
    fc.assert(
      fc.property(anyFacts, ({ available, day, ...facts }) => {
        const availabilityDate = day?.toISOString().slice(0, 10) ?? null
        const levels = [levelFacts(available)]
        const answer = sellable(variantFacts({ ...facts, levels }), { ...context, availabilityDate })
        if (answer.units !== 'unlimited') expect(answer.units).toBeGreaterThanOrEqual(0)
        if (answer.sells) expect(facts.availableForSale && facts.published).toBe(true)
        else expect(facts.availableForSale && facts.published && facts.minimumQuantity === 1).toBe(false)
        expect(answer.availability === 'out_of_stock').toBe(!answer.sells)
        const isDated = answer.availability === 'preorder' || answer.availability === 'backorder'
        expect(answer.availabilityDate !== null).toBe(isDated)
        if (answer.availabilityDate) expect(answer.availabilityDate > dayAt(now, 'Europe/Paris')).toBe(true)
      }),
    )
  })
})

describe('recheckAt', () => {
  it('is the morning on which the date arrives at the shop', () => {
    expect(recheckAt(tomorrow)?.toISOString()).toBe('2026-11-25T23:00:00.000Z')
  })
  it('is the hour of a scheduled publication, when that comes first', () => {
    expect(recheckAt(tomorrow, '2026-11-25T10:00:00Z')?.toISOString()).toBe('2026-11-25T10:00:00.000Z')
  })
  it('is nothing when no future moment is known', () => {
    expect(recheckAt({ ...context, availabilityDate: '2026-11-01' })).toBeNull()
  })
})
