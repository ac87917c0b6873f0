import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pageOf, sellableOnlineQuantity } from './availability.ts'
import { addLocation, addProduct, addSellingPlanGroup, makeShop } from './store/build.ts'
import type { InventoryPolicy, ProductStatus, Quantities, SellingPlanCategory } from './store/types.ts'

type VectorLevel = {
  location: {
    name: string
    isActive: boolean
    fulfillsOnlineOrders: boolean
    isFulfillmentService: boolean
    localPickup: boolean
    shipsTo: string[]
    shipsInventory?: boolean
  }
  isActive: boolean
  quantities: Quantities
}
type Vector = {
  id: string
  title: string
  input: {
    buyerCountry: string
    now?: string
    product: {
      status: ProductStatus
      publishedOnOnlineStore: boolean
      onlineStorePublishDate: string | null
      isGiftCard: boolean
      requiresSellingPlan: boolean
    }
    variant: {
      inventoryPolicy: InventoryPolicy
      publishedOnOnlineStore: boolean
      price: string
      requiresComponents: boolean
      components: {
        quantity: number
        levels: VectorLevel[]
        inventoryPolicy: InventoryPolicy
        tracked: boolean
      }[]
      quantityRule: { minimum: number }
      sellingPlans: { category: SellingPlanCategory; reserve: 'ON_SALE' | 'ON_FULFILLMENT' }[]
    }
    inventoryItem: { tracked: boolean; requiresShipping: boolean }
    levels: VectorLevel[]
  }
  expect: {
    page: string
    availableForSale: boolean | '?'
    jsonLd: 'InStock' | 'OutOfStock' | null | '?'
    unitsSellableOnline: number | 'unlimited' | '?'
    unitsRange?: [number, number]
    shopifyQuantityMayBe?: number
  }
}

const url = new URL('../vectors/shopify/sellable.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Vector[] }
const today = '2026-11-24T12:00:00Z'

/** The vector's facts as a shop of the sandbox. */
function shopOf(vector: Vector) {
  const { input } = vector
  const shop = makeShop({
    id: '1',
    domain: 'vectors.myshopify.com',
    name: 'Vectors',
    createdAt: '2026-01-01T00:00:00Z',
  })
  const locations = new Map<string, string>()
  const toStock = (levels: VectorLevel[]) => {
    const stock: Record<string, Partial<Quantities> & { isActive: boolean }> = {}
    for (const level of levels) {
      const { shipsInventory = true, ...location } = level.location
      const id = locations.get(location.name) ?? addLocation(shop, { ...location, shipsInventory }).id
      locations.set(location.name, id)
      stock[id] = { ...level.quantities, isActive: level.isActive }
    }
    return stock
  }
  if (input.levels.length === 0) addLocation(shop, { name: 'Entrepôt', shipsTo: ['FR'] })
  const components = input.variant.components.map((component, index) => {
    const product = addProduct(shop, {
      title: `Composant ${index}`,
      variants: [{ ...component, price: '5.00', stock: toStock(component.levels) }],
    })
    return { variantId: product.variantIds[0] ?? '', quantity: component.quantity }
  })
  const product = addProduct(shop, {
    ...input.product,
    title: vector.title,
    published: input.product.onlineStorePublishDate ?? input.product.publishedOnOnlineStore,
    variants: [
      {
        price: input.variant.price,
        inventoryPolicy: input.variant.inventoryPolicy,
        published: input.variant.publishedOnOnlineStore,
        minimumQuantity: input.variant.quantityRule.minimum,
        components,
        ...input.inventoryItem,
        stock: toStock(input.levels),
      },
    ],
  })
  for (const plan of input.variant.sellingPlans) {
    addSellingPlanGroup(shop, { name: plan.category, ...plan, productIds: [product.id] })
  }
  const variant = shop.variants.get(product.variantIds[0] ?? '')
  if (!variant) throw new Error('no variant')
  return { shop, variant }
}

/** The words that the vectors use for a page. */
function pageWords(page: ReturnType<typeof pageOf>): string {
  if (page.page === 404) return '404'
  if (page.unlisted) return '200 by direct link only'
  if (page.availableForSale && !page.sells) return '200, button says sold out'
  return '200'
}

describe('what a page sells is what the documentation says', () => {
  test.each(cases.map((vector) => [`${vector.id} ${vector.title}`, vector] as const))(
    '%s',
    (_name, vector) => {
      const { shop, variant } = shopOf(vector)
      const now = new Date(vector.input.now ?? today)
      const page = pageOf(shop, variant, vector.input.buyerCountry, now)
      const { expect: wanted } = vector
      expect(pageWords(page)).toBe(wanted.page)
      if (wanted.availableForSale !== '?') expect(page.availableForSale).toBe(wanted.availableForSale)
      if (wanted.jsonLd !== '?') expect(page.jsonLd).toBe(wanted.jsonLd)
      if (wanted.unitsSellableOnline !== '?') expect(page.units).toBe(wanted.unitsSellableOnline)
      if (wanted.unitsRange) {
        expect(page.units).toBeGreaterThanOrEqual(wanted.unitsRange[0])
        expect(page.units).toBeLessThanOrEqual(wanted.unitsRange[1])
      }
      if (wanted.shopifyQuantityMayBe !== undefined) {
        expect(sellableOnlineQuantity(shop, variant)).toBe(wanted.shopifyQuantityMayBe)
      }
    },
  )

  test('the file is whole', () => expect(cases).toHaveLength(49))
})
