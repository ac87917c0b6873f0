import { describe, expect, it } from 'vitest'
import { primaryFeed } from './primary-feed.ts'
import { seedShop } from './shop.ts'

const shop = seedShop()

describe('the primary feed of a channel', () => {
  it('lists nearly every variant once, and twenty that are gone', () => {
    const { text, truth, staleIds } = primaryFeed(shop)
    const ids = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
    expect(staleIds).toHaveLength(20)
    expect(ids).toHaveLength(truth.size + 20)
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length)
    expect(truth.size).toBeGreaterThan(1950)
    expect(new Set(truth.values()).size).toBe(truth.size)
  })

  it('mixes shapes and cases', () => {
    const ids = [...primaryFeed(shop).truth.keys()]
    const shapes = [
      /^shopify_ZZ_\d+_\d+$/,
      /^shopify_FR_\d+_\d+$/,
      /^shopify_fr_\d+_\d+$/,
      /^\d+$/,
      /^[A-Z]{3}\d{3}/,
      /^[a-z]{3}\d{3}/,
    ]
    for (const shape of shapes) expect(ids.filter((id) => shape.test(id)).length).toBeGreaterThan(50)
  })

  it('names no stale id that a variant of today has', () => {
    const { staleIds } = primaryFeed(shop, { channel: 'meta', format: 'csv' })
    const alive = new Set([...shop.variants.values()].flatMap((variant) => [variant.id, variant.sku ?? '']))
    expect(staleIds.some((id) => alive.has(id) || alive.has(id.split('_').at(-1) ?? ''))).toBe(false)
  })

  it('is the same from the same seed, in each format', () => {
    for (const format of ['tsv', 'csv', 'xml'] as const) {
      expect(primaryFeed(shop, { format }).text).toBe(primaryFeed(shop, { format }).text)
    }
    expect(primaryFeed(shop, { format: 'xml' }).text).toContain('<g:id>shopify_ZZ_')
  })
})
