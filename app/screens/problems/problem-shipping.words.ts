import { pluralEn, pluralFr } from '../../i18n/index.ts'
import type { ProblemBlanks } from './problem-blanks.rules.ts'

/** Why free delivery can't be proved somewhere, as the end of a sentence. */
const whyEn: Record<string, string> = {
  'province-unknown': 'its regions have different rates',
  'market-unclear': 'it isn’t certain which market rules there',
  'carrier-calculated': 'the carrier sets one rate',
  'delivery-customization': 'an app changes the rates at checkout',
  'shipping-discount-by-app': 'an app computes a discount on delivery',
  'constraint-rules': 'rules decide which goods leave together',
  'app-profile': 'an app adds rates of its own',
  'package-weight': 'the rate depends on the weight of the packaging',
  'before-or-after-discounts': 'it depends on discounts',
  'discounts-dont-combine': 'its discounts don’t go together',
  'once-per-customer': 'each customer gets it once',
  'limited-uses': 'it can be used up',
  'converted-threshold': 'the amount is converted into another currency',
  'tax-and-threshold': 'tax is added at checkout',
  'several-origins': 'goods may leave from several places',
  'several-rate-groups': 'several rates apply to one way of delivery',
  'different-rate-names': 'rates of different names add up',
  'profile-too-large': 'too many goods have rates of their own',
  'too-many-kinds': 'too many goods have rates of their own',
  bundle: 'too many bundles are sent as their parts',
  'not-monotonic': 'a larger cart may pay again',
  unreadable: 'one rate can’t be read',
  contradicted: 'rates and checkout disagree on some carts',
}
const whyFr: typeof whyEn = {
  'province-unknown': 'ses régions ont des tarifs différents',
  'market-unclear': "le marché qui s'y applique n'est pas certain",
  'carrier-calculated': 'un tarif est calculé par le transporteur',
  'delivery-customization': 'une application change les tarifs au paiement',
  'shipping-discount-by-app': 'une application calcule une réduction sur la livraison',
  'constraint-rules': 'des règles décident quels articles partent ensemble',
  'app-profile': 'une application ajoute ses propres tarifs',
  'package-weight': "le tarif dépend du poids de l'emballage",
  'before-or-after-discounts': 'elle dépend des réductions',
  'discounts-dont-combine': 'ses réductions ne se cumulent pas',
  'once-per-customer': "chaque client n'y a droit qu'une fois",
  'limited-uses': 'elle peut être épuisée',
  'converted-threshold': 'le montant est converti dans une autre devise',
  'tax-and-threshold': 'la taxe est ajoutée au paiement',
  'several-origins': 'les articles peuvent partir de plusieurs lieux',
  'several-rate-groups': "plusieurs tarifs s'appliquent à un même mode de livraison",
  'different-rate-names': "des tarifs de noms différents s'additionnent",
  'profile-too-large': "trop d'articles ont leurs propres tarifs",
  'too-many-kinds': "trop d'articles ont leurs propres tarifs",
  bundle: 'trop de lots partent comme leurs composants',
  'not-monotonic': 'un panier plus grand peut payer de nouveau',
  unreadable: 'un tarif ne peut pas être lu',
  contradicted: 'tarifs et paiement se contredisent pour certains paniers',
}

/** Nothing asked: no way of delivery was left. */
const askedEn = (charged: string) => (charged ? `asked ${charged}` : 'offered no delivery')
const askedFr = (charged: string) => (charged ? `demandait ${charged}` : 'ne proposait aucune livraison')

