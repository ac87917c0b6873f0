/** Turns the families into products: colours, sizes, prices, barcodes and a stock that looks lived in. */
import { firstIds } from '../store/ids.ts'
import type { ShopState } from '../store/types.ts'
import type { AddProduct, NewVariant } from './add-product.ts'
import { colourOf } from './colours.ts'
import { ean13 } from './ean.ts'
import { type Cloth, type Family, families, linen } from './families.ts'
import type { Picture } from './pictures.ts'
import { type Random, seededRandom } from './random.ts'

type Model = { family: Family; name: string; cloth: Cloth; reference: string; number: number }

export function addCollection(shop: ShopState, add: AddProduct, picture: Picture, seed: number): void {
  const random = seededRandom(seed)
  const models = families.flatMap((family) => modelsOf(family))
  models.forEach((model, index) => {
    // The newest products have ids beyond 2^53, as Shopify's own samples do: text, never a number.
    if (index === models.length - 8) goBeyondNumbers(shop)
    add(toProduct(model, index, picture, random))
  })
}

function goBeyondNumbers(shop: ShopState): void {
  const big = firstIds('beyond-2-53')
  for (const kind of ['product', 'variant', 'inventoryItem'])
    shop.nextIds.set(kind, (big.get(kind) ?? 0n) + 5_000_001n)
}

function modelsOf(family: Family): Model[] {
  return family.names.map((name, index) => {
    const cloth = family.cloths[index % family.cloths.length]
    if (!cloth) throw new Error(`${family.code} has no cloth`)
    const number = 101 + index * 7
    return { family, name, cloth, reference: `${family.code}${number}`, number }
  })
}

function toProduct(model: Model, index: number, picture: Picture, random: Random) {
  const { family, name, cloth } = model
  const colours = random.some(family.colours, random.between(...family.spread)).map(colourOf)
  const title = `${family.noun} ${name} ${cloth.suffix}`
  const hasSizes = family.sizes.length > 0
  const createdAt = bornAt(index, random)
  const price = priceOf(family, random)
  const onSale = random.chance(0.08)
  const single = !hasSizes && colours.length === 1
  const variants = colours.flatMap((colour) => {
    const sizes = hasSizes ? family.sizes : [null]
    const mood = random.next()
    return sizes.map(
      (size, position): NewVariant => ({
        optionValues: single ? [] : size === null ? [colour.name] : [colour.name, size],
        sku: [model.reference, colour.code, size?.replaceAll(' ', '').toUpperCase()]
          .filter(Boolean)
          .join('-'),
        barcode: random.chance(0.94) ? ean13(`376021${String(100_000 + index * 40 + position)}`) : null,
        price: (onSale ? saleOf(price) : price).toFixed(2),
        compareAtPrice: onSale ? price.toFixed(2) : null,
        weightGrams: family.grams,
        stock: stockOf(mood, random),
      }),
    )
  })
  giveOwnBarcodes(variants, index)
  return {
    title,
    descriptionHtml: `<p>${cloth.sentence} ${random.pick(closingsOf(model))}</p>`,
    vendor: family.vendor,
    productType: family.type,
    tags: tagsOf(family, index, onSale),
    options: single ? [] : [{ name: 'Couleur' }, ...(hasSizes ? [{ name: sizeName(family) }] : [])],
    images: colours.map((colour) =>
      picture(family.drawing, colour.slug, `${family.noun} ${name}, ${colour.name}`),
    ),
    createdAt,
    variants,
  }
}

function closingsOf({ family, cloth }: Model): string[] {
  return family.closings.filter((closing) => closing !== linen || /\blin\b/i.test(cloth.sentence))
}

/** A barcode names one article in one colour and one size. */
function giveOwnBarcodes(variants: NewVariant[], index: number): void {
  variants.forEach((variant, position) => {
    if (variant.barcode) variant.barcode = ean13(`376021${String(100_000 + index * 40 + position)}`)
  })
}

function sizeName(family: Family): string {
  return family.department === 'Enfant'
    ? 'Âge'
    : family.type === 'Chaussures' || family.type === 'Chaussettes'
      ? 'Pointure'
      : 'Taille'
}

function tagsOf(family: Family, index: number, onSale: boolean): string[] {
  const tags = [family.department.toLowerCase()]
  if (index % 9 === 0) tags.push('nouveautes')
  if (onSale) tags.push('fins-de-serie')
  return tags
}

/** Between spring 2024 and this October, at an hour at which people work. */
function bornAt(index: number, random: Random): string {
  const day = 1000 * 3600 * 24
  const first = Date.parse('2024-04-02T07:00:00Z')
  const time = first + (index * 3 + random.between(0, 2)) * day + random.between(0, 9 * 3600) * 1000
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

function priceOf(family: Family, random: Random): number {
  const [low, high] = family.price
  const whole = random.between(Math.ceil(low), Math.floor(high))
  return high < 25 ? Math.floor(low) + random.between(0, Math.floor(high - low)) + 0.9 : whole
}

function saleOf(price: number): number {
  return Math.max(12.9, Math.round(price * 0.7))
}

/** Warehouse, rue Crébillon, Rennes. A colour that sells well runs short in every size. */
function stockOf(mood: number, random: Random): NewVariant['stock'] {
  const boutique = random.chance(0.45) ? 0 : random.between(1, 4)
  const rennes = random.chance(0.5) ? 0 : random.between(1, 3)
  if (mood < 0.04) return [0, 0, random.chance(0.3) ? 1 : 0]
  if (mood < 0.2) return [random.between(0, 2), random.chance(0.75) ? 0 : 1, rennes]
  if (random.chance(0.07)) return [0, 0, rennes]
  const ceiling = mood < 0.7 ? 14 : 42
  const committed = random.chance(0.12) ? random.between(1, 2) : 0
  const incoming = random.chance(0.08) ? random.between(10, 40) : 0
  return [{ available: random.between(1, ceiling), committed, incoming }, boutique, rennes]
}
