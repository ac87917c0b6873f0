import type { AdReason } from '../../features/ad-guard/ad-guard.rules.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'
import type { Question, SellableReason } from '../../language/sellable.ts'

/** What a reason is told with; a part that isn't known is null and left out of the sentence. */
export type ReasonParts = {
  units: number | null
  floor: number | null
  minimum: number | null
  /** An availability date or an exception's last day, already written as the reader's language writes it. */
  date: string | null
}
type Sentence = (parts: ReasonParts) => string

const dated = (date: string | null, sentence: (date: string) => string, without: string) =>
  date ? sentence(date) : without

const sellableEn = {
  'in-stock': ({ units }) =>
    units === null
      ? 'On sale.'
      : pluralEn(units, { one: 'On sale: # unit available.', other: 'On sale: # units available.' }),
  'not-tracked': () => 'On sale: its stock isn’t tracked.',
  'sells-at-zero': () => 'On sale even at zero, by the setting “{backorders}”.',
  'preorder-dated': ({ date }) =>
    dated(date, (day) => `Pre-order: available on ${day}.`, 'Pre-order, with a date.'),
  'backorder-dated': ({ date }) =>
    dated(date, (day) => `Sold out, still orderable: back on ${day}.`, 'Sold out, still orderable.'),
  'sold-out': () => 'Sold out: none of this {variant} is left to sell online.',
  'stock-elsewhere': () => 'Sold out online: what is left is where online orders aren’t shipped from.',
  committed: () => 'Sold out: what is left is {committed} for orders.',
  'unavailable-units': () => 'Sold out: what is left is marked unavailable (damaged, checked, set aside).',
  'product-draft': () => 'The product is {draft}: its page sells nothing.',
  'product-archived': () => 'The product is archived: its page sells nothing.',
  'product-unpublished': () => 'The product isn’t published on the online store.',
  'variant-unpublished': () => 'This size or colour isn’t published on the online store.',
  'minimum-quantity': ({ units, minimum }) =>
    minimum === null
      ? 'The page asks for more than what is left.'
      : pluralEn(minimum, {
          one: 'The page asks for at least # unit: none is left.',
          other: `The page asks for at least # units: ${units ?? 0} left.`,
        }),
  'bundle-component': () => 'A bundle: it sells only together with its components.',
  'not-for-order': () =>
    'The button is off: the product isn’t “Available for order”, or the shop is in catalogue mode.',
  'pack-short': () => 'A pack: its own stock, or that of a product in it, isn’t enough for one.',
  'platform-refuses': () => 'The shop refuses to sell it, and the stock doesn’t say why.',
  deleted: () => 'It no longer exists in the shop.',
} satisfies Record<SellableReason, Sentence>

const sellableFr = {
  'in-stock': ({ units }) =>
    units === null
      ? 'En vente.'
      : pluralFr(units, { one: 'En vente : # pièce disponible.', other: 'En vente : # pièces disponibles.' }),
  'not-tracked': () => "En vente : son stock n'est pas suivi.",
  'sells-at-zero': () => 'En vente même à zéro, par le réglage « {backorders} ».',
  'preorder-dated': ({ date }) =>
    dated(date, (day) => `Précommande : disponible le ${day}.`, 'Précommande, avec une date.'),
  'backorder-dated': ({ date }) =>
    dated(
      date,
      (day) => `En rupture, encore commandable : retour le ${day}.`,
      'En rupture, encore commandable.',
    ),
  'sold-out': () => 'Rupture de stock : plus rien à vendre en ligne de cette {variant}.',
  'stock-elsewhere': () =>
    "Rupture en ligne : ce qui reste se trouve là d'où les commandes en ligne ne partent pas.",
  committed: () => 'Rupture de stock : ce qui reste est {committed} par des commandes.',
  'unavailable-units': () =>
    'Rupture de stock : ce qui reste est non disponible (abîmé, en contrôle, mis de côté).',
  'product-draft': () => 'La fiche produit est {draft} : sa page ne vend rien.',
  'product-archived': () => 'La fiche produit est archivée : sa page ne vend rien.',
  'product-unpublished': () => "La fiche produit n'est pas publiée sur la boutique en ligne.",
  'variant-unpublished': () => "Cette taille ou couleur n'est pas publiée sur la boutique en ligne.",
  'minimum-quantity': ({ units, minimum }) =>
    minimum === null
      ? 'La page demande plus que ce qui reste.'
      : pluralFr(minimum, {
          one: 'La page demande au moins # pièce : il n’en reste aucune.',
          other: `La page demande au moins # pièces : il en reste ${units ?? 0}.`,
        }),
  'bundle-component': () => "Un lot : ne s'achète qu'avec ses composants.",
  'not-for-order': () =>
    "Le bouton est désactivé : la fiche n'est pas « Disponible à la vente », ou la boutique est en mode catalogue.",
  'pack-short': () => "Un pack : son stock, ou celui d'un de ses produits, ne suffit pas pour un.",
  'platform-refuses': () => 'La boutique refuse de le vendre, et le stock ne dit pas pourquoi.',
  deleted: () => "N'existe plus dans la boutique.",
} satisfies Record<SellableReason, Sentence>

