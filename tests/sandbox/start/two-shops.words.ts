/** The words of the start page's second shop, in both languages. `{…}` is filled in by the page's script. */

const fr = {
  title: 'Un stock, deux boutiques',
  lead: 'Vendez ici ou là : l’autre boutique suit. L’heure est celle des journaux des deux boutiques.',
  shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
  available: 'Stock disponible',
  sells: 'La page vend',
  soldOut: 'La page ne vend plus',
  sellLast: 'Vendre le dernier {size} ici',
  sellOne: 'Vendre 1 {size} ici',
  none: '{size} : épuisé ici',
  piece: 'exemplaire',
  page: 'Page produit',
  backOffice: 'Back-office',
  waiting: 'Prête',
  running: 'Vendu ici, l’autre boutique suit…',
  done: '{shop} le sait après {time}',
  away: 'PrestaShop est arrêtée : rien n’est perdu, l’écart sera rattrapé.',
  unknown: 'Cet article n’existe pas dans PrestaShop.',
  seconds: 's',
  tools: 'Ce qui arrive à PrestaShop',
  toolsHelp:
    'Un import SQL ne prévient personne : la relecture suivante le voit. Une panne retient les ventes.',
  quantity: 'Nouvelle quantité',
  rawSql: 'Importer par SQL',
  down: 'Arrêter PrestaShop',
  up: 'Remettre PrestaShop en marche',
  imported: 'Écrit en silence. Promesse relit PrestaShop au moins toutes les 60 s.',
  failed: 'PrestaShop ne répond pas.',
}

export type TwoShopsWords = typeof fr

const en: TwoShopsWords = {
  title: 'One stock, two shops',
  lead: 'Sell here or there: the other shop follows. Times are those of both shops’ logs.',
  shops: { shopify: 'Shopify', prestashop: 'PrestaShop' },
  available: 'Available',
  sells: 'The page sells',
  soldOut: 'The page doesn’t sell any more',
  sellLast: 'Sell the last {size} here',
  sellOne: 'Sell 1 {size} here',
  none: '{size}: sold out here',
  piece: 'piece',
  page: 'Product page',
  backOffice: 'Back office',
  waiting: 'Ready',
  running: 'Sold here, the other shop follows…',
  done: '{shop} knows after {time}',
  away: 'PrestaShop is down: nothing is lost, the difference will be made up.',
  unknown: 'PrestaShop doesn’t have this article.',
  seconds: 's',
  tools: 'What happens to PrestaShop',
  toolsHelp: 'An SQL import tells nobody: the next look sees it. A shop that is down holds sales back.',
  quantity: 'New quantity',
  rawSql: 'Import by raw SQL',
  down: 'Stop PrestaShop',
  up: 'Start PrestaShop again',
  imported: 'Written in silence. Promesse reads PrestaShop again at least every 60 s.',
  failed: 'PrestaShop doesn’t answer.',
}

export const twoShopsWords = { fr, en }
