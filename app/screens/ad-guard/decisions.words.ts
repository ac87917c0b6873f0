import { defineWords } from '../../i18n/index.ts'

export const decisionsWords = defineWords({
  en: {
    views: { label: 'Views', all: 'All', suppress: 'Sold out', hold: 'Paused', question: 'To decide' },
    search: {
      label: 'Search by name, option or {sku}',
      placeholder: 'Name, option or {sku}',
      submit: 'Search',
      clear: 'Clear search',
    },
    table: {
      caption: 'Decisions, newest first',
      variant: '{Variant}',
      state: 'Ad',
      reason: 'Reason',
      channels: 'Asked → confirmed',
      since: 'Since',
      open: (name: string) => `Open in stock: ${name}`,
    },
    pages: { label: 'Pages of decisions', previous: 'Newest', next: 'Older decisions' },
    empty: {
      none: 'No ad is stopped or paused',
      noneHelp:
        'When a size sells out, its ad appears here with the reason, and with what each channel has read.',
      query: (query: string) => `No decision about “${query}”`,
      queryHelp: 'The search looks at product names, options and {skus}.',
      clear: 'Clear search',
      showAll: 'Show all decisions',
    },
  },
  fr: {
    views: { label: 'Vues', all: 'Tout', suppress: 'Rupture', hold: 'En pause', question: 'À décider' },
    search: {
      label: 'Rechercher par nom, option ou {sku}',
      placeholder: 'Nom, option ou {sku}',
      submit: 'Rechercher',
      clear: 'Effacer la recherche',
    },
    table: {
      caption: 'Les décisions, de la plus récente à la plus ancienne',
      variant: '{Variant}',
      state: 'Annonce',
      reason: 'Raison',
      channels: 'Demandé → confirmé',
      since: 'Depuis',
      open: (name) => `Ouvrir dans le stock : ${name}`,
    },
    pages: { label: 'Pages des décisions', previous: 'Les plus récentes', next: 'Décisions plus anciennes' },
    empty: {
      none: "Aucune annonce n'est arrêtée ni en pause",
      noneHelp:
        'Quand une taille est épuisée, son annonce apparaît ici avec la raison, et avec ce que chaque canal a relu.',
      query: (query) => `Aucune décision sur « ${query} »`,
      queryHelp: 'La recherche porte sur le nom du produit, les options et la {sku}.',
      clear: 'Effacer la recherche',
      showAll: 'Voir toutes les décisions',
    },
  },
})
