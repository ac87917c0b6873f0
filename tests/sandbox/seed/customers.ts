/** Shoppers with French names and addresses; numbers and mail domains that can't belong to anybody. */

import { toHandle } from '../store/build.ts'
import { nextId } from '../store/ids.ts'
import type { ShopState } from '../store/types.ts'
import { seededRandom } from './random.ts'

const firstNames = [
  'Camille',
  'Léa',
  'Manon',
  'Chloé',
  'Inès',
  'Jeanne',
  'Louise',
  'Zoé',
  'Maëlle',
  'Anne-Laure',
  'Hugo',
  'Louis',
  'Nathan',
  'Gaël',
  'Malo',
  'Erwan',
  'Samir',
  'Étienne',
  'Paul',
  'Basile',
]
const lastNames = [
  'Le Goff',
  'Kervella',
  'Morvan',
  'Tanguy',
  'Guillou',
  'Bernard',
  'Petit',
  'Moreau',
  'Lefèvre',
  'Garnier',
  'Benali',
  'N’Diaye',
  'Nguyen',
  'Da Silva',
  'Rousseau',
  'Chevalier',
]
const places: [string, string, string][] = [
  ['44000', 'Nantes', 'rue de Strasbourg'],
  ['44100', 'Nantes', 'boulevard de l’Égalité'],
  ['44400', 'Rezé', 'rue Jean-Fraix'],
  ['35000', 'Rennes', 'rue Saint-Malo'],
  ['29200', 'Brest', 'rue de Siam'],
  ['56000', 'Vannes', 'rue Thiers'],
  ['75011', 'Paris', 'rue Oberkampf'],
  ['69007', 'Lyon', 'rue de Marseille'],
  ['33000', 'Bordeaux', 'cours de la Marne'],
  ['59000', 'Lille', 'rue Solférino'],
  ['31000', 'Toulouse', 'rue Pargaminières'],
  ['13006', 'Marseille', 'rue Breteuil'],
]

export function addCustomers(shop: ShopState, seed: number): void {
  const random = seededRandom(seed + 7)
  for (let n = 0; n < 40; n++) {
    const firstName = random.pick(firstNames)
    const lastName = random.pick(lastNames)
    const [zip, city, street] = random.pick(places)
    const times = { createdAt: shop.createdAt, updatedAt: shop.createdAt }
    const id = nextId(shop, 'customer')
    shop.customers.set(id, {
      id,
      firstName,
      lastName,
      email: `${toHandle(firstName)}.${toHandle(lastName)}${n}@courriel.example`,
      phone: random.chance(0.7) ? `+3363998${String(1000 + n)}` : null,
      address: {
        id: nextId(shop, 'address'),
        address1: `${random.between(1, 118)} ${street}`,
        address2: null,
        city,
        zip,
        countryCode: 'FR',
        countryName: 'France',
        latitude: null,
        longitude: null,
      },
      ...times,
    })
  }
}
