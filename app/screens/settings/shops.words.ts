import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'
import type { Moment } from '../stock/item-sides.words.ts'

/** The shops of the account, the code that joins one more, and what ends when one leaves. */
export const shopsWords = defineWords({
  en: {
    title: 'Shops',
    help: 'All shops of your account. Each is opened from its own admin.',
    platforms: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    here: 'You are here',
    name: 'Name',
    address: 'Address',
    since: 'Connected since',
    read: 'Whole catalogue read',
    notRead: 'being read',
    message: 'Last message',
    answer: 'Last answer',
    never: 'none yet',
    waiting: 'Waiting in the shop',
    waitingCount: (count: number) =>
      pluralEn(count, { one: '# change to be sent', other: '# changes to be sent' }),
    waitingNone: 'nothing',
    unknown: '–',
    version: 'Module',
    versionOf: (module: string, platform: string) => `${module}, on PrestaShop ${platform}`,
    states: {
      connected: 'Connected',
      waiting: 'First message',
      silent: 'Silent',
      moved: 'Moved',
      unpaired: 'Disconnected',
      uninstalled: 'Uninstalled',
    },
    trouble: {
      silent: ({ day, hour }: Moment) =>
        `No answer since ${day ? `${day} at ${hour}` : hour}. What moves meanwhile is kept. Check that the shop is reachable and the module active.`,
      moved:
        'This shop has moved, or is a copy of another: nothing is read or written any more. If this is the right one, click “Connect” again in its module.',
      unpaired:
        'Nothing is read or written any more. To connect it again, create a code below and click “Connect” in its module.',
      uninstalled: 'The app was uninstalled there. Install it again from the shop’s own admin.',
    },
    code: {
      title: 'Join a PrestaShop',
      help: 'The shop then belongs to your account, and can share its stock with Shopify.',
      steps: {
        install: 'Install the Promesse module in your PrestaShop.',
        create: 'Create a code here.',
        enter: 'Type it on the module’s page and click “Connect”.',
      },
      stepsLabel: 'How it goes',
      create: 'Create a code',
      again: 'Create another code',
      label: 'One-time code',
      copy: 'Copy',
      copied: 'Copied',
      end: (moment: string) => `Good until ${moment}, for one shop. It isn’t shown again.`,
      replaces: 'A new code ends the one before.',
    },
    fromPrestashop:
      'To share your stock with a Shopify shop: install Promesse there, create a code in its Settings, then type it on this module’s page.',
    disconnect: {
      action: 'Disconnect',
      actionNamed: (shop: string) => `Disconnect ${shop}`,
      title: (shop: string) => `Disconnect: ${shop}?`,
      intro: 'This stops at once:',
      stops: {
        read: 'We read nothing of this shop any more, and nothing is written into it.',
        feeds: 'Its ad feeds no longer answer; channels keep what they read last.',
        pool: 'The common stock with it stops: a sale in one shop no longer reaches the other.',
      },
      kept: 'Both shops keep their quantities. The links are kept for 30 days, in case you connect it again, with a new code.',
      close: 'Stay connected',
      confirm: 'Disconnect',
      done: 'Disconnected',
      shopify: 'A Shopify shop is disconnected by uninstalling the app in its admin.',
      failed: 'The shop wasn’t disconnected. Load the page again and repeat.',
    },
  },
  fr: {
    title: 'Boutiques',
    help: 'Toutes les boutiques de votre compte. Chacune s’ouvre depuis sa propre administration.',
    platforms: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    here: 'Vous êtes ici',
    name: 'Nom',
    address: 'Adresse',
    since: 'Reliée depuis',
    read: 'Catalogue entier lu',
    notRead: 'en cours de lecture',
    message: 'Dernier message',
    answer: 'Dernière réponse',
    never: 'aucun encore',
    waiting: 'En attente dans la boutique',
    waitingCount: (count) =>
      pluralFr(count, {
        one: '# changement à envoyer',
        many: '# de changements à envoyer',
        other: '# changements à envoyer',
      }),
    waitingNone: 'rien',
    unknown: '–',
    version: 'Module',
    versionOf: (module, platform) => `${module}, sur PrestaShop ${platform}`,
    states: {
      connected: 'Reliée',
      waiting: 'Premier message',
      silent: 'Muette',
      moved: 'Déplacée',
      unpaired: 'Déconnectée',
      uninstalled: 'Désinstallée',
    },
    trouble: {
      silent: ({ day, hour }) =>
        `Pas de réponse depuis ${day ? `le ${day} à ${hour}` : hour}. Ce qui bouge entre-temps est gardé. Vérifiez que la boutique est joignable et le module actif.`,
      moved:
        'Cette boutique a été déplacée, ou c’est une copie : plus rien n’est lu ni écrit. Si c’est la bonne, cliquez à nouveau sur « Connecter » dans son module.',
      unpaired:
        'Plus rien n’est lu ni écrit. Pour la relier à nouveau, créez un code ci-dessous et cliquez sur « Connecter » dans son module.',
      uninstalled:
        'L’application y a été désinstallée. Installez-la à nouveau depuis l’administration de la boutique.',
    },
    code: {
      title: 'Relier un PrestaShop',
      help: 'La boutique rejoint votre compte, et peut partager son stock avec Shopify.',
      steps: {
        install: 'Installez le module Promesse dans votre PrestaShop.',
        create: 'Créez un code ici.',
        enter: 'Saisissez-le sur la page du module et cliquez sur « Connecter ».',
      },
      stepsLabel: 'Comment faire',
      create: 'Créer un code',
      again: 'Créer un autre code',
      label: 'Code à usage unique',
      copy: 'Copier',
      copied: 'Copié',
      end: (moment) => `Valable jusqu'à ${moment}, pour une boutique. Il ne sera plus affiché.`,
      replaces: 'Un nouveau code met fin au précédent.',
    },
    fromPrestashop:
      'Pour partager votre stock avec une boutique Shopify : installez-y Promesse, créez un code dans ses paramètres, puis saisissez-le sur la page de ce module.',
    disconnect: {
      action: 'Déconnecter',
      actionNamed: (shop) => `Déconnecter ${shop}`,
      title: (shop) => `Déconnecter : ${shop} ?`,
      intro: 'Ceci s’arrête aussitôt :',
      stops: {
        read: 'Nous ne lisons plus rien de cette boutique, et rien n’y est plus écrit.',
        feeds: 'Ses flux d’annonces ne répondent plus ; les canaux gardent ce qu’ils ont lu en dernier.',
        pool: 'Le stock commun avec elle s’arrête : une vente dans une boutique n’arrive plus dans l’autre.',
      },
      kept: 'Les deux boutiques gardent leurs quantités. Les liens sont gardés 30 jours, au cas où vous la reliez à nouveau, avec un nouveau code.',
      close: 'Rester connecté',
      confirm: 'Déconnecter',
      done: 'Déconnectée',
      shopify: 'Une boutique Shopify se déconnecte en désinstallant l’application dans son administration.',
      failed: 'La boutique n’a pas été déconnectée. Rechargez la page et recommencez.',
    },
  },
})
