/** The shipping of a shop that nobody has set up any further: one paid rate, one free from an amount, everywhere. */
import type { LocationGroupZone, Method, Money, VectorShop, ZoneCountry } from './shop.ts'

export function plainShipping(currencyCode: string): VectorShop {
  return {
    currencyCode,
    taxesIncluded: true,
    features: { marketDrivenShipping: false },
    deliveryProfiles: [
      {
        name: 'Profil général',
        default: true,
        coversAllItems: false,
        items: 'everything not assigned elsewhere',
        sellingPlanGroups: [],
        profileLocationGroups: [
          {
            locations: [],
            locationGroupZones: [
              zone(
                'Monde',
                [null],
                [
                  rate('Colissimo', price('5.90', currencyCode), { to: price('59.99', currencyCode) }),
                  rate('Colissimo', price('0.00', currencyCode), { from: price('60.00', currencyCode) }),
                ],
              ),
            ],
          },
        ],
      },
    ],
    discountNodes: [],
    carrierServices: [],
    deliveryCustomizations: [],
  }
}

export function price(amount: string, currencyCode = 'EUR'): Money {
  return { amount, currencyCode }
}

/** null = the rest of the world. */
export function zone(
  name: string,
  countries: (string | null)[],
  methodDefinitions: Method[],
): LocationGroupZone {
  return { zone: { name, countries: countries.map(toCountry) }, methodDefinitions }
}

function toCountry(code: string | null): ZoneCountry {
  return { code: { countryCode: code, restOfWorld: code === null }, provinces: [] }
}

/** Bounds inclusive. */
export function rate(
  name: string,
  amount: Money,
  { from, to, fromKg, toKg }: { from?: Money; to?: Money; fromKg?: number; toKg?: number } = {},
): Method {
  const money = (one: Money) => ({ __typename: 'MoneyV2', ...one }) as const
  const kilograms = (value: number) => ({ __typename: 'Weight', unit: 'KILOGRAMS', value }) as const
  const least = 'GREATER_THAN_OR_EQUAL_TO'
  const most = 'LESS_THAN_OR_EQUAL_TO'
  return {
    name,
    active: true,
    methodConditions: [
      ...(from ? [{ field: 'TOTAL_PRICE', operator: least, conditionCriteria: money(from) } as const] : []),
      ...(to ? [{ field: 'TOTAL_PRICE', operator: most, conditionCriteria: money(to) } as const] : []),
      ...(fromKg === undefined
        ? []
        : [{ field: 'TOTAL_WEIGHT', operator: least, conditionCriteria: kilograms(fromKg) } as const]),
      ...(toKg === undefined
        ? []
        : [{ field: 'TOTAL_WEIGHT', operator: most, conditionCriteria: kilograms(toKg) } as const]),
    ],
    rateProvider: { __typename: 'DeliveryRateDefinition', price: { __typename: 'MoneyV2', ...amount } },
  }
}
