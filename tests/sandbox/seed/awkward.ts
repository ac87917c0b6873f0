/** The awkward cases that the shop holds, each findable by its tag. */

import { addSellingPlanGroup } from '../store/build.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'
import type { AddProduct, NewProduct } from './add-product.ts'
import { ean13 } from './ean.ts'
import type { Picture } from './pictures.ts'

export const awkwardKeys = [
  'untracked',
  'untracked-old-level',
  'continue-zero',
  'continue-negative',
  'draft',
  'archived',
  'unlisted',
  'unpublished-product',
  'unpublished-variant',
  'scheduled',
  'gift-card',
  'negative-elsewhere-positive-sum',
  'negative-elsewhere-zero-sum',
  'stock-elsewhere',
  'committed',
  'unavailable-units',
  'negative',
  'no-sku',
  'duplicate-sku',
  'minimum-above-stock',
  'bundle',
  'preorder',
  'price-zero',
  'long-name',
  'no-picture',
  'single-variant',
  'last-m',
] as const

export type AwkwardKey = (typeof awkwardKeys)[number]

/** A case touches the whole product, or the variants whose title is named. */
const onlyVariants: Partial<Record<AwkwardKey, string>> = {
  'unpublished-variant': 'Sauge / M',
  'negative-elsewhere-positive-sum': 'Marine',
  'negative-elsewhere-zero-sum': 'Camel',
  'no-sku': 'Écru',
  'last-m': 'Écru et marine / M',
}

export type AwkwardCase = { key: AwkwardKey; product: Product; variant: Variant }

function tagOf(key: AwkwardKey): string {
  return `cas-${key}`
}

/** The product of a case and the variant in which it shows (its first where it touches them all). */
export function findAwkward(shop: ShopState, key: AwkwardKey): AwkwardCase {
  const product = [...shop.products.values()].find((candidate) => candidate.tags.includes(tagOf(key)))
  if (!product) throw new Error(`no product of ${shop.domain} is tagged ${tagOf(key)}`)
  const variants = product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
  const title = onlyVariants[key]
  const variant = title === undefined ? variants[0] : variants.find((candidate) => candidate.title === title)
  if (!variant) throw new Error(`${product.title} has no variant ${title ?? ''}`)
  return { key, product, variant }
}

/** Stock by location: warehouse, rue Crébillon, Rennes. */
export function addAwkward(shop: ShopState, add: AddProduct, picture: Picture, today: Date): void {
  const cases = awkwardProducts(picture, today)
  for (const one of cases) add(one)
  addBundle(shop, add, picture)
  addPreorder(shop, add, picture)
}

let barcodeCount = 0
function barcode(): string {
  barcodeCount = (barcodeCount + 1) % 1000
  return ean13(`37602149${String(9000 + barcodeCount)}`)
}

function simple(key: AwkwardKey, product: NewProduct): NewProduct {
  return { ...product, tags: [...(product.tags ?? []), tagOf(key)] }
}

/** The next 9 January: a date once written down would be over one day. */
function nextWinter(today: Date): string {
  const inYear = (year: number) => new Date(Date.UTC(year, 0, 9, 7))
  const thisYear = inYear(today.getUTCFullYear())
  const next = thisYear > today ? thisYear : inYear(today.getUTCFullYear() + 1)
  return next.toISOString().replace('.000', '')
}

