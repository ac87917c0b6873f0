/** What real PrestaShop pages showed (tests/vectors/prestashop), played through both decisions: does the button sell,
 *  may the ad run, does the page contradict itself. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decideAdGuard } from '../../app/features/ad-guard/ad-guard.rules.ts'
import { findContradiction } from '../../app/features/stock/page-claim.rules.ts'
import { sellable } from '../../app/features/stock/sellable.rules.ts'
import type { LocationFacts, PageClaim, VariantFacts } from '../../app/language/facts.ts'
import type { LocationId, VariantId } from '../../app/language/ids.ts'
import { toVariantFacts } from '../../app/platforms/prestashop/to-language.ts'
import { levelFacts, variantFacts } from '../factories/variant-facts.ts'

type Shown = {
  httpStatus: number
  addToCartButton: 'enabled' | 'disabled' | null
  jsonLd: { availability: string | null }
  addAttempt: { success: boolean | null; quantityInCart: number }
  presentedProduct?: {
    quantity: number | '(absent)'
    allow_oosp: 0 | 1
    minimal_quantity: string
    available_date: string | null
    visibility: string
    pack: 0 | 1
  }
}
type Case = Shown & { id: string; differsOn: Record<string, Partial<Shown>> }

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/prestashop/${name}`, import.meta.url), 'utf8'))
const { cases, measuredOn, alsoMeasuredOn } = read('page-availability.json') as {
  cases: Case[]
  measuredOn: string
  alsoMeasuredOn: string[]
}
const stock: LocationFacts = {
  locationId: 'shop-1' as LocationId,
  name: 'Boutique',
  isActive: true,
  fulfillsOnlineOrders: true,
}
const locations = new Map([[stock.locationId as string, stock]])
const at = (now: string) => ({
  availabilityDate: null,
  now: new Date(now),
  timeZone: 'Europe/Paris',
  platform: 'prestashop' as const,
  locations,
})
const today = at('2026-11-25T09:00:00Z')
/** The date in the vectors is 2030-06-01, and a channel takes one within a year. */
const yearBefore = at('2030-01-10T09:00:00Z')

const versionOf = (text: string) => text.split(' ')[0] ?? ''
const versions = [measuredOn, ...alsoMeasuredOn].map(versionOf)

/** The situation as that version answered; a quantity that a newer page hides is the one that was set. */
function shownOn(version: string, one: Case): Shown {
  const other = one.differsOn[version] ?? {}
  const presentedProduct = one.presentedProduct && {
    ...one.presentedProduct,
    ...other.presentedProduct,
    quantity: one.presentedProduct.quantity,
  }
  return { ...one, ...other, ...(presentedProduct ? { presentedProduct } : {}) }
}

const claims: Record<string, PageClaim> = {
  InStock: 'in_stock',
  OutOfStock: 'out_of_stock',
  BackOrder: 'backorder',
}

/** As the module tells a situation, and the adapter says it. A page that doesn't answer is an inactive product's, with
 *  10 in stock. */
function toFacts(shown: Shown): VariantFacts {
  const page = shown.presentedProduct
  const quantity = typeof page?.quantity === 'number' ? page.quantity : 10
  const date = page?.available_date ?? null
  const claim = claims[shown.jsonLd.availability?.split('/').at(-1) ?? '']
  return variantFacts({
    variantId: '12-34' as VariantId,
    product: {
      status: shown.httpStatus !== 200 ? 'draft' : page?.visibility === 'none' ? 'unlisted' : 'active',
      published: shown.httpStatus === 200,
    },
    published: shown.httpStatus === 200,
    availableForSale: shown.addToCartButton === 'enabled',
    sellableOnlineQuantity: quantity,
    inventoryPolicy: page?.allow_oosp === 1 ? 'continue' : 'deny',
    minimumQuantity: Number(page?.minimal_quantity ?? 1),
    requiresComponents: page?.pack === 1,
    levels: [levelFacts(quantity, { locationId: stock.locationId })],
    platformDate: date && date !== '0000-00-00' ? date : null,
    pageClaims: claim ?? null,
  })
}

