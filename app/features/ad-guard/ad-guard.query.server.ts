import type pg from 'pg'
import { type Channel, channels } from '../../channels/channel.port.ts'
import type { ShopId, VariantId } from '../../language/ids.ts'
import { questions } from '../../language/sellable.ts'
import type { AdReason, Ads, ReasonData, Verdict } from './ad-guard.rules.ts'
import { type Stand, standOf } from './channel-stand.rules.ts'
import { ofShop } from './of-shop.sql.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** Dates are ISO 8601 text: these rows go to screens as they are. */
export type ChannelStand = { channel: Channel; stand: Stand; at: string | null }
export type AdNow = {
  ads: Ads
  reason: AdReason
  reasonData: ReasonData
  availabilityDate: string | null
  since: string
  channels: ChannelStand[]
}
export type NamedVariant = {
  shopId: ShopId
  variantId: VariantId
  productTitle: string
  /** Null where the product has no options. */
  options: string | null
  imageUrl: string | null
}

/** How a screen names a variant; needs `variant v` and `product p`. */
const named = `v.shop_id as "shopId", v.variant_id as "variantId", coalesce(p.title, '') as "productTitle",
  nullif(v.title, 'Default Title') as options, coalesce(v.image_url, p.image_url) as "imageUrl"`

/** Of the ids of this shop that the channels list; null while no channel has a list. `waiting`: changed since its channel's
 *  last fetch, or named to it since. */
export type AdCounts = {
  listed: number
  active: number
  paused: number
  stopped: number
  waiting: number
  unmatched: number
}

export async function loadAdCounts(sql: Sql, shopId: ShopId): Promise<AdCounts | null> {
  const { rows } = await sql.query<AdCounts & { lists: number }>(
    `select (select count(*)::int from channel_list where shop_id = $1) as lists,
            count(s.ads)::int as listed,
            count(*) filter (where s.ads = 'allow')::int as active,
            count(*) filter (where s.ads = 'hold')::int as paused,
            count(*) filter (where s.ads = 'suppress')::int as stopped,
            count(*) filter (where s.ads <> 'allow' and (f.at is null or f.at < l.uploaded_at + margin)
                                or s.since > l.uploaded_at and f.at < s.since + margin)::int as waiting,
            count(*) filter (where i.variant_id is null)::int as unmatched
       from channel_item i
       left join ad_state s using (account_id, shop_id, variant_id)
       join (select account_id, shop_id, channel, uploaded_at from channel_list) l
            using (account_id, shop_id, channel)
       left join (select channel, max(fetched_at) as at from feed_fetch where shop_id = $1 group by channel) f
            using (channel)
       cross join (select interval '2 seconds' as margin) m
      where ${ofShop('i.shop_id', '$1')}`,
    [shopId],
  )
  const [counts] = rows
  if (!counts || counts.lists === 0) return null
  const { lists, ...rest } = counts
  return rest
}

export type DecisionFilter = 'all' | 'suppress' | 'hold' | 'question'
export type DecisionLine = NamedVariant & { sku: string | null; ad: AdNow }
type StateRow = Omit<AdNow, 'since' | 'channels'> & { since: Date; sinceText: string }

const pageSize = 50

/** A shop's stopped, paused and asked variants, newest first, 50 a page; `next` continues after it. */
export async function loadDecisions(
  sql: Sql,
  shopId: ShopId,
  { state = 'all', q = '', after = null }: { state?: DecisionFilter; q?: string; after?: string | null } = {},
): Promise<{ rows: DecisionLine[]; next: string | null }> {
  const [since, variantId] = readCursor(after)
  const { rows } = await sql.query<NamedVariant & StateRow & { sku: string | null }>(
    `select ${named}, v.sku, ${stateColumns}
       from ad_state s
       join variant v using (account_id, shop_id, variant_id)
       left join product p using (account_id, shop_id, product_id)
      where s.shop_id = $6 and ${filters[state]}
        and ($1 = '' or p.title ilike $2 or v.title ilike $2 or v.sku ilike $2)
        and ($3::timestamptz is null or (s.since, s.variant_id) < ($3, $4))
      order by s.since desc, s.variant_id desc limit $5`,
    [q.trim(), `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`, since, variantId, pageSize + 1, shopId],
  )
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const lines = await withStands(sql, shopId, page)
  return { rows: lines, next: rows.length > pageSize && last ? `${last.sinceText}~${last.variantId}` : null }
}

const stateColumns = `s.ads, s.reason, s.reason_data as "reasonData", s.availability_date::text as "availabilityDate",
  s.since, to_char(s.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sinceText"`

const asked = `s.reason in (${questions.map((question) => `'${question}'`).join(', ')})`
const filters: Record<DecisionFilter, string> = {
  all: `(s.ads <> 'allow' or ${asked})`,
  suppress: `s.ads = 'suppress'`,
  hold: `s.ads = 'hold'`,
  question: asked,
}

/** The moment with all its digits, and the variant: two decisions of one moment are told apart. What we didn't write
 *  begins at the first page. */
