/** On shops with market-driven shipping the merchant's own delivery profiles are history, and an app's still charge. */
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type { ProfileOwnersQuery, ProfileOwnersQueryVariables } from './generated/admin.generated.d.ts'
import { profileOwnersDocument } from './queries.ts'

const ownersOf: ShopifyDocument<ProfileOwnersQuery, ProfileOwnersQueryVariables> = profileOwnersDocument

/** What an app's rates are isn't looked at: that any may be used is enough. Two small queries where there are none. */
export async function hasAppProfile(client: ShopifyClient): Promise<boolean> {
  const all = await readActive(client, false)
  const merchants = new Set((await readActive(client, true)).map(({ id }) => id))
  return all.some(({ id, ways }) => ways > 0 && !merchants.has(id))
}

async function readActive(client: ShopifyClient, merchantOwnedOnly: boolean) {
  const found: { id: string; ways: number }[] = []
  for (let after: string | null = null; ; ) {
    const { deliveryProfiles }: ProfileOwnersQuery = await client.ask(ownersOf, { merchantOwnedOnly, after })
    for (const { id, activeMethodDefinitionsCount: ways } of deliveryProfiles.nodes) found.push({ id, ways })
    if (!deliveryProfiles.pageInfo.hasNextPage) return found
    after = deliveryProfiles.pageInfo.endCursor ?? null
  }
}
