import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const overviewWords = defineWords({
  en: {
    title: 'Overview',
    channels: { google: 'Google', meta: 'Meta' },
    lead: {
      silent: (moment: string) =>
        `Your shop no longer lets us read it; first refusal: ${moment}. The ads keep what was known before.`,
      notRead: 'Your catalogue hasn’t been read yet, so nothing is known about your ads.',
      reading: 'We are reading your catalogue. Nothing is decided before it is complete.',
      readFailed: 'Your catalogue couldn’t be read to the end, so nothing is decided yet.',
      behind: (count: number, moment: string) =>
        pluralEn(count, {
          one: `# message of your shop waits: ${moment}. It isn’t lost.`,
          other: `# messages of your shop wait, the oldest: ${moment}. None is lost.`,
        }),
      noList: 'Your stock is followed. No ad can be stopped yet: we don’t have a channel’s list of ids.',
      noAddress: (channel: string) => `Your stock is followed. ${channel} has no feed address to read yet.`,
      neverFetched: (channel: string) =>
        `Our feed is ready. ${channel} has never read it, so its ads haven’t changed.`,
      waiting: (channel: string, count: number, moment: string) =>
        pluralEn(count, {
          one: `Feed up to date. ${channel} hasn’t read # change yet; last read: ${moment}.`,
          other: `Feed up to date. ${channel} hasn’t read # changes yet; last read: ${moment}.`,
        }),
      current: (reads: string) => `Feed up to date, and every change was read: ${reads}.`,
      read: (channel: string, moment: string) => `${channel} ${moment}`,
    },
    reconcile: 'Check the whole catalogue',
    reconcileStarted: 'Check started',
    import: {
      title: 'Reading your catalogue',
      checkTitle: 'Checking the whole catalogue',
      asking: 'Asking {platform} for the catalogue',
      preparing: (count: string, total: string, left: string) =>
        `{Platform} prepares it: ${count} {variants} of ${total}${left}`,
      reading: (count: string, total: string, left: string) => `${count} {variants} of ${total}${left}`,
      counting: (count: string) => `${count} {variants} so far`,
      left: (duration: string) => `, about ${duration}`,
      again: 'Read it again',
      failedTitle: 'The catalogue couldn’t be read to the end',
      failed:
        '{Platform} stopped preparing it. What was read is kept. Read it again: nothing is counted twice.',
    },
    guide: {
      title: 'First steps',
      label: 'Three steps until the first sold-out size is no longer advertised',
      done: 'Done',
      waiting: 'To do',
      again: 'These steps stay in Settings.',
      stock: {
        title: 'Your stock is read',
        body: 'It starts by itself when the app is installed.',
        seen: (count: number, moment: string) =>
          pluralEn(count, { one: `# {variant} read: ${moment}.`, other: `# {variants} read: ${moment}.` }),
      },
      ids: {
        title: 'Give us the channel’s ids',
        body: 'Google and Meta know your ads by ids of their own. Paste the product feed that they read, and each id is matched to a {variant}.',
        seen: (channel: string, matched: string, listed: string) =>
          `${channel}: ${matched} of ${listed} ids recognised.`,
        action: 'Add the feed',
      },
      fetch: {
        title: 'The channel reads our feed',
        body: 'Copy the feed’s address into Google Merchant Center or Meta Commerce Manager. The step ends when the first read is seen.',
        seen: (channel: string, moment: string) => `${channel} read it: ${moment}.`,
        action: 'See the address',
      },
    },
    problems: {
      title: (count: number) => `To do (${count})`,
      none: 'Nothing to do',
      all: 'See all problems',
      empty: 'To do',
    },
    noneHelp: (moment: string) => `No open problems. Checked: ${moment}.`,
    notChecked: 'Not checked yet',
    notCheckedHelp: 'What needs you will be here once your catalogue is read.',
    figures: {
      label: 'Figures',
      stopped: 'Ads stopped',
      now: (channels: string) => `now · ${channels}`,
      perChannel: (channel: string, count: string) => `${channel} ${count}`,
      paused: 'Ads paused',
      unread: 'no channel has read our feed yet',
      unlisted: 'no list of ids yet',
      undecided: 'nothing is decided yet',
      waiting: 'Changes not read yet',
      stops: 'Stops decided',
      returns: 'Restarts decided',
      promises: 'Proved promises',
      countries: (proved: string, of: number) =>
        of === 0 ? 'none' : `${proved} of ${pluralEn(of, { one: '# country', other: '# countries' })}`,
      nowPlain: 'now',
      ratesUnread: '{Rates} not read yet',
      week: 'last 7 days',
      trend: (total: string) => `${total} in the last 7 days`,
      trendRange: (low: string, high: string) => `From ${low} to ${high} a day, over 7 days`,
    },
    recent: {
      title: 'Last decisions',
      caption: 'The last ads that were stopped, paused or asked about, newest first',
      variant: '{Variant}',
      state: 'Ad',
      reason: 'Reason',
      since: 'Since',
      all: 'See all decisions',
    },
    found: {
      title: 'Found in your shop',
      age: (moment: string) => `Whole catalogue read: ${moment}. Changes since then are counted in.`,
      products: 'Products',
      variants: '{Variants}',
      soldOut: 'Sold out on their page',
      continueSelling: 'Sell on at zero stock',
      untracked: 'Stock not tracked',
      negative: 'Below zero at a {location}',
      withoutSku: 'Without {sku}',
      offline: '{NotOnline}',
      giftCards: 'Gift cards',
      locations: 'Active {locations}',
    },
    shared: {
      shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
      draft: (shop: string, linked: number) =>
        `Common stock with ${shop}: ${pluralEn(linked, { one: '# {variant} linked', other: '# {variants} linked' })}, nothing is written yet.`,
      now: (shop: string, linked: number, differing: string, waiting: string) =>
        `Common stock with ${shop}: ${pluralEn(linked, { one: '# {variant} linked', other: '# {variants} linked' })}, ${differing}, ${waiting}.`,
      differing: (count: number) =>
        count === 0 ? 'no difference' : pluralEn(count, { one: '# differs', other: '# differ' }),
      waiting: (count: number) =>
        count === 0
          ? 'nothing on its way'
          : pluralEn(count, { one: '# on its way', other: '# on their way' }),
      paused: (now: string) => `Paused. ${now}`,
      toLinks: 'See the links',
      toDifferences: 'See the differences',
    },
    status: {
      title: 'Channels',
      bar: 'Free-shipping bar',
      list: (matched: string, listed: string) => `${matched} of ${listed} ids recognised`,
      noList: 'No list of ids',
      noAddress: 'No feed address',
      never: 'Never read',
      read: (moment: string) => `Read: ${moment}`,
      waiting: (count: number) => pluralEn(count, { one: '# change to read', other: '# changes to read' }),
      current: 'nothing left to read',
      states: { current: 'Read', waiting: 'Waiting', missing: 'To set up' },
    },
  },
  fr: {
    title: "Vue d'ensemble",
    channels: { google: 'Google', meta: 'Meta' },
    lead: {
      silent: (moment) =>
        `Votre boutique ne se laisse plus lire ; premier refus : ${moment}. Les annonces gardent ce qui était connu avant.`,
      notRead: "Votre catalogue n'a pas encore été lu : rien n'est connu de vos annonces.",
      reading: "Nous lisons votre catalogue. Rien n'est décidé avant qu'il soit complet.",
      readFailed: "Votre catalogue n'a pas pu être lu jusqu'au bout : rien n'est encore décidé.",
      behind: (count, moment) =>
        pluralFr(count, {
          one: `# message de votre boutique attend : ${moment}. Il n'est pas perdu.`,
          other: `# messages de votre boutique attendent, le plus ancien : ${moment}. Aucun n'est perdu.`,
        }),
      noList:
        "Votre stock est suivi. Aucune annonce ne peut encore être arrêtée : il nous manque la liste d'identifiants d'un canal.",
      noAddress: (channel) => `Votre stock est suivi. ${channel} n'a pas encore d'adresse de flux à lire.`,
      neverFetched: (channel) =>
        `Notre flux est prêt. ${channel} ne l'a jamais lu : ses annonces n'ont pas changé.`,
      waiting: (channel, count, moment) =>
        pluralFr(count, {
          one: `Flux à jour. ${channel} n'a pas encore lu # changement ; dernière lecture : ${moment}.`,
          other: `Flux à jour. ${channel} n'a pas encore lu # changements ; dernière lecture : ${moment}.`,
        }),
      current: (reads) => `Flux à jour, et chaque changement a été lu : ${reads}.`,
      read: (channel, moment) => `${channel} ${moment}`,
    },
    reconcile: 'Vérifier tout le catalogue',
    reconcileStarted: 'Vérification lancée',
    import: {
      title: 'Lecture de votre catalogue',
      checkTitle: 'Vérification de tout le catalogue',
      asking: 'Le catalogue est demandé à {platform}',
      preparing: (count, total, left) => `{Platform} le prépare : ${count} {variants} sur ${total}${left}`,
      reading: (count, total, left) => `${count} {variants} sur ${total}${left}`,
      counting: (count) => `${count} {variants} pour l'instant`,
      left: (duration) => `, environ ${duration}`,
      again: 'Relire le catalogue',
      failedTitle: "Le catalogue n'a pas pu être lu jusqu'au bout",
      failed:
        '{Platform} a cessé de le préparer. Ce qui a été lu est gardé. Relisez-le : rien ne sera compté deux fois.',
    },
    guide: {
      title: 'Premiers pas',
      label: "Trois étapes jusqu'à ce que la première taille épuisée ne soit plus annoncée",
      done: 'Fait',
      waiting: 'À faire',
      again: 'Ces étapes restent dans les paramètres.',
      stock: {
        title: 'Votre stock est lu',
        body: "La lecture commence d'elle-même à l'installation.",
        seen: (count, moment) =>
          pluralFr(count, { one: `# {variant} lue : ${moment}.`, other: `# {variants} lues : ${moment}.` }),
      },
      ids: {
        title: 'Donnez-nous les identifiants du canal',
        body: 'Google et Meta connaissent vos annonces par leurs propres identifiants. Collez le flux produits qu’ils lisent : chaque identifiant est rapproché d’une {variant}.',
        seen: (channel, matched, listed) => `${channel} : ${matched} identifiants reconnus sur ${listed}.`,
        action: 'Ajouter le flux',
      },
      fetch: {
        title: 'Le canal lit notre flux',
        body: "Copiez l'adresse du flux dans Google Merchant Center ou Meta Commerce Manager. L'étape se termine à la première lecture constatée.",
        seen: (channel, moment) => `${channel} l'a lu : ${moment}.`,
        action: "Voir l'adresse",
      },
    },
    problems: {
      title: (count) => `À faire (${count})`,
      none: 'Rien à faire',
      all: 'Voir tous les problèmes',
      empty: 'À faire',
    },
    noneHelp: (moment) => `Aucun problème ouvert. Dernière vérification : ${moment}.`,
    notChecked: 'Pas encore vérifié',
    notCheckedHelp: 'Ce qui demande votre attention sera ici une fois votre catalogue lu.',
    figures: {
      label: 'Chiffres',
      stopped: 'Annonces arrêtées',
      now: (channels) => `maintenant · ${channels}`,
      perChannel: (channel, count) => `${channel} ${count}`,
      paused: 'Annonces en pause',
      unread: "aucun canal n'a encore lu notre flux",
      unlisted: "pas encore de liste d'identifiants",
      undecided: "rien n'est encore décidé",
      waiting: 'Changements non lus',
      stops: 'Arrêts décidés',
      returns: 'Reprises décidées',
      promises: 'Promesses prouvées',
      countries: (proved, of) =>
        of === 0 ? 'aucune' : `${proved} pays sur ${pluralFr(of, { one: '#', other: '#' })}`,
      nowPlain: 'maintenant',
      ratesUnread: '{Rates} pas encore lus',
      week: '7 derniers jours',
      trend: (total) => `${total} sur les 7 derniers jours`,
      trendRange: (low, high) => `De ${low} à ${high} par jour, sur 7 jours`,
    },
    recent: {
      title: 'Dernières décisions',
      caption:
        'Les dernières annonces arrêtées, en pause ou à décider, de la plus récente à la plus ancienne',
      variant: '{Variant}',
      state: 'Annonce',
      reason: 'Raison',
      since: 'Depuis',
      all: 'Voir toutes les décisions',
    },
    found: {
      title: 'Trouvé dans votre boutique',
      age: (moment) => `Catalogue entier lu : ${moment}. Les changements depuis sont comptés.`,
      products: 'Produits',
      variants: '{Variants}',
      soldOut: 'En rupture sur leur page',
      continueSelling: 'En vente même à zéro',
      untracked: 'Stock non suivi',
      negative: 'Sous zéro à un {location}',
      withoutSku: 'Sans {sku}',
      offline: '{NotOnline}',
      giftCards: 'Cartes-cadeaux',
      locations: '{Locations} actifs',
    },
    shared: {
      shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
      draft: (shop, linked) =>
        `Stock commun avec ${shop} : ${pluralFr(linked, { one: '# {variant} liée', other: '# {variants} liées' })}, rien n'est encore écrit.`,
      now: (shop, linked, differing, waiting) =>
        `Stock commun avec ${shop} : ${pluralFr(linked, { one: '# {variant} liée', other: '# {variants} liées' })}, ${differing}, ${waiting}.`,
      differing: (count) =>
        count === 0 ? 'aucun écart' : pluralFr(count, { one: '# en écart', other: '# en écart' }),
      waiting: (count) =>
        count === 0 ? 'rien en route' : pluralFr(count, { one: '# en route', other: '# en route' }),
      paused: (now) => `En pause. ${now}`,
      toLinks: 'Voir les liens',
      toDifferences: 'Voir les écarts',
    },
    status: {
      title: 'Canaux',
      bar: 'Barre de livraison gratuite',
      list: (matched, listed) => `${matched} identifiants reconnus sur ${listed}`,
      noList: "Pas de liste d'identifiants",
      noAddress: "Pas d'adresse de flux",
      never: 'Jamais lu',
      read: (moment) => `Lu : ${moment}`,
      waiting: (count) => pluralFr(count, { one: '# changement à lire', other: '# changements à lire' }),
      current: 'plus rien à lire',
      states: { current: 'Lu', waiting: 'En attente', missing: 'À relier' },
    },
  },
})