const played = versions.flatMap((version) =>
  cases.map((one) => ({ version, id: one.id, shown: shownOn(version, one) })),
)

/** Why, in the situations where the stock alone doesn't say it. */
const reasons: Record<string, string> = {
  inactive: 'product-draft',
  inactiveRedirect: 'product-draft',
  notForOrder: 'not-for-order',
  notForOrderNoPrice: 'not-for-order',
  minimalAboveStock: 'minimum-quantity',
  packComponentsShort: 'pack-short',
}

describe('what a PrestaShop page sells, and what the ads may say of it', () => {
  it('holds all 28 situations, on three versions', () => {
    expect(cases).toHaveLength(28)
    expect(versions).toEqual(['8.2.1', '8.1.7', '9.1.4'])
  })

  it.each(played)('$version $id', ({ id, shown }) => {
    const facts = toFacts(shown)
    const answer = sellable(facts, today)
    const { state } = decideAdGuard({
      sellable: answer,
      policy: { floor: 0 },
      override: null,
      previous: null,
      now: today.now,
    })
    const enabled = shown.addToCartButton === 'enabled'
    expect(answer.sells).toBe(enabled)
    // The address without a combination: its button is off, while the cart takes the other one.
    if (id !== 'combinationNoId') expect(answer.sells).toBe(shown.addAttempt.success === true)
    expect(state.ads).toBe(enabled ? 'allow' : 'suppress')
    expect(state.availability).toBe(enabled ? 'in_stock' : 'out_of_stock')
    if (!enabled) expect(answer.reason).toBe(reasons[id] ?? 'sold-out')
    if (answer.units !== 'unlimited') expect(answer.units).toBeGreaterThanOrEqual(0)
    const asked = id === 'visibilityNone' ? 'unlisted' : null
    const isBackorder = facts.pageClaims === 'backorder'
    expect(answer.question).toBe(isBackorder ? 'backorder-date-missing' : asked)
  })

  it.each(played)('ADS-06: $version $id: a date within a year is said as the page says it', ({ shown }) => {
    const facts = toFacts(shown)
    const answer = sellable(facts, yearBefore)
    const isDated = facts.pageClaims === 'backorder' && facts.platformDate !== null
    expect([answer.availability === 'backorder', answer.availabilityDate]).toEqual(
      isDated ? [true, '2030-06-01'] : [false, null],
    )
    if (isDated) expect(answer.question).toBeNull()
  })

  it('ADS-07: the page contradicts its button in just the situations where the theme is wrong', () => {
    const wrong = played.filter(({ shown }) => {
      const facts = toFacts(shown)
      return findContradiction(facts.pageClaims, sellable(facts, today)) !== null
    })
    expect(new Set(wrong.map(({ id }) => id))).toEqual(new Set(['notForOrder', 'minimalAboveStock']))
    expect(wrong).toHaveLength(6)
  })

  it('the merchant’s own date wins over the page’s', () => {
    const facts = toFacts(shownOn('8.2.1', cases.find(({ id }) => id === 'dateFutureAllow') as Case))
    expect(sellable(facts, { ...today, availabilityDate: '2026-12-10' })).toMatchObject({
      availability: 'backorder',
      availabilityDate: '2026-12-10',
      question: null,
    })
  })

  it('ADS-06: a page’s date that has arrived is none', () => {
    const facts = toFacts(shownOn('8.2.1', cases.find(({ id }) => id === 'dateFutureAllow') as Case))
    expect(sellable(facts, at('2030-06-01T09:00:00Z'))).toMatchObject({
      availability: 'in_stock',
      question: 'backorder-date-missing',
    })
  })

  it('INV-10: below zero it sells nothing, or sells at zero, and never a negative number', () => {
    const below = (over: Partial<VariantFacts>) =>
      sellable(
        variantFacts({
          sellableOnlineQuantity: -1,
          levels: [levelFacts(-1, { locationId: stock.locationId })],
          ...over,
        } as Parameters<typeof variantFacts>[0]),
        today,
      )
    expect(below({ availableForSale: false })).toMatchObject({ sells: false, units: 0 })
    expect(below({ inventoryPolicy: 'continue' })).toMatchObject({ sells: true, units: 'unlimited' })
    expect(below({ tracked: false })).toMatchObject({
      sells: true,
      units: 'unlimited',
      reason: 'not-tracked',
    })
  })

  it('a button that sells what isn’t there is a question', () => {
    const facts = variantFacts({
      sellableOnlineQuantity: 0,
      levels: [levelFacts(0, { locationId: stock.locationId })],
    })
    expect(sellable(facts, today)).toMatchObject({ sells: true, question: 'levels-disagree' })
  })
})

