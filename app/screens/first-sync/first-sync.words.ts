import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

const names = { shopify: 'Shopify', prestashop: 'PrestaShop' }

export const firstSyncWords = defineWords({
  en: {
    title: 'First sync',
    back: 'Links',
    shops: names,
    explain:
      'The quantities of the leading shop are written into the other one, once, for linked variants (combinations, in PrestaShop) only. Afterwards sales, returns and edits travel both ways.',
    lead: {
      choose: (linked: number) =>
        pluralEn(linked, {
          one: '# linked variant. Which shop’s quantities are right?',
          other: '# linked variants. Which shop’s quantities are right?',
        }),
      planned: (count: number, zero: string) =>
        pluralEn(count, {
          one: `# quantity would change, ${zero}. Nothing is written before your OK.`,
          other: `# quantities would change, ${zero}. Nothing is written before your OK.`,
        }),
      toZero: (count: number) => pluralEn(count, { one: '# to zero', other: '# to zero' }),
      noneToZero: 'none to zero',
      equal: (count: number) =>
        pluralEn(count, {
          one: '# variant: both shops say the same. Nothing has to be written.',
          other: '# variants: both shops say the same. Nothing has to be written.',
        }),
      allJoined: (count: number) =>
        pluralEn(count, {
          one: '# linked variant shares its stock: nothing to synchronise.',
          other: '# linked variants share their stock: nothing to synchronise.',
        }),
      writing: (shop: string) => `Quantities are being written into ${shop}.`,
      done: (count: number, moment: string) =>
        pluralEn(count, {
          one: `# quantity was written: ${moment}.`,
          other: `# quantities were written: ${moment}.`,
        }),
      runs: {
        active: ' Sales now travel both ways.',
        paused: ' The common stock is paused: nothing travels between the shops.',
      },
      undoing: 'The previous quantities are coming back.',
      undone: (moment: string) =>
        `Back to the previous state: ${moment}. Sales made in between were kept; the common stock is paused.`,
    },
    leader: {
      title: 'Which shop leads?',
      label: 'Shop whose quantities are right',
      shopify: 'Shopify leads',
      prestashop: 'PrestaShop leads',
      shopifyHelp: (locations: string) =>
        `The stock of your chosen locations (${locations}) is written into PrestaShop.`,
      prestashopHelp: (location: string) =>
        `PrestaShop’s quantity is written into Shopify, at ${location}, so that the sum is the same.`,
      plan: 'Show what would change',
      planAgain: 'Compare again',
      nothing: 'Nothing is written: you see each change first.',
    },
    primary: (count: number) => pluralEn(count, { one: 'Write # quantity', other: 'Write # quantities' }),
    join: 'Begin to share',
    zeros: {
      title: (count: number) =>
        pluralEn(count, {
          one: '# quantity would go to zero',
          other: '# quantities would go to zero',
        }),
      body: 'What is at zero can’t be sold any more. Look before you write.',
      open: (count: number) => pluralEn(count, { one: 'Look at it', other: 'Look at all #' }),
      seen: 'You have looked: “Write” is open.',
    },
    again: {
      title: (share: string) => `${share} of the stock would go to zero`,
      body: (zero: number, shop: string) =>
        pluralEn(zero, {
          one: `# variant would no longer be sold in ${shop}. Is the right shop leading?`,
          other: `# variants would no longer be sold in ${shop}. Is the right shop leading?`,
        }),
      safe: 'You can go back to the previous state afterwards.',
      close: 'Don’t write',
      write: (count: number) =>
        pluralEn(count, { one: 'Write # quantity all the same', other: 'Write # quantities all the same' }),
    },
    filters: {
      label: 'Which changes',
      all: 'All',
      zero: 'To zero',
      down: 'Down',
      up: 'Up',
      open: 'Not written',
    },
    table: {
      caption: 'What would change, item by item',
      captionDone: 'What was written, item by item',
      item: 'Item',
      where: 'Written in',
      change: 'From → to',
      step: (from: string, to: string) => `${from} → ${to}`,
      why: 'Why',
      state: 'State',
      none: 'No change of this kind',
      noneHelp: 'The other filters show the rest.',
      showAll: 'Show all changes',
    },
    why: {
      'leader-differs': (shop: string, quantity: string) => `${shop} has ${quantity}`,
      asCompared: (shop: string, quantity: string) => `${shop} had ${quantity}`,
      same: (shop: string, quantity: string) => `${shop} has ${quantity}, the same`,
    },
    states: {
      planned: 'Not written yet',
      writing: 'Being written',
      done: 'Written',
      stale: 'Changed meanwhile',
      refused: 'Refused by the shop',
      undoing: 'Coming back',
      undone: 'Taken back',
    },
    progress: {
      title: 'Writing',
      undo: 'Going back',
      text: (done: string, total: string, left: string) => `${done} of ${total} quantities${left}`,
      left: (time: string) => `, about ${time} left`,
      leave: 'You can leave this page: it goes on.',
    },
    result: {
      title: 'What was written',
      counts: (done: string, total: string, shop: string) => `${done} of ${total} written into ${shop}.`,
      stale: (count: number) =>
        pluralEn(count, {
          one: '# had changed meanwhile and was left as it is: compare again.',
          other: '# had changed meanwhile and were left as they are: compare again.',
        }),
      refused: (count: number) =>
        pluralEn(count, { one: '# was refused by the shop.', other: '# were refused by the shop.' }),
    },
    undo: {
      label: 'Back to the previous state',
      title: 'Back to the previous state?',
      kept: 'Sales, returns and edits made since are kept: we write the reverse difference, not the old figure.',
      paused: 'The common stock is then paused: nothing travels between the shops until a new first sync.',
      close: 'Leave as it is',
      confirm: (count: number) =>
        pluralEn(count, { one: 'Take back # quantity', other: 'Take back # quantities' }),
    },
    history: {
      title: 'Runs so far',
      caption: 'Runs so far, newest first',
      when: 'When',
      leader: 'Leading shop',
      written: 'Written',
      of: (written: string, all: string) => `${written} of ${all}`,
      zero: 'To zero',
      state: 'State',
      states: {
        planned: 'Previewed',
        writing: 'Under way',
        done: 'Written',
        undoing: 'Going back',
        undone: 'Taken back',
        replaced: 'Not written',
      },
    },
    grant: { title: 'One right is missing', action: 'See which one' },
    refused: {
      title: 'Nothing was written',
      'zeros-unseen': 'Look first at what would go to zero.',
      'zeros-need-yes': 'More than 5 % of the stock would go to zero: say yes a second time.',
      'unknown-run': 'This comparison is no longer there. Compare again.',
      'not-planned': 'This comparison is no longer current. Compare again.',
      'unknown-pool': 'There is no common stock yet.',
      'nothing-to-join': 'All linked variants already share their stock.',
      'run-under-way': 'A run is under way: wait until it has ended.',
      'shop-away': 'One of the shops doesn’t answer. Repeat it later.',
      'catalogue-unread': 'The catalogue of one shop hasn’t been read to its end yet.',
      'still-writing': 'The run still writes: wait until it has ended.',
      'nothing-to-undo': 'This run has nothing left to take back.',
      'not-writable': 'The right to write stock isn’t granted yet: Settings says how.',
    },
    pages: {
      label: 'Pages of the list',
      previous: 'Previous page',
      next: 'Next page',
      position: (page: string, pages: string) => `Page ${page} of ${pages}`,
    },
    empty: {
      shop: 'No second shop yet',
      shopHelp: 'The first sync compares two shops. Join your second shop first.',
      shopAction: 'Join a shop',
      pool: 'Your shops have no common stock yet',
      poolHelp: 'Choose which Shopify locations (stocks, in PrestaShop) form the common stock.',
      poolAction: 'Choose the common stock',
      reading: 'A catalogue is still being read',
      readingHelp: 'The comparison begins once both catalogues were read to the end.',
      readingAction: 'See the progress',
      links: 'Nothing is linked yet',
      linksHelp: 'Only linked variants (combinations, in PrestaShop) are compared. Link the sure ones first.',
      linksAction: 'See the links',
    },
  },
  fr: {
    title: 'Première synchronisation',
    back: 'Liens',
    shops: names,
    explain:
      "Les quantités de la boutique de référence sont écrites dans l'autre, une fois, pour les seules variantes (déclinaisons, dans PrestaShop) liées. Ensuite ventes, retours et corrections circulent dans les deux sens.",
    lead: {
      choose: (linked) =>
        pluralFr(linked, {
          one: '# variante liée. Dans quelle boutique les quantités sont-elles justes ?',
          many: '# de variantes liées. Dans quelle boutique les quantités sont-elles justes ?',
          other: '# variantes liées. Dans quelle boutique les quantités sont-elles justes ?',
        }),
      planned: (count, zero) =>
        pluralFr(count, {
          one: `# quantité changerait, ${zero}. Rien n'est écrit sans votre accord.`,
          many: `# de quantités changeraient, ${zero}. Rien n'est écrit sans votre accord.`,
          other: `# quantités changeraient, ${zero}. Rien n'est écrit sans votre accord.`,
        }),
      toZero: (count) => pluralFr(count, { one: 'dont # à zéro', other: 'dont # à zéro' }),
      noneToZero: 'aucune à zéro',
      equal: (count) =>
        pluralFr(count, {
          one: '# variante : les deux boutiques disent la même chose. Rien à écrire.',
          many: '# de variantes : les deux boutiques disent la même chose. Rien à écrire.',
          other: '# variantes : les deux boutiques disent la même chose. Rien à écrire.',
        }),
      allJoined: (count) =>
        pluralFr(count, {
          one: '# variante liée partage son stock : rien à synchroniser.',
          many: '# de variantes liées partagent leur stock : rien à synchroniser.',
          other: '# variantes liées partagent leur stock : rien à synchroniser.',
        }),
      writing: (shop) => `Les quantités s'écrivent dans ${shop}.`,
      done: (count, moment) =>
        pluralFr(count, {
          one: `# quantité écrite : ${moment}.`,
          many: `# de quantités écrites : ${moment}.`,
          other: `# quantités écrites : ${moment}.`,
        }),
      runs: {
        active: ' Les ventes circulent dans les deux sens.',
        paused: ' Le stock commun est en pause : rien ne circule entre les boutiques.',
      },
      undoing: 'Les quantités précédentes reviennent.',
      undone: (moment) =>
        `Revenu à l'état précédent : ${moment}. Les ventes faites entre-temps sont gardées ; le stock commun est en pause.`,
    },
    leader: {
      title: 'Quelle boutique fait référence ?',
      label: 'Boutique dont les quantités sont justes',
      shopify: 'Shopify fait référence',
      prestashop: 'PrestaShop fait référence',
      shopifyHelp: (locations) =>
        `Le stock de vos emplacements choisis (${locations}) est écrit dans PrestaShop.`,
      prestashopHelp: (location) =>
        `La quantité PrestaShop est écrite dans Shopify, à ${location}, pour que la somme soit la même.`,
      plan: 'Voir ce qui changerait',
      planAgain: 'Comparer à nouveau',
      nothing: "Rien n'est écrit : vous voyez d'abord chaque changement.",
    },
    join: 'Commencer à partager',
    primary: (count) =>
      pluralFr(count, {
        one: 'Écrire # quantité',
        many: 'Écrire # de quantités',
        other: 'Écrire # quantités',
      }),
    zeros: {
      title: (count) =>
        pluralFr(count, {
          one: '# quantité passerait à zéro',
          many: '# de quantités passeraient à zéro',
          other: '# quantités passeraient à zéro',
        }),
      body: "Ce qui est à zéro ne peut plus être vendu. Regardez avant d'écrire.",
      open: (count) => pluralFr(count, { one: 'La regarder', other: 'Regarder les #' }),
      seen: 'Vous avez regardé : « Écrire » est ouvert.',
    },
    again: {
      title: (share) => `${share} du stock passerait à zéro`,
      body: (zero, shop) =>
        pluralFr(zero, {
          one: `# variante ne serait plus vendue dans ${shop}. Est-ce la bonne boutique qui fait référence ?`,
          many: `# de variantes ne seraient plus vendues dans ${shop}. Est-ce la bonne boutique qui fait référence ?`,
          other: `# variantes ne seraient plus vendues dans ${shop}. Est-ce la bonne boutique qui fait référence ?`,
        }),
      safe: "Vous pourrez ensuite revenir à l'état précédent.",
      close: 'Ne pas écrire',
      write: (count) =>
        pluralFr(count, {
          one: 'Écrire quand même # quantité',
          many: 'Écrire quand même # de quantités',
          other: 'Écrire quand même # quantités',
        }),
    },
    filters: {
      label: 'Quels changements',
      all: 'Tout',
      zero: 'À zéro',
      down: 'En baisse',
      up: 'En hausse',
      open: 'Non écrites',
    },
    table: {
      caption: 'Ce qui changerait, article par article',
      captionDone: 'Ce qui a été écrit, article par article',
      item: 'Article',
      where: 'Écrit dans',
      change: 'De → à',
      step: (from, to) => `${from} → ${to}`,
      why: 'Pourquoi',
      state: 'État',
      none: 'Aucun changement de ce genre',
      noneHelp: 'Les autres filtres montrent le reste.',
      showAll: 'Voir tous les changements',
    },
    why: {
      'leader-differs': (shop, quantity) => `${shop} en a ${quantity}`,
      // The figure is of the moment of the comparison.
      asCompared: (shop, quantity) => `${shop} en avait ${quantity}`,
      same: (shop, quantity) => `${shop} en a ${quantity}, c'est pareil`,
    },
    states: {
      planned: 'Pas encore écrite',
      writing: 'En cours',
      done: 'Écrite',
      stale: 'Changée entre-temps',
      refused: 'Refusée par la boutique',
      undoing: 'En retour',
      undone: 'Reprise',
    },
    progress: {
      title: 'Écriture',
      undo: 'Retour',
      text: (done, total, left) => `${done} sur ${total} quantités${left}`,
      left: (time) => `, encore environ ${time}`,
      leave: 'Vous pouvez quitter cette page : cela continue.',
    },
    result: {
      title: 'Ce qui a été écrit',
      counts: (done, total, shop) => `${done} sur ${total} écrites dans ${shop}.`,
      stale: (count) =>
        pluralFr(count, {
          one: '# avait changé entre-temps et reste comme elle est : comparez à nouveau.',
          other: '# avaient changé entre-temps et restent comme elles sont : comparez à nouveau.',
        }),
      refused: (count) =>
        pluralFr(count, {
          one: '# a été refusée par la boutique.',
          other: '# ont été refusées par la boutique.',
        }),
    },
    undo: {
      label: "Revenir à l'état précédent",
      title: "Revenir à l'état précédent ?",
      kept: "Les ventes, retours et corrections faits depuis sont gardés : nous écrivons l'écart inverse, pas l'ancien chiffre.",
      paused:
        'Le stock commun passe ensuite en pause : rien ne circule entre les boutiques avant une nouvelle première synchronisation.',
      close: 'Laisser ainsi',
      confirm: (count) =>
        pluralFr(count, {
          one: 'Reprendre # quantité',
          many: 'Reprendre # de quantités',
          other: 'Reprendre # quantités',
        }),
    },
    history: {
      title: 'Les passages précédents',
      caption: 'Les passages, du plus récent au plus ancien',
      when: 'Quand',
      leader: 'Référence',
      written: 'Écrites',
      of: (written, all) => `${written} sur ${all}`,
      zero: 'À zéro',
      state: 'État',
      states: {
        planned: 'Comparé',
        writing: 'En cours',
        done: 'Écrit',
        undoing: 'En retour',
        undone: 'Repris',
        replaced: 'Non écrit',
      },
    },
    grant: { title: 'Il manque un droit', action: 'Voir lequel' },
    refused: {
      title: "Rien n'a été écrit",
      'zeros-unseen': "Regardez d'abord ce qui passerait à zéro.",
      'zeros-need-yes': 'Plus de 5 % du stock passerait à zéro : dites oui une seconde fois.',
      'unknown-run': "Cette comparaison n'existe plus. Comparez à nouveau.",
      'not-planned': "Cette comparaison n'est plus à jour. Comparez à nouveau.",
      'unknown-pool': "Il n'y a pas encore de stock commun.",
      'nothing-to-join': 'Toutes les variantes liées partagent déjà leur stock.',
      'run-under-way': 'Un passage est en cours : attendez sa fin.',
      'shop-away': "L'une des boutiques ne répond pas. Recommencez plus tard.",
      'catalogue-unread': "Le catalogue d'une boutique n'a pas encore été lu jusqu'au bout.",
      'still-writing': 'Le passage écrit encore : attendez sa fin.',
      'nothing-to-undo': "Ce passage n'a plus rien à reprendre.",
      'not-writable': "Le droit d'écrire le stock n'est pas encore accordé : les paramètres disent comment.",
    },
    pages: {
      label: 'Pages de la liste',
      previous: 'Page précédente',
      next: 'Page suivante',
      position: (page, pages) => `Page ${page} sur ${pages}`,
    },
    empty: {
      shop: 'Pas encore de seconde boutique',
      shopHelp: "La première synchronisation compare deux boutiques. Reliez d'abord votre seconde boutique.",
      shopAction: 'Relier une boutique',
      pool: "Vos boutiques n'ont pas encore de stock commun",
      poolHelp: 'Choisissez les emplacements Shopify (stocks, dans PrestaShop) qui forment le stock commun.',
      poolAction: 'Choisir le stock commun',
      reading: 'Un catalogue est encore en cours de lecture',
      readingHelp: "La comparaison commence quand les deux catalogues ont été lus jusqu'au bout.",
      readingAction: "Voir l'avancement",
      links: "Rien n'est encore lié",
      linksHelp:
        'Seules les variantes (déclinaisons, dans PrestaShop) liées sont comparées. Commencez par les liens sûrs.',
      linksAction: 'Voir les liens',
    },
  },
})
