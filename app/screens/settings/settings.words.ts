import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const settingsWords = defineWords({
  en: {
    title: 'Settings',
    lead: (shop: string, moment: string) => `${shop}. Whole catalogue last read: ${moment}.`,
    leadNotRead: (shop: string) => `${shop}. The catalogue hasn’t been read to the end yet.`,
    shop: {
      title: 'This shop',
      help: 'As your {admin} says it. Without a common stock we only read; with one, quantities are the only thing we write.',
      name: 'Name',
      domain: { shopify: 'Address in Shopify', prestashop: 'Address' },
      storefront: 'Online store',
      currency: 'Currency',
      timeZone: 'Time zone',
      installed: 'Connected',
      read: 'Whole catalogue read',
      never: 'not yet',
    },
    locations: {
      title: '{Locations}',
      caption: 'Your {locations}, and whether online orders are shipped from them',
      name: '{Location}',
      online: 'Online orders',
      serves: 'Shipped from here',
      doesnt: 'Not shipped from here',
      closed: 'Deactivated',
      readAt: 'Read',
      none: 'No {location} was read yet',
    },
    country: {
      title: 'Country of the decisions',
      help: {
        shopify:
          'A size may be sold in one country and refused in another. Ads follow {platform}’s answer for your shop; other countries aren’t read apart.',
        prestashop:
          'Ads follow what your shop’s own pages sell in its country; other countries aren’t read apart.',
      },
      label: 'Country',
      fixed: 'It is your shop’s own country, and changes with it.',
    },
    language: {
      title: 'Language',
      help: 'For everyone who opens Promesse in this shop.',
      label: 'Language',
      auto: 'As your {admin}',
      fr: 'Français',
      en: 'English',
      save: 'Save',
      discard: 'Discard',
      saved: 'Language saved',
    },
    access: {
      title: 'What we may do',
      help: {
        shopify:
          'The rights that you gave at install. The only one to write is for quantities, and it is used for a common stock alone.',
        prestashop: 'What the module hands over, and what it lets us change.',
      },
      module: {
        items: 'Reads products, {variants}, prices and stock',
        orders: 'Reads of orders: which {variant}, how many, when; no name and no address',
        write: 'Writes quantities, for a common stock that you have approved, and nothing else',
      },
      grant: {
        title: 'One step is missing: the right to write quantities',
        why: 'Your common stock needs it: else a sale in PrestaShop can’t reach Shopify. Until then nothing is written into Shopify.',
        open: 'Close Promesse and open it again from the list of apps in the Shopify admin, as the owner or with the right to manage apps.',
        accept: 'Shopify shows the new right, to write stock: accept it.',
        back: 'Come back here: this step is gone once Shopify has told us.',
      },
      scopes: {
        read_products: 'Products, {variants}, prices and their selling plans',
        read_inventory: 'Stock by {location}',
        read_locations: '{Locations}',
        read_publications: 'What each sales channel publishes',
        read_orders: 'Orders: which {variant}, how many, when',
        read_markets: 'Markets and their countries',
        write_inventory: 'Write quantities, for a common stock that you have approved',
      },
      none: 'No right is known yet.',
    },
    data: {
      title: 'Customer data',
      help: 'We keep order numbers, {variants} and quantities to explain movements: no name, no address, no e-mail.',
      caption: 'Requests that {platform} passed on to us',
      kind: 'Request',
      received: 'Received',
      state: 'State',
      export: 'Data',
      kinds: {
        data_request: 'A customer asks for their data',
        redact_customer: 'Erase a customer',
        redact_shop: 'Erase the shop',
      },
      done: (moment: string) => `Done: ${moment}`,
      due: (day: string) => `Due by ${day}`,
      download: 'Download',
      downloadNamed: (ref: string) => `Download the data of request ${ref}`,
      failed: 'The file couldn’t be fetched. Load the page again and repeat.',
      none: 'No request so far',
      noneHelp:
        'When a customer asks your shop for their data or its erasure, it is listed here with what was done.',
      count: (count: number) => pluralEn(count, { one: '# request', other: '# requests' }),
    },
    uninstall: {
      title: 'If you uninstall',
      help: 'So that nothing surprises you.',
      body: {
        shopify:
          'Feed addresses stop answering, and channels keep what they read last: ads stopped until then stay stopped until your own feed says otherwise. Our access ends at once, and 48 hours later what we hold is erased. Installing again before that brings everything back, the feed addresses too.',
        prestashop:
          'Feed addresses stop answering, and channels keep what they read last: ads stopped until then stay stopped until your own feed says otherwise. Our access ends at once, a common stock stops, and the module leaves nothing in your shop. What we hold of it is kept for 30 days, in case you connect it again, and then erased.',
      },
    },
    guide: { title: 'First steps', help: 'The three steps of the beginning.', open: 'Show the first steps' },
  },
  fr: {
    title: 'Paramètres',
    lead: (shop, moment) => `${shop}. Dernière lecture du catalogue entier : ${moment}.`,
    leadNotRead: (shop) => `${shop}. Le catalogue n'a pas encore été lu jusqu'au bout.`,
    shop: {
      title: 'Cette boutique',
      help: 'Telle que votre {admin} la décrit. Sans stock commun nous lisons seulement ; avec, nous n’écrivons que des quantités.',
      name: 'Nom',
      domain: { shopify: 'Adresse chez Shopify', prestashop: 'Adresse' },
      storefront: 'Boutique en ligne',
      currency: 'Devise',
      timeZone: 'Fuseau horaire',
      installed: 'Reliée',
      read: 'Catalogue entier lu',
      never: 'pas encore',
    },
    locations: {
      title: '{Locations}',
      caption: 'Vos {locations}, et si les commandes en ligne en partent',
      name: '{Location}',
      online: 'Commandes en ligne',
      serves: "Partent d'ici",
      doesnt: "Ne partent pas d'ici",
      closed: 'Désactivé',
      readAt: 'Lu',
      none: "Aucun {location} n'a encore été lu",
    },
    country: {
      title: 'Pays des décisions',
      help: {
        shopify:
          'Une taille peut être vendue dans un pays et refusée dans un autre. Les annonces suivent la réponse de {platform} pour votre boutique ; les autres pays ne sont pas lus à part.',
        prestashop:
          'Les annonces suivent ce que les pages de votre boutique vendent dans son pays ; les autres pays ne sont pas lus à part.',
      },
      label: 'Pays',
      fixed: "C'est le pays de votre boutique ; il change avec elle.",
    },
    language: {
      title: 'Langue',
      help: 'Pour toutes les personnes qui ouvrent Promesse dans cette boutique.',
      label: 'Langue',
      auto: 'Selon votre {admin}',
      fr: 'Français',
      en: 'English',
      save: 'Enregistrer',
      discard: 'Ne pas enregistrer',
      saved: 'Langue enregistrée',
    },
    access: {
      title: 'Ce que nous pouvons faire',
      help: {
        shopify:
          "Les droits donnés à l'installation. Le seul qui permet d'écrire porte sur les quantités, et ne sert qu'à un stock commun.",
        prestashop: "Ce que le module transmet, et ce qu'il nous laisse changer.",
      },
      module: {
        items: 'Lire produits, {variants}, prix et stock',
        orders: 'Lire des commandes : quelle {variant}, combien, quand ; ni nom ni adresse',
        write: "Écrire des quantités, pour un stock commun que vous avez approuvé, et rien d'autre",
      },
      grant: {
        title: "Il reste une étape : le droit d'écrire les quantités",
        why: "Votre stock commun en a besoin : sans lui, une vente PrestaShop ne peut pas arriver dans Shopify. D'ici là, rien n'est écrit dans Shopify.",
        open: "Fermez Promesse et ouvrez-la à nouveau depuis la liste des applications de l'interface Shopify, en tant que propriétaire ou avec le droit de gérer les applications.",
        accept: 'Shopify montre le nouveau droit, celui d’écrire le stock : acceptez-le.',
        back: "Revenez ici : l'étape disparaît dès que Shopify nous l'a dit.",
      },
      scopes: {
        read_products: 'Produits, {variants}, prix et leurs options d’achat',
        read_inventory: 'Stock par {location}',
        read_locations: '{Locations}',
        read_publications: 'Ce que chaque canal de vente publie',
        read_orders: 'Commandes : quelle {variant}, combien, quand',
        read_markets: 'Marchés et leurs pays',
        write_inventory: 'Écrire des quantités, pour un stock commun que vous avez approuvé',
      },
      none: "Aucun droit n'est encore connu.",
    },
    data: {
      title: 'Données des clients',
      help: 'Nous gardons numéros de commande, {variants} et quantités pour expliquer les mouvements : ni nom, ni adresse, ni e-mail.',
      caption: 'Les demandes que {platform} nous a transmises',
      kind: 'Demande',
      received: 'Reçue',
      state: 'État',
      export: 'Données',
      kinds: {
        data_request: 'Une personne demande ses données',
        redact_customer: 'Effacer une personne',
        redact_shop: 'Effacer la boutique',
      },
      done: (moment) => `Traitée : ${moment}`,
      due: (day) => `À traiter avant le ${day}`,
      download: 'Télécharger',
      downloadNamed: (ref) => `Télécharger les données de la demande ${ref}`,
      failed: "Le fichier n'a pas pu être récupéré. Rechargez la page et recommencez.",
      none: "Aucune demande jusqu'ici",
      noneHelp:
        'Quand une personne demande à votre boutique ses données ou leur effacement, la demande est listée ici avec ce qui a été fait.',
      count: (count) => pluralFr(count, { one: '# demande', other: '# demandes' }),
    },
    uninstall: {
      title: 'Si vous désinstallez',
      help: 'Pour que rien ne vous surprenne.',
      body: {
        shopify:
          "Les adresses de flux cessent de répondre, et les canaux gardent ce qu'ils ont lu en dernier : les annonces arrêtées le restent tant que votre propre flux ne dit pas le contraire. Notre accès prend fin aussitôt, et 48 heures plus tard ce que nous détenons est effacé. Réinstaller avant ce moment remet tout en place, adresses de flux comprises.",
        prestashop:
          "Les adresses de flux cessent de répondre, et les canaux gardent ce qu'ils ont lu en dernier : les annonces arrêtées le restent tant que votre propre flux ne dit pas le contraire. Notre accès prend fin aussitôt, un stock commun s'arrête, et le module ne laisse rien dans votre boutique. Ce que nous détenons d'elle est gardé 30 jours, au cas où vous la reliez à nouveau, puis effacé.",
      },
    },
    guide: { title: 'Premiers pas', help: 'Les trois étapes du début.', open: 'Revoir les premiers pas' },
  },
})
