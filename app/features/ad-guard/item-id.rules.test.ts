import { describe, expect, it } from 'vitest'
import type { ProductId, VariantId } from '../../language/ids.ts'
import { type KnownVariant, matchItem, nameVariants, readLink } from './item-id.rules.ts'

function known(variantId: string, productId: string, over: Partial<KnownVariant> = {}): KnownVariant {
  return {
    variantId: variantId as VariantId,
    productId: productId as ProductId,
    sku: null,
    barcode: null,
    deleted: false,
    ...over,
  }
}

const names = nameVariants(
  [
    known('9001', '801', { sku: 'MAR-BLEU-M', barcode: '3760001112223' }),
    known('9002', '801', { sku: 'MAR-BLEU-L', barcode: '3760001112230' }),
    known('9003', '802', { sku: 'Bonnet' }),
    known('9004', '803', { sku: 'DOUBLE' }),
    known('9005', '803', { sku: 'DOUBLE', barcode: '3760009999999' }),
    known('9006', '804', { sku: 'ECHARPE', barcode: '3760009999999' }),
    known('9007', '804', { sku: 'echarpe' }),
    // Someone chose another variant's number as a SKU.
    known('9008', '805', { sku: '9001' }),
    known('9009', '806', { deleted: true, sku: 'ANCIEN' }),
    known('9010', '807', { deleted: true }),
    known('9011', '807'),
  ],
  new Set(['maison-essai.fr', 'maison-essai.myshopify.com']),
)

function match(id: string, link = '') {
  return matchItem({ id, ...readLink(link) }, names)
}

describe('matchItem', () => {
  it.each([
    ['shopify_ZZ_801_9002', '9002', 'shopify-id'],
    ['shopify_FR_801_9002', '9002', 'shopify-id'],
    ['SHOPIFY_fr_801_9002', '9002', 'shopify-id'],
    [' shopify_zz_801_9002 ', '9002', 'shopify-id'],
    ['9002', '9002', 'variant-id'],
    ['802', '9003', 'product-id'],
    ['807', '9011', 'product-id'],
    ['MAR-BLEU-M', '9001', 'sku'],
    ['mar-bleu-m', '9001', 'sku-case'],
    ['ECHARPE', '9006', 'sku'],
    ['3760001112223', '9001', 'barcode'],
  ])('%j is variant %s by %s', (id, variantId, reason) => {
    expect(match(id)).toEqual({ variantId, reason })
  })

  it.each([
    ['shopify_ZZ_806_9009', 'recreated', 'the variant was deleted'],
    ['shopify_ZZ_801_4242', 'recreated', 'no such variant'],
    ['9009', 'recreated', 'the number of a deleted variant'],
    ['806', 'recreated', 'a product without any variant left'],
    ['801', 'ambiguous', 'a product of two variants'],
    ['shopify_ZZ_802_9001', 'ambiguous', 'a variant beside a product that is not its own'],
    ['9001', 'ambiguous', 'one variant’s number, another’s SKU'],
    ['DOUBLE', 'duplicate-sku', 'two variants of one SKU'],
    ['double', 'duplicate-sku', 'the same in lower case'],
    ['Echarpe', 'duplicate-sku', 'two SKUs that differ by case only'],
    ['3760009999999', 'ambiguous', 'two variants of one barcode'],
    ['ANCIEN', 'unknown-sku', 'the SKU of a deleted variant'],
    ['123456', 'unknown-sku', 'a number nobody has'],
    ['4-18', 'unknown-sku', 'a shape of another platform'],
    ['', 'unknown-sku', 'nothing'],
  ])('%j: %s (%s)', (id, reason) => {
    expect(match(id)).toEqual({ variantId: null, reason })
  })

  it('the row’s link must not name another variant', () => {
    expect(match('MAR-BLEU-M', 'https://maison-essai.fr/products/mariniere?variant=9002').reason).toBe(
      'link-disagrees',
    )
    expect(match('MAR-BLEU-M', 'https://maison-essai.fr/products/mariniere?variant=9001').reason).toBe('sku')
    expect(match('7777', 'https://maison-essai.fr/products/mariniere?variant=7777').reason).toBe('recreated')
  })

  it('another shop’s SKU is not ours, a platform id under another address of ours is', () => {
    const elsewhere = 'https://www.autre-boutique.fr/products/x'
    expect(match('MAR-BLEU-M', elsewhere)).toEqual({ variantId: null, reason: 'other-shop' })
    expect(match('shopify_FR_1_2', elsewhere)).toEqual({ variantId: null, reason: 'other-shop' })
    expect(match('shopify_FR_801_9002', elsewhere).variantId).toBe('9002')
    expect(match('MAR-BLEU-M', 'https://WWW.Maison-Essai.fr/products/x').variantId).toBe('9001')
  })
})