function awkwardProducts(picture: Picture, today: Date): NewProduct[] {
  barcodeCount = 0
  return [
    simple('last-m', {
      title: 'Marinière Crébillon en coton épais',
      productType: 'Marinières',
      tags: ['femme', 'nouveautes'],
      createdAt: '2026-10-28T09:15:00Z',
      descriptionHtml:
        '<p>Un jersey de coton de 220 g, encolure bateau et manches trois-quarts. Coupe droite : prenez votre taille habituelle.</p>',
      images: [picture('mariniere', 'ecru-marine', 'Marinière Crébillon, Écru et marine')],
      options: [
        { name: 'Couleur', values: ['Écru et marine'] },
        { name: 'Taille', values: ['XS', 'S', 'M', 'L', 'XL'] },
      ],
      variants: (
        [
          ['XS', 4],
          ['S', 6],
          ['M', 1],
          ['L', 5],
          ['XL', 3],
        ] as const
      ).map(([size, units]) => ({
        optionValues: ['Écru et marine', size],
        sku: `MAF900-ECM-${size}`,
        barcode: barcode(),
        price: '69.00',
        weightGrams: 260,
        stock: [units, 0, 0],
      })),
    }),
    simple('untracked', {
      title: 'Emballage cadeau furoshiki',
      productType: 'Emballages',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Un carré de coton de 50 × 50 cm, noué autour de votre commande. Nous écrivons votre mot à la main.</p>',
      images: [picture('foulard', 'terracotta', 'Emballage cadeau furoshiki')],
      variants: [{ sku: 'EMB001', price: '12.90', tracked: false, weightGrams: 60, stock: [0, null, null] }],
    }),
    simple('untracked-old-level', {
      title: 'Retouche d’ourlet, par correspondance',
      productType: 'Services',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Un ourlet simple sur un article acheté chez nous. Comptez six jours ouvrés dans notre atelier de Rezé.</p>',
      images: [picture('pantalon', 'marine', 'Retouche d’ourlet')],
      variants: [
        { sku: 'RET001', price: '14.00', tracked: false, requiresShipping: false, stock: [-4, null, null] },
      ],
    }),
    simple('continue-zero', {
      title: 'Pull marin Penfret, tricoté à la commande',
      productType: 'Pulls et cardigans',
      vendor: 'Filature de l’Erdre',
      tags: ['homme'],
      descriptionHtml:
        '<p>Laine vierge serrée, tricotée après votre commande. Comptez trois semaines entre la commande et l’envoi.</p>',
      images: [picture('pull', 'marine', 'Pull marin Penfret, Marine')],
      options: [
        { name: 'Couleur', values: ['Marine'] },
        { name: 'Taille', values: ['S', 'M', 'L', 'XL'] },
      ],
      variants: ['S', 'M', 'L', 'XL'].map((size) => ({
        optionValues: ['Marine', size],
        sku: `PUH901-MAR-${size}`,
        barcode: barcode(),
        price: '149.00',
        weightGrams: 640,
        inventoryPolicy: 'CONTINUE' as const,
        stock: [0, 0, 0],
      })),
    }),
    simple('continue-negative', {
      title: 'Vareuse Penmarc’h, coupée à la demande',
      productType: 'Manteaux et vestes',
      vendor: 'Voilerie du Ponant',
      tags: ['homme'],
      descriptionHtml:
        '<p>Toile de coton épaisse, coupée et cousue à Rezé après votre commande. Elle ne rétrécit pas : prenez votre taille.</p>',
      images: [picture('veste', 'terracotta', 'Vareuse Penmarc’h, Terracotta')],
      options: [
        { name: 'Couleur', values: ['Terracotta', 'Marine'] },
        { name: 'Taille', values: ['S', 'M', 'L'] },
      ],
      variants: ['Terracotta', 'Marine'].flatMap((colour) =>
        ['S', 'M', 'L'].map((size, index) => ({
          optionValues: [colour, size],
          sku: `VES902-${colour.slice(0, 3).toUpperCase()}-${size}`,
          barcode: barcode(),
          price: '119.00',
          weightGrams: 700,
          inventoryPolicy: 'CONTINUE' as const,
          stock: [-4 + index, 0, 0],
        })),
      ),
    }),
    simple('draft', {
      title: 'Manteau Cambronne, collection de printemps',
      productType: 'Manteaux et vestes',
      tags: ['femme'],
      status: 'DRAFT',
      descriptionHtml:
        '<p>Gabardine de coton non doublée. Fiche en préparation : les mesures seront ajoutées à la réception.</p>',
      images: [picture('manteau', 'sable', 'Manteau Cambronne, Sable')],
      options: [
        { name: 'Couleur', values: ['Sable'] },
        { name: 'Taille', values: ['36', '38', '40', '42'] },
      ],
      variants: ['36', '38', '40', '42'].map((size) => ({
        optionValues: ['Sable', size],
        sku: `MAN903-SAB-${size}`,
        barcode: barcode(),
        price: '269.00',
        weightGrams: 1100,
        stock: [6, 0, 0],
      })),
    }),
    simple('archived', {
      title: 'Robe Atlantis en lin, été 2024',
      productType: 'Robes',
      tags: ['femme'],
      status: 'ARCHIVED',
      descriptionHtml:
        '<p>Lin lavé de 180 g, bretelles nouées. Modèle arrêté, il nous en reste quelques-unes en réserve.</p>',
      images: [picture('robe', 'terracotta', 'Robe Atlantis, Terracotta')],
      options: [
        { name: 'Couleur', values: ['Terracotta'] },
        { name: 'Taille', values: ['36', '38', '40'] },
      ],
      variants: ['36', '38', '40'].map((size) => ({
        optionValues: ['Terracotta', size],
        sku: `ROL904-TER-${size}`,
        barcode: barcode(),
        price: '129.00',
        weightGrams: 340,
        stock: [3, 0, 1],
      })),
    }),
    simple('unlisted', {
      title: 'Sac Vernissage, vente privée',
      productType: 'Sacs',
      vendor: 'Voilerie du Ponant',
      tags: ['accessoires'],
      status: 'UNLISTED',
      descriptionHtml:
        '<p>Cuir de vachette tanné végétal, numéroté à l’intérieur. Réservé aux personnes qui ont reçu l’invitation.</p>',
      images: [picture('sac', 'camel', 'Sac Vernissage, Camel')],
      variants: [
        { sku: 'SAC905-CAM', barcode: barcode(), price: '129.00', weightGrams: 620, stock: [9, 2, 0] },
      ],
    }),
    simple('unpublished-product', {
      title: 'Tablier d’atelier, en boutique seulement',
      productType: 'Accessoires de maison',
      tags: ['accessoires'],
      published: false,
      descriptionHtml: '<p>Toile de coton de 320 g, lanières croisées. Vendu en boutique, pas en ligne.</p>',
      images: [picture('robe', 'naturel', 'Tablier d’atelier')],
      variants: [
        { sku: 'TAB906-NAT', barcode: barcode(), price: '49.00', weightGrams: 330, stock: [12, 4, 4] },
      ],
    }),
    simple('unpublished-variant', {
      title: 'T-shirt Saint-Félix col rond',
      productType: 'T-shirts',
      tags: ['femme'],
      descriptionHtml:
        '<p>Coton biologique de 180 g, col rond bordé. Le coloris sauge en taille M part en boutique.</p>',
      images: [
        picture('tshirt', 'blanc', 'T-shirt Saint-Félix, Blanc'),
        picture('tshirt', 'sauge', 'T-shirt Saint-Félix, Sauge'),
      ],
      options: [
        { name: 'Couleur', values: ['Blanc', 'Sauge'] },
        { name: 'Taille', values: ['S', 'M', 'L'] },
      ],
      variants: ['Blanc', 'Sauge'].flatMap((colour) =>
        ['S', 'M', 'L'].map((size) => ({
          optionValues: [colour, size],
          sku: `TSF907-${colour === 'Blanc' ? 'BLC' : 'SAU'}-${size}`,
          barcode: barcode(),
          price: '32.00',
          weightGrams: 160,
          stock: [12, 3, 0],
          published: !(colour === 'Sauge' && size === 'M'),
        })),
      ),
    }),
    simple('scheduled', {
      title: 'Écharpe Solstice en laine',
      productType: 'Écharpes et foulards',
      vendor: 'Filature de l’Erdre',
      tags: ['accessoires'],
      published: nextWinter(today),
      descriptionHtml: '<p>Laine vierge, 180 × 35 cm, franges courtes. En ligne à partir du 9 janvier.</p>',
      images: [picture('echarpe', 'bordeaux', 'Écharpe Solstice, Bordeaux')],
      variants: [
        { sku: 'ECH908-BOR', barcode: barcode(), price: '59.00', weightGrams: 220, stock: [30, 5, 0] },
      ],
    }),
    simple('gift-card', {
      title: 'Carte cadeau Maison Alizée',
      productType: 'Cartes cadeaux',
      isGiftCard: true,
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Envoyée par e-mail le jour de votre choix. Valable deux ans, en ligne et en boutique.</p>',
      images: [picture('carte', 'marine', 'Carte cadeau Maison Alizée')],
      options: [{ name: 'Montant', values: ['25 €', '50 €', '100 €', '150 €'] }],
      variants: ['25', '50', '100', '150'].map((amount) => ({
        optionValues: [`${amount} €`],
        sku: null,
        price: `${amount}.00`,
        tracked: false,
        requiresShipping: false,
        weightGrams: 0,
        stock: [],
      })),
    }),
    simple('negative-elsewhere-positive-sum', {
      title: 'Bonnet Fosse en laine',
      productType: 'Bonnets et gants',
      vendor: 'Filature de l’Erdre',
      tags: ['accessoires'],
      descriptionHtml: '<p>Laine vierge en côtes 2/2, revers double. Taille unique de 54 à 60 cm.</p>',
      images: [picture('bonnet', 'marine', 'Bonnet Fosse, Marine')],
      options: [{ name: 'Couleur', values: ['Marine', 'Moutarde'] }],
      variants: [
        {
          optionValues: ['Marine'],
          sku: 'BON909-MAR',
          barcode: barcode(),
          price: '35.00',
          weightGrams: 90,
          stock: [3, 0, -1],
        },
        {
          optionValues: ['Moutarde'],
          sku: 'BON909-MOU',
          barcode: barcode(),
          price: '35.00',
          weightGrams: 90,
          stock: [8, 1, 2],
        },
      ],
    }),
    simple('negative-elsewhere-zero-sum', {
      title: 'Écharpe Versailles en laine',
      productType: 'Écharpes et foulards',
      vendor: 'Filature de l’Erdre',
      tags: ['accessoires'],
      descriptionHtml: '<p>Laine vierge, 180 × 35 cm, franges courtes. Tissée dans le Tarn.</p>',
      images: [picture('echarpe', 'camel', 'Écharpe Versailles, Camel')],
      options: [{ name: 'Couleur', values: ['Camel', 'Gris chiné'] }],
      variants: [
        {
          optionValues: ['Camel'],
          sku: 'ECH910-CAM',
          barcode: barcode(),
          price: '59.00',
          weightGrams: 220,
          stock: [2, 0, -2],
        },
        {
          optionValues: ['Gris chiné'],
          sku: 'ECH910-GRC',
          barcode: barcode(),
          price: '59.00',
          weightGrams: 220,
          stock: [5, 1, 0],
        },
      ],
    }),
    simple('stock-elsewhere', {
      title: 'Gants Palais en laine',
      productType: 'Bonnets et gants',
      vendor: 'Filature de l’Erdre',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Laine mérinos, bouts tactiles au pouce et à l’index. Les dernières paires sont à Rennes.</p>',
      images: [picture('gants', 'gris-chine', 'Gants Palais, Gris chiné')],
      options: [
        { name: 'Couleur', values: ['Gris chiné'] },
        { name: 'Taille', values: ['S/M', 'L/XL'] },
      ],
      variants: ['S/M', 'L/XL'].map((size) => ({
        optionValues: ['Gris chiné', size],
        sku: `GAN911-GRC-${size === 'S/M' ? 'SM' : 'LXL'}`,
        barcode: barcode(),
        price: '35.00',
        weightGrams: 60,
        stock: [0, 0, 4],
      })),
    }),
    simple('committed', {
      title: 'Chemise Bel-Air en lin',
      productType: 'Chemises et blouses',
      vendor: 'Atelier Crébillon',
      tags: ['femme'],
      descriptionHtml:
        '<p>Lin lavé de 150 g, boutons en nacre. Les deux dernières sont déjà dans des commandes.</p>',
      images: [picture('chemise', 'naturel', 'Chemise Bel-Air, Naturel')],
      options: [
        { name: 'Couleur', values: ['Naturel'] },
        { name: 'Taille', values: ['38', '40'] },
      ],
      variants: ['38', '40'].map((size) => ({
        optionValues: ['Naturel', size],
        sku: `CHF912-NAT-${size}`,
        barcode: barcode(),
        price: '89.00',
        weightGrams: 220,
        stock: [{ available: 0, committed: 1 }, 0, 0],
      })),
    }),
    simple('unavailable-units', {
      title: 'Espadrilles Estacade en toile',
      productType: 'Chaussures',
      tags: ['accessoires'],
      descriptionHtml: '<p>Toile de coton, semelle en corde cousue main. Un lot est en contrôle qualité.</p>',
      images: [picture('espadrilles', 'ecru-marine', 'Espadrilles Estacade, Écru et marine')],
      options: [
        { name: 'Couleur', values: ['Écru et marine'] },
        { name: 'Taille', values: ['38', '39'] },
      ],
      variants: ['38', '39'].map((size, index) => ({
        optionValues: ['Écru et marine', size],
        sku: `ESP913-ECM-${size}`,
        barcode: barcode(),
        price: '49.00',
        weightGrams: 420,
        stock: [index === 0 ? { quality_control: 6, damaged: 1 } : { safety_stock: 5, incoming: 40 }, 0, 0],
      })),
    }),
    simple('negative', {
      title: 'Jupe Guémené portefeuille en lin',
      productType: 'Jupes',
      vendor: 'Atelier Crébillon',
      tags: ['femme'],
      descriptionHtml:
        '<p>Lin lavé, se noue sur le côté, ourlet à mi-mollet. Longueur : 74 cm en taille 38.</p>',
      images: [picture('jupe', 'terracotta', 'Jupe Guémené, Terracotta')],
      options: [
        { name: 'Couleur', values: ['Terracotta'] },
        { name: 'Taille', values: ['38', '40'] },
      ],
      variants: ['38', '40'].map((size, index) => ({
        optionValues: ['Terracotta', size],
        sku: `JUP914-TER-${size}`,
        barcode: barcode(),
        price: '89.00',
        weightGrams: 320,
        stock: [index === 0 ? { available: -3, committed: 3 } : 7, 0, 0],
      })),
    }),
    simple('no-sku', {
      title: 'Mouchoir brodé Lu',
      productType: 'Écharpes et foulards',
      vendor: 'Atelier Crébillon',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Batiste de coton, 30 × 30 cm, initiale brodée à la main. Chaque pièce est un peu différente.</p>',
      images: [picture('foulard', 'ecru', 'Mouchoir brodé Lu')],
      options: [{ name: 'Couleur', values: ['Écru', 'Bleu ciel'] }],
      variants: [
        { optionValues: ['Écru'], sku: null, price: '19.00', weightGrams: 20, stock: [14, 6, 2] },
        { optionValues: ['Bleu ciel'], sku: '', price: '19.00', weightGrams: 20, stock: [9, 3, 0] },
      ],
    }),
    simple('duplicate-sku', {
      title: 'Chaussettes Lagune en coton, ancienne référence',
      productType: 'Chaussettes',
      vendor: 'Bonneterie de Retz',
      tags: ['accessoires'],
      descriptionHtml: '<p>Coton peigné, pointe remaillée à la main. Fin de série de la saison dernière.</p>',
      images: [picture('chaussettes', 'sapin', 'Chaussettes Lagune, Sapin')],
      options: [{ name: 'Taille', values: ['36-38', '39-41'] }],
      variants: ['36-38', '39-41'].map((size, index) => ({
        optionValues: [size],
        sku: 'CHO915-SAP',
        barcode: barcode(),
        price: '14.90',
        compareAtPrice: '16.90',
        weightGrams: 70,
        stock: [5 + index, 0, 0],
      })),
    }),
    simple('minimum-above-stock', {
      title: 'Chaussettes Lagune, par six paires',
      productType: 'Chaussettes',
      vendor: 'Bonneterie de Retz',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Les mêmes en coton peigné, vendues par six paires. Le prix est celui d’une paire.</p>',
      images: [picture('chaussettes', 'marine', 'Chaussettes Lagune, Marine')],
      variants: [
        {
          sku: 'CHO916-MAR',
          barcode: barcode(),
          price: '13.90',
          weightGrams: 70,
          stock: [4, 0, 0],
          minimumQuantity: 6,
        },
      ],
    }),
    simple('price-zero', {
      title: 'Échantillons de nos tissus',
      productType: 'Échantillons',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Quatre carrés de 8 cm : lin, coton, laine et velours. Offerts, une enveloppe par foyer.</p>',
      images: [picture('foulard', 'sauge', 'Échantillons de nos tissus')],
      variants: [{ sku: 'ECH000', price: '0.00', weightGrams: 15, stock: [150, 40, 40] }],
    }),
    simple('long-name', {
      title: 'Manteau ceinturé Île-de-Nantes en laine et cachemire à col châle doublé de satin',
      productType: 'Manteaux et vestes',
      vendor: 'Atelier Crébillon',
      tags: ['femme'],
      descriptionHtml:
        '<p>Laine et 10 % de cachemire, col châle et ceinture à nouer. Nettoyage à sec uniquement.</p>',
      images: [picture('manteau', 'bordeaux', 'Manteau Île-de-Nantes, Bordeaux')],
      options: [
        { name: 'Couleur', values: ['Bordeaux'] },
        { name: 'Taille', values: ['36', '38', '40', '42', '44'] },
      ],
      variants: ['36', '38', '40', '42', '44'].map((size, index) => ({
        optionValues: ['Bordeaux', size],
        sku: `MAN917-BOR-${size}`,
        barcode: barcode(),
        price: '389.00',
        weightGrams: 1500,
        stock: [index % 2, index === 3 ? 1 : 0, 0],
      })),
    }),
    simple('no-picture', {
      title: 'Snood Brocéliande en alpaga',
      productType: 'Écharpes et foulards',
      vendor: 'Filature de l’Erdre',
      tags: ['accessoires'],
      descriptionHtml: '<p>Alpaga et laine, deux tours de cou. La photo arrive, la laine est déjà là.</p>',
      images: [],
      options: [{ name: 'Couleur', values: ['Sapin', 'Écru'] }],
      variants: [
        {
          optionValues: ['Sapin'],
          sku: 'ECH918-SAP',
          barcode: barcode(),
          price: '69.00',
          weightGrams: 180,
          stock: [6, 1, 0],
        },
        {
          optionValues: ['Écru'],
          sku: 'ECH918-ECR',
          barcode: barcode(),
          price: '69.00',
          weightGrams: 180,
          stock: [0, 0, 0],
        },
      ],
    }),
    simple('single-variant', {
      title: 'Brosse à laine en poils de sanglier',
      productType: 'Entretien',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Poils de sanglier sur bois de hêtre. Elle relève les fibres et retient les bouloches.</p>',
      images: [picture('brosse', 'chataigne', 'Brosse à laine')],
      variants: [{ sku: 'ENT919', barcode: barcode(), price: '24.90', weightGrams: 140, stock: [22, 5, 3] }],
    }),
  ]
}

