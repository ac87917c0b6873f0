import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { type AdDecision, type AdState, changesFeed, sameState } from './ad-guard.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type DecidedVariant = {
  variantId: VariantId
  previous: AdState | null
  decision: AdDecision
}
export type SavedDecisions = { decided: number; changed: number; feedChanged: number }

/**
 * One writer of verdicts a shop at a time, until the transaction ends: a decision taken from older facts
 * could otherwise be saved after a newer one. Take it before reading what the decision looks at, and after
 * writing facts: rows first, then this, is the order of all who decide.
 */
export async function lockDecisions(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('decisions:' || $1, 0))`, [shopId])
}

/** Writes what changed, in sets: the state of a variant, a line of history for a verdict, the feeds' version. */
export async function saveDecisions(
  sql: Sql,
  input: Shop & { decisions: readonly DecidedVariant[]; now: Date },
): Promise<SavedDecisions> {
  const changed = input.decisions.filter(({ previous, decision }) => !sameState(previous, decision.state))
  if (changed.length > 0) await saveStates(sql, input, changed, input.now)
  const fallen = changed.filter(({ decision }) => decision.verdict !== 'unchanged')
  if (fallen.length > 0) await appendHistory(sql, input, fallen, input.now)
  const feedChanged = changed.filter(({ previous, decision }) => changesFeed(previous, decision.state)).length
  return { decided: input.decisions.length, changed: changed.length, feedChanged }
}

async function saveStates(
  sql: Sql,
  shop: Shop,
  changed: readonly DecidedVariant[],
  now: Date,
): Promise<void> {
  const states = changed.map(({ decision }) => decision.state)
  await sql.query(
    `insert into ad_state (account_id, shop_id, variant_id, ads, availability, availability_date, reason,
                           reason_data, since)
     select $1, $2, variant_id, ads, availability, availability_date, reason, reason_data::jsonb, $3
       from unnest($4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[])
         as t (variant_id, ads, availability, availability_date, reason, reason_data)
     on conflict (account_id, shop_id, variant_id) do update set ads = excluded.ads,
       availability = excluded.availability, availability_date = excluded.availability_date,
       reason = excluded.reason, reason_data = excluded.reason_data,
       since = case when ad_state.ads = excluded.ads and ad_state.availability = excluded.availability
                     and ad_state.availability_date is not distinct from excluded.availability_date
                    then ad_state.since else excluded.since end`,
    [
      shop.accountId,
      shop.shopId,
      now,
      changed.map(({ variantId }) => variantId),
      states.map((state) => state.ads),
      states.map((state) => state.availability),
      states.map((state) => state.availabilityDate),
      states.map((state) => state.reason),
      states.map((state) => JSON.stringify(state.reasonData)),
    ],
  )
}

async function appendHistory(
  sql: Sql,
  shop: Shop,
  fallen: readonly DecidedVariant[],
  now: Date,
): Promise<void> {
  const decisions = fallen.map(({ decision }) => decision)
  await sql.query(
    `insert into ad_decision (account_id, shop_id, variant_id, verdict, availability, reason, reason_data,
                              decided_at)
     select $1, $2, variant_id, verdict, availability, reason, reason_data::jsonb, $3
       from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         as t (variant_id, verdict, availability, reason, reason_data)`,
    [
      shop.accountId,
      shop.shopId,
      now,
      fallen.map(({ variantId }) => variantId),
      decisions.map(({ verdict }) => verdict),
      decisions.map(({ state }) => state.availability),
      decisions.map(({ state }) => state.reason),
      decisions.map(({ data }) => JSON.stringify(data)),
    ],
  )
}

/** What was said of the shop's variants is no longer known to be true; that one was deleted stays so. */
export async function forgetStates(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  await lockDecisions(sql, shopId)
  await sql.query(
    `delete from ad_state s using variant v where s.account_id = $1 and s.shop_id = $2 and v.account_id = $1
        and v.shop_id = $2 and v.variant_id = s.variant_id and v.deleted_at is null`,
    [accountId, shopId],
  )
}

/** Whatever a feed would say has changed: the next fetch gets a new ETag. Last in its transaction, because
 *  all shops of the account wait for this row. */
export async function bumpFeedVersion(sql: Sql, accountId: AccountId): Promise<void> {
  await sql.query(
    `insert into feed_version (account_id) values ($1)
     on conflict (account_id) do update set version = feed_version.version + 1`,
    [accountId],
  )
}

/** `floor` has been through checkFloor. */
export async function savePolicy(
  sql: Sql,
  policy: { accountId: AccountId; floor: number; now: Date },
): Promise<void> {
  await sql.query(
    `insert into ad_policy (account_id, floor, saved_at) values ($1, $2, $3)
     on conflict (account_id) do update set floor = excluded.floor, saved_at = excluded.saved_at`,
    [policy.accountId, policy.floor, policy.now],
  )
}

export type OverrideToSave = Shop & {
  variantId: VariantId
  kind: 'advertise' | 'hold'
  endsAt: Date
  note: string
  now: Date
}

/** False where the account has no such variant. A second override for a variant replaces the first. */
export async function saveOverride(sql: Sql, override: OverrideToSave): Promise<boolean> {
  const saved = await sql.query(
    `insert into ad_override (account_id, shop_id, variant_id, kind, note, ends_at, created_at)
     select account_id, shop_id, variant_id, $4, $5, $6, $7 from variant
      where account_id = $1 and shop_id = $2 and variant_id = $3
     on conflict (account_id, shop_id, variant_id) do update set kind = excluded.kind, note = excluded.note,
       ends_at = excluded.ends_at, created_at = excluded.created_at`,
    [
      override.accountId,
      override.shopId,
      override.variantId,
      override.kind,
      override.note,
      override.endsAt,
      override.now,
    ],
  )
  return saved.rowCount === 1
}

/** False where there was none. */
export async function dropOverride(
  sql: Sql,
  { accountId, shopId, variantId }: Shop & { variantId: VariantId },
): Promise<boolean> {
  const dropped = await sql.query(
    'delete from ad_override where account_id = $1 and shop_id = $2 and variant_id = $3',
    [accountId, shopId, variantId],
  )
  return dropped.rowCount === 1
}

/** Overrides that have ended have no effect; this takes them off the list. */
export async function dropEndedOverrides(sql: Sql, accountId: AccountId, now: Date): Promise<void> {
  await sql.query('delete from ad_override where account_id = $1 and ends_at <= $2', [accountId, now])
}

/** History; what the feeds say now is kept elsewhere. */
export async function dropOldDecisions(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query('delete from ad_decision where account_id = $1 and shop_id = $2 and decided_at < $3', [
    shop.accountId,
    shop.shopId,
    before,
  ])
}
