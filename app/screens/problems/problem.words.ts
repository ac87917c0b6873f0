import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'
import type { ProblemBlanks } from './problem-blanks.rules.ts'
import { poolProblemsEn, poolProblemsFr } from './problem-pool.words.ts'
import { shippingProblemsEn, shippingProblemsFr } from './problem-shipping.words.ts'
import { stockProblemsEn, stockProblemsFr } from './problem-stock.words.ts'

/** Effect, cause, button: for each kind. Of a kind with several, one entry speaks for all. */
export const problemWords = defineWords({
  en: {
    channels: { google: 'Google', meta: 'Meta', other: 'the channel' },
    more: (count: number) => pluralEn(count, { one: 'and # more', other: 'and # more' }),
    kinds: {
      'levels-disagree': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# {variant}: we don’t know whether the page sells it',
            other: '# {variants}: we don’t know whether the page sells them',
          }),
        cause: (_: ProblemBlanks) =>
          'The shop’s answer and its stock contradict each other. The ads stay as they are.',
        button: 'Look at its stock',
      },
      'availability-date-past': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# {variant}: its promised date has passed',
            other: '# {variants}: their promised dates have passed',
          }),
        cause: (_: ProblemBlanks) =>
          'The page still takes orders. The ads stay as they are, and the past date is no longer published.',
        button: 'Give a new date',
      },
      'preorder-date-missing': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# {variant} sells before it is in stock, without a date',
            other: '# {variants} sell before they are in stock, without a date',
          }),
        cause: (_: ProblemBlanks) =>
          'Google and Meta take a pre-order only with the day on which it can be shipped.',
        button: 'Give the date',
      },
      'backorder-date-missing': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# {variant} sells at zero, without a date',
            other: '# {variants} sell at zero, without a date',
          }),
        cause: (_: ProblemBlanks) =>
          'The page says “on backorder”. Google and Meta take that only with the day, within a year, on which it can be shipped.',
        button: 'Give the date',
      },
      'price-zero': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, { one: '# {variant} has a price of 0', other: '# {variants} have a price of 0' }),
        cause: (_: ProblemBlanks) => 'Channels refuse such ads. The ads stay as they are until you decide.',
        button: 'See the {variant}',
      },
      unlisted: {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# {variant} sells by direct link only',
            other: '# {variants} sell by direct link only',
          }),
        cause: (_: ProblemBlanks) =>
          'The product is unlisted: it can be bought, but shoppers don’t find it in the shop.',
        button: 'See the {variant}',
      },
      bundle: {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# bundle: its own stock says nothing',
            other: '# bundles: their own stock says nothing',
          }),
        cause: (_: ProblemBlanks) =>
          'A bundle sells as long as its components do. Decide by an exception whether to advertise it.',
        button: 'See the bundle',
      },
      'access-lost': {
        effect: (_: ProblemBlanks) => 'Your stock is no longer read',
        cause: ({ platform }: ProblemBlanks) =>
          platform === 'PrestaShop'
            ? 'PrestaShop no longer accepts our access. The ads keep what was known before. Connect the module again; then check the whole catalogue.'
            : 'Shopify no longer accepts our access. The ads keep what was known before. Opening the app renews the access; then check the whole catalogue.',
        button: 'Check the whole catalogue',
      },
      'read-failed': {
        effect: (_: ProblemBlanks) => 'The whole catalogue couldn’t be read',
        cause: ({ platform }: ProblemBlanks) =>
          `${platform} refused it or stopped before the end. What was read is kept; what comes by message is followed.`,
        button: 'Read it again',
      },
      'message-refused': {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, {
            one: '# message from your shop couldn’t be read',
            other: '# messages from your shop couldn’t be read',
          }),
        cause: (_: ProblemBlanks) =>
          'A change may have been missed. Reading the whole catalogue finds every change of stock.',
        button: 'Check the whole catalogue',
      },
      'publication-missing': {
        effect: (_: ProblemBlanks) => 'We can’t see what your online store publishes',
        cause: (_: ProblemBlanks) =>
          'The sales channel “Online Store” wasn’t found in your shop. Add it in Shopify, then check again.',
        button: 'Check the whole catalogue',
      },
      'ids-missing': {
        effect: ({ channel }: ProblemBlanks) => `${channel}: we can’t stop any ad yet`,
        cause: ({ channel }: ProblemBlanks) =>
          `${channel} knows your ads by ids of its own, and we don’t have its list.`,
        button: 'Add the feed',
      },
      'ids-missing-any': {
        effect: (_: ProblemBlanks) => 'We can’t stop any ad yet',
        cause: (_: ProblemBlanks) =>
          'Google and Meta know your ads by ids of their own, and we have neither’s list.',
        button: 'Add the feed',
      },
      'ids-unmatched': {
        effect: ({ channel, unmatched }: ProblemBlanks) =>
          pluralEn(unmatched, {
            one: `# id in ${channel}’s feed matches no {variant}: we can’t stop this ad`,
            other: `# ids in ${channel}’s feed match no {variant}: we can’t stop these ads`,
          }),
        cause: ({ matched, listed }: ProblemBlanks) =>
          `${matched} of ${listed} were recognised. Products that were created anew get new ids: paste the current feed.`,
        button: 'Paste the current feed',
      },
      'feed-not-fetched': {
        effect: ({ channel }: ProblemBlanks) => `${channel} has stopped reading our feed`,
        cause: ({ channel }: ProblemBlanks) =>
          `What changed since isn’t known to ${channel}. Check that the address there is the one shown here.`,
        button: 'See the address',
      },
      'privacy-request': {
        effect: (_: ProblemBlanks) => 'A customer asks for their data',
        cause: ({ day }: ProblemBlanks) =>
          day
            ? `What we hold is ready for you to hand over, by ${day}.`
            : 'What we hold is ready for you to hand over.',
        button: 'See the requests',
      },
      ...stockProblemsEn,
      ...poolProblemsEn,
      ...shippingProblemsEn,
      other: {
        effect: ({ count }: ProblemBlanks) =>
          pluralEn(count, { one: '# thing to look at', other: '# things to look at' }),
        cause: (_: ProblemBlanks) => 'Checking the whole catalogue shows whether it still holds.',
        button: 'Check the whole catalogue',
      },
    },
  },
  fr: {
    channels: { google: 'Google', meta: 'Meta', other: 'le canal' },
    more: (count) => pluralFr(count, { one: 'et # autre', other: 'et # autres' }),
    kinds: {
      'levels-disagree': {
        effect: ({ count }) =>
          pluralFr(count, {
            one: '# {variant} : nous ne savons pas si la page la vend',
            other: '# {variants} : nous ne savons pas si la page les vend',
          }),
        cause: () =>
          'La réponse de la boutique et son stock se contredisent. Les annonces restent comme elles sont.',
        button: 'Voir son stock',
      },
      'availability-date-past': {
        effect: ({ count }) =>
          pluralFr(count, {
            one: '# {variant} : la date promise est passée',
            other: '# {variants} : les dates promises sont passées',
          }),
        cause: () =>
          "La page prend encore des commandes. Les annonces restent comme elles sont ; la date passée n'est plus publiée.",
        button: 'Donner une date',
      },
      'preorder-date-missing': {
        effect: ({ count }) =>
          pluralFr(count, {
            one: "# {variant} se vend avant d'être en stock, sans date",
            other: "# {variants} se vendent avant d'être en stock, sans date",
          }),
        cause: () => "Google et Meta n'acceptent une précommande qu'avec le jour où l'article pourra partir.",
        button: 'Donner la date',
      },
      'backorder-date-missing': {
        effect: ({ count }) =>
          pluralFr(count, {
            one: '# {variant} se vend à zéro, sans date',
            other: '# {variants} se vendent à zéro, sans date',
          }),
        cause: () =>
          "La page dit « en réapprovisionnement ». Google et Meta ne l'acceptent qu'avec le jour, d'ici un an, où l'article pourra partir.",
        button: 'Donner la date',
      },
      'price-zero': {
        effect: ({ count }) =>
          pluralFr(count, { one: '# {variant} a un prix de 0', other: '# {variants} ont un prix de 0' }),
        cause: () =>
          'Les canaux refusent ces annonces. Elles restent comme elles sont tant que vous ne décidez pas.',
        button: 'Voir la {variant}',
      },
      unlisted: {
        effect: ({ count }) =>
          pluralFr(count, {
            one: '# {variant} ne se vend que par lien direct',
            other: '# {variants} ne se vendent que par lien direct',
          }),
        cause: () =>
          "La fiche produit est absente des listes : on peut l'acheter, mais on ne la trouve pas dans la boutique.",
        button: 'Voir la {variant}',
      },
      bundle: {
        effect: ({ count }) =>
          pluralFr(count, {
            one: '# lot : son propre stock ne dit rien',
            other: '# lots : leur propre stock ne dit rien',
          }),
        cause: () =>
          "Un lot se vend tant que ses composants se vendent. Décidez par une exception s'il faut l'annoncer.",
        button: 'Voir le lot',
      },
      'access-lost': {
        effect: () => "Votre stock n'est plus lu",
        cause: ({ platform }) =>
          platform === 'PrestaShop'
            ? "PrestaShop n'accepte plus notre accès. Les annonces gardent ce qui était connu avant. Connectez de nouveau le module ; vérifiez ensuite tout le catalogue."
            : "Shopify n'accepte plus notre accès. Les annonces gardent ce qui était connu avant. Ouvrir l'application renouvelle l'accès ; vérifiez ensuite tout le catalogue.",
        button: 'Vérifier tout le catalogue',
      },
      'read-failed': {
        effect: () => "Le catalogue n'a pas pu être lu en entier",
        cause: ({ platform }) =>
          `${platform} l'a refusé ou interrompu avant la fin. Ce qui a été lu est gardé ; ce qui arrive par message est suivi.`,
        button: 'Relire le catalogue',
      },
      'message-refused': {
        effect: ({ count }) =>
          pluralFr(count, {
            one: "# message de votre boutique n'a pas pu être lu",
            other: "# messages de votre boutique n'ont pas pu être lus",
          }),
        cause: () =>
          'Un changement a pu nous échapper. La lecture de tout le catalogue retrouve tout changement de stock.',
        button: 'Vérifier tout le catalogue',
      },
      'publication-missing': {
        effect: () => 'Nous ne voyons pas ce que votre boutique en ligne publie',
        cause: () =>
          'Le canal de vente « Boutique en ligne » est introuvable. Ajoutez-le dans Shopify, puis relancez la vérification.',
        button: 'Vérifier tout le catalogue',
      },
      'ids-missing': {
        effect: ({ channel }) => `${channel} : nous ne pouvons encore arrêter aucune annonce`,
        cause: ({ channel }) =>
          `${channel} connaît vos annonces par ses propres identifiants, et nous n'avons pas sa liste.`,
        button: 'Ajouter le flux',
      },
      'ids-missing-any': {
        effect: () => 'Nous ne pouvons encore arrêter aucune annonce',
        cause: () =>
          "Google et Meta connaissent vos annonces par leurs propres identifiants, et nous n'avons la liste d'aucun des deux.",
        button: 'Ajouter le flux',
      },
      'ids-unmatched': {
        effect: ({ channel, unmatched }) =>
          pluralFr(unmatched, {
            one: `# identifiant du flux ${channel} ne correspond à aucune {variant} : nous ne pouvons pas arrêter cette annonce`,
            other: `# identifiants du flux ${channel} ne correspondent à aucune {variant} : nous ne pouvons pas arrêter ces annonces`,
          }),
        cause: ({ matched, listed }) =>
          `${matched} sur ${listed} sont reconnus. Un produit recréé reçoit un nouvel identifiant : collez le flux à jour.`,
        button: 'Coller le flux à jour',
      },
      'feed-not-fetched': {
        effect: ({ channel }) => `${channel} ne lit plus notre flux`,
        cause: ({ channel }) =>
          `${channel} ignore ce qui a changé depuis. Vérifiez que l'adresse là-bas est celle affichée ici.`,
        button: "Voir l'adresse",
      },
      'privacy-request': {
        effect: () => 'Une personne demande ses données',
        cause: ({ day }) =>
          day
            ? `Ce que nous détenons est prêt à être remis, avant le ${day}.`
            : 'Ce que nous détenons est prêt à être remis.',
        button: 'Voir les demandes',
      },
      ...stockProblemsFr,
      ...poolProblemsFr,
      ...shippingProblemsFr,
      other: {
        effect: ({ count }) => pluralFr(count, { one: '# point à regarder', other: '# points à regarder' }),
        cause: () => "Vérifier tout le catalogue montre s'il existe encore.",
        button: 'Vérifier tout le catalogue',
      },
    },
  },
})
