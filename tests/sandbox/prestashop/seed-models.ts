/** Which of the Shopify shop's products the PrestaShop has too, and how they differ there. */
import { seededRandom } from '../seed/random.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'

export type Item = {
  reference: string
  ean13: string
  /** Tax included. */
  price: string
  quantity: number
  /** Empty: the product has no combinations. */
  options: { group: string; value: string }[]
}

export type Model = {
  title: string
  handle: string
  description: string
  reference: string
  type: string
  vendor: string
  supplier: string | null
  images: { file: string; legend: string }[]
  items: Item[]
  backorders?: boolean
  active?: boolean
  availableForOrder?: boolean
  visibility?: 'both' | 'catalog' | 'search' | 'none'
  minimalQuantity?: number
  availableDate?: string
  availableLater?: string
  virtual?: boolean
  pack?: { stockType: 0 | 1 | 2; parts: { reference: string; quantity: number }[] }
}

const suppliers = ['Filature de Vendée', 'Atelier Têxtil do Porto', 'Tricoterie du Pays de Retz']

/** Whole products, spread over the collection, until there are so many articles; the same at every start. */
export function chooseProducts(shop: ShopState, articles: number): Model[] {
  const random = seededRandom(8_201)
  const plain = [...shop.products.values()].filter((product) => isPlain(shop, product))
  const step = Math.max(1, Math.floor(plain.length / (articles / 7)))
  const chosen: Model[] = []
  let count = 0
  for (let at = 0; at < plain.length && count < articles; at += step) {
    const product = plain[at]
    if (!product) break
    const model = toModel(shop, product, random.next)
    chosen.push(model)
    count += model.items.length
  }
  return withGaps(chosen)
}

function variantsOf(shop: ShopState, product: Product): Variant[] {
  return product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
}

function isPlain(shop: ShopState, product: Product): boolean {
  const awkward = product.tags.some((tag) => tag.startsWith('cas-') && tag !== 'cas-last-m')
  const whole = variantsOf(shop, product).every(({ sku }) => sku)
  return (
    product.status === 'ACTIVE' && !product.isGiftCard && !awkward && whole && product.publishings.length > 0
  )
}

function toModel(shop: ShopState, product: Product, random: () => number): Model {
  const variants = variantsOf(shop, product)
  return {
    title: product.title,
    handle: product.handle,
    description: product.descriptionHtml,
    reference: variants[0]?.sku?.split('-')[0] ?? '',
    type: product.productType,
    vendor: product.vendor,
    supplier: suppliers[product.title.length % suppliers.length] ?? null,
    images: product.images.map(({ url, alt }) => ({ file: fileOf(url), legend: alt ?? product.title })),
    items: variants.map((variant) => ({
      reference: variant.sku ?? '',
      ean13: variant.barcode ?? '',
      price: variant.price,
      // The article of the demo's first act is counted alike in both shops.
      quantity: quantityOf(shop, variant, product.tags.includes('cas-last-m') ? () => 1 : random),
      options: product.options.map(({ name }, index) => ({
        group: name,
        value: variant.optionValues[index] ?? '',
      })),
    })),
  }
}

/** `mariniere/ecru-marine`: the drawing and its colour. */
function fileOf(url: string): string {
  return /\/img\/([\w-]+\/[\w-]+)\.svg$/.exec(url)?.[1] ?? ''
}

/** The warehouse and the shop in rue Crébillon sell online; one article in eight was counted otherwise here. */
function quantityOf(shop: ShopState, variant: Variant, random: () => number): number {
  const [warehouse = '', boutique = ''] = [...shop.locations.keys()]
  const levels = shop.levels.get(variant.inventoryItemId)
  const units = [warehouse, boutique].reduce(
    (sum, id) => sum + (levels?.get(id)?.quantities.available ?? 0),
    0,
  )
  const counted = random() < 0.125 ? units + Math.round(random() * 6) - 3 : units
  return Math.max(0, counted)
}

/** What a shop that grew over years looks like: lost references, the same one twice, colours named otherwise. */
function withGaps(models: Model[]): Model[] {
  const many = models.filter(({ items }) => items.length >= 4)
  const at = (nth: number) => many[nth % many.length]?.items ?? []
  for (const nth of [2, 5]) for (const item of at(nth).slice(0, 3)) item.reference = ''
  for (const item of at(8).slice(0, 4)) item.reference = `ANC-${item.reference}`
  const twice = at(3)
  if (twice[0] && twice[1]) twice[1].reference = twice[0].reference
  const other = at(6)
  if (other[2] && other[3]) other[3].reference = other[2].reference
  return models
}
