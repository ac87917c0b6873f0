/** The words of the theme editor's stand-in, in both languages. */

const fr = {
  title: 'Éditeur de thème (bac à sable)',
  back: 'Revenir à l’administration',
  embeds: 'Applications intégrées',
  embed: 'Promesse',
  embedHelp: 'Charge la barre sur toutes les pages et la place dans le tiroir du panier.',
  asked: 'Promesse demande à être activée ici. Rien ne change avant l’enregistrement.',
  settings: 'Réglages : {name}',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  preview: 'Aperçu',
  pages: { home: 'Accueil', cart: 'Panier' },
  none: 'Cette extension n’a pas encore de bloc.',
}

const en: typeof fr = {
  title: 'Theme editor (sandbox)',
  back: 'Back to the admin',
  embeds: 'App embeds',
  embed: 'Promesse',
  embedHelp: 'Loads the bar on every page and puts it into the cart drawer.',
  asked: 'Promesse asks to be switched on here. Nothing changes before you save.',
  settings: 'Settings: {name}',
  save: 'Save',
  saved: 'Saved.',
  preview: 'Preview',
  pages: { home: 'Home', cart: 'Cart' },
  none: 'This extension has no block yet.',
}

export const editorWords = { fr, en }