function readCursor(after: string | null): [string | null, string] {
  const [, since = '', second = '', variantId = ''] =
    /^((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{6}Z)~(\d{1,32}(?:-\d{1,32})?)$/.exec(after ?? '') ?? []
  const moment = new Date(`${second}Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(second)
  return second !== '' && exists ? [since, variantId] : [null, '']
}

type Reach = {
  channel: Channel
  hasList: boolean
  hasLink: boolean
  uploadedAt: Date | null
  fetchedAt: Date | null
}

async function withStands<R extends StateRow & { variantId: VariantId }>(
  sql: Sql,
  shopId: ShopId,
  rows: readonly R[],
): Promise<(Omit<R, keyof StateRow> & { ad: AdNow })[]> {
  const reaches = await loadReaches(sql, shopId)
  const listed = await sql.query<{ channel: Channel; variantId: VariantId }>(
    `select distinct channel, variant_id as "variantId"
       from channel_item where shop_id = $1 and variant_id = any($2)`,
    [shopId, rows.map(({ variantId }) => variantId)],
  )
  const known = new Set(listed.rows.map((row) => `${row.channel} ${row.variantId}`))
  return rows.map(({ ads, reason, reasonData, availabilityDate, since, sinceText: _, ...rest }) => ({
    ...rest,
    ad: {
      ads,
      reason,
      reasonData,
      availabilityDate,
      since: since.toISOString(),
      channels: reaches.map((reach): ChannelStand => {
        const isListed = known.has(`${reach.channel} ${rest.variantId}`)
        const stand = standOf({ ...reach, isListed, since })
        return { channel: reach.channel, stand, at: reach.fetchedAt?.toISOString() ?? null }
      }),
    },
  }))
}

async function loadReaches(sql: Sql, shopId: ShopId): Promise<Reach[]> {
  const { rows } = await sql.query<Reach>(
    `select c.channel, l.channel is not null as "hasList", l.uploaded_at as "uploadedAt",
            exists (select from feed_link k
                     where k.shop_id = $2 and k.channel = c.channel and k.revoked_at is null) as "hasLink",
            (select max(f.fetched_at) from feed_fetch f
              where f.shop_id = $2 and f.channel = c.channel) as "fetchedAt"
       from unnest($1::text[]) as c (channel)
       left join channel_list l on l.shop_id = $2 and l.channel = c.channel`,
    [channels, shopId],
  )
  return rows
}

export type PastDecision = {
  decisionId: string
  verdict: Exclude<Verdict, 'unchanged'>
  reason: AdReason
  reasonData: ReasonData
  at: string
}
export type RunningOverride = { kind: 'advertise' | 'hold'; endsAt: string; note: string }

/** One variant's ad now (null before the first decision), its last 50 decisions, and its override. */
export async function loadVariantAds(
  sql: Sql,
  shopId: ShopId,
  variantId: VariantId,
): Promise<{ ad: AdNow | null; decisions: PastDecision[]; override: RunningOverride | null }> {
  const states = await sql.query<StateRow & { variantId: VariantId }>(
    `select s.variant_id as "variantId", ${stateColumns}
       from ad_state s where s.shop_id = $1 and s.variant_id = $2`,
    [shopId, variantId],
  )
  const decisions = await sql.query<Omit<PastDecision, 'at'> & { at: Date }>(
    `select decision_id::text as "decisionId", verdict, reason, reason_data as "reasonData", decided_at as at
       from ad_decision where shop_id = $1 and variant_id = $2 order by decision_id desc limit 50`,
    [shopId, variantId],
  )
  const overrides = await sql.query<Omit<RunningOverride, 'endsAt'> & { endsAt: Date }>(
    'select kind, ends_at as "endsAt", note from ad_override where shop_id = $1 and variant_id = $2',
    [shopId, variantId],
  )
  const [override] = overrides.rows
  return {
    ad: (await withStands(sql, shopId, states.rows))[0]?.ad ?? null,
    decisions: decisions.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    override: override ? { ...override, endsAt: override.endsAt.toISOString() } : null,
  }
}

export async function loadPolicy(sql: Sql): Promise<{ floor: number }> {
  const { rows } = await sql.query<{ floor: number }>('select floor from ad_policy')
  return rows[0] ?? { floor: 0 }
}

export type OverrideLine = NamedVariant & RunningOverride

/** A shop's overrides in force, those that end first first. */
export async function loadOverrides(sql: Sql, shopId: ShopId): Promise<OverrideLine[]> {
  const { rows } = await sql.query<Omit<OverrideLine, 'endsAt'> & { endsAt: Date }>(
    `select ${named}, o.kind, o.note, o.ends_at as "endsAt"
       from ad_override o
       join variant v using (account_id, shop_id, variant_id)
       left join product p using (account_id, shop_id, product_id)
      where o.shop_id = $1
      order by o.ends_at, o.variant_id limit 500`,
    [shopId],
  )
  return rows.map((row) => ({ ...row, endsAt: row.endsAt.toISOString() }))
}

/** How a screen names these variants of one shop. */
export async function loadNamed(
  sql: Sql,
  shopId: ShopId,
  variantIds: readonly VariantId[],
): Promise<NamedVariant[]> {
  const { rows } = await sql.query<NamedVariant>(
    `select ${named} from variant v left join product p using (account_id, shop_id, product_id)
      where v.shop_id = $1 and v.variant_id = any($2) order by array_position($2, v.variant_id)`,
    [shopId, variantIds],
  )
  return rows
}
