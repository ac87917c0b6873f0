/** A bulk operation's result as Shopify writes it, a variant's levels below it, served as a download. */
import { createReadStream, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { VariantFacts } from '../../app/language/facts.ts'

export function writeBulkFile(file: string, facts: VariantFacts[]): void {
  writeFileSync(file, facts.map(toLines).join(''))
}

/** Answers the address of the file and how to end the server. */
export function serveFile(file: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    createReadStream(file).pipe(response)
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : 0
      resolve({ url: `http://127.0.0.1:${port}/result.jsonl`, stop })
    })
  })
}

function toLines(variant: VariantFacts): string {
  const { product, inventoryItemId } = variant
  const id = `gid://shopify/ProductVariant/${variant.variantId}`
  const root = {
    id,
    title: variant.title,
    position: variant.position,
    sku: variant.sku,
    barcode: variant.barcode,
    price: (variant.priceMinor / 100).toFixed(2),
    inventoryPolicy: variant.inventoryPolicy.toUpperCase(),
    availableForSale: variant.availableForSale,
    sellableOnlineQuantity: variant.sellableOnlineQuantity,
    requiresComponents: variant.requiresComponents,
    publishedOnPublication: variant.published,
    contextualPricing: { quantityRule: { minimum: variant.minimumQuantity } },
    product: {
      id: `gid://shopify/Product/${product.productId}`,
      title: product.title,
      handle: product.handle,
      status: product.status.toUpperCase(),
      publishedOnPublication: product.published,
      isGiftCard: product.isGiftCard,
      requiresSellingPlan: product.requiresSellingPlan,
      productType: product.productType,
      vendor: product.vendor,
      featuredMedia: { preview: { image: { url: product.imageUrl } } },
    },
    inventoryItem: { id: `gid://shopify/InventoryItem/${inventoryItemId}`, tracked: variant.tracked },
  }
  const levels = variant.levels.map((level) => ({
    id: `gid://shopify/InventoryLevel/${level.locationId}?inventory_item_id=${inventoryItemId}`,
    isActive: level.isActive,
    updatedAt: level.updatedAt,
    location: { id: `gid://shopify/Location/${level.locationId}` },
    quantities: [
      { name: 'available', quantity: level.available },
      { name: 'committed', quantity: level.committed },
      { name: 'on_hand', quantity: level.onHand },
      { name: 'incoming', quantity: level.incoming },
      { name: 'reserved', quantity: 0 },
      { name: 'damaged', quantity: 0 },
      { name: 'safety_stock', quantity: 0 },
      { name: 'quality_control', quantity: 0 },
    ],
    __parentId: id,
  }))
  return [root, ...levels].map((line) => `${JSON.stringify(line)}\n`).join('')
}
