/** Why a line of a merchant's export couldn't be read, in both languages. */

export const refusalReasons = {
  'not-an-export': {
    fr: 'Ce fichier n’est pas un export de produits Shopify : la colonne « Handle » ou « URL handle » manque.',
    en: 'This file isn’t a Shopify product export: the column “Handle” or “URL handle” is missing.',
  },
  'no-handle': { fr: 'L’identifiant du produit (Handle) manque.', en: 'The product’s handle is missing.' },
  'no-title': {
    fr: 'Le produit n’a pas de titre sur sa première ligne.',
    en: 'The product has no title on its first line.',
  },
  'price-missing': { fr: 'La variante n’a pas de prix.', en: 'The variant has no price.' },
  'price-unreadable': { fr: 'Le prix n’est pas un montant.', en: 'The price isn’t an amount.' },
  'quantity-unreadable': {
    fr: 'La quantité n’est pas un nombre entier.',
    en: 'The quantity isn’t a whole number.',
  },
  'option-missing': { fr: 'Il manque la valeur d’une option.', en: 'The value of an option is missing.' },
  'option-twice': {
    fr: 'Cette combinaison d’options est déjà sur une ligne précédente.',
    en: 'An earlier line has this combination of options already.',
  },
  'columns-too-many': {
    fr: 'La ligne a plus de cases que l’en-tête : un séparateur est resté dans un texte.',
    en: 'The line has more cells than the header: a separator was left inside a text.',
  },
  quotes: { fr: 'Un guillemet n’est pas fermé.', en: 'A quotation mark isn’t closed.' },
} as const

export type RefusalReason = keyof typeof refusalReasons

/** What was read in its own way, and why that is right or what was assumed. */
export const noteReasons = {
  untracked: {
    fr: 'Pas de suivi de stock : vendue sans quantité, comme dans Shopify.',
    en: 'Stock isn’t tracked: sold without a quantity, as in Shopify.',
  },
  'quantity-missing': {
    fr: 'Stock suivi, quantité absente du fichier : mise à 0.',
    en: 'Stock is tracked, the file has no quantity: set to 0.',
  },
  'status-unknown': {
    fr: 'Statut inconnu : lu comme « actif ».',
    en: 'Unknown status: read as “active”.',
  },
} as const

type NoteReason = keyof typeof noteReasons

/** `line`: 1 is the header. */
export type Refusal = { line: number; reason: RefusalReason; text: string }
export type Note = { line: number; reason: NoteReason }