type StockRow = {
  id_product: number
  id_product_attribute: number
  quantity: number
  reserved_quantity: number
  out_of_stock: 0 | 1 | 2
}

describe('INV-05: rows of a stock table', () => {
  const { rows, expected } = read('stock-rows.json') as {
    rows: StockRow[]
    expected: { sellable: Record<string, number | string>; units_in_shop: number }
  }
  /** The row of a product that has combinations is their sum, not an item; 2 means the shop's setting: deny. */
  const items = rows
    .filter(({ id_product, id_product_attribute }) => {
      const hasCombinations = rows.some(
        (row) => row.id_product === id_product && row.id_product_attribute > 0,
      )
      return id_product_attribute > 0 || !hasCombinations
    })
    .map((row) => {
      const allows = row.out_of_stock === 1
      return toVariantFacts(
        {
          item: `${row.id_product}-${row.id_product_attribute}`,
          product: String(row.id_product),
          combination: String(row.id_product_attribute),
          title: 'Pull',
          combinationTitle: null,
          position: 1,
          reference: null,
          ean13: null,
          upc: null,
          price: '12.00',
          currency: 'EUR',
          quantity: row.quantity,
          reserved: row.reserved_quantity,
          allowsBackorder: allows,
          stockManaged: true,
          minimalQuantity: 1,
          active: true,
          visibility: 'both',
          availableDate: null,
          isPack: false,
          sells: row.quantity > 0 || allows,
          jsonLd: row.quantity > 0 ? 'InStock' : allows ? 'BackOrder' : 'OutOfStock',
          location: { id: 'shop-1' },
          handle: 'pull',
          imageUrl: null,
          coverUrl: null,
          supplier: null,
          manufacturer: null,
          category: null,
          checksum: 'x',
        },
        '2026-11-25',
      )
    })
  const answers = items.map((facts) => ({
    item: facts.variantId.replace(/-0$/, ''),
    ...sellable(facts, today),
  }))

  it('counts each unit once and follows the setting, never the column for what is on hand', () => {
    const said = answers.map(({ item, units }): [string, number | string] => [
      item.replace('-', '/'),
      units === 'unlimited' ? 'orderable, no finite quantity' : units,
    ])
    expect(Object.fromEntries(said)).toEqual(expected.sellable)
    expect(said.reduce((sum, [, units]) => sum + (typeof units === 'number' ? units : 0), 0)).toBe(
      expected.units_in_shop,
    )
    const [first] = items
    expect(first?.levels).toMatchObject([{ available: 5, onHand: 5 }])
  })

  it('advertises what sells; what sells at zero needs a date', () => {
    expect(answers.filter(({ sells }) => sells).map(({ item }) => item)).toEqual(['501-71', '501-72', '503'])
    expect(answers.find(({ item }) => item === '503')?.question).toBe('backorder-date-missing')
  })
})
