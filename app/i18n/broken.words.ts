import { defineWords } from './words.ts'

export const brokenWords = defineWords({
  en: {
    title: 'This page can’t be shown',
    body: 'Nothing was lost: stock keeps being followed and the feeds stay up to date. Load the page again; if it stays so, tell us what you were doing.',
    again: 'Load again',
    home: 'Go to the overview',
    lookOnly: {
      title: 'Nothing was changed',
      body: 'Your profile may look, not change. An administrator can grant it the right to edit in Promesse.',
    },
    missing: {
      title: 'There is nothing at this address',
      body: 'It may be incomplete, or what it showed has been deleted since.',
    },
  },
  fr: {
    title: 'Cette page ne peut pas être affichée',
    body: "Rien n'est perdu : le stock reste suivi et les flux restent à jour. Rechargez la page ; si cela continue, dites-nous ce que vous faisiez.",
    again: 'Recharger',
    home: "Aller à la vue d'ensemble",
    lookOnly: {
      title: "Rien n'a été modifié",
      body: 'Votre profil permet de voir, pas de modifier. Un administrateur peut lui accorder le droit de modifier dans Promesse.',
    },
    missing: {
      title: "Il n'y a rien à cette adresse",
      body: "Elle est peut-être incomplète, ou ce qu'elle montrait a été supprimé depuis.",
    },
  },
})
