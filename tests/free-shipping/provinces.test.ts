// A zone that names a country's provinces one by one is the whole country only where it is known how many there are.
import { expect, test } from 'vitest'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { plainShipping } from '../sandbox/checkout/plain-shipping.ts'
import { toSetup } from './setup-of-vector.ts'

function offersFor(countryCode: string, provinces: number) {
  const shop = plainShipping('EUR')
  const [zone] = shop.deliveryProfiles[0]?.profileLocationGroups[0]?.locationGroupZones ?? []
  if (zone)
    zone.zone.countries = [
      {
        code: { countryCode, restOfWorld: false },
        provinces: Array.from({ length: provinces }, (_, index) => ({ code: `P${index}` })),
      },
    ]
  const { published, offers } = compileOffers(toSetup(shop, []))
  return { isSaid: countryCode in published.countries, reason: offers[0]?.reason }
}

test.each([
  ['ES', 52],
  ['IT', 110],
  ['RO', 42],
  ['IN', 37],
  ['TH', 78],
  ['UY', 19],
])('%s has %d: with all of them its rates are said, with one less it can’t be told', (country, count) => {
  expect(offersFor(country, count)).toEqual({ isSaid: true, reason: null })
  expect(offersFor(country, count - 1)).toEqual({ isSaid: false, reason: 'province-unknown' })
})

test.each([
  ['ID', 34],
  ['PH', 82],
])('%s is about to have more than the %d that are listed', (country, count) => {
  expect(offersFor(country, count)).toEqual({ isSaid: false, reason: 'province-unknown' })
})
