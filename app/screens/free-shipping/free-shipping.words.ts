import { defineWords } from '../../i18n/index.ts'

/** What the three tabs share. */
export const freeShippingWords = defineWords({
  en: {
    title: 'Free shipping',
    tabs: { label: 'Free shipping', bar: 'Bar', proof: 'Proof log', threshold: 'Threshold' },
  },
  fr: {
    title: 'Livraison gratuite',
    tabs: { label: 'Livraison gratuite', bar: 'Barre', proof: 'Journal des preuves', threshold: 'Seuil' },
  },
})
