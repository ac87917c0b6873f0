/** What happens to a product's page: publication, status, price, policy. */
import { isPublishedOn, productOf } from '../availability.ts'
import type { Sandbox } from '../sandbox.ts'
import { productMessage, stockMessage } from '../webhooks/bodies/product.ts'
import { availableNow } from './actions.ts'
import { productFor, variantFor } from './find.ts'
import type { InventoryPolicy, Product, ProductStatus, ShopState, Variant } from './types.ts'

/** One of both: a whole product, or one variant (which no webhook tells of). */
export type PublishInput = { productId?: string; variantId?: string }

export function publish(sandbox: Sandbox, shop: ShopState, input: PublishInput, published: boolean): void {
  if (input.variantId) {
    publishVariant(sandbox, shop, variantFor(shop, input.variantId), published)
    return
  }
  const product = productFor(shop, input.productId ?? '')
  changeProduct(sandbox, shop, product, published ? 'published' : 'unpublished', () => {
    product.publishings = publishings(sandbox, shop, product, published)
  })
}

function publishVariant(sandbox: Sandbox, shop: ShopState, variant: Variant, published: boolean): void {
  variant.publishings = publishings(sandbox, shop, variant, published)
  const kind = published ? 'variant-published' : 'variant-unpublished'
  sandbox.record(shop, { kind, variantId: variant.id, productId: variant.productId })
}

function publishings(sandbox: Sandbox, shop: ShopState, of: Product | Variant, published: boolean) {
  const now = sandbox.clock.now()
  const publicationId = shop.onlineStorePublicationId
  const others = of.publishings.filter((one) => one.publicationId !== publicationId)
  if (!published) return others
  if (isPublishedOn(of.publishings, publicationId, now)) return of.publishings
  return [...others, { publicationId, publishDate: now.toISOString() }]
}

/** Changes the product, with a message for each variant that came into or went out of stock by it. */
function changeProduct(
  sandbox: Sandbox,
  shop: ShopState,
  product: Product,
  kind: string,
  change: () => void,
  detail?: Record<string, unknown>,
  variantId?: string,
): void {
  change()
  product.updatedAt = sandbox.clock.now().toISOString()
  const entry = sandbox.record(shop, {
    kind,
    productId: product.id,
    ...(variantId ? { variantId } : {}),
    ...(detail ? { detail } : {}),
  })
  sandbox.announce(shop, [productMessage(shop, product, 'products/update')], entry.seq)
}

export function setProductStatus(
  sandbox: Sandbox,
  shop: ShopState,
  input: { productId: string; status: ProductStatus },
): void {
  const product = productFor(shop, input.productId)
  const change = () => {
    product.status = input.status
  }
  changeProduct(sandbox, shop, product, 'product-status', change, { status: input.status })
}

export function setPolicy(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; inventoryPolicy: InventoryPolicy },
): void {
  const variant = variantFor(shop, input.variantId)
  const before = availableNow(sandbox, shop, variant)
  const change = () => {
    variant.inventoryPolicy = input.inventoryPolicy
    variant.updatedAt = sandbox.clock.now().toISOString()
  }
  const detail = { inventoryPolicy: input.inventoryPolicy }
  changeProduct(sandbox, shop, productOf(shop, variant), 'policy', change, detail, variant.id)
  const after = availableNow(sandbox, shop, variant)
  if (before !== after) sandbox.announce(shop, [stockMessage(shop, variant, after)])
}

export function setPrice(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; price: string },
): void {
  const variant = variantFor(shop, input.variantId)
  const change = () => {
    variant.price = input.price
    variant.updatedAt = sandbox.clock.now().toISOString()
  }
  changeProduct(sandbox, shop, productOf(shop, variant), 'price', change, { price: input.price }, variant.id)
}
