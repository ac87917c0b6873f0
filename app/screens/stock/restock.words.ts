import type { DaysRefusal, UnitsRefusal } from '../../features/replenishment/minimum.rules.ts'
import type { NoDateReason } from '../../features/replenishment/outlook.rules.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'
import { lowStockEn, lowStockFr } from '../problems/problem-stock.words.ts'

/** What the absence of a day is told with. */
export type NoDateParts = { sales: number; historyDays: number; openDays: number }

const noDateEn = {
  'not-tracked': () => 'No date: the shop doesn’t count this {variant}.',
  'no-lead-time': () => 'No date: give the days to restock.',
  'history-short': ({ historyDays }) =>
    `No date: your sales have been seen for ${pluralEn(historyDays, { one: '# day', other: '# days' })}, it takes 30.`,
  'sales-few': ({ sales }) =>
    sales === 0
      ? 'No date: no sale in 30 days.'
      : `No date: ${pluralEn(sales, { one: '# sale', other: '# sales' })} in 30 days is too few.`,
  'mostly-out': ({ openDays }) =>
    `No date: in stock on ${pluralEn(openDays, { one: '# day', other: '# days' })} of the last 30, so the sales don’t tell what is asked for.`,
} satisfies Record<NoDateReason, (parts: NoDateParts) => string>

const noDateFr = {
  'not-tracked': () => 'Pas de date : la boutique ne compte pas cette {variant}.',
  'no-lead-time': () => 'Pas de date : donnez le délai de réapprovisionnement.',
  'history-short': ({ historyDays }) =>
    `Pas de date : vos ventes sont vues depuis ${pluralFr(historyDays, { one: '# jour', other: '# jours' })}, il en faut 30.`,
  'sales-few': ({ sales }) =>
    sales === 0
      ? 'Pas de date : aucune vente en 30 jours.'
      : `Pas de date : ${pluralFr(sales, { one: '# vente', other: '# ventes' })} en 30 jours, c'est trop peu.`,
  'mostly-out': ({ openDays }) =>
    `Pas de date : en stock ${pluralFr(openDays, { one: '# jour', other: '# jours' })} sur les 30 derniers, les ventes ne disent pas ce qui est demandé.`,
} satisfies Record<NoDateReason, (parts: NoDateParts) => string>

const unitsEn = {
  'units-not-whole': 'Write a whole number of units, such as 5.',
  'units-too-many': 'At most 1,000,000 units.',
} satisfies Record<UnitsRefusal, string>
const unitsFr = {
  'units-not-whole': 'Écrivez un nombre entier de pièces, par exemple 5.',
  'units-too-many': 'Au plus 1 000 000 pièces.',
} satisfies Record<UnitsRefusal, string>
const daysEn = {
  'days-not-whole': 'Write a whole number of days, such as 7.',
  'days-too-many': 'At most 730 days.',
} satisfies Record<DaysRefusal, string>
const daysFr = {
  'days-not-whole': 'Écrivez un nombre entier de jours, par exemple 7.',
  'days-too-many': 'Au plus 730 jours.',
} satisfies Record<DaysRefusal, string>

/** Minimum stock, days to restock, and by when to order. */
export const restockWords = defineWords({
  en: {
    title: 'Restock',
    none: 'Nothing set: you aren’t warned when it runs low.',
    enough: (minimum: string) => `Above its minimum of ${minimum}.`,
    order: lowStockEn,
    noDate: noDateEn,
    incoming: (units: number) =>
      pluralEn(units, {
        one: '# incoming unit isn’t counted: its day isn’t known.',
        other: '# incoming units aren’t counted: their day isn’t known.',
      }),
    fromSupplier: (vendor: string) => `Set for the supplier ${vendor}.`,
    partlySupplier: (vendor: string) => `What is empty here is the supplier’s, ${vendor}.`,
    scope: {
      label: 'For',
      variant: 'This {variant}',
      supplier: (vendor: string) => `All of ${vendor}`,
      supplierHelp: 'Counts for every {variant} of this supplier that has none of its own.',
    },
    units: 'Minimum stock',
    unitsHelp: 'Units that should still be there when the delivery comes.',
    unitsSuffix: 'units',
    days: 'Days to restock',
    daysHelp: 'From your order to the supplier until it is on the shelf.',
    daysSuffix: 'days',
    save: 'Save minimum',
    saved: 'Minimum saved',
    errors: { units: unitsEn, days: daysEn, 'no-supplier': 'The product names no supplier.' },
  },
  fr: {
    title: 'Réapprovisionnement',
    none: "Rien n'est réglé : vous n'êtes pas averti quand le stock baisse.",
    enough: (minimum) => `Au-dessus de son minimum de ${minimum}.`,
    order: lowStockFr,
    noDate: noDateFr,
    incoming: (units) =>
      pluralFr(units, {
        one: "# pièce en route n'est pas comptée : son jour d'arrivée n'est pas connu.",
        other: "# pièces en route ne sont pas comptées : leur jour d'arrivée n'est pas connu.",
      }),
    fromSupplier: (vendor) => `Réglé pour le fournisseur ${vendor}.`,
    partlySupplier: (vendor) => `Ce qui est vide ici vient du fournisseur, ${vendor}.`,
    scope: {
      label: 'Pour',
      variant: 'Cette {variant}',
      supplier: (vendor) => `Tout ${vendor}`,
      supplierHelp: "Compte pour chaque {variant} de ce fournisseur qui n'a pas de réglage à elle.",
    },
    units: 'Stock minimum',
    unitsHelp: 'Les pièces qui devraient rester quand la livraison arrive.',
    unitsSuffix: 'pièces',
    days: 'Délai de réapprovisionnement',
    daysHelp: "De votre commande au fournisseur jusqu'à la mise en rayon.",
    daysSuffix: 'jours',
    save: 'Enregistrer le minimum',
    saved: 'Minimum enregistré',
    errors: { units: unitsFr, days: daysFr, 'no-supplier': 'La fiche produit ne nomme aucun fournisseur.' },
  },
})
