/** Cheap looks at many variants: one product's, or the publication of the whole catalogue. */

import type { VariantOutline } from '../../language/facts.ts'
import type { ProductId, VariantId } from '../../language/ids.ts'
import { realNow } from '../../runtime/clock.ts'
import type { HeldCatalogue, ProductOutline, PublicationRow, ReadContext } from '../platform.port.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type {
  ProductOutlineQuery,
  ProductOutlineQueryVariables,
  PublicationPageQuery,
  PublicationPageQueryVariables,
} from './generated/admin.generated.d.ts'
import { idFromGid, toGid } from './gid.ts'
import { productOutlineDocument, publicationPageDocument } from './queries.ts'
import { toProductFacts, toProductStatus, toVariantOutline } from './to-language.ts'

const outlineOf: ShopifyDocument<ProductOutlineQuery, ProductOutlineQueryVariables> = productOutlineDocument
const pageOf: ShopifyDocument<PublicationPageQuery, PublicationPageQueryVariables> = publicationPageDocument

/** All variants of a product: up to 2,048, in pages of 250. */
export async function readProduct(
  client: ShopifyClient,
  productId: ProductId,
  context: ReadContext,
): Promise<ProductOutline> {
  const variants: VariantOutline[] = []
  for (let after: string | null = null; ; ) {
    const { product }: ProductOutlineQuery = await client.ask(outlineOf, {
      id: toGid('Product', productId),
      after,
      publicationId: context.publicationId,
    })
    if (!product) return { productId, product: null, variants: [] }
    variants.push(...product.variants.nodes.map((node) => toVariantOutline(node, context.currency)))
    if (!product.variants.pageInfo.hasNextPage)
      return { productId, product: toProductFacts(product), variants }
    after = product.variants.pageInfo.endCursor ?? null
  }
}

/** The publication of a variant has no message: every variant's is looked at. What isn't named any more went, and its
 *  message was lost, or it went while a whole read was made that still names it. */
export async function* findSuspects(
  client: ShopifyClient,
  held: HeldCatalogue,
  context: ReadContext,
): AsyncGenerator<VariantId[]> {
  const since = realNow()
  const named: VariantId[] = []
  for await (const rows of readPublications(client, context)) {
    named.push(...rows.map(({ variantId }) => variantId))
    yield await held.differing(rows)
  }
  yield await held.unnamed(named, since)
}

/** Never takes the points that messages of sales may need: it rests while less than half of them are left. */
async function* readPublications(
  client: ShopifyClient,
  context: ReadContext,
): AsyncGenerator<PublicationRow[]> {
  for (let after: string | null = null; ; ) {
    await client.rest()
    const { productVariants }: PublicationPageQuery = await client.ask(pageOf, {
      after,
      publicationId: context.publicationId,
    })
    yield productVariants.nodes.map((node) => ({
      variantId: idFromGid(node.id, 'ProductVariant') as VariantId,
      published: node.publishedOnPublication,
      productPublished: node.product.publishedOnPublication,
      productStatus: toProductStatus(node.product.status),
      availableForSale: node.availableForSale,
    }))
    if (!productVariants.pageInfo.hasNextPage) return
    after = productVariants.pageInfo.endCursor ?? null
  }
}