/** What only a person can answer: what is unclear, and what to do. */
const questionsEn = {
  unlisted: () => 'Hidden from lists, yet sold by direct link: {showOrHide}.',
  'price-zero': () => 'Its price is 0. Set a price, or take it off sale.',
  bundle: () => 'A bundle: its own stock says nothing. Decide by an exception whether to advertise it.',
  'preorder-date-missing': () => 'Sold before it is in stock, with no date. Give its availability date.',
  'backorder-date-missing': () =>
    'Sold at zero: the page says “on backorder”, and Google takes that only with a date within a year. Give it.',
  'availability-date-past': () => 'Its availability date has passed. Give another, or remove it.',
  'levels-disagree': () => 'The shop’s answer and its stock contradict each other. Check the {locations}.',
} satisfies Record<Question, Sentence>

const questionsFr = {
  unlisted: () => 'Absent des listes, mais vendu par lien direct : {showOrHide}.',
  'price-zero': () => 'Son prix est de 0. Indiquez un prix, ou retirez-le de la vente.',
  bundle: () => "Un lot : son propre stock ne dit rien. Décidez par une exception s'il faut l'annoncer.",
  'preorder-date-missing': () => "Vendu avant d'être en stock, sans date. Donnez sa date de disponibilité.",
  'backorder-date-missing': () =>
    "Vendu à zéro : la page dit « en réapprovisionnement », et Google ne l'accepte qu'avec une date d'ici un an. Donnez-la.",
  'availability-date-past': () => 'Sa date de disponibilité est passée. Donnez-en une autre, ou retirez-la.',
  'levels-disagree': () =>
    'La réponse de la boutique et son stock se contredisent. Vérifiez les {locations}.',
} satisfies Record<Question, Sentence>

const adsEn = {
  ...sellableEn,
  ...questionsEn,
  'below-floor': ({ units, floor }) =>
    units === null || floor === null
      ? 'Fewer left than your floor.'
      : `${units} left, your floor is ${floor}.`,
  'override-hold': ({ date }) =>
    dated(date, (day) => `Your exception: paused until ${day}.`, 'Your exception: paused.'),
  'override-advertise': ({ date }) =>
    dated(date, (day) => `Your exception: advertised until ${day}.`, 'Your exception: advertised.'),
} satisfies Record<AdReason, Sentence>

const adsFr = {
  ...sellableFr,
  ...questionsFr,
  'below-floor': ({ units, floor }) =>
    units === null || floor === null
      ? 'Il en reste moins que votre seuil.'
      : `Il en reste ${units}, votre seuil est de ${floor}.`,
  'override-hold': ({ date }) =>
    dated(date, (day) => `Votre exception : en pause jusqu'au ${day}.`, 'Votre exception : en pause.'),
  'override-advertise': ({ date }) =>
    dated(date, (day) => `Votre exception : annoncé jusqu'au ${day}.`, 'Votre exception : annoncé.'),
} satisfies Record<AdReason, Sentence>

/** `page`: what the shop's page does, and why. `ads`: why an ad runs, is paused or stopped. */
export const reasonWords = defineWords({
  en: { page: sellableEn, questions: questionsEn, ads: adsEn },
  fr: { page: sellableFr, questions: questionsFr, ads: adsFr },
})
