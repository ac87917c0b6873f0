/** A year of orders before the day the sandbox starts: two sales and Christmas, a weekly rhythm, a shop that grows,
 *  baskets that shoppers fill up to free delivery. Amounts only: nobody is named. The same for the same day. */

import { toAmount } from '../store/money.ts'
import type { Order, OrderLine, ShopState } from '../store/types.ts'
import { type Random, seededRandom } from './random.ts'

export type PastYear = {
  /** Orders on an ordinary day at the end of the year. */
  perDay: number
  /** Half of all baskets are smaller, in cents. */
  median: number
  /** By country: its share, the paid delivery, from when on it is free (0 = never). */
  countries: [code: string, share: number, price: number, freeFrom: number][]
  seed: number
}

const day = 24 * 3600 * 1000
/** January … December: both sales, and the weeks before Christmas. */
const months = [1.5, 0.8, 0.85, 0.95, 1, 0.9, 1.4, 0.7, 0.95, 1, 1.25, 1.6]
/** Sunday … Saturday. */
const weekdays = [1.2, 1.1, 0.95, 0.95, 0.95, 0.85, 1]
/** A year ago the shop sold so much less. */
const trend = 0.75
/** The part of a year by which two days' orders may differ for no reason. */
const noise = 0.25

export function addPastOrders(shop: ShopState, today: Date, year: PastYear): void {
  const random = seededRandom(year.seed)
  const end = Math.floor(today.getTime() / day) * day
  const orders: Order[] = []
  for (let at = end - 365 * day; at < end; at += day) {
    const share = (at - (end - 365 * day)) / (365 * day)
    const mean = year.perDay * seasonOf(new Date(at)) * (trend + (1 - trend) * share)
    const count = Math.max(0, Math.round(mean * (1 + noise * (2 * random.next() - 1))))
    const times = Array.from({ length: count }, () => at + timeOf(random)).sort((a, b) => a - b)
    for (const time of times) orders.push(toOrder(orders.length, new Date(time), year, random))
  }
  shop.pastOrders = orders
}

function seasonOf(date: Date): number {
  const [month, date_] = [date.getUTCMonth(), date.getUTCDate()]
  // After the last day for parcels nobody orders a gift; in summer the sales are over in August.
  const late = month === 11 && date_ > 20 ? 0.35 : 1
  return (months[month] ?? 1) * (weekdays[date.getUTCDay()] ?? 1) * late
}

/** Mostly at midday and in the evening. */
function timeOf(random: Random): number {
  const hour = random.chance(0.6) ? 18 + 5 * random.next() : 7 + 11 * random.next()
  return Math.floor(hour * 3600 * 1000)
}

/** The French sales: four weeks in January, four from late June. */
function isSale(date: Date): boolean {
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()]
  return (
    (month === 0 && dayOfMonth >= 8) || (month === 5 && dayOfMonth >= 24) || (month === 6 && dayOfMonth <= 21)
  )
}

function toOrder(index: number, at: Date, year: PastYear, random: Random): Order {
  const [code, price, freeFrom] = countryOf(year, random)
  const goods = filledUp(basketOf(year, random), freeFrom, random)
  const share = isSale(at) && random.chance(0.55) ? 0.2 + 0.2 * random.next() : random.chance(0.09) ? 0.1 : 0
  const discount = Math.round(goods * share)
  const isExpress = random.chance(0.07)
  const isFree = !isExpress && freeFrom > 0 && goods - discount >= freeFrom
  const shipping = isExpress ? 1290 : isFree ? 0 : price
  return new PastOrder(index, at.toISOString(), goods, discount, shipping, code)
}

function countryOf({ countries }: PastYear, random: Random): [string, number, number] {
  let left = random.next()
  for (const [code, share, price, freeFrom] of countries) {
    left -= share
    if (left < 0) return [code, price, freeFrom]
  }
  const [code, , price, freeFrom] = countries[0] ?? ['FR', 1, 0, 0]
  return [code, price, freeFrom]
}

/** Log-normal: many small baskets, few large ones. Prices end in 0 or 90 cents. */
function basketOf({ median }: PastYear, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const euros = Math.max(9, Math.floor((median / 100) * Math.exp(0.6 * normal)))
  return euros * 100 + (random.chance(0.5) ? 90 : 0)
}

/** Some who lacked little added something small. */
function filledUp(goods: number, freeFrom: number, random: Random): number {
  if (freeFrom === 0 || goods >= freeFrom || goods < freeFrom * 0.7 || !random.chance(0.4)) return goods
  return freeFrom + random.between(0, 8) * 100 + (random.chance(0.5) ? 90 : 0)
}

const firstId = 6_100_457_000_000n

/** Kept as a few numbers; the rest of an order is made when somebody looks. */
class PastOrder implements Order {
  readonly createdAt: string
  readonly country: string
  readonly #index: number
  readonly #amounts: readonly [goods: number, discount: number, shipping: number]

  constructor(
    index: number,
    createdAt: string,
    goods: number,
    discount: number,
    shipping: number,
    country: string,
  ) {
    this.#index = index
    this.#amounts = [goods, discount, shipping]
    this.createdAt = createdAt
    this.country = country
  }

  get id(): string {
    return (firstId + BigInt(this.#index)).toString()
  }
  get number(): number {
    return this.#index + 1
  }
  get name(): string {
    return `#A${this.number}`
  }
  get confirmationNumber(): string {
    return `SBXA${this.number}`
  }
  get token(): string {
    return `sandbox0past0token${this.number}`
  }
  get discount(): string {
    return toAmount(this.#amounts[1])
  }
  get shipping(): Order['shipping'] {
    return {
      id: (5_100_811_000_000n + BigInt(this.#index)).toString(),
      title: 'Colissimo',
      price: toAmount(this.#amounts[2]),
    }
  }
  get lines(): OrderLine[] {
    return [
      {
        ...{
          id: (15_100_340_000_000n + BigInt(this.#index)).toString(),
          productId: '',
          variantId: '',
          title: 'Commande',
        },
        ...{ variantTitle: null, sku: null, vendor: '', quantity: 1, currentQuantity: 1 },
        ...{
          price: toAmount(this.#amounts[0]),
          grams: 300,
          taxable: true,
          giftCard: false,
          requiresShipping: true,
        },
        ...{ tracked: false, committedAt: [], fulfilled: 1 },
      },
    ]
  }
  get processedAt(): string {
    return this.createdAt
  }
  get updatedAt(): string {
    return this.createdAt
  }
  readonly customerId = ''
  get financialStatus(): Order['financialStatus'] {
    return 'paid'
  }
  get gateway(): string {
    return 'shopify_payments'
  }
  get cancelledAt(): null {
    return null
  }
  get cancelReason(): null {
    return null
  }
  get refunds(): [] {
    return []
  }
}
