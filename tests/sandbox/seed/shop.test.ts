import { describe, expect, it } from 'vitest'
import { pageOf } from '../availability.ts'
import { charge } from '../checkout/charge.ts'
import { awkwardKeys, findAwkward } from './awkward.ts'
import { isEan13 } from './ean.ts'
import { seedShop, seedSmallShop } from './shop.ts'

const shop = seedShop()
const now = new Date('2026-11-25T10:00:00Z')
const variants = [...shop.variants.values()]

describe('Maison Alizée', () => {
  it('has the size of a real shop', () => {
    expect(shop.products.size).toBeGreaterThanOrEqual(280)
    expect(variants.length).toBeGreaterThanOrEqual(2000)
    expect([...shop.locations.values()].map((location) => location.fulfillsOnlineOrders)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is the same at every start', () => {
    const again = seedShop()
    expect([...again.variants]).toEqual([...shop.variants])
    expect([...again.levels]).toEqual([...shop.levels])
  })

  it('has barcodes whose check digit is right, on most variants, each its own', () => {
    const codes = variants.flatMap((variant) => variant.barcode ?? [])
    expect(codes.every(isEan13)).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length / variants.length).toBeGreaterThan(0.85)
  })

  it('has prices between 12,90 and 389 euros, the samples apart', () => {
    const priced = variants
      .filter((variant) => variant.price !== '0.00')
      .map((variant) => Number(variant.price))
    expect(Math.min(...priced)).toBeGreaterThanOrEqual(12.9)
    expect(Math.max(...priced)).toBe(389)
  })

  it('has sold-out sizes, last pieces and plenty', () => {
    const units = variants.map((variant) => pageOf(shop, variant, 'FR', now).units)
    expect(units.filter((one) => one === 0).length).toBeGreaterThan(150)
    expect(units.filter((one) => one === 1).length).toBeGreaterThan(50)
    expect(units.filter((one) => typeof one === 'number' && one > 5).length).toBeGreaterThan(900)
  })

  it('has some ids that no JavaScript number can hold', () => {
    expect(variants.some((variant) => String(Number(variant.id)) !== variant.id)).toBe(true)
  })

  it('has names as short as a word or as long as 80 letters, and every description says something', () => {
    expect(Math.max(...[...shop.products.values()].map((product) => product.title.length))).toBe(80)
    for (const product of shop.products.values()) expect(product.descriptionHtml).toMatch(/^<p>.{40,}<\/p>$/)
  })
})

describe('the awkward cases', () => {
  const sells = (key: (typeof awkwardKeys)[number]) => pageOf(shop, findAwkward(shop, key).variant, 'FR', now)

  it('are all there', () => {
    for (const key of awkwardKeys) expect(findAwkward(shop, key).variant.productId).toBeTruthy()
  })

  it.each([
    ['untracked', true, 'unlimited'],
    ['untracked-old-level', true, 'unlimited'],
    ['continue-zero', true, 'unlimited'],
    ['continue-negative', true, 'unlimited'],
    ['draft', false, 0],
    ['archived', false, 0],
    ['unlisted', true, 11],
    ['unpublished-product', false, 0],
    ['unpublished-variant', false, 0],
    ['scheduled', false, 0],
    ['gift-card', true, 'unlimited'],
    ['negative-elsewhere-positive-sum', true, 3],
    ['stock-elsewhere', false, 0],
    ['committed', false, 0],
    ['unavailable-units', false, 0],
    ['negative', false, 0],
    ['minimum-above-stock', false, 0],
    ['bundle', true, 6],
    ['preorder', true, 'unlimited'],
    ['last-m', true, 1],
  ] as const)('%s: sells %s, units %s', (key, does, units) => {
    expect(sells(key)).toMatchObject({ sells: does, units })
  })

  it('has a variant without SKU and two that share one', () => {
    expect(findAwkward(shop, 'no-sku').variant.sku).toBeNull()
    const { product } = findAwkward(shop, 'duplicate-sku')
    const skus = product.variantIds.map((id) => shop.variants.get(id)?.sku)
    expect(new Set(skus).size).toBe(1)
  })
})

describe('Petite Mercerie', () => {
  it('has twenty products and ids of its own', () => {
    const small = seedSmallShop()
    expect(small.products.size).toBe(20)
    expect([...small.variants.keys()].some((id) => shop.variants.has(id))).toBe(false)
  })
})

describe('what is charged, and was', () => {
  const today = new Date('2026-11-25T09:00:00Z')
  const { pastOrders, shipping } = seedShop({ today })
  const small = seedSmallShop({ today })
  const countIn = (month: string) => pastOrders.filter((one) => one.createdAt.startsWith(month)).length

  it('is free from 60 in France, from 90 in Belgium, and never in Spain', () => {
    const asked = (country: string, unitPrice: string) => {
      const line = { sku: 'A', unitPrice, quantity: 1, grams: 200, requiresShipping: true, giftCard: false }
      const cart = {
        country,
        province: null,
        currency: 'EUR',
        lines: [line],
        discountCodes: [],
        customer: null,
      }
      const answer = charge({ ...shipping, now: today.toISOString() }, cart)
      return typeof answer === 'string' ? answer : answer.options.map((one) => Number(one.amount))
    }
    expect(asked('FR', '59.99')).toEqual([5.9, 3.9, 12.9])
    expect(asked('FR', '60.00')).toEqual([0, 0, 12.9])
    expect(asked('BE', '89.99')).toEqual([8.9])
    expect(asked('BE', '90.00')).toEqual([0])
    expect(asked('ES', '500.00')).toEqual([12.9])
    expect(asked('JP', '500.00')).toBe('no rates')
  })

  it('has a year of orders that ends yesterday, the same for the same day', () => {
    expect(pastOrders.length).toBeGreaterThan(3000)
    expect(pastOrders[0]?.createdAt.slice(0, 10)).toBe('2025-11-25')
    expect(pastOrders.at(-1)?.createdAt.slice(0, 10)).toBe('2026-11-24')
    const again = seedShop({ today }).pastOrders
    expect(again.map((one) => [one.id, one.createdAt, one.discount, one.shipping.price])).toEqual(
      pastOrders.map((one) => [one.id, one.createdAt, one.discount, one.shipping.price]),
    )
  })

  it('has its season: both sales and the weeks before Christmas above the rest', () => {
    const quiet = Math.max(countIn('2026-02'), countIn('2026-03'))
    expect(countIn('2026-01')).toBeGreaterThan(quiet * 1.4)
    expect(countIn('2026-07')).toBeGreaterThan(quiet * 1.4)
    expect(countIn('2025-12')).toBeGreaterThan(quiet * 1.2)
  })

  it('is by markets in the small shop, whose profile is out of date', () => {
    expect(small.shipping.features.marketDrivenShipping).toBe(true)
    expect(small.pastOrders.length).toBeGreaterThan(400)
  })
})
