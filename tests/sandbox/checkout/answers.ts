/** Each thing that Shopify's documentation leaves open, and the answers that a checkout may give to it. */

/** Which amount a threshold is compared with. */
export type Reading = {
  discounts: 'before' | 'after'
  /** Counts only where prices are without tax. */
  tax: 'without' | 'with'
  /** Gift cards and lines that don't ship. */
  others: 'counted' | 'left-out'
}

export type Answers = {
  /** Where the cart doesn't say. */
  country: string
  province: string | null
  /** For rates' price conditions and tiers, and for `freeDeliveryMinimumValue`. */
  rates: Reading
  /** For discounts' minimums. */
  minimums: Reading
  /** Tax added at checkout where the cart names none, as a share of the goods. */
  taxShare: number
  /** The default package, where the shop doesn't tell it. */
  packageGrams: number
  /** Units of the cart's currency for one of the rate's; null = the sandbox's own table. */
  exchange: number | null
  /** What conversion does to a threshold. */
  rounding: 'exact' | 'whole-up'
  /** A carrier's price in the cart's currency; null = it offers nothing. */
  carrier: string | null
  /** Groups whose rates have no name in common: the cheapest of each as one, or every pair. */
  names: 'cheapest' | 'every-pair'
  /** Which location group sends what has no known origin. */
  origin: number
  /** A constraint rule overrules the known origin, too. */
  originForced: boolean
  /** A province that no zone lists, in a country that one does. */
  unlisted: 'nowhere' | 'rest-of-world'
  /** Several rate groups of one option. */
  rateGroups: 'sum' | 'highest' | 'lowest'
  /** Which of several fitting markets, and which parent. */
  market: number
  parent: number
  /** The code was used before, by this customer or by as many as may. */
  codeSpent: boolean
  /** Discounts that don't combine: which of them stay. */
  kept: 'shipping' | 'others'
  /** Which of several free-shipping discounts that don't combine. */
  picked: number
  /** What a maximum shipping price looks at, where rates were added up. */
  maximum: 'each' | 'sum'
  /** The signed-in customer is one of those meant. */
  customerQualifies: boolean
  customization: 'shows-all' | 'hides-free' | 'hides-paid'
  appDiscount: 'idle' | 'works'
}

const plainReading: Reading = { discounts: 'before', tax: 'without', others: 'counted' }

/** The stand-in's own answers, unless told otherwise. */
export const plainAnswers: Answers = {
  country: 'FR',
  province: null,
  rates: plainReading,
  minimums: plainReading,
  taxShare: 0.1,
  packageGrams: 250,
  exchange: null,
  rounding: 'exact',
  carrier: '9.40',
  names: 'cheapest',
  origin: 0,
  originForced: false,
  unlisted: 'nowhere',
  rateGroups: 'sum',
  market: 0,
  parent: 0,
  codeSpent: false,
  kept: 'others',
  picked: 0,
  maximum: 'sum',
  customerQualifies: true,
  customization: 'shows-all',
  appDiscount: 'idle',
}
