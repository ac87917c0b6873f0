/** The demo's two shops, the same at every start: Maison Alizée, and a small haberdashery beside it. */

import { addLocation, makeShop } from '../store/build.ts'
import type { Address, ShopState } from '../store/types.ts'
import { productAdder } from './add-product.ts'
import { addAwkward } from './awkward.ts'
import { addCollection } from './collection.ts'
import { addCustomers } from './customers.ts'
import { addHaberdashery } from './haberdashery.ts'
import { addPastOrders } from './past-orders.ts'
import { pictureAt } from './pictures.ts'
import { seedCollections, seedShipping, seedSmallShipping } from './shipping.ts'

export type SeedOptions = {
  /** Where pictures are served. */
  origin: string
  seed: number
  /** The day of the start: orders of the year before it are there. */
  today: Date
}

const defaults = (): SeedOptions => ({ origin: 'http://localhost:3200', seed: 44_000, today: new Date() })

/** Maison Alizée, Nantes: about 300 products, more than 2,000 variants, three locations. */
export function seedShop(options: Partial<SeedOptions> = {}): ShopState {
  const { origin, seed, today } = { ...defaults(), ...options }
  const shop = makeShop({
    id: '68250411',
    domain: 'maison-alizee.myshopify.com',
    name: 'Maison Alizée',
    ownerName: 'Alizée Kerdreux',
    phone: '+33261910044',
    address: at('14 rue Crébillon', '44000', 'Nantes', 47.2129, -1.5612),
    createdAt: '2023-03-14T09:12:00Z',
  })
  shop.staff.push({
    id: '99000112299',
    firstName: 'Yann',
    lastName: 'Le Goff',
    email: 'yann@maison-alizee.example',
    locale: 'fr',
  })
  addLocation(shop, {
    name: 'Entrepôt de Nantes',
    address: at('22 rue de la Mitrie', '44300', 'Nantes', 47.2331, -1.5159),
  })
  addLocation(shop, {
    name: 'Boutique rue Crébillon',
    localPickup: true,
    address: at('14 rue Crébillon', '44000', 'Nantes', 47.2129, -1.5612),
  })
  addLocation(shop, {
    name: 'Boutique de Rennes',
    fulfillsOnlineOrders: false,
    address: at('5 rue Le Bastard', '35000', 'Rennes', 48.1127, -1.6795),
  })
  const add = productAdder(shop)
  const picture = pictureAt(origin)
  addAwkward(shop, add, picture, today)
  addCollection(shop, add, picture, seed)
  addCustomers(shop, seed)
  seedCollections(shop)
  seedShipping(shop, today)
  addPastOrders(shop, today, {
    ...{ perDay: 11, median: 5200, seed: seed + 11 },
    countries: [
      ['FR', 0.86, 590, 6000],
      ['BE', 0.06, 890, 9000],
      ['CH', 0.03, 1490, 15000],
      ['LU', 0.01, 890, 9000],
      ['DE', 0.02, 1290, 0],
      ['ES', 0.01, 1290, 0],
      ['US', 0.01, 2490, 0],
    ],
  })
  return shop
}

/** Petite Mercerie, Clisson: 20 products, one location, ids beyond 2^53. */
export function seedSmallShop(options: Partial<SeedOptions> = {}): ShopState {
  const { origin, seed, today } = { ...defaults(), ...options }
  const shop = makeShop({
    id: '68250977',
    domain: 'petite-mercerie.myshopify.com',
    name: 'Petite Mercerie',
    ownerName: 'Jeanne Albert',
    phone: '+33261910077',
    address: at('3 rue des Halles', '44190', 'Clisson', 47.0872, -1.2807),
    createdAt: '2024-09-02T08:40:00Z',
    ids: 'beyond-2-53',
  })
  addLocation(shop, { name: 'Boutique de Clisson', localPickup: true })
  addHaberdashery(productAdder(shop), pictureAt(origin), seed)
  addCustomers(shop, seed + 1)
  seedSmallShipping(shop)
  addPastOrders(shop, today, {
    ...{ perDay: 2, median: 2900, seed: seed + 12 },
    countries: [
      ['FR', 0.95, 590, 4900],
      ['BE', 0.05, 650, 0],
    ],
  })
  return shop
}

function at(address1: string, zip: string, city: string, latitude: number, longitude: number): Address {
  return {
    address1,
    address2: null,
    city,
    zip,
    countryCode: 'FR',
    countryName: 'France',
    latitude,
    longitude,
  }
}
