import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CaseFacts, isProblemCase } from './problem-case.rules.ts'

type VectorLocation = { isActive: boolean; fulfillsOnlineOrders: boolean; shipsTo: string[] }
type VectorCase = {
  id: string
  title: string
  input: {
    buyerCountry: string
    now?: string
    availabilityDate?: string
    product: { status: string }
    variant: {
      inventoryPolicy: string
      price: string
      requiresComponents: boolean
      sellingPlans: { category: string }[]
    }
    inventoryItem: { tracked: boolean }
    levels: { location: VectorLocation; isActive: boolean; quantities: { available: number } }[]
  }
  expect: { ads: string; availableForSale: boolean | string }
}
const vectors = JSON.parse(
  readFileSync(new URL('../vectors/shopify/sellable.json', import.meta.url), 'utf8'),
) as { cases: VectorCase[] }

// What the page refuses is never advertised, whatever else is open: the rule is only asked of what sells.
const asked = vectors.cases.filter((one) => one.expect.availableForSale !== false)

test.each(asked)('$id $title', ({ input, expect: want }) => {
  expect(isProblemCase(toFacts(input))).toBe(want.ads === 'problem')
})

function toFacts({
  buyerCountry,
  product,
  variant,
  inventoryItem,
  levels,
  ...story
}: VectorCase['input']): CaseFacts {
  const serves = (location: VectorLocation) =>
    location.isActive && location.fulfillsOnlineOrders && location.shipsTo.includes(buyerCountry)
  return {
    status: product.status,
    price: variant.price,
    requiresComponents: variant.requiresComponents,
    sellsAtZero: variant.inventoryPolicy === 'CONTINUE',
    tracked: inventoryItem.tracked,
    preorder: variant.sellingPlans.some(({ category }) => category === 'PRE_ORDER'),
    availabilityDate: story.availabilityDate ?? null,
    today: (story.now ?? '2026-11-24').slice(0, 10),
    levels: levels.map(({ location, isActive, quantities }) => ({
      available: quantities.available,
      stocked: isActive,
      servesBuyer: serves(location),
    })),
    shopServesBuyer: levels.length === 0 || levels.some(({ location }) => serves(location)),
  }
}
