import type pg from 'pg'
import type { VariantId } from '../../language/ids.ts'
import { lockBacklog } from './carry.store.server.ts'
import type { LinkBasis } from './link.rules.ts'
import type { PoolRef } from './pool.types.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Pair = { shopifyVariantId: VariantId; prestashopVariantId: VariantId }
export type PairToLink = Pair & { basis: LinkBasis }

/** Variants of the pool that are linked already, of both shops. The caller holds the pools' lock. */
export async function loadLinked(
  sql: Sql,
  ref: PoolRef,
  pairs: readonly Pair[],
): Promise<{ shopify: Set<VariantId>; prestashop: Set<VariantId> }> {
  const { rows } = await sql.query<Pair>(
    `select shopify_variant_id as "shopifyVariantId", prestashop_variant_id as "prestashopVariantId"
       from variant_link where account_id = $1 and pool_id = $2 and state = 'linked'
        and (shopify_variant_id = any($3) or prestashop_variant_id = any($4))`,
    [ref.accountId, ref.poolId, ...columnsOf(pairs)],
  )
  return {
    shopify: new Set(rows.map(({ shopifyVariantId }) => shopifyVariantId)),
    prestashop: new Set(rows.map(({ prestashopVariantId }) => prestashopVariantId)),
  }
}

/** Linked, and not joined before a first sync. */
export async function saveLinks(
  sql: Sql,
  ref: PoolRef,
  pairs: readonly PairToLink[],
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return
  await lockBacklog(sql, ref.accountId)
  await sql.query(
    `with linked as (
       insert into variant_link (account_id, pool_id, state, decided_at, shopify_variant_id, prestashop_variant_id, basis)
       select $1, $2, 'linked', $5, p.* from unnest($3::text[], $4::text[], $6::text[]) p
       on conflict (account_id, pool_id, shopify_variant_id, prestashop_variant_id) do update
         set state = 'linked', basis = excluded.basis, decided_at = excluded.decided_at
       returning link_id
     )
     insert into pool_item (account_id, link_id, unjoined_why) select $1, link_id, 'new' from linked
     on conflict (account_id, link_id) do update set joined = false, unjoined_why = 'new'`,
    [ref.accountId, ref.poolId, ...columnsOf(pairs), now, pairs.map(({ basis }) => basis)],
  )
}

/** Pairs that aren't linked: not shown again, or shown later. */
export async function savePairStates(
  sql: Sql,
  ref: PoolRef,
  pairs: readonly (Pair & { state: 'rejected' | 'later' })[],
  now: Date,
): Promise<number> {
  if (pairs.length === 0) return 0
  const { rowCount } = await sql.query(
    `insert into variant_link (account_id, pool_id, basis, decided_at, shopify_variant_id, prestashop_variant_id, state)
     select $1, $2, 'hand', $5, p.* from unnest($3::text[], $4::text[], $6::text[]) p
     on conflict (account_id, pool_id, shopify_variant_id, prestashop_variant_id) do update
       set state = excluded.state, decided_at = excluded.decided_at where variant_link.state <> 'linked'`,
    [ref.accountId, ref.poolId, ...columnsOf(pairs), now, pairs.map(({ state }) => state)],
  )
  return rowCount ?? 0
}

/** Links taken apart. Answers their ids: what they still had to tell must be forgotten. A rejected pair is offered again. */
export async function undoLinks(
  sql: Sql,
  ref: PoolRef,
  pairs: readonly Pair[],
  now: Date,
): Promise<string[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql.query<{ linkId: string }>(
    `update variant_link l set state = 'undone', decided_at = $5
       from unnest($3::text[], $4::text[]) as p (shopify, prestashop)
      where l.account_id = $1 and l.pool_id = $2 and l.shopify_variant_id = p.shopify
        and l.prestashop_variant_id = p.prestashop and l.state <> 'undone' returning l.link_id as "linkId"`,
    [ref.accountId, ref.poolId, ...columnsOf(pairs), now],
  )
  return rows.map(({ linkId }) => linkId)
}

function columnsOf(pairs: readonly Pair[]): [VariantId[], VariantId[]] {
  return [
    pairs.map(({ shopifyVariantId }) => shopifyVariantId),
    pairs.map(({ prestashopVariantId }) => prestashopVariantId),
  ]
}
