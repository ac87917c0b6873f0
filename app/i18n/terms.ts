import type { Locale } from './locale.ts'

/** The platform whose admin shows the screen: its own words win. */
export type Host = 'shopify' | 'prestashop'

const terms = {
  variant: {
    en: ['variant', 'combination'],
    fr: ['variante', 'déclinaison'],
  },
  variants: {
    en: ['variants', 'combinations'],
    fr: ['variantes', 'déclinaisons'],
  },
  location: {
    en: ['location', 'shop stock'],
    fr: ['emplacement', 'stock de la boutique'],
  },
  locations: {
    en: ['locations', 'shop stocks'],
    fr: ['emplacements', 'stocks des boutiques'],
  },
  available: { en: ['available', 'available'], fr: ['disponible', 'stock disponible'] },
  committed: { en: ['committed', 'reserved'], fr: ['engagé', 'réservé'] },
  onHand: { en: ['on hand', 'physical stock'], fr: ['en stock', 'stock physique'] },
  unavailable: { en: ['unavailable', 'unavailable'], fr: ['non disponible', 'non disponible'] },
  incoming: { en: ['incoming', 'incoming'], fr: ['entrant', 'entrant'] },
  sku: { en: ['SKU', 'reference'], fr: ['SKU', 'référence'] },
  skus: { en: ['SKUs', 'references'], fr: ['SKU', 'références'] },
  productRecord: { en: ['product', 'product'], fr: ['fiche produit', 'fiche produit'] },
  backorders: {
    en: ['continue selling when out of stock', 'allow orders when out of stock'],
    fr: ['continuer à vendre en rupture', 'accepter les commandes en rupture'],
  },
  /** A page that isn't there: as a state, and as a count. */
  notPublished: { en: ['not published', 'disabled'], fr: ['non publié', 'désactivé'] },
  notOnline: {
    en: ['draft, archived or not published', 'disabled'],
    fr: ['brouillon, archivé ou non publié', 'désactivé'],
  },
  /** Not for sale at all: said of the product record. */
  draft: { en: ['a draft', 'disabled'], fr: ['en brouillon', 'désactivée'] },
  showOrHide: {
    en: ['publish it, or make it a draft', 'make it visible, or disable it'],
    fr: ['publiez la fiche, ou repassez-la en brouillon', 'rendez la fiche visible, ou désactivez-la'],
  },
  rate: { en: ['shipping rate', 'shipping cost'], fr: ['tarif d’expédition', 'frais de port'] },
  rates: { en: ['shipping rates', 'shipping costs'], fr: ['tarifs d’expédition', 'frais de port'] },
  method: { en: ['shipping method', 'carrier'], fr: ['mode d’expédition', 'transporteur'] },
  methods: { en: ['shipping methods', 'carriers'], fr: ['modes d’expédition', 'transporteurs'] },
  /** Where the shopper pays, as the subject of a sentence. */
  theCheckout: { en: ['checkout', 'checkout'], fr: ['le paiement', 'la commande'] },
  discountCode: { en: ['discount code', 'voucher'], fr: ['code de réduction', 'bon de réduction'] },
  bundle: { en: ['bundle', 'pack'], fr: ['lot', 'pack'] },
  platform: { en: ['Shopify', 'PrestaShop'], fr: ['Shopify', 'PrestaShop'] },
  admin: { en: ['admin', 'back office'], fr: ['interface administrateur', 'back-office'] },
  app: { en: ['app', 'module'], fr: ['application', 'module'] },
} as const satisfies Record<string, Record<Locale, readonly [string, string]>>

type TermKey = keyof typeof terms

/** The word that the merchant's own admin uses. */
function term(host: Host, locale: Locale, key: TermKey): string {
  return terms[key][locale][host === 'shopify' ? 0 : 1]
}

const isTerm = (name: string): name is TermKey => Object.hasOwn(terms, name)

/** Fills "{variant}" with the word of the merchant's own admin; "{Variant}" begins a sentence. */
export function fillTerms(host: Host, locale: Locale, sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const key = name.charAt(0).toLowerCase() + name.slice(1)
    if (!isTerm(key)) return blank
    const word = term(host, locale, key)
    return key === name ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
}
