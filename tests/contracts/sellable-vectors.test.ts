/** The independent cases of what Shopify sells, played through both decisions: does it sell, may the ad run. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AdState, decideAdGuard } from '../../app/features/ad-guard/ad-guard.rules.ts'
import {
  recheckAt,
  type SellableContext,
  type SellableLocation,
  sellable,
} from '../../app/features/stock/sellable.rules.ts'
import type { LevelFacts, ProductStatus } from '../../app/language/facts.ts'
import type { LocationId } from '../../app/language/ids.ts'
import { levelFacts, variantFacts } from '../factories/variant-facts.ts'

type VectorLevel = {
  location: { name: string; isActive: boolean; fulfillsOnlineOrders: boolean; shipsTo: string[] }
  isActive: boolean
  quantities: Record<string, number>
}
type Vector = {
  id: string
  title: string
  input: {
    buyerCountry: string
    product: {
      status: string
      publishedOnOnlineStore: boolean
      onlineStorePublishDate: string | null
      isGiftCard: boolean
      requiresSellingPlan: boolean
    }
    variant: {
      inventoryPolicy: string
      publishedOnOnlineStore: boolean
      price: string
      requiresComponents: boolean
      quantityRule: { minimum: number }
      sellingPlans: { category: string }[]
    }
    inventoryItem: { tracked: boolean }
    levels: VectorLevel[]
    availabilityDate?: string
    now?: string
    merchantPolicy?: { pauseAdsBelow: number }
  }
  expect: {
    availableForSale: boolean | '?'
    unitsSellableOnline: number | 'unlimited' | '?'
    google: string
    ads: 'allow' | 'suppress' | 'problem'
    googlePause?: string
    googleAvailabilityDate?: string
    recheckAt?: string
    unitsRange?: [number, number]
    shopifyQuantityMayBe?: number
  }
}

const file = new URL('../vectors/shopify/sellable.json', import.meta.url)
const { cases, about } = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: Vector[]
  about: { date: string }
}

const advertised: AdState = {
  ads: 'allow',
  availability: 'in_stock',
  availabilityDate: null,
  reason: 'in-stock',
  reasonData: {},
}

function toLevel({ location, isActive, quantities: q }: VectorLevel): LevelFacts {
  return levelFacts(q.available ?? 0, {
    locationId: location.name as LocationId,
    isActive,
    committed: q.committed ?? 0,
    onHand: q.on_hand ?? 0,
    incoming: q.incoming ?? 0,
    unavailable: (q.damaged ?? 0) + (q.safety_stock ?? 0) + (q.quality_control ?? 0) + (q.reserved ?? 0),
  })
}

function toContext({ input }: Vector): SellableContext {
  const locations = input.levels.map(({ location }): [string, SellableLocation] => [
    location.name,
    {
      locationId: location.name as LocationId,
      name: location.name,
      isActive: location.isActive,
      fulfillsOnlineOrders: location.fulfillsOnlineOrders,
      shipsToBuyer: location.shipsTo.includes(input.buyerCountry),
    },
  ])
  return {
    availabilityDate: input.availabilityDate ?? null,
    now: new Date(input.now ?? `${about.date}T12:00:00Z`),
    timeZone: 'Europe/Paris',
    locations: new Map(locations),
  }
}

function toFacts({ input }: Vector, availableForSale: boolean, sellableOnlineQuantity: number) {
  const { product, variant } = input
  return variantFacts({
    product: {
      status: product.status.toLowerCase() as ProductStatus,
      published: product.publishedOnOnlineStore,
      isGiftCard: product.isGiftCard,
      requiresSellingPlan: product.requiresSellingPlan,
    },
    inventoryPolicy: variant.inventoryPolicy.toLowerCase() as 'deny' | 'continue',
    published: variant.publishedOnOnlineStore,
    priceMinor: Math.round(Number(variant.price) * 100),
    requiresComponents: variant.requiresComponents,
    minimumQuantity: variant.quantityRule.minimum,
    preorderPlan: variant.sellingPlans.some((plan) => plan.category === 'PRE_ORDER'),
    tracked: input.inventoryItem.tracked,
    levels: input.levels.map(toLevel),
    availableForSale,
    sellableOnlineQuantity,
  })
}

/** What the platform may answer: both ways where it isn't documented, any number where it means nothing. */
function platformAnswers(vector: Vector): { availableForSale: boolean; quantity: number }[] {
  const { availableForSale, unitsSellableOnline: units, unitsRange, shopifyQuantityMayBe } = vector.expect
  const answers = availableForSale === '?' ? [true, false] : [availableForSale]
  const quantities = (sells: boolean): number[] => {
    if (units === 'unlimited') return [-12, 0, 7]
    if (units !== '?') return shopifyQuantityMayBe === undefined ? [units] : [units, shopifyQuantityMayBe]
    return sells ? (unitsRange ?? [1, 2]) : [-2, 0]
  }
  return answers.flatMap((sells) =>
    quantities(sells).map((quantity) => ({ availableForSale: sells, quantity })),
  )
}

function decide(vector: Vector, answer: { availableForSale: boolean; quantity: number }) {
  const context = toContext(vector)
  const said = sellable(toFacts(vector, answer.availableForSale, answer.quantity), context)
  const floor = vector.input.merchantPolicy?.pauseAdsBelow ?? 0
  const decision = decideAdGuard({
    sellable: said,
    policy: { floor },
    override: null,
    previous: advertised,
    now: context.now,
  })
  return { said, ...decision, context }
}

describe('what Shopify sells, and what the ads may say of it', () => {
  it('holds all 49 cases', () => expect(cases).toHaveLength(49))

  const played = cases.flatMap((vector) => platformAnswers(vector).map((answer) => ({ vector, answer })))
  it.each(played)(
    '$vector.id $vector.title ($answer.availableForSale, $answer.quantity)',
    ({ vector, answer }) => {
      const wanted = vector.expect
      const { said, state, verdict, question, context } = decide(vector, answer)

      if (wanted.google !== '?') expect(state.availability).toBe(wanted.google)
      if (wanted.googleAvailabilityDate) expect(state.availabilityDate).toBe(wanted.googleAvailabilityDate)
      if (wanted.googlePause) expect(state.ads).toBe('hold')
      if (wanted.unitsSellableOnline !== '?') expect(said.units).toBe(wanted.unitsSellableOnline)
      if (said.units !== 'unlimited') expect(said.units).toBeGreaterThanOrEqual(0)
      if (wanted.recheckAt)
        expect(recheckAt(context, vector.input.product.onlineStorePublishDate)).toEqual(
          new Date(wanted.recheckAt),
        )

      if (wanted.ads === 'suppress') expect(['suppress', 'hold']).toContain(verdict)
      if (wanted.ads === 'allow') expect([state.ads, question]).toEqual(['allow', null])
      if (wanted.ads !== 'problem') return
      expect(question).not.toBeNull()
      if (answer.availableForSale) expect(verdict).toBe('unchanged')
      else expect([verdict, state.availability]).toEqual(['suppress', 'out_of_stock'])
    },
  )
})
