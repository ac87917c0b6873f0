import { defineWords } from '../../i18n/index.ts'

export const shellWords = defineWords({
  en: {
    menu: {
      overview: 'Overview',
      stock: 'Stock',
      ads: 'Ad guard',
      shipping: 'Free shipping',
      links: 'Links',
      problems: 'Problems',
      settings: 'Settings',
    },
    main: 'Promesse',
    loading: 'The screen is loading',
  },
  fr: {
    menu: {
      overview: "Vue d'ensemble",
      stock: 'Stock',
      ads: 'Annonces',
      shipping: 'Livraison gratuite',
      links: 'Liens',
      problems: 'Problèmes',
      settings: 'Paramètres',
    },
    main: 'Promesse',
    loading: "L'écran se charge",
  },
})
