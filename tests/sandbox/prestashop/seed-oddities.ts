/** What only the PrestaShop sells, and the cases that its pages are recorded for. */
import type { Model } from './seed-models.ts'
import { slug } from './tables.ts'

type Simple = {
  title: string
  reference: string
  price: string
  quantity: number
  file: string
  type?: string
  ean13?: string
}

export function oddProducts(): Model[] {
  const savon = simple({
    title: 'Savon de linge à la lavande',
    reference: 'SAV-LAV',
    price: '6.90',
    quantity: 24,
    file: 'bougie/ecru',
  })
  const brosse = simple({
    title: 'Brosse à lainage en hêtre',
    reference: 'BRO-HET',
    price: '14.90',
    quantity: 9,
    file: 'bougie/camel',
  })
  return [
    savon,
    brosse,
    {
      ...simple({
        title: 'Trousse d’entretien',
        reference: 'LOT-ENT',
        price: '24.90',
        quantity: 0,
        file: 'sac/ecru',
      }),
      pack: { stockType: 1, parts: [part('SAV-LAV', 2), part('BRO-HET', 1)] },
    },
    {
      ...simple({
        title: 'Coffret de trois savons',
        reference: 'LOT-SAV',
        price: '18.90',
        quantity: 5,
        file: 'sac/camel',
      }),
      pack: { stockType: 0, parts: [part('SAV-LAV', 3)] },
    },
    {
      ...simple({
        title: 'Carte cadeau par courriel',
        reference: 'CAR-MEL',
        price: '50.00',
        quantity: 0,
        file: '',
      }),
      ...{ virtual: true, backorders: true },
    },
    {
      ...simple({
        title: 'Boutons de corozo, par cinq',
        reference: 'BOU-COR',
        price: '2.40',
        quantity: 3,
        file: '',
      }),
      minimalQuantity: 5,
    },
    {
      ...simple({
        title: 'Tablier de boutique',
        reference: 'TAB-BOU',
        price: '39.00',
        quantity: 7,
        file: 'chemise/naturel',
      }),
      availableForOrder: false,
    },
    {
      ...simple({
        title: 'Plaid au métier, sur commande',
        reference: 'PLA-MET',
        price: '189.00',
        quantity: -2,
        file: 'echarpe/gris-chine',
      }),
      ...{ backorders: true, availableLater: 'Tissé pour vous en trois semaines' },
    },
    {
      ...simple({
        title: 'Panier de marché tressé',
        reference: 'PAN-TRE',
        price: '45.00',
        quantity: 0,
        file: 'sac/naturel',
      }),
      availableDate: '2027-03-01',
    },
    {
      ...simple({
        title: 'Échantillons de tissus',
        reference: 'ECH-TIS',
        price: '5.00',
        quantity: 40,
        file: '',
      }),
      visibility: 'none',
    },
    {
      ...simple({
        title: 'Bonnet de l’an passé',
        reference: 'BON-ANC',
        price: '19.00',
        quantity: 4,
        file: 'bonnet/marine',
      }),
      active: false,
    },
    ...lookAlikes(),
  ]
}

/** Named like products of the other shop, with references of their own: a doubtful pair, never a sure one. */
function lookAlikes(): Model[] {
  return [
    {
      ...simple({
        title: 'Marinière Crébillon',
        reference: 'MAR-CREB-2',
        price: '65.00',
        quantity: 6,
        file: 'mariniere/ecru-marine',
      }),
      type: 'Marinières',
    },
    {
      ...simple({
        title: 'Bonnet côtelé en laine',
        reference: 'BONNET-LAINE',
        price: '35.00',
        quantity: 11,
        file: 'bonnet/sapin',
      }),
      type: 'Bonnets',
    },
  ]
}

function simple(about: Simple): Model {
  const { title, reference, price, quantity, file, type = 'Entretien', ean13 = '' } = about
  const handle = slug(title)
  return {
    ...{
      title,
      handle,
      description: `<p>${title}. Choisi à Nantes.</p>`,
      reference,
      type,
      vendor: 'Maison Alizée',
    },
    supplier: 'Comptoir du Sillon',
    images: file ? [{ file, legend: title }] : [],
    items: [{ reference, ean13, price, quantity, options: [] }],
  }
}

function part(reference: string, quantity: number) {
  return { reference, quantity }
}
