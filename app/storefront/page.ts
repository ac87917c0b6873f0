/** What a page prints for the bar, as JSON in `data-page` of every <promesse-bar>: README.md tells it field by field. */
import type { BarCart, Published } from '../features/free-shipping/progress.rules.ts'

/** One article: variant id, price of one in hundredths, grams, and flags: 1 ships, 2 gift card, 4 a subscription or may become one. */
export type Line = [variant: string, hundredths: number, grams: number, flags: number]

export type Page = {
  /** `known`: the variants whose kinds are printed, where not all are. */
  published: Published & { known?: Record<string, 1> }
  country: string | null
  /** Null: nothing is known of it. */
  cart: BarCart | null
  /** What an empty cart is taken for: the variant of this page, or any where all are alike; absent: it is told nothing. */
  empty?: string[]
  lang: string
  /** Minor units in a hundredth of the currency: 1 for EUR, 0.01 for JPY. */
  scale: number
  /** How this shop writes amounts: what stands before, between thousands, before the cents (null: no cents), after. */
  money: [before: string, group: string, point: string | null, after: string]
  /** By what is said: [every option, some options, every option for these articles only, some for these only]. */
  texts: Record<string, string[]>
  /** Where the offer can be read again. */
  offer: string
  /** Shopify: where the cart can be read, and its lines by key and the page's variants by id. */
  ajax?: string
  lines: Record<string, Line>
  signedIn?: boolean
  /** A cart alone tells what holds: in Shopify always, in PrestaShop where nothing but the compared amount decides. */
  plain?: boolean
}

/** Changes of the cart are told here; `source` gives the new cart, or null where it has to be asked for; other tabs hear
 *  of a change that is ours. */
export type Take = (source: () => BarCart | null | Promise<BarCart | null>, isOurs?: true) => void
