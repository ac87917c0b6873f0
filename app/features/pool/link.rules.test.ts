import { describe, expect, it } from 'vitest'
import { type Candidate, decideProposals } from './link.rules.ts'

const variant = (
  variantId: string,
  sku: string | null,
  barcode: string | null = null,
  name = `Produit ${variantId}`,
): Candidate => ({ variantId, sku, barcode, productTitle: name, title: 'Bleu / M' })
const propose = (
  shopify: Candidate[],
  prestashop: Candidate[],
  decided: Parameters<typeof decideProposals>[0]['decided'] = [],
) => decideProposals({ shopify, prestashop, decided })
const brief = (pairs: { shopify: string; prestashop: string; why: string }[]) =>
  pairs.map(({ shopify, prestashop, why }) => `${shopify}=${prestashop} ${why}`)

describe('exact pairs', () => {
  it('share a SKU that is unique on both sides, else such a barcode', () => {
    const { exact, doubtful } = propose(
      [variant('s1', 'MAR-1'), variant('s2', 'A', '3760001'), variant('s3', null, '3760002')],
      [variant('p1', 'MAR-1'), variant('p2', 'B', '3760001'), variant('p3', null, '3760002')],
    )
    expect(brief(exact)).toEqual(['s1=p1 same-sku', 's2=p2 same-barcode', 's3=p3 same-barcode'])
    expect(doubtful).toEqual([])
  })

  it('INV-20: never come from an empty SKU, a zero for a barcode, or a title', () => {
    const { exact, doubtful, missing } = propose(
      [variant('s1', '', '0', 'Marinière'), variant('s2', null, '   ', 'Béret')],
      [variant('p1', '', '0', 'Marinière'), variant('p2', null, null, 'Écharpe')],
    )
    expect(exact).toEqual([])
    expect(brief(doubtful)).toEqual(['s1=p1 same-name'])
    expect(missing.map(({ variantId }) => variantId)).toEqual(['s1', 's2', 'p1', 'p2'])
  })

  it('never come from what is there twice, in either shop or among what is linked already', () => {
    const { exact, duplicates } = decideProposals({
      shopify: [variant('s1', 'TWICE'), variant('s2', 'TWICE'), variant('s3', 'TAKEN')],
      prestashop: [variant('p1', 'TWICE'), variant('p3', 'TAKEN')],
      decided: [],
      taken: { shopify: [], prestashop: [variant('p9', 'TAKEN')] },
    })
    expect(exact).toEqual([])
    expect(duplicates).toEqual([
      { by: 'sku', value: 'TWICE', shopify: ['s1', 's2'], prestashop: ['p1'] },
      { by: 'sku', value: 'TAKEN', shopify: ['s3'], prestashop: ['p3', 'p9'] },
    ])
  })

  it('are doubtful where the barcodes say otherwise', () => {
    const { exact, doubtful } = propose([variant('s1', 'X', '111')], [variant('p1', 'X', '222')])
    expect(exact).toEqual([])
    expect(brief(doubtful)).toEqual(['s1=p1 barcode-differs'])
    expect(brief(propose([variant('s', 'X', '0111')], [variant('p', 'X', '111')]).exact)).toEqual([
      's=p same-sku',
    ])
  })

  it('INV-14: are never the same name: two products of one title and other SKUs', () => {
    const same = (id: string, sku: string) => variant(id, sku, null, 'Marinière')
    const { exact, doubtful } = propose([same('s1', 'A-1')], [same('p1', 'B-7')])
    expect(exact).toEqual([])
    expect(brief(doubtful)).toEqual(['s1=p1 same-name'])
  })
})

describe('doubtful pairs', () => {
  it('differ in spelling, or have the SKU of one as the barcode of the other', () => {
    const { doubtful } = propose(
      [variant('s1', 'mar 1'), variant('s2', '3760001')],
      [variant('p1', 'MAR-1'), variant('p2', 'REF-2', '3760001')],
    )
    expect(brief(doubtful)).toEqual(['s1=p1 sku-spelling', 's2=p2 sku-is-barcode'])
  })

  it('are not shown again once rejected, and stay where they were put off', () => {
    const lists = [[variant('s1', 'MAR-1')], [variant('p1', 'MAR-1')]] as const
    const pair = { shopify: 's1', prestashop: 'p1' }
    const rejected = propose([...lists[0]], [...lists[1]], [{ ...pair, state: 'rejected' }])
    expect([rejected.exact, rejected.doubtful]).toEqual([[], []])
    const later = propose([...lists[0]], [...lists[1]], [{ ...pair, state: 'later' }])
    expect(later.exact).toEqual([])
    expect(later.doubtful).toHaveLength(1)
  })

  it('leave alone what resembles nothing', () => {
    const { alone } = propose([variant('s1', 'ONLY-HERE')], [variant('p1', 'ONLY-THERE')])
    expect(alone).toEqual([
      { side: 'shopify', variantId: 's1' },
      { side: 'prestashop', variantId: 'p1' },
    ])
  })
})
