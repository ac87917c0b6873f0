import { describe, expect, it } from 'vitest'
import type { ProductId, VariantId } from '../../language/ids.ts'
import { type KnownVariant, lookupKeys, matchItem, mayMean, nameVariants, readLink } from './item-id.rules.ts'

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
  { platform: 'shopify', hosts: new Set(['maison-essai.fr', 'maison-essai.myshopify.com']) },
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

describe('matchItem on PrestaShop', () => {
  const pairs = nameVariants(
    [
      known('12-34', '12', { sku: 'PULL-S' }),
      known('12-35', '12', { sku: 'PULL-M' }),
      known('13-0', '13', { sku: 'TASSE' }),
      known('14-36', '14'),
      // Made anew with combinations: the item without one is gone.
      known('15-0', '15', { deleted: true }),
      known('15-40', '15'),
      known('15-41', '15'),
      // Someone wrote another item's pair as a reference.
      known('16-0', '16', { sku: '12-35' }),
      known('17-0', '17', { sku: 'GFR13' }),
    ],
    { platform: 'prestashop', hosts: new Set(['maison-essai.fr']) },
  )
  const page = 'https://maison-essai.fr/fr/accueil'
  const matchPair = (id: string, link = '') => matchItem({ id, ...readLink(link) }, pairs)

  it.each([
    ['12-34', '', '12-34', 'pair-id', 'PrestaShop’s own modules'],
    ['13-0', '', '13-0', 'pair-id', 'without combination'],
    ['12-34-fr', '', '12-34', 'pair-id', 'with a language'],
    ['13-0-FR', '', '13-0', 'pair-id', 'with a language, without combination'],
    ['12_34', '', '12-34', 'pair-id', 'Lengow, Shoppingfeed'],
    ['12v34', '', '12-34', 'pair-id', 'a separator of the settings'],
    ['13', '', '13-0', 'product-id', 'the plain id of a product without combinations'],
    ['TASSE', '', '13-0', 'sku', 'a reference'],
    ['GFR12-34', `${page}/12-34-pull.html`, '12-34', 'prefixed-id', 'prefix and country, proved by the link'],
    ['GFR12v35', `${page}/12-pull.html#/taille-m`, '12-35', 'prefixed-id', 'another separator'],
    ['FR13', `${page}/13-tasse.html`, '13-0', 'prefixed-id', 'a product without combinations'],
    ['FR-13', 'https://maison-essai.fr/index.php?id_product=13', '13-0', 'prefixed-id', 'a plain address'],
    ['GFR13', '', '17-0', 'sku', 'a reference that the shop knows needs no guess'],
    ['12-34', `${page}/12-34-pull.html`, '12-34', 'pair-id', 'the link agrees'],
    ['12-34', 'https://maison-essai.fr/pull-rouge', '12-34', 'pair-id', 'a link that tells nothing'],
  ])('%j (%s) is item %s by %s: %s', (id, link, variantId, reason) => {
    expect(matchPair(id, link)).toEqual({ variantId, reason })
  })

  it.each([
    ['12', '', 'ambiguous', 'a product of two combinations'],
    ['15-0', '', 'recreated', 'no item any more: the product has combinations now'],
    ['12-99', '', 'recreated', 'no such combination'],
    ['99-1', '', 'recreated', 'no such product'],
    ['12-35', '', 'ambiguous', 'one item’s pair, another’s reference'],
    ['GFR12-34', '', 'link-missing', 'a prefix that no link proves'],
    ['FR12', `${page}/12-pull.html`, 'ambiguous', 'a group of two combinations'],
    ['GFR12-34', `${page}/13-tasse.html`, 'unknown-sku', 'a reference that only looks like one'],
    ['MAR-13', '', 'link-missing', 'any reference may look like a prefixed id'],
    ['MAR-13', `${page}/14-bonnet.html`, 'unknown-sku', 'and the link says that it isn’t'],
    ['12-34', `${page}/13-tasse.html`, 'link-disagrees', 'the link names another product'],
    ['12-34', 'https://autre-boutique.fr/12-34-pull.html', 'other-shop', 'the same pair in another shop'],
    ['13', 'https://autre-boutique.fr/13-tasse.html', 'other-shop', 'the same product id in another shop'],
    ['012-34', '', 'unknown-sku', 'no id begins with 0'],
    ['shopify_FR_12_34', '', 'recreated', 'a shape of another platform'],
  ])('%j (%s): %s (%s)', (id, link, reason) => {
    expect(matchPair(id, link)).toEqual({ variantId: null, reason })
  })

  it('keeps the variants that a list may mean, and no others', () => {
    const keys = lookupKeys([{ id: 'GFR12-34', ...readLink(`${page}/12-34-pull.html`) }])
    expect(mayMean(keys, known('12-34', '12'))).toBe(true)
    expect(mayMean(keys, known('34-0', '34'))).toBe(false)
  })
})