function addBundle(shop: ShopState, add: AddProduct, picture: Picture): void {
  const hat = findAwkward(shop, 'negative-elsewhere-positive-sum').product
  const scarf = findAwkward(shop, 'negative-elsewhere-zero-sum').product
  const components = [hat, scarf].map((product) => ({ variantId: product.variantIds[1] ?? '', quantity: 1 }))
  add(
    simple('bundle', {
      title: 'Coffret Traversée : bonnet et écharpe',
      productType: 'Coffrets',
      tags: ['accessoires'],
      descriptionHtml:
        '<p>Un bonnet Fosse moutarde et une écharpe Versailles gris chiné, dans leur boîte. Il y en a autant que de bonnets et d’écharpes.</p>',
      images: [picture('coffret', 'moutarde', 'Coffret Traversée')],
      variants: [
        {
          sku: 'COF920',
          barcode: barcode(),
          price: '84.00',
          weightGrams: 320,
          stock: [null, null, null],
          components,
        },
      ],
    }),
  )
}

function addPreorder(shop: ShopState, add: AddProduct, picture: Picture): void {
  const product = add(
    simple('preorder', {
      title: 'Caban Jules-Verne, en précommande',
      productType: 'Manteaux et vestes',
      vendor: 'Atelier Crébillon',
      tags: ['homme'],
      descriptionHtml:
        '<p>Drap de laine de 600 g, double boutonnage. La série est en confection, nous expédions dès sa réception.</p>',
      images: [picture('caban', 'marine', 'Caban Jules-Verne, Marine')],
      options: [
        { name: 'Couleur', values: ['Marine'] },
        { name: 'Taille', values: ['S', 'M', 'L', 'XL'] },
      ],
      variants: ['S', 'M', 'L', 'XL'].map((size) => ({
        optionValues: ['Marine', size],
        sku: `CAB921-MAR-${size}`,
        barcode: barcode(),
        price: '289.00',
        weightGrams: 1600,
        inventoryPolicy: 'CONTINUE' as const,
        stock: [{ incoming: 60 }, 0, 0],
      })),
    }),
  )
  addSellingPlanGroup(shop, {
    name: 'Précommande',
    category: 'PRE_ORDER',
    productIds: [product.id],
    variantIds: [...product.variantIds],
  })
}
