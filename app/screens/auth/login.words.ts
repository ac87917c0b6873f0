import { defineWords } from '../../i18n/index.ts'

export const loginWords = defineWords({
  en: {
    title: 'Promesse opens from your Shopify admin',
    body: 'Sign in to your shop, then choose Promesse in the list of apps.',
  },
  fr: {
    title: "Promesse s'ouvre depuis votre interface administrateur Shopify",
    body: 'Connectez-vous à votre boutique, puis choisissez Promesse dans la liste des applications.',
  },
})
