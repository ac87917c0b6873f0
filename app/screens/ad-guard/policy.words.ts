import type { FloorRefusal } from '../../features/ad-guard/policy.rules.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

const floorErrorsEn = {
  'floor-missing': 'Give a number. 0 pauses nothing.',
  'floor-not-whole': 'A whole number of units, as 3.',
  'floor-out-of-range': 'Between 0 and 100,000 units.',
} satisfies Record<FloorRefusal, string>
const floorErrorsFr = {
  'floor-missing': 'Donnez un nombre. 0 ne met rien en pause.',
  'floor-not-whole': 'Un nombre entier de pièces, comme 3.',
  'floor-out-of-range': 'Entre 0 et 100\u202f000 pièces.',
} satisfies Record<FloorRefusal, string>

export const policyWords = defineWords({
  en: {
    lead: (floor: number) =>
      pluralEn(floor, {
        one: 'Ads pause when less than # unit is left.',
        other: 'Ads pause when fewer than # units are left.',
      }),
    leadOff: 'No floor: an ad runs as long as the page sells.',
    floor: {
      title: 'Floor',
      label: 'Pause an ad when fewer units are left than',
      suffix: 'units',
      help: 'With 3, the ad pauses at 2 units. 0 pauses nothing. What is sold out is stopped whatever the floor.',
      preview: 'See the effect',
      save: 'Save floor',
      discard: 'Close without saving',
      saved: 'Floor saved',
      errors: floorErrorsEn,
    },
    effect: {
      title: 'Effect, before you save',
      same: 'This is the floor in force: nothing would change.',
      would: (floor: string, paused: string, back: string) => `With a floor of ${floor}: ${paused}, ${back}.`,
      paused: (count: number) =>
        pluralEn(count, { one: '# more {variant} would pause', other: '# more {variants} would pause' }),
      back: (count: number) => pluralEn(count, { one: '# would come back', other: '# would come back' }),
      nothing: (floor: string) => `With a floor of ${floor}, nothing would change now.`,
      pausedList: 'Would pause',
      backList: 'Would come back',
      left: (units: string) => `${units} left`,
      examplesOf: (title: string, shown: string) => `${title}, ${shown} examples`,
      counted:
        'Counted in {variants}: every one that sells, listed by a channel or not. Nothing is written yet.',
      waiting: 'Type a floor: its effect is counted here before anything is saved.',
      busy: 'Counting…',
      refused: 'No effect to show until the number can be read.',
    },
    where: {
      title: 'What a pause does',
      google:
        'Google: our feed sends pause = ads. The ad stops, the product stays in stock and in free listings.',
      meta: (label: string, value: string) =>
        `Meta knows no pause: our feed writes “${value}” in ${label}, and a filter in your product set leaves those out.`,
      metaHow: 'How to set the filter at Meta',
      soldOut: 'Below the floor is never sent as out of stock: the page still sells it.',
    },
    exceptions: {
      title: 'Exceptions',
      caption: 'Exceptions in force',
      none: 'None in force. An exception is set on a {variant}’s page, in Stock.',
      variant: '{Variant}',
      what: 'Ad',
      ends: 'Until',
      note: 'Note',
      drop: 'End',
      hold: 'Paused',
      advertise: 'Advertised',
    },
  },
  fr: {
    lead: (floor) =>
      pluralFr(floor, {
        one: 'Une annonce passe en pause quand il reste moins de # pièce.',
        many: 'Une annonce passe en pause quand il reste moins de # de pièces.',
        other: 'Une annonce passe en pause quand il reste moins de # pièces.',
      }),
    leadOff: 'Aucun seuil : une annonce tourne tant que la page vend.',
    floor: {
      title: 'Seuil',
      label: "Mettre l'annonce en pause quand il reste moins de",
      suffix: 'pièces',
      help: "Avec 3, l'annonce passe en pause à 2 pièces. 0 ne met rien en pause. Ce qui est épuisé est arrêté, quel que soit le seuil.",
      preview: "Voir l'effet",
      save: 'Enregistrer le seuil',
      discard: 'Fermer sans enregistrer',
      saved: 'Seuil enregistré',
      errors: floorErrorsFr,
    },
    effect: {
      title: "L'effet, avant d'enregistrer",
      same: "C'est le seuil en vigueur : rien ne changerait.",
      would: (floor, paused, back) => `Avec un seuil de ${floor} : ${paused}, ${back}.`,
      paused: (count) =>
        pluralFr(count, {
          one: '# {variant} de plus en pause',
          many: '# de {variants} de plus en pause',
          other: '# {variants} de plus en pause',
        }),
      back: (count) => pluralFr(count, { one: '# rétablie', other: '# rétablies' }),
      nothing: (floor) => `Avec un seuil de ${floor}, rien ne changerait maintenant.`,
      pausedList: 'Passeraient en pause',
      backList: 'Seraient rétablies',
      left: (units) => `il en reste ${units}`,
      examplesOf: (title, shown) => `${title}, ${shown} exemples`,
      counted:
        "Compté en {variants} : toutes celles en vente, qu'un canal les liste ou non. Rien n'est encore écrit.",
      waiting: 'Tapez un seuil : son effet se compte ici avant tout enregistrement.',
      busy: 'Comptage…',
      refused: "Pas d'effet à montrer tant que le nombre n'est pas lisible.",
    },
    where: {
      title: 'Ce que fait une pause',
      google:
        "Google : notre flux envoie pause = ads. L'annonce s'arrête, le produit reste en stock et dans les fiches gratuites.",
      meta: (label, value) =>
        `Meta ne connaît pas la pause : notre flux écrit « ${value} » dans ${label}, et un filtre de votre ensemble de produits les écarte.`,
      metaHow: 'Régler le filtre chez Meta',
      soldOut: "Sous le seuil n'est jamais envoyé comme une rupture : la page vend encore.",
    },
    exceptions: {
      title: 'Exceptions',
      caption: 'Les exceptions en vigueur',
      none: "Aucune en vigueur. Une exception se règle sur la page d'une {variant}, dans Stock.",
      variant: '{Variant}',
      what: 'Annonce',
      ends: "Jusqu'au",
      note: 'Note',
      drop: 'Arrêter',
      hold: 'En pause',
      advertise: 'Annoncée',
    },
  },
})
