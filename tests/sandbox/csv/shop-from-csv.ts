/** A merchant's export becomes a shop of the sandbox: same products, pictures drawn here (nothing is fetched). */
import { productAdder } from '../seed/add-product.ts'
import { colours } from '../seed/colours.ts'
import { pictureAt } from '../seed/pictures.ts'
import { addLocation, makeShop, toHandle } from '../store/build.ts'
import type { ShopState } from '../store/types.ts'
import type { Note, Refusal } from './csv.words.ts'
import { type CsvProduct, readShopifyCsv } from './read-shopify-csv.ts'

export type CsvImport = { shop: ShopState | null; refused: Refusal[]; notes: Note[] }

export type CsvInput = { name: string; csv: string; origin: string; now: Date; taken: Iterable<string> }

/** `shop` is null where no product could be read. */
export function shopFromCsv({ name, csv, origin, now, taken }: CsvInput): CsvImport {
  const { products, refused, notes } = readShopifyCsv(csv)
  if (products.length === 0) return { shop: null, refused, notes }
  const createdAt = `${now.toISOString().slice(0, 19)}Z`
  const domain = freeDomain(toHandle(name), new Set(taken))
  // The clock makes the number: an import tried twice makes two shops.
  const shop = makeShop({ id: String(70_000_000 + (now.getTime() % 9_000_000)), domain, name, createdAt })
  addLocation(shop, { name: 'Boutique', localPickup: true })
  const add = productAdder(shop)
  for (const product of products) add({ ...product, images: drawn(product, origin) })
  return { shop, refused, notes }
}

function freeDomain(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(`${free}.myshopify.com`); n++) free = `${slug}-${n}`
  return `${free}.myshopify.com`
}

const drawings: [RegExp, string][] = [
  [/marini|stripe|rayé/i, 'mariniere'],
  [/t-?shirt|tee\b|tank|débardeur/i, 'tshirt'],
  [/body|bébé|baby|onesie/i, 'body'],
  [/cardigan|gilet/i, 'cardigan'],
  [/pull|sweat|jumper|hoodie|knit|tricot/i, 'pull'],
  [/chemis|shirt|blous/i, 'chemise'],
  [/robe|dress/i, 'robe'],
  [/jupe|skirt/i, 'jupe'],
  [/jean|denim/i, 'jean'],
  [/short/i, 'short'],
  [/pant|trouser|legging|jogg/i, 'pantalon'],
  [/ciré|rain/i, 'cire'],
  [/manteau|coat|parka/i, 'manteau'],
  [/veste|jacket|blazer/i, 'veste'],
  [/chausset|sock|collant/i, 'chaussettes'],
  [/bonnet|beanie|hat\b|chapeau|casquette/i, 'bonnet'],
  [/gant|glove|moufle/i, 'gants'],
  [/écharpe|scarf|snood/i, 'echarpe'],
  [/foulard|bandana|plaid|blanket|pillow|coussin|throw/i, 'foulard'],
  [/ceinture|belt/i, 'ceinture'],
  [/shoe|chaussure|sandal|espadrille|basket|sneaker|boot/i, 'espadrilles'],
  [/sac|bag|cabas|tote|pochette|clutch/i, 'sac'],
]

function drawn(product: CsvProduct, origin: string) {
  if (product.images?.length === 0) return []
  const drawing =
    drawings.find(([pattern]) => pattern.test(`${product.title} ${product.productType}`))?.[1] ?? 'coffret'
  const values = product.variants.flatMap((variant) => variant.optionValues ?? [])
  const found = colours.filter((colour) =>
    values.some((value) => value.toLowerCase() === colour.name.toLowerCase()),
  )
  const [first] = found
  const picture = pictureAt(origin)
  if (!first) return [picture(drawing, 'naturel', product.title)]
  return found.map((colour) => picture(drawing, colour.slug, `${product.title}, ${colour.name}`))
}
