import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

/** The stock that a Shopify and a PrestaShop share. */
export const poolWords = defineWords({
  en: {
    title: 'Common stock',
    help: 'The chosen Shopify locations (stocks, in PrestaShop) and the PrestaShop shop are then one stock: what is sold in one is taken from the other.',
    none: 'It takes a Shopify and a PrestaShop',
    noneHelp: 'Join your second shop above; the common stock is set up here afterwards.',
    shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    card: (shopify: string, prestashop: string) => `${shopify} (Shopify) and ${prestashop} (PrestaShop)`,
    states: {
      new: 'Not set up',
      draft: 'Not begun',
      active: 'Active',
      silent: 'Waiting',
      paused: 'Paused',
      undone: 'Taken back',
    },
    said: {
      new: 'Choose the locations, then link the articles.',
      draft: 'Nothing is written before the first sync has been approved.',
      active: (waiting: number) =>
        waiting === 0
          ? 'Movements travel both ways. Nothing waits.'
          : pluralEn(waiting, {
              one: 'Movements travel both ways. # article waits to be written.',
              other: 'Movements travel both ways. # articles wait to be written.',
            }),
      silent: (waiting: number, shop: string) =>
        pluralEn(waiting, {
          one: `${shop} doesn’t answer. # article waits to be written, nothing is lost.`,
          other: `${shop} doesn’t answer. # articles wait to be written, nothing is lost.`,
        }),
      paused: (waiting: number) =>
        pluralEn(waiting, {
          one: 'Movements are kept, nothing is written. # article waits.',
          other: 'Movements are kept, nothing is written. # articles wait.',
        }),
      away: 'A shop was away: the quantities are to be compared again by a first sync.',
      undone: 'The first sync was taken back. Nothing travels until you approve a new one.',
    },
    chooseLocations: 'Shopify locations that form the common stock',
    closed: 'deactivated',
    online: 'ships online orders',
    booking: 'Where sales of PrestaShop are booked',
    bookingHelp:
      'What is sold outside of Shopify is taken from this location, and what comes back is added there.',
    shop: 'PrestaShop shop',
    create: 'Set up the common stock',
    save: 'Save the common stock',
    saved: 'Stock saved',
    unjoined: (count: number) =>
      pluralEn(count, {
        one: '# article left the common stock with this change: it comes back by a first sync.',
        other: '# articles left the common stock with this change: they come back by a first sync.',
      }),
    pause: 'Pause',
    pauseHelp: 'Pausing keeps every movement and writes nothing. Both shops then sell from what they have.',
    resume: 'Resume',
    resumeHelp: 'What waits is then written, movement by movement.',
    paused: 'Stock paused',
    resumed: 'Stock resumed',
    links: 'See the links',
    firstSync: 'Go to the first sync',
    refused: {
      title: 'The common stock wasn’t saved',
      'unknown-shop': 'One of the two shops is no longer connected.',
      'unknown-location': 'One of the locations is no longer there.',
      'no-location': 'Choose at least one location.',
      'booking-not-in-pool': 'The location for sales must be one of those chosen.',
      'location-taken': 'One of the locations belongs to another common stock.',
      'shopify-taken': 'This PrestaShop already shares its stock with another Shopify shop.',
      'unknown-pool': 'There is no common stock yet.',
      'needs-first-sync': 'It runs again by a first sync only: the quantities may have drifted apart.',
    },
  },
  fr: {
    title: 'Stock commun',
    help: "Les emplacements Shopify choisis (stocks, dans PrestaShop) et la boutique PrestaShop forment alors un seul stock : ce qui est vendu d'un côté est retiré de l'autre.",
    none: 'Il faut un Shopify et un PrestaShop',
    noneHelp: 'Reliez votre seconde boutique ci-dessus ; le stock commun se règle ensuite ici.',
    shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    card: (shopify, prestashop) => `${shopify} (Shopify) et ${prestashop} (PrestaShop)`,
    states: {
      new: 'À régler',
      draft: 'Pas commencé',
      active: 'Actif',
      silent: 'En attente',
      paused: 'En pause',
      undone: 'Repris',
    },
    said: {
      new: 'Choisissez les emplacements, puis liez les articles.',
      draft: "Rien n'est écrit avant que la première synchronisation soit approuvée.",
      active: (waiting) =>
        waiting === 0
          ? "Les mouvements circulent dans les deux sens. Rien n'attend."
          : pluralFr(waiting, {
              one: "Les mouvements circulent dans les deux sens. # article attend d'être écrit.",
              other: "Les mouvements circulent dans les deux sens. # articles attendent d'être écrits.",
            }),
      silent: (waiting, shop) =>
        pluralFr(waiting, {
          one: `${shop} ne répond pas. # article attend d'être écrit, rien n'est perdu.`,
          other: `${shop} ne répond pas. # articles attendent d'être écrits, rien n'est perdu.`,
        }),
      paused: (waiting) =>
        pluralFr(waiting, {
          one: "Les mouvements sont gardés, rien n'est écrit. # article attend.",
          other: "Les mouvements sont gardés, rien n'est écrit. # articles attendent.",
        }),
      away: "Une boutique s'est absentée : une première synchronisation doit comparer à nouveau les quantités.",
      undone:
        'La première synchronisation a été reprise. Rien ne circule tant que vous n’en approuvez pas une nouvelle.',
    },
    chooseLocations: 'Emplacements Shopify qui forment le stock commun',
    closed: 'désactivé',
    online: 'expédie les commandes en ligne',
    booking: 'Où les ventes de PrestaShop sont retirées',
    bookingHelp:
      'Ce qui est vendu hors de Shopify est retiré de cet emplacement, et ce qui revient y est ajouté.',
    shop: 'Boutique PrestaShop',
    create: 'Créer le stock commun',
    save: 'Enregistrer le stock commun',
    saved: 'Stock enregistré',
    unjoined: (count) =>
      pluralFr(count, {
        one: '# article a quitté le stock commun avec ce changement : une première synchronisation le ramène.',
        other:
          '# articles ont quitté le stock commun avec ce changement : une première synchronisation les ramène.',
      }),
    pause: 'Mettre en pause',
    pauseHelp: "La pause garde chaque mouvement et n'écrit rien. Chaque boutique vend alors ce qu'elle a.",
    resume: 'Reprendre',
    resumeHelp: 'Ce qui attend est alors écrit, mouvement par mouvement.',
    paused: 'Stock en pause',
    resumed: 'Stock repris',
    links: 'Voir les liens',
    firstSync: 'Aller à la première synchronisation',
    refused: {
      title: "Le stock commun n'a pas été enregistré",
      'unknown-shop': "L'une des deux boutiques n'est plus reliée.",
      'unknown-location': "L'un des emplacements n'existe plus.",
      'no-location': 'Choisissez au moins un emplacement.',
      'booking-not-in-pool': "L'emplacement des ventes doit être l'un de ceux choisis.",
      'location-taken': "L'un des emplacements appartient à un autre stock commun.",
      'shopify-taken': 'Ce PrestaShop partage déjà son stock avec une autre boutique Shopify.',
      'unknown-pool': "Il n'y a pas encore de stock commun.",
      'needs-first-sync':
        'Il ne repart que par une première synchronisation : les quantités ont pu s’écarter.',
    },
  },
})
