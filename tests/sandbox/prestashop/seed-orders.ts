/** A year of past orders, with its season and a slow rise: what baskets were worth, and what was paid for sending them. */
import { seededRandom } from '../seed/random.ts'
import type { Tables } from './tables.ts'

/** Share of a year's orders by month: sales in January and July, Christmas, little in August. */
const season = [9, 6, 7, 7, 8, 8, 9, 5, 8, 9, 12, 12]
const places = [
  { id: 1, country: 8, share: 0.86, ports: [5.9, 5.9, 4.5, 12.9, 0] },
  { id: 2, country: 3, share: 0.09, ports: [9.9, 6.5] },
  { id: 3, country: 19, share: 0.05, ports: [18.9] },
]
const freeFrom = 60
const dayMs = 86_400_000
/** The year ends where the shop begins, whenever that is. */
const lastDay = Math.floor(Date.now() / dayMs) * dayMs

export function addPastOrders(tables: Tables, count: number): void {
  const random = seededRandom(7_300)
  for (const { id, country } of places)
    tables.insert('address', {
      ...{ id_address: id, id_country: country, id_customer: 1, alias: 'Domicile', firstname: 'Camille' },
      ...{ lastname: 'Moreau', address1: '3 rue des Halles', postcode: '44000', city: 'Nantes' },
      ...{ date_add: '2025-10-01 00:00:00', date_upd: '2025-10-01 00:00:00' },
    })
  const times = Array.from({ length: count }, () => drawTime(random.next)).sort((a, b) => a - b)
  times.forEach((time, index) => {
    addOrder(tables, index + 1, time, random.next)
  })
}

/** A day of the year before, taken or drawn again by its month's share and by how far the shop had grown. */
function drawTime(random: () => number): number {
  for (;;) {
    const age = random() * 365
    const time = lastDay - age * dayMs
    const weight = ((season[new Date(time).getUTCMonth()] ?? 8) / 12) * (1 - (0.2 * age) / 365)
    if (random() < weight) return time
  }
}

function addOrder(tables: Tables, id: number, time: number, random: () => number): void {
  const drawn = random()
  const place = places.find((_, index) => drawn < cumulated(index)) ?? places[0]
  if (!place) return
  const goods = basket(random)
  const discount = random() < 0.12 ? cents(goods * 0.1) : 0
  const port = place.ports[Math.floor(random() * place.ports.length)] ?? 0
  const shipping = goods - discount >= freeFrom ? 0 : port
  const at = new Date(time).toISOString().slice(0, 19).replace('T', ' ')
  const paid = cents(goods - discount + shipping)
  tables.insert('orders', {
    ...{
      id_order: id,
      reference: `P${String(id).padStart(8, '0')}`,
      id_carrier: 2,
      id_customer: 1,
      id_currency: 1,
    },
    ...{ current_state: 5, payment: 'Carte bancaire', module: 'standin_payment', valid: 1 },
    ...{ id_address_delivery: place.id, id_address_invoice: place.id, date_add: at, date_upd: at },
    ...{
      total_discounts: discount,
      total_discounts_tax_incl: discount,
      total_discounts_tax_excl: cents(discount / 1.2),
    },
    ...{
      total_paid: paid,
      total_paid_tax_incl: paid,
      total_paid_real: paid,
      total_paid_tax_excl: cents(paid / 1.2),
    },
    ...{ total_products: cents(goods / 1.2), total_products_wt: goods },
    ...{
      total_shipping: shipping,
      total_shipping_tax_incl: shipping,
      total_shipping_tax_excl: cents(shipping / 1.2),
    },
  })
}

function cumulated(index: number): number {
  return places.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)
}

/** Most baskets hold one garment, and some were filled up to the free threshold. */
function basket(random: () => number): number {
  const one = 18 + 60 * random() ** 1.6
  const more = random() < 0.35 ? 12 + 70 * random() ** 2 : 0
  const worth = one + more
  return cents(worth > 52 && worth < freeFrom && random() < 0.5 ? freeFrom + 6 * random() : worth)
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}
