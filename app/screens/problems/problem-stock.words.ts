import { pluralEn, pluralFr } from '../../i18n/index.ts'
import type { ProblemBlanks } from './problem-blanks.rules.ts'

const claimEn: Record<string, string> = {
  in_stock: 'in stock',
  out_of_stock: 'out of stock',
  backorder: 'on backorder',
  preorder: 'on pre-order',
}
const claimFr: Record<string, string> = {
  in_stock: 'en stock',
  out_of_stock: 'en rupture',
  backorder: 'en réapprovisionnement',
  preorder: 'en précommande',
}
const buttonEn = (sells: boolean) => (sells ? 'its button sells it' : 'its button sells nothing')
const buttonFr = (sells: boolean) => (sells ? 'son bouton le vend' : 'son bouton ne vend rien')

/** "The page says “in stock”, its button sells nothing." */
export const contradictionEn = (claims: string, sells: boolean) =>
  `The page tells Google “${claimEn[claims] ?? claims}”, ${buttonEn(sells)}.`
export const contradictionFr = (claims: string, sells: boolean) =>
  `La page dit à Google « ${claimFr[claims] ?? claims} », ${buttonFr(sells)}.`

/** Of a page that contradicts itself, and of a stock that runs low. */
export const stockProblemsEn = {
  'page-contradicts': {
    effect: ({ count }: ProblemBlanks) =>
      pluralEn(count, {
        one: '# {variant}: the page tells Google something else than its button does',
        other: '# {variants}: the pages tell Google something else than their buttons do',
      }),
    cause: (_: ProblemBlanks) =>
      'Your theme writes it for search engines; our feeds say what the button does. Until both agree, Google may refuse the ad: have the theme’s structured data corrected, or change what the product record sells.',
    detail: ({ claims, sells }: ProblemBlanks) => contradictionEn(claims, sells),
    button: 'See the {variant}',
  },
  'low-stock': {
    effect: ({ count }: ProblemBlanks) =>
      pluralEn(count, {
        one: '# {variant} to order',
        other: '# {variants} to order',
      }),
    cause: (_: ProblemBlanks) => 'The minimum and the days to restock are those that you gave.',
    detail: (blanks: ProblemBlanks) => lowStockEn(blanks),
    button: 'See the stock',
  },
}

export const stockProblemsFr: typeof stockProblemsEn = {
  'page-contradicts': {
    effect: ({ count }) =>
      pluralFr(count, {
        one: '# {variant} : la page annonce à Google autre chose que ce que fait son bouton',
        other: '# {variants} : les pages annoncent à Google autre chose que ce que font leurs boutons',
      }),
    cause: () =>
      "Votre thème l'écrit pour les moteurs de recherche ; nos flux disent ce que fait le bouton. Tant que les deux diffèrent, Google peut refuser l'annonce : faites corriger les données structurées du thème, ou changez ce que vend la fiche produit.",
    detail: ({ claims, sells }) => contradictionFr(claims, sells),
    button: 'Voir la {variant}',
  },
  'low-stock': {
    effect: ({ count }) =>
      pluralFr(count, {
        one: '# {variant} à commander',
        other: '# {variants} à commander',
      }),
    cause: () => 'Le minimum et le délai de réapprovisionnement sont ceux que vous avez donnés.',
    detail: (blanks) => lowStockFr(blanks),
    button: 'Voir le stock',
  },
}

type LowStock = Pick<
  ProblemBlanks,
  'units' | 'minimum' | 'perDay' | 'openDays' | 'leadDays' | 'orderBy' | 'orderNow'
>

/** "Order by 4 December: 42 units, 3 sales a day (last 30 days), 5 days to restock." */
export function lowStockEn({
  units,
  minimum,
  perDay,
  openDays,
  leadDays,
  orderBy,
  orderNow,
}: LowStock): string {
  const left = pluralEn(units ?? 0, { one: '# unit', other: '# units' })
  if (!orderBy || leadDays === null) return `${left} left, your minimum is ${minimum ?? 0}.`
  const sales = pluralEn(perDay, { one: '# sale a day', other: '# sales a day' })
  const period = openDays < 30 ? `over the ${openDays} days in stock of the last 30` : 'last 30 days'
  const days = pluralEn(leadDays, { one: '# day to restock', other: '# days to restock' })
  return `${orderNow ? 'Order now' : `Order by ${orderBy}`}: ${left}, ${sales} (${period}), ${days}.`
}

export function lowStockFr({
  units,
  minimum,
  perDay,
  openDays,
  leadDays,
  orderBy,
  orderNow,
}: LowStock): string {
  const left = pluralFr(units ?? 0, { one: '# pièce', other: '# pièces' })
  if (!orderBy || leadDays === null) return `Il reste ${left}, votre minimum est de ${minimum ?? 0}.`
  const sales = pluralFr(perDay, { one: '# vente par jour', other: '# ventes par jour' })
  const period = openDays < 30 ? `sur les ${openDays} jours en stock des 30 derniers` : '30 derniers jours'
  const days = pluralFr(leadDays, { one: 'livraison en # jour', other: 'livraison en # jours' })
  const order = orderNow ? 'Passez commande maintenant' : `Passez commande avant le ${orderBy}`
  return `${order} : ${left}, ${sales} (${period}), ${days}.`
}
