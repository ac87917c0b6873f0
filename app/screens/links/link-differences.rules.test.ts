import { describe, expect, it } from 'vitest'
import { linkDifferences } from './link-differences.rules.ts'

const robe = {
  productTitle: 'Robe Alix',
  options: 'Bleu / M',
  sku: 'RA-BL-M',
  barcode: '3760000000017',
  price: { minor: 8900, currency: 'EUR' },
}

describe('what differs between two articles', () => {
  it.each([
    ['nothing', {}, []],
    ['capitals and spaces', { productTitle: ' robe  ALIX', sku: 'ra-bl-m' }, []],
    ['the order and the names of options', { options: 'Taille : M - Couleur : Bleu' }, []],
    ['options with a hyphen inside', { options: 'Bleu-vert / M' }, ['options']],
    ['another size', { options: 'Bleu / L' }, ['options']],
    ['options on one side only', { options: null }, ['options']],
    ['another name', { productTitle: 'Robe Alix longue' }, ['product']],
    ['a missing barcode', { barcode: null }, ['barcode']],
    ['a price', { price: { minor: 8901, currency: 'EUR' } }, ['price']],
    ['a currency', { price: { minor: 8900, currency: 'CHF' } }, ['price']],
    [
      'all',
      { productTitle: 'Jupe', options: 'S', sku: 'J', barcode: '1', price: null },
      ['product', 'options', 'sku', 'barcode', 'price'],
    ],
  ])('%s', (_, change, differs) => {
    expect(linkDifferences(robe, { ...robe, ...change })).toEqual(differs)
    expect(linkDifferences({ ...robe, ...change }, robe)).toEqual(differs)
  })
})
