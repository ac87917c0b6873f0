import type { UnjoinedWhy } from '../../features/pool/pool.types.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

/** An hour, with its day where that isn't today. */
export type Moment = { day: string | null; hour: string }
const sinceEn = ({ day, hour }: Moment) => (day ? `since ${day} at ${hour}` : `since ${hour}`)
const sinceFr = ({ day, hour }: Moment) => (day ? `depuis le ${day} à ${hour}` : `depuis ${hour}`)
const ofEn = (at: Moment | null) => (at ? ` of ${at.day ? `${at.day} at ${at.hour}` : at.hour}` : '')
const ofFr = (at: Moment | null) => (at ? (at.day ? ` du ${at.day} à ${at.hour}` : ` de ${at.hour}`) : '')
const seenEn = ({ day, hour }: Moment) => (day ? `seen on ${day} at ${hour}` : `seen at ${hour}`)
const seenFr = ({ day, hour }: Moment) => (day ? `vu le ${day} à ${hour}` : `vu à ${hour}`)

const unjoinedEn = {
  new: 'it waits for the first sync',
  away: 'a shop was away, a first sync must compare again',
  deleted: 'it was deleted in one of the shops',
  untracked: 'one of the shops doesn’t count it',
  locations: 'the locations of the common stock have changed, a first sync must compare again',
  'outcome-unknown': 'a write of ours has no answer yet',
  undone: 'the first sync was taken back',
} satisfies Record<UnjoinedWhy, string>
const unjoinedFr = {
  new: 'elle attend la première synchronisation',
  away: "une boutique s'est absentée, une première synchronisation doit comparer à nouveau",
  deleted: "elle a été effacée dans l'une des boutiques",
  untracked: "l'une des boutiques ne la compte pas",
  locations:
    'les emplacements du stock commun ont changé, une première synchronisation doit comparer à nouveau',
  'outcome-unknown': "une écriture n'a pas encore de réponse",
  undone: 'la première synchronisation a été reprise',
} satisfies Record<UnjoinedWhy, string>

/** A variant's two shops side by side, the difference now and its reason. */
export const itemSidesWords = defineWords({
  en: {
    title: 'In both shops',
    shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    units: 'in the common stock',
    of: (shop: string, what: string) => `${shop}, ${what}`,
    unknown: '–',
    untracked: 'not counted here',
    deleted: 'deleted here',
    seen: (at: Moment) => seenEn(at),
    silent: 'Silent',
    silentHelp: (at: Moment) => `The last figure this shop told, ${seenEn(at)}. It may have changed.`,
    place: (name: string, units: string) => `${name}: ${units}`,
    booking: 'sales of PrestaShop are taken from here',
    outside: 'not in the common stock',
    pending: (units: string) => `${units} on the way here`,
    same: 'No difference: both shops say the same.',
    differ: (units: string, reason: string) => `Differs by ${units}: ${reason}.`,
    noFigure: (reason: string) => `The difference isn’t known: ${reason}.`,
    reasons: {
      sale: (shop: string, name: string, at: Moment | null) =>
        `the ${shop} sale${name}${ofEn(at)} hasn’t arrived`,
      return: (shop: string, name: string, at: Moment | null) =>
        `the ${shop} return${name}${ofEn(at)} hasn’t arrived`,
      change: (shop: string, at: Moment | null) => `the change made in ${shop}${ofEn(at)} hasn’t arrived`,
      outcome: (shop: string, at: Moment) =>
        `${shop} hasn’t said whether the quantity${ofEn(at)} was written. We ask again under the same number`,
      silent: (shop: string, at: Moment) => `no answer from ${shop} ${sinceEn(at)}`,
      refused: (shop: string, at: Moment) => `${shop} has refused the new quantity ${sinceEn(at)}`,
      paused: {
        staff: 'the common stock is paused',
        away: 'the common stock stands still since a shop was away',
        undone: 'the first sync was taken back',
        draft: 'the first sync hasn’t been approved yet',
      },
      unjoined: unjoinedEn,
      unexplained: 'nothing is on its way. Count, then correct one of them by hand: the other follows',
      uncounted: 'one of the shops doesn’t count it',
    },
    carried: {
      sale: (shop: string, name: string) => `Sale${name} in ${shop}, written here by Promesse`,
      return: (shop: string, name: string) => `Return${name} in ${shop}, written here by Promesse`,
      change: (shop: string) => `Change made in ${shop}, written here by Promesse`,
      several: (count: number, shop: string) =>
        pluralEn(count, {
          one: `# movement of ${shop}, written here by Promesse`,
          other: `# movements of ${shop}, written here by Promesse`,
        }),
      firstSync: 'First sync, approved by you',
    },
    firstSync: 'Go to the first sync',
    pool: 'See the common stock',
  },
  fr: {
    title: 'Dans les deux boutiques',
    shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    units: 'dans le stock commun',
    of: (shop, what) => `${shop}, ${what}`,
    unknown: '–',
    untracked: 'non comptée ici',
    deleted: 'effacée ici',
    seen: (at) => seenFr(at),
    silent: 'Muette',
    silentHelp: (at) => `Dernier chiffre donné par cette boutique, ${seenFr(at)}. Il a pu changer depuis.`,
    place: (name, units) => `${name} : ${units}`,
    booking: 'les ventes de PrestaShop sont retirées ici',
    outside: 'hors du stock commun',
    pending: (units) => `${units} en route vers ici`,
    same: 'Aucun écart : les deux boutiques disent la même chose.',
    differ: (units, reason) => `Écart de ${units} : ${reason}.`,
    noFigure: (reason) => `Écart inconnu : ${reason}.`,
    reasons: {
      sale: (shop, name, at) => `la vente ${shop}${name}${ofFr(at)} n'est pas encore arrivée`,
      return: (shop, name, at) => `le retour ${shop}${name}${ofFr(at)} n'est pas encore arrivé`,
      change: (shop, at) => `le changement fait dans ${shop}${ofFr(at)} n'est pas encore arrivé`,
      outcome: (shop, at) =>
        `${shop} n'a pas dit si la quantité${ofFr(at)} est écrite. Nous redemandons sous le même numéro`,
      silent: (shop, at) => `${shop} ne répond plus ${sinceFr(at)}`,
      refused: (shop, at) => `${shop} refuse la nouvelle quantité ${sinceFr(at)}`,
      paused: {
        staff: 'le stock commun est en pause',
        away: "le stock commun est à l'arrêt depuis l'absence d'une boutique",
        undone: 'la première synchronisation a été reprise',
        draft: "la première synchronisation n'est pas encore approuvée",
      },
      unjoined: unjoinedFr,
      unexplained: "rien n'est en route. Comptez, puis corrigez l'une des deux à la main : l'autre suit",
      uncounted: "l'une des boutiques ne la compte pas",
    },
    carried: {
      sale: (shop, name) => `Vente${name} dans ${shop}, écrite ici par Promesse`,
      return: (shop, name) => `Retour${name} dans ${shop}, écrit ici par Promesse`,
      change: (shop) => `Changement fait dans ${shop}, écrit ici par Promesse`,
      several: (count, shop) =>
        pluralFr(count, {
          one: `# mouvement de ${shop}, écrit ici par Promesse`,
          other: `# mouvements de ${shop}, écrits ici par Promesse`,
        }),
      firstSync: 'Première synchronisation, approuvée par vous',
    },
    firstSync: 'Aller à la première synchronisation',
    pool: 'Voir le stock commun',
  },
})
