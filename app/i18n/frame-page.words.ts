import { defineWords } from './words.ts'

/** The page before the screens, when neither skin nor reader is known: both languages stand on it. */
export const framePageWords = defineWords({
  en: {
    waiting: 'Promesse is opening',
    alone: {
      title: 'Promesse opens from your back office',
      body: 'Sign in to your PrestaShop back office, then choose Promesse in its menu.',
    },
    over: {
      title: 'The back office could not let you in',
      body: 'Its page may have been open for long, or the clock of your shop’s server may be off by more than a minute. Load the page again.',
    },
    moved: {
      title: 'This shop has moved',
      body: 'Its address or its server isn’t the one that was connected, so nothing goes in either direction. In the module’s settings, click Connect again.',
    },
    unpaired: {
      title: 'This shop is no longer connected',
      body: 'In the module’s settings, click Connect.',
    },
    unknown: {
      title: 'This shop isn’t connected yet',
      body: 'In the module’s settings, click Connect. If it says that it is connected, load the page again.',
    },
    view: {
      title: 'Your profile doesn’t open Promesse',
      body: 'An administrator can give your PrestaShop profile the right to view the module.',
    },
    again: 'Load again',
  },
  fr: {
    waiting: "Promesse s'ouvre",
    alone: {
      title: "Promesse s'ouvre depuis votre back-office",
      body: 'Connectez-vous à votre back-office PrestaShop, puis choisissez Promesse dans son menu.',
    },
    over: {
      title: "Le back-office n'a pas pu vous faire entrer",
      body: "Sa page était peut-être ouverte depuis longtemps, ou l'horloge du serveur de votre boutique a plus d'une minute d'écart. Rechargez la page.",
    },
    moved: {
      title: 'Cette boutique a changé de place',
      body: "Son adresse ou son serveur n'est pas celui qui a été connecté : plus rien ne passe, dans aucun sens. Dans les paramètres du module, cliquez de nouveau sur Connecter.",
    },
    unpaired: {
      title: "Cette boutique n'est plus connectée",
      body: 'Dans les paramètres du module, cliquez sur Connecter.',
    },
    unknown: {
      title: "Cette boutique n'est pas encore connectée",
      body: "Dans les paramètres du module, cliquez sur Connecter. S'il dit qu'elle est connectée, rechargez la page.",
    },
    view: {
      title: "Votre profil n'ouvre pas Promesse",
      body: 'Un administrateur peut donner à votre profil PrestaShop le droit de voir le module.',
    },
    again: 'Recharger',
  },
})
