/** The second shop's twenty products. */
import type { AddProduct } from './add-product.ts'
import { ean13 } from './ean.ts'
import type { Picture } from './pictures.ts'
import { seededRandom } from './random.ts'

const goods: [string, string, string, number, string[]][] = [
  ['Pelote de laine Clisson', 'Laine et fils', 'pelote', 7.9, ['Écru', 'Moutarde', 'Sapin', 'Framboise']],
  ['Pelote de mérinos Sèvre', 'Laine et fils', 'pelote', 9.9, ['Marine', 'Bordeaux', 'Camel']],
  ['Pelote de coton Moine', 'Laine et fils', 'pelote', 5.9, ['Blanc', 'Terracotta', 'Sauge']],
  ['Fil à coudre, bobine de 200 m', 'Laine et fils', 'pelote', 3.2, ['Blanc', 'Noir', 'Marine', 'Écru']],
  ['Coton à broder, lot de six', 'Laine et fils', 'pelote', 8.5, []],
  ['Boutons en corozo, carte de six', 'Boutons', 'boutons', 6.9, ['Châtaigne', 'Noir', 'Naturel']],
  ['Boutons en nacre, carte de quatre', 'Boutons', 'boutons', 8.9, []],
  ['Pressions en laiton, boîte de vingt', 'Boutons', 'boutons', 7.5, []],
  ['Ruban gros-grain, 3 m', 'Rubans', 'ruban', 4.9, ['Marine', 'Rouge', 'Sapin', 'Écru']],
  ['Ruban de velours, 2 m', 'Rubans', 'ruban', 5.9, ['Bordeaux', 'Noir']],
  ['Biais en coton, 5 m', 'Rubans', 'ruban', 4.5, ['Blanc', 'Bleu ciel', 'Rose poudré']],
  ['Dentelle de Calais, 1 m', 'Rubans', 'ruban', 12.9, ['Blanc', 'Écru']],
  ['Ciseaux de couture, 21 cm', 'Outils', 'ciseaux', 34, []],
  ['Ciseaux à broder cigogne', 'Outils', 'ciseaux', 19, []],
  ['Aiguilles à tricoter en bambou', 'Outils', 'aiguilles', 11.9, []],
  ['Crochet en aluminium, 4 mm', 'Outils', 'aiguilles', 6.5, []],
  ['Mètre ruban, 150 cm', 'Outils', 'ruban', 4.2, []],
  ['Épingles en verre, boîte de cinquante', 'Outils', 'aiguilles', 5.4, []],
  ['Coupon de lin lavé, 1,50 m', 'Tissus', 'coupon', 32, ['Naturel', 'Sauge', 'Terracotta']],
  ['Coupon de popeline, 1,50 m', 'Tissus', 'coupon', 21, ['Blanc et bleu ciel', 'Écru et rouge']],
]

export function addHaberdashery(add: AddProduct, picture: Picture, seed: number): void {
  const random = seededRandom(seed + 99)
  goods.forEach(([title, productType, drawing, price, colours], index) => {
    const reference = `PM${String(100 + index * 3)}`
    const values = colours.length > 0 ? colours : [null]
    add({
      title,
      productType,
      vendor: 'Petite Mercerie',
      tags: ['mercerie'],
      descriptionHtml: `<p>${sentences[productType] ?? ''} Expédié de Clisson sous deux jours ouvrés.</p>`,
      options: colours.length > 0 ? [{ name: 'Couleur' }] : [],
      images: [picture(drawing, 'naturel', title)],
      variants: values.map((value, position) => ({
        optionValues: value === null ? [] : [value],
        sku: value === null ? reference : `${reference}-${position + 1}`,
        barcode: ean13(`376043${String(500_000 + index * 20 + position)}`),
        price: price.toFixed(2),
        weightGrams: 80,
        stock: [random.chance(0.12) ? 0 : random.between(1, 30)],
      })),
    })
  })
}

const sentences: Record<string, string> = {
  'Laine et fils': 'Filature française, le numéro de bain est sur l’étiquette.',
  Boutons: 'Vendus par carte, le diamètre est indiqué au dos.',
  Rubans: 'Coupé d’un seul tenant.',
  Outils: 'Acier ou bois, sans plastique.',
  Tissus: 'Laize de 140 cm, prélavé.',
}
