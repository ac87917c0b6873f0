import { defineWords, useWords } from '../i18n/index.ts'

const skinWords = defineWords({
  en: {
    close: 'Close',
    unsaved: 'Changes not saved',
    lookOnly: 'Your profile may look, not change.',
    lookOnlyTitle: 'You may look, not change',
    lookOnlyHelp: "Your profile doesn't give the right to edit in Promesse. An administrator can grant it.",
    lost: 'The {admin} no longer answers',
    lostHelp:
      'Your session there may have ended. What is shown stays as it was; load the page again to go on.',
    reload: 'Load again',
    menu: 'Promesse menu',
  },
  fr: {
    close: 'Fermer',
    unsaved: 'Modifications non enregistrées',
    lookOnly: 'Votre profil permet de voir, pas de modifier.',
    lookOnlyTitle: 'Vous pouvez voir, pas modifier',
    lookOnlyHelp:
      "Votre profil ne donne pas le droit de modifier dans Promesse. Un administrateur peut l'accorder.",
    lost: 'Le {admin} ne répond plus',
    lostHelp:
      'Votre session y est peut-être terminée. Ce qui est affiché reste tel quel ; rechargez la page pour continuer.',
    reload: 'Recharger',
    menu: 'Menu de Promesse',
  },
})

/** Words that a skin itself says. */
export const useSkinWords = () => useWords(skinWords)
