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
    broken: {
      title: 'This page can’t be shown',
      body: 'Nothing was lost: stock keeps being followed and the feeds stay up to date. Load the page again; if it stays so, tell us what you were doing.',
      again: 'Load again',
      home: 'Go to the overview',
    },
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
    broken: {
      title: 'Cette page ne peut pas être affichée',
      body: "Rien n'est perdu : le stock reste suivi et les flux restent à jour. Rechargez la page ; si cela continue, dites-nous ce que vous faisiez.",
      again: 'Recharger',
      home: "Aller à la vue d'ensemble",
    },
    missing: {
      title: "Il n'y a rien à cette adresse",
      body: 'La fiche a peut-être été supprimée de votre boutique depuis.',
    },
  },
})
