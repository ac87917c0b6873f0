// Tax that a market adds at checkout is part of what a threshold is compared with, or isn't: free delivery that ends at an
// amount may end before the cart shows it.
import { expect, test } from 'vitest'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { everyCharge, type Market, type TaxStrategy } from '../sandbox/checkout/charge.ts'
import { plainShipping, price, rate, zone } from '../sandbox/checkout/plain-shipping.ts'
import { goods } from './any-rates.arbitrary.ts'
import { toSetup } from './setup-of-vector.ts'

/** Free up to 79.99, and 5.90 from 80.00 on. */
function shopWith(country: string, strategy: TaxStrategy) {
  const shop = plainShipping('EUR')
  const [group] = shop.deliveryProfiles[0]?.profileLocationGroups ?? []
  if (group)
    group.locationGroupZones = [
      zone(
        'Là',
        [country],
        [
          rate('Colissimo', price('0.00'), { to: price('79.99') }),
          rate('Colissimo', price('5.90'), { from: price('80.00') }),
        ],
      ),
    ]
  const market: Market = {
    ...{ name: 'Là', status: 'ACTIVE', currencySettings: { baseCurrency: { currencyCode: 'EUR' } } },
    conditions: { regionsCondition: { regions: [{ code: country }] } },
    priceInclusions: { inclusiveTaxPricingStrategy: strategy },
    delivery: { shipping: null },
  }
  return { ...shop, markets: [market] }
}

test.each<[string, TaxStrategy, 'free' | 'nothing']>([
  ['FR', 'INCLUDES_TAXES_IN_PRICE', 'free'],
  ['FR', 'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY', 'free'],
  ['FR', 'ADD_TAXES_AT_CHECKOUT', 'nothing'],
  ['US', 'INCLUDES_TAXES_IN_PRICE', 'free'],
  ['US', 'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY', 'nothing'],
])('%s, %s: what is said is what every possible checkout charges', (country, strategy, said) => {
  const shop = shopWith(country, strategy)
  const lines = [goods('A1', 7500, 300)]
  const cart = { country, province: null, currency: 'EUR', lines, discountCodes: [], customer: null }
  const charged = everyCharge(shop, cart).map(({ charge }) =>
    typeof charge === 'string' ? charge : charge.options.map(({ amount }) => amount).join(),
  )
  expect(charged.toSorted()).toEqual(said === 'free' ? ['0.00'] : ['0.00', '5.90'])
  const { published } = compileOffers(toSetup(shop, [cart]))
  const saying = sayAbout(published, country, {
    ...{ currency: 'EUR', goods: 7500, other: 0, discount: 0, codes: [], quantity: 1 },
    ...{ grams: 300, ships: true, variants: ['A1'] },
  })
  expect(saying.say).toBe(said)
})
