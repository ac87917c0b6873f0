/** Variants that are bundles: at checkout their components ship, each by its own profile and weight. */
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type { BundlesQuery, BundlesQueryVariables } from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'
import { bundlesDocument } from './queries.ts'

const bundlesOf: ShopifyDocument<BundlesQuery, BundlesQueryVariables> = bundlesDocument

/** More don't fit into what a page gets beside the goods of profiles. */
const mostBundles = 500

/** Null: too many. A shop without bundles costs two points. */
export async function readBundles(client: ShopifyClient): Promise<string[] | null> {
  const found: string[] = []
  let seen = 0
  for (let after: string | null = null; ; ) {
    const answer: BundlesQuery = await client.ask(bundlesOf, { after })
    const { nodes, pageInfo } = answer.productVariants
    for (const { id, requiresComponents } of nodes)
      if (requiresComponents) found.push(idFromGid(id, 'ProductVariant'))
    seen += nodes.length
    if (!pageInfo.hasNextPage) return found
    if (seen >= mostBundles) return null
    after = pageInfo.endCursor ?? null
  }
}
