import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const thresholdWords = defineWords({
  en: {
    reached: (threshold: string, share: string, cost: string, period: string) =>
      `At ${threshold}: ${share} of past baskets reached it, delivery ${cost} ${period}.`,
    reachedOnly: (threshold: string, share: string) =>
      `At ${threshold}: ${share} of past baskets reached it. What their delivery costs isn’t known: one figure is missing.`,
    aYear: 'a year',
    overDays: (days: number) => pluralEn(days, { one: 'in # day', other: 'in # days' }),
    between: (first: string, last: string) => `from ${first} to ${last}`,
    lastYear: 'last 12 months',
    lastDays: (days: number) => pluralEn(days, { one: 'last day', other: 'last # days' }),
    few: {
      lead: (count: number) =>
        pluralEn(count, {
          one: '1 past basket is too few for a curve.',
          other: '# past baskets are too few for a curve.',
        }),
      title: (count: number, fewest: number) => `No curve yet: ${count} baskets of the ${fewest} it takes`,
      body: 'So few baskets would show chance, not habits. They are read every night; the curve comes by itself.',
    },
    none: {
      lead: 'Past baskets show what a threshold would have done.',
      title: 'No basket to look back at yet',
      body: 'Once orders are there, this screen shows how many baskets a threshold would have reached, and what their delivery would have cost.',
      unread: 'Your past baskets haven’t been read yet',
      unreadBody: 'We read the amounts of your orders, their delivery and country: no name, no address.',
      action: 'Read past baskets',
    },
    reading: {
      title: 'Past baskets are being read',
      text: (count: number) => pluralEn(count, { one: '# basket read', other: '# baskets read' }),
      leave: 'You may leave this screen: reading goes on.',
      again: 'Read past baskets again',
      failed: 'Past baskets couldn’t be read to the end',
      failedBody: (code: string) =>
        `Your shop’s answer: ${code}. What was read so far stays; the next try is tonight.`,
      upTo: (day: string) => `Read up to ${day} so far: later baskets aren’t counted yet.`,
    },
    source: (count: number, from: string, to: string) =>
      `${pluralEn(count, { one: '# basket', other: '# baskets' })}, ${from} to ${to}. Articles after discounts, without delivery.`,
    readAt: (moment: string) => `Last read: ${moment}.`,
    year: {
      body: 'Shopify shows apps the orders of the last 60 days. One more right shows us a whole year, with its season.',
      grant: 'Look back a year',
    },
    basis: {
      shopify:
        'Amounts are in your shop’s prices, with tax where these include it. Orders with nothing to ship, cancelled ones and tests aren’t counted; a gift card sold with articles is.',
      prestashop: 'Amounts include tax. Cancelled and failed orders aren’t counted.',
    },
    leftOut: (count: number) =>
      pluralEn(count, {
        one: '# order with nothing to pay for articles isn’t counted.',
        other: '# orders with nothing to pay for articles aren’t counted.',
      }),
    currencies: {
      label: 'Currency',
      item: (currency: string) => currency,
      other: (count: number) =>
        pluralEn(count, {
          one: '# basket in another currency isn’t counted here: amounts of two currencies aren’t added up.',
          other:
            '# baskets in other currencies aren’t counted here: amounts of two currencies aren’t added up.',
        }),
    },
    questions: {
      label: 'Three figures to know first',
      standard: 'Standard delivery costs you',
      'two-day': 'Delivery in two days costs you',
      average: 'Average order',
      unknown: 'Not typed yet',
      otherCurrency: (currency: string) => `Typed in ${currency} only`,
      typed: (place: string, day: string) => `Typed in ${place}, ${day}`,
      imported: (parcels: number, day: string) =>
        `${pluralEn(parcels, { one: 'From # parcel', other: 'Average of # parcels' })} in a carrier’s list, ${day}`,
      places: { shopify: 'Shopify', prestashop: 'PrestaShop' },
      counted: (count: number, period: string) =>
        `${pluralEn(count, { one: '# basket', other: '# baskets' })} · ${period}`,
      noBasket: 'No basket yet',
    },
    chart: {
      title: 'Where your baskets lie',
      finding: (median: string, share: string, threshold: string) =>
        `Half of the baskets come to ${median} or less; ${share} reach ${threshold}`,
      description: (count: string, last: string) =>
        `${count} baskets, in bars from 0 to ${last}, larger ones together`,
      handle: 'Free shipping from',
      value: (threshold: string, share: string) => `${threshold}, reached by ${share} of past baskets`,
      field: 'Free shipping from',
      fieldHelp: 'Drag the handle, use the arrow keys, or type.',
      fieldError: (last: string) => `A whole amount from 1 to ${last}`,
      median: (amount: string) => `median ${amount}`,
      today: (amount: string) => `today ${amount}`,
      range: (from: string, to: string) => `${from} to under ${to}`,
      overflow: (from: string) => `${from} and over`,
      table: 'See as a table',
      columns: { range: 'Basket', count: 'Baskets', share: 'Share' },
    },
    effect: {
      title: (threshold: string) => `At ${threshold}`,
      under: (to: string) => `Under ${to}`,
      near: (from: string, to: string) => `Near: ${from} to ${to}`,
      over: (from: string) => `${from} and over`,
      part: (count: string, share: string) => `${count} · ${share}`,
      delivery: 'Their delivery, standard',
      twoDay: 'Their delivery in two days',
      each: (count: string, cost: string) => `${count} × ${cost}`,
      paid: 'What they paid for delivery',
      paidHelp: 'As charged then, tax included; they would no longer pay it.',
      unknown: 'cost not typed',
      unpaid: (count: number, threshold: string) =>
        pluralEn(count, {
          one: `# basket under ${threshold} paid no delivery then. What it would pay now isn’t counted.`,
          other: `# baskets under ${threshold} paid no delivery then. What they would pay now isn’t counted.`,
        }),
    },
    lift: {
      title: 'If near baskets grew',
      badge: 'Assumption',
      label: 'Assumption: share of near baskets that would have reached the threshold',
      help: 'Yours to move; nobody measured it. At 0 % nothing is won.',
      change: 'Expected contribution, without tax, against these same baskets',
      added: 'Margin on what they would add, without tax',
      addedHelp: (count: string, goods: string) => `${count} baskets, ${goods} of articles`,
      lost: 'Delivery no longer paid by them, without tax',
      overLost: 'Delivery no longer paid by those over it, without tax',
      unknown: 'margin not typed',
      unknownTotal: 'Your margin isn’t known: type it below.',
      note: 'Carriers are paid either way, so their cost isn’t in the difference.',
    },
    figures: {
      title: 'What you know better than we do',
      help: 'Your platform holds none of these three. An empty field means: not known, and nothing is computed from it.',
      standard: 'Standard delivery, per parcel',
      'two-day': 'Delivery in two days, per parcel',
      costHelp: 'What you pay the carrier, packaging included, without the tax you get back.',
      margin: 'Margin',
      marginHelp: 'Of 100 of articles, as counted here: what is left after their cost and the tax.',
      save: 'Save figures',
      discard: 'Discard',
      saved: 'Figures saved',
      errors: {
        'not-an-amount': 'Write an amount, such as 4.90.',
        'too-much': 'One parcel costs less than that: check the amount.',
        'not-a-share': 'Write a share from 0 to 100, such as 42.5.',
        'over-all': 'A margin is 100 at most.',
      },
    },
  },
  fr: {
    reached: (threshold, share, cost, period) =>
      `À ${threshold} : ${share} des paniers passés l'atteignaient, port ${cost} ${period}.`,
    reachedOnly: (threshold, share) =>
      `À ${threshold} : ${share} des paniers passés l'atteignaient. Le coût de leur port n'est pas connu : il manque un chiffre.`,
    aYear: 'par an',
    overDays: (days) => pluralFr(days, { one: 'en # jour', other: 'en # jours' }),
    between: (first, last) => `du ${first} au ${last}`,
    lastYear: '12 derniers mois',
    lastDays: (days) => pluralFr(days, { one: 'dernier jour', other: '# derniers jours' }),
    few: {
      lead: (count) =>
        pluralFr(count, {
          one: "# panier passé, c'est trop peu pour une courbe.",
          other: "# paniers passés, c'est trop peu pour une courbe.",
        }),
      title: (count, fewest) => `Pas encore de courbe : ${count} paniers sur les ${fewest} qu'il faut`,
      body: "Si peu de paniers montreraient le hasard, pas des habitudes. Ils sont lus chaque nuit ; la courbe viendra d'elle-même.",
    },
    none: {
      lead: "Les paniers passés montrent ce qu'un seuil aurait fait.",
      title: 'Pas encore de panier à regarder',
      body: "Dès qu'il y aura des commandes, cet écran montrera combien de paniers un seuil aurait touchés, et ce que leur port aurait coûté.",
      unread: "Vos paniers passés n'ont pas encore été lus",
      unreadBody:
        'Nous lisons les montants de vos commandes, leur port et leur pays : aucun nom, aucune adresse.',
      action: 'Lire les paniers passés',
    },
    reading: {
      title: 'Les paniers passés sont en cours de lecture',
      text: (count) => pluralFr(count, { one: '# panier lu', other: '# paniers lus' }),
      leave: 'Vous pouvez quitter cet écran : la lecture continue.',
      again: 'Relire les paniers passés',
      failed: "Les paniers passés n'ont pas pu être lus jusqu'au bout",
      failedBody: (code) =>
        `Réponse de votre boutique : ${code}. Ce qui a été lu reste ; le prochain essai a lieu cette nuit.`,
      upTo: (day) => `Lus jusqu'au ${day} pour l'instant : les paniers suivants ne sont pas encore comptés.`,
    },
    source: (count, from, to) =>
      `${pluralFr(count, { one: '# panier', other: '# paniers' })}, du ${from} au ${to}. Articles après réductions, sans le port.`,
    readAt: (moment) => `Dernière lecture : ${moment}.`,
    year: {
      body: 'Shopify montre aux applications les commandes des 60 derniers jours. Un droit de plus nous montre une année entière, avec ses saisons.',
      grant: 'Regarder une année',
    },
    basis: {
      shopify:
        'Les montants sont aux prix de votre boutique, taxes comprises si ceux-ci les comprennent. Les commandes sans rien à expédier, annulées ou de test ne sont pas comptées ; une carte cadeau vendue avec des articles compte.',
      prestashop:
        'Les montants sont toutes taxes comprises. Les commandes annulées ou en échec ne sont pas comptées.',
    },
    leftOut: (count) =>
      pluralFr(count, {
        one: "# commande sans article à payer n'est pas comptée.",
        other: '# commandes sans article à payer ne sont pas comptées.',
      }),
    currencies: {
      label: 'Devise',
      item: (currency) => currency,
      other: (count) =>
        pluralFr(count, {
          one: "# panier dans une autre devise n'est pas compté ici : on n'additionne pas deux devises.",
          other:
            "# paniers dans d'autres devises ne sont pas comptés ici : on n'additionne pas deux devises.",
        }),
    },
    questions: {
      label: "Trois chiffres à connaître d'abord",
      standard: 'Une livraison standard vous coûte',
      'two-day': 'Une livraison en deux jours vous coûte',
      average: 'Panier moyen',
      unknown: 'Pas encore saisi',
      otherCurrency: (currency) => `Saisi en ${currency} seulement`,
      typed: (place, day) => `Saisi dans ${place}, le ${day}`,
      imported: (parcels, day) =>
        `${pluralFr(parcels, { one: "D'après # colis", other: 'Moyenne de # colis' })} d'une liste du transporteur, le ${day}`,
      places: { shopify: 'Shopify', prestashop: 'PrestaShop' },
      counted: (count, period) => `${pluralFr(count, { one: '# panier', other: '# paniers' })} · ${period}`,
      noBasket: 'Pas encore de panier',
    },
    chart: {
      title: 'Où se trouvent vos paniers',
      finding: (median, share, threshold) =>
        `La moitié des paniers font ${median} ou moins ; ${share} atteignent ${threshold}`,
      description: (count, last) => `${count} paniers, en barres de 0 à ${last}, les plus grands ensemble`,
      handle: 'Livraison gratuite dès',
      value: (threshold, share) => `${threshold}, atteint par ${share} des paniers passés`,
      field: 'Livraison gratuite dès',
      fieldHelp: 'Glissez la poignée, utilisez les flèches du clavier, ou tapez.',
      fieldError: (last) => `Un montant entier, de 1 à ${last}`,
      median: (amount) => `médiane ${amount}`,
      today: (amount) => `aujourd'hui ${amount}`,
      range: (from, to) => `de ${from} à moins de ${to}`,
      overflow: (from) => `${from} et plus`,
      table: 'Voir en tableau',
      columns: { range: 'Panier', count: 'Paniers', share: 'Part' },
    },
    effect: {
      title: (threshold) => `À ${threshold}`,
      under: (to) => `Sous ${to}`,
      near: (from, to) => `Proches : de ${from} à ${to}`,
      over: (from) => `${from} et plus`,
      part: (count, share) => `${count} · ${share}`,
      delivery: 'Leur port, en standard',
      twoDay: 'Leur port, en deux jours',
      each: (count, cost) => `${count} × ${cost}`,
      paid: "Ce qu'ils ont payé de port",
      paidHelp: 'Tel que payé alors, taxes comprises ; ils ne le paieraient plus.',
      unknown: 'coût non saisi',
      unpaid: (count, threshold) =>
        pluralFr(count, {
          one: `# panier sous ${threshold} n'avait pas payé de port. Ce qu'il paierait désormais n'est pas compté.`,
          other: `# paniers sous ${threshold} n'avaient pas payé de port. Ce qu'ils paieraient désormais n'est pas compté.`,
        }),
    },
    lift: {
      title: 'Si des paniers proches montaient',
      badge: 'Hypothèse',
      label: 'Hypothèse : part des paniers proches qui seraient montés au seuil',
      help: "À vous de la choisir ; personne ne l'a mesurée. À 0 %, rien n'est gagné.",
      change: 'Contribution attendue, hors taxes, par rapport à ces mêmes paniers',
      added: "Marge sur ce qu'ils ajouteraient, hors taxes",
      addedHelp: (count, goods) => `${count} paniers, ${goods} d'articles`,
      lost: "Port qu'ils ne paieraient plus, hors taxes",
      overLost: 'Port que ceux au-dessus ne paieraient plus, hors taxes',
      unknown: 'marge non saisie',
      unknownTotal: "Votre marge n'est pas connue : saisissez-la plus bas.",
      note: "Le transporteur est payé dans les deux cas : son coût n'entre pas dans la différence.",
    },
    figures: {
      title: 'Ce que vous savez mieux que nous',
      help: "Votre plateforme ne contient aucun de ces trois chiffres. Un champ vide veut dire : pas connu, et rien n'en est calculé.",
      standard: 'Livraison standard, par colis',
      'two-day': 'Livraison en deux jours, par colis',
      costHelp: 'Ce que vous payez au transporteur, emballage compris, sans la taxe que vous récupérez.',
      margin: 'Marge',
      marginHelp: "Sur 100 d'articles, comme comptés ici : ce qui reste après leur coût et la taxe.",
      save: 'Enregistrer les chiffres',
      discard: 'Fermer sans enregistrer',
      saved: 'Chiffres enregistrés',
      errors: {
        'not-an-amount': 'Écrivez un montant, par exemple 4,90.',
        'too-much': 'Un colis coûte moins que cela : vérifiez le montant.',
        'not-a-share': 'Écrivez une part de 0 à 100, par exemple 42,5.',
        'over-all': 'Une marge est de 100 au plus.',
      },
    },
  },
})