/** Of free delivery: what can't be promised, and why. */
export const shippingProblemsEn = {
  'shipping-contradicted': {
    effect: ({ count, country, charged, since }: ProblemBlanks) =>
      count === 1
        ? `${country}: the bar said free, checkout ${askedEn(charged)}. Withdrawn${since ? ` at ${since.hour}` : ''}`
        : `In ${count} countries the bar said free, and checkout asked for money`,
    cause: (_: ProblemBlanks) =>
      'Nothing is promised there until the same carts are free again. The proof log shows the cart: a rate, a discount or an app changes its price at checkout.',
    detail: ({ country, charged }: ProblemBlanks) => `${country}: checkout ${askedEn(charged)}.`,
    button: 'See the proof',
  },
  'shipping-unproved': {
    effect: ({ count, country, reason }: ProblemBlanks) =>
      count === 1
        ? `${country}: free shipping not proved, ${whyEn[reason] ?? whyEn.unreadable}`
        : pluralEn(count, { one: '# country: not proved', other: '# countries: free shipping not proved' }),
    cause: (_: ProblemBlanks) => 'The bar promises nothing there.',
    detail: ({ country, reason }: ProblemBlanks) => `${country}: ${whyEn[reason] ?? whyEn.unreadable}.`,
    button: 'See the countries',
  },
  'rates-hole': {
    effect: ({ count, country, from, to }: ProblemBlanks) =>
      count === 1
        ? `${country}: ${to ? `between ${from} and ${to}` : `from ${from} on`} no delivery is offered`
        : `In ${count} countries some amounts have no delivery`,
    cause: (_: ProblemBlanks) =>
      'The conditions of your rates leave a gap: such a cart can’t be ordered. Let one rate end where the next begins.',
    detail: ({ country, from, to }: ProblemBlanks) =>
      `${country}: ${to ? `${from} to ${to}` : `from ${from} on`}.`,
    button: 'See the countries',
  },
  'rates-unreadable': {
    effect: (_: ProblemBlanks) => 'Your shipping rates can’t be read: the bar says nothing',
    cause: ({ platform, scope }: ProblemBlanks) =>
      scope
        ? `The app lacks a permission in ${platform} (${scope}). Opening the app asks for it.`
        : `${platform} doesn’t tell what delivery costs. Once it does, the bar speaks again.`,
    button: 'See the bar',
  },
  'free-shipping-help-disagrees': {
    effect: (_: ProblemBlanks) =>
      'Your back office explains free shipping otherwise than your checkout computes it',
    cause: (_: ProblemBlanks) =>
      'Its help says that vouchers don’t count; this version of PrestaShop looks at the cart after vouchers. The bar follows the checkout.',
    button: 'See the bar',
  },
}

export const shippingProblemsFr: typeof shippingProblemsEn = {
  'shipping-contradicted': {
    effect: ({ count, country, charged, since }) =>
      count === 1
        ? `${country} : la barre disait gratuit, le paiement ${askedFr(charged)}. Promesse retirée${since ? ` à ${since.hour}` : ''}`
        : `Dans ${count} pays la barre disait gratuit, et le paiement demandait de payer`,
    cause: () =>
      "Rien n'y est promis tant que les mêmes paniers ne sont pas de nouveau gratuits. Le journal des preuves montre le panier : un tarif, une réduction ou une application en change le prix au paiement.",
    detail: ({ country, charged }) => `${country} : le paiement ${askedFr(charged)}.`,
    button: 'Voir la preuve',
  },
  'shipping-unproved': {
    effect: ({ count, country, reason }) =>
      count === 1
        ? `${country} : livraison gratuite non prouvée, ${whyFr[reason] ?? whyFr.unreadable}`
        : pluralFr(count, { one: '# pays : non prouvée', other: '# pays : livraison gratuite non prouvée' }),
    cause: () => "La barre n'y promet rien.",
    detail: ({ country, reason }) => `${country} : ${whyFr[reason] ?? whyFr.unreadable}.`,
    button: 'Voir les pays',
  },
  'rates-hole': {
    effect: ({ count, country, from, to }) =>
      count === 1
        ? `${country} : ${to ? `entre ${from} et ${to}` : `à partir de ${from}`}, aucune livraison n'est proposée`
        : `Dans ${count} pays certains montants n'ont aucune livraison`,
    cause: () =>
      "Les conditions de vos tarifs laissent un trou : un tel panier ne peut pas être commandé. Faites finir un tarif là où commence l'autre.",
    detail: ({ country, from, to }) => `${country} : ${to ? `de ${from} à ${to}` : `à partir de ${from}`}.`,
    button: 'Voir les pays',
  },
  'rates-unreadable': {
    effect: () => 'Vos tarifs de livraison ne peuvent pas être lus : la barre ne dit rien',
    cause: ({ platform, scope }) =>
      scope
        ? `Il manque une autorisation à l'application dans ${platform} (${scope}). Ouvrir l'application la demande.`
        : `${platform} ne dit pas ce que coûte la livraison. Dès qu'il le dira, la barre parlera de nouveau.`,
    button: 'Voir la barre',
  },
  'free-shipping-help-disagrees': {
    effect: () =>
      'Votre back-office explique la livraison gratuite autrement que votre commande ne la calcule',
    cause: () =>
      'Son aide dit que les bons de réduction ne comptent pas ; cette version de PrestaShop regarde le panier après les bons. La barre suit la commande.',
    button: 'Voir la barre',
  },
}
