import { defineWords } from '../../i18n/index.ts'

export const shellWords = defineWords({
  en: {
    menu: {
      overview: 'Overview',
      stock: 'Stock',
      ads: 'Ad guard',
      problems: 'Problems',
      settings: 'Settings',
    },
    main: 'Promesse',
    loading: 'The screen is loading',
    missing: {
      title: 'There is nothing at this address',
      body: 'It may have been deleted in your shop since.',
    },
  },
  fr: {
    menu: {
      overview: "Vue d'ensemble",
      stock: 'Stock',
      ads: 'Annonces',
      problems: 'Problèmes',
      settings: 'Paramètres',
    },
    main: 'Promesse',
    loading: "L'écran se charge",
    missing: {
      title: "Il n'y a rien à cette adresse",
      body: 'La fiche a peut-être été supprimée de votre boutique depuis.',
    },
  },
})
