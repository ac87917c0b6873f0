/** How the shop sends its parcels: four carriers, three zones, free from 60, and the codes that its customers type. */
import type { Tables } from './tables.ts'

/** Prices as shoppers read them, French VAT included; the shop keeps them without. */
type Rates = { zone: number; price: number }[]
type Carrier = {
  id: number
  name: string
  url: string
  delay: string
  isFree?: boolean
  grade: number
  rates: Rates
}

const zones = { europe: 1, nonEu: 7, france: 9 }
const groups = [1, 2, 3, 4]

const carriers: Carrier[] = [
  {
    ...{
      id: 1,
      name: 'Retrait en boutique',
      url: '',
      delay: 'Rue Crébillon, à Nantes',
      isFree: true,
      grade: 1,
    },
    rates: [{ zone: zones.france, price: 0 }],
  },
  {
    ...{ id: 2, name: 'Colissimo', url: 'https://www.laposte.fr/outils/suivre-vos-envois?code=@' },
    ...{ delay: '2 à 3 jours ouvrés, à domicile', grade: 5 },
    rates: [
      { zone: zones.france, price: 5.9 },
      { zone: zones.europe, price: 9.9 },
      { zone: zones.nonEu, price: 18.9 },
    ],
  },
  {
    ...{ id: 3, name: 'Mondial Relay', url: '', delay: '3 à 5 jours ouvrés, en point relais', grade: 3 },
    rates: [
      { zone: zones.france, price: 4.5 },
      { zone: zones.europe, price: 6.5 },
    ],
  },
  {
    ...{
      id: 4,
      name: 'Chronopost',
      url: 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT=@',
    },
    ...{ delay: 'Demain avant 13 h', grade: 9 },
    rates: [{ zone: zones.france, price: 12.9 }],
  },
]

export function addShipping(tables: Tables): void {
  for (const carrier of carriers) addCarrier(tables, carrier)
  addRule(tables, 1, { code: 'BIENVENUE10', reduction_percent: 10 }, 'Dix pour cent de bienvenue')
  addRule(tables, 2, { code: 'PORTOFFERT', free_shipping: 1 }, 'Livraison offerte')
}

function addCarrier(tables: Tables, { id, name, url, delay, isFree, grade, rates }: Carrier): void {
  tables.insert('carrier', {
    ...{ id_carrier: id, id_reference: id, name, url, active: 1, shipping_handling: 0 },
    ...{ is_free: isFree ? 1 : 0, shipping_method: 2, position: id - 1, grade },
  })
  for (const lang of [1, 2])
    tables.insert('carrier_lang', { id_carrier: id, id_shop: 1, id_lang: lang, delay })
  tables.insert('carrier_shop', { id_carrier: id, id_shop: 1 })
  for (const group of groups) tables.insert('carrier_group', { id_carrier: id, id_group: group })
  tables.insert('carrier_tax_rules_group_shop', { id_carrier: id, id_tax_rules_group: 1, id_shop: 1 })
  tables.insert('range_price', { id_range_price: id, id_carrier: id, delimiter1: 0, delimiter2: 10_000 })
  for (const { zone, price } of rates) {
    tables.insert('carrier_zone', { id_carrier: id, id_zone: zone })
    tables.insert('delivery', {
      ...{ id_carrier: id, id_range_price: id, id_range_weight: null },
      ...{ id_zone: zone, price: (price / 1.2).toFixed(6) },
    })
  }
}

function addRule(tables: Tables, id: number, about: Record<string, string | number>, name: string): void {
  const from = '2025-01-01 00:00:00'
  tables.insert('cart_rule', {
    ...{
      id_cart_rule: id,
      date_from: from,
      date_to: '2035-01-01 00:00:00',
      quantity: 100_000,
      quantity_per_user: 100,
    },
    ...{
      reduction_currency: 1,
      minimum_amount_currency: 1,
      reduction_tax: 1,
      active: 1,
      date_add: from,
      date_upd: from,
    },
    ...about,
  })
  for (const lang of [1, 2]) tables.insert('cart_rule_lang', { id_cart_rule: id, id_lang: lang, name })
}
