/** Makes the carts of the preview: one line of plain goods. */
import { isClosed } from '../../features/free-shipping/country-offer.rules.ts'
import type { Bands, BarCart, Published } from '../../features/free-shipping/progress.rules.ts'
import { currencyDigits } from '../../language/money.ts'
import type { PromiseOffer, PromiseRow } from './promise.rules.ts'

export function toCart(currency: string, goods: number): BarCart {
  return {
    ...{ currency, goods, other: 0, discount: 0, codes: [], quantity: goods > 0 ? 1 : 0, grams: 300 },
    ships: goods > 0,
    variants: goods > 0 ? ['preview'] : [],
  }
}

const bandsOf = (published: Published, country: string): Bands | undefined =>
  published.offers[published.countries[country] ?? -1]?.carts['0']

/** Where promises change, of plain goods: the largest such amount, null where no amount decides. */
function lastTurn(published: Published, country: string): number | null {
  const turns = (bandsOf(published, country)?.a ?? []).map(([from]) => from).filter((from) => from > 0)
  return turns.length > 0 ? Math.max(...turns) : null
}

/** A cart that is on its way: six tenths of the threshold, in whole units; 35 units where there is none. */
export function usualAmount(published: Published, country: string, currency: string): number {
  const unit = 10 ** currencyDigits(currency)
  const turn = lastTurn(published, country)
  return turn === null ? 35 * unit : Math.max(unit, Math.round((turn * 0.6) / unit) * unit)
}

/** How far the slider goes: half as much again as the threshold, in whole tens. */
export function largestAmount(published: Published, country: string, currency: string): number {
  const tens = 10 * 10 ** currencyDigits(currency)
  const turn = lastTurn(published, country)
  return turn === null ? 10 * tens : Math.max(2 * tens, Math.ceil((turn * 1.5) / tens) * tens)
}

/** Currencies that some promise is made in, the shop's own first; one in any currency adds none. */
export function currenciesOf(published: Published, own: string): string[] {
  const named = published.offers.flatMap(({ currency }) => (currency ? [currency] : []))
  return [...new Set([own, ...named.toSorted()])]
}

/** What would be said of most goods: while the bar is off, pages are told nothing, so what the rates promise is put into
 *  the same shape again. Countries whose provinces differ, and what was withdrawn, stay silent. */
export function toPublished(rows: readonly PromiseRow[]): Published {
  const told = rows.flatMap(({ country, state, offers }) => {
    const main = offers.find(({ cartKind }) => cartKind === '0')
    const isWhole = offers.every(({ province }) => province === null)
    const bands = main && isWhole && state !== 'withdrawn' ? toBands(main) : null
    if (!main || !bands) return []
    const x = offers.length > 1 ? { x: 1 as const } : {}
    return [{ country, offer: { currency: main.currency, carts: { '0': { ...bands, ...x } } } }]
  })
  const promises = new Map(told.map(({ country, offer }) => [country, JSON.stringify(offer)]))
  const open = rows.filter(({ offers }) => !offers.every(({ reason }) => isClosed(reason)))
  const named = new Set(open.map(({ country }) => promises.get(country))).size > 1
  return {
    ...{ v: 1, on: true, at: 0 },
    ...(named ? { named: 1 as const } : {}),
    offers: told.map(({ offer }) => offer),
    countries: Object.fromEntries(told.map(({ country }, index) => [country, index])),
  }
}

function toBands({ kind, threshold, quantityFrom, weightFrom }: PromiseOffer): Bands | null {
  if (kind === 'already_free') return { a: [[0, 'a']] }
  if (kind === 'none' || kind === 'cant_be_proved') return null
  const label = kind === 'free_from_some_options' ? 's' : 'a'
  if (weightFrom !== null) return { a: [[0, 'p']], w: [weightFrom, label] }
  if (quantityFrom !== null) return { a: [[0, 'p']], q: [quantityFrom, label] }
  if (threshold === null) return null
  return {
    a:
      threshold === 0
        ? [[0, label]]
        : [
            [0, 'p'],
            [threshold, label],
          ],
  }
}
