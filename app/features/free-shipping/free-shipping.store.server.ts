import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { BarPlace, CountryOffer } from '../../language/shipping.ts'
import type { Published } from './progress.rules.ts'
import type { Finding, Verdict } from './proof.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** A shop's row, at its first read. */
export async function ensureBar(sql: Sql, { accountId, shopId }: Shop, isOn: boolean): Promise<void> {
  await sql.query(
    'insert into bar (account_id, shop_id, is_on) values ($1, $2, $3) on conflict (account_id, shop_id) do nothing',
    [accountId, shopId, isOn],
  )
}

export async function saveSwitch(sql: Sql, { accountId, shopId }: Shop, isOn: boolean): Promise<void> {
  await sql.query('update bar set is_on = $3 where account_id = $1 and shop_id = $2', [
    accountId,
    shopId,
    isOn,
  ])
}

export type ReadToSave = {
  readAt: Date
  checksum: string | null
  unreadable: string | null
  helpDisagrees: boolean
}

/** False: a read that was asked for later has been saved already. */
export async function saveRead(sql: Sql, shop: Shop, read: ReadToSave): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update bar set read_at = $3, read_checksum = $4, unreadable = $5, help_disagrees = $6
      where account_id = $1 and shop_id = $2 and (read_at is null or read_at <= $3)`,
    [shop.accountId, shop.shopId, read.readAt, read.checksum, read.unreadable, read.helpDisagrees],
  )
  return rowCount === 1
}

/** What pages get from now on, as the platform has taken it. */
export async function savePublished(
  sql: Sql,
  { accountId, shopId }: Shop,
  published: Published,
  now: Date,
): Promise<void> {
  await sql.query('update bar set published = $3, published_at = $4 where account_id = $1 and shop_id = $2', [
    accountId,
    shopId,
    JSON.stringify(published),
    now,
  ])
}

export async function savePlace(sql: Sql, { accountId, shopId }: Shop, place: BarPlace): Promise<void> {
  await sql.query('update bar set embed = $3, editor_url = $4 where account_id = $1 and shop_id = $2', [
    accountId,
    shopId,
    place.embed,
    place.themeEditorUrl,
  ])
}

const sameOffer = `(o.country, o.province, o.cart_kind, o.kind, o.currency, o.threshold, o.weight_from, o.quantity_from,
  o.reason) is not distinct from (g.country, g.province, g.cart_kind, g.kind, g.currency, g.threshold, g.weight_from,
  g.quantity_from, g.reason)`

/** All of them; one that says what it said before keeps its proof. */
export async function saveOffers(
  sql: Sql,
  { accountId, shopId }: Shop,
  offers: readonly CountryOffer[],
): Promise<void> {
  const column = <K extends keyof CountryOffer>(key: K) => offers.map((offer) => offer[key])
  await sql.query(
    `with given as (
       select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[],
         $10::bigint[], $11::text[], $12::bigint[], $13::bigint[]) with ordinality
         as g (country, province, cart_kind, kind, currency, threshold, weight_from, quantity_from, reason, hole_from,
               hole_to, ordinal)
     ), proved as (
       select g.ordinal, o.proof, o.proved_at from given g
         join shipping_offer o on o.account_id = $1 and o.shop_id = $2 and ${sameOffer}
     ), gone as (
       delete from shipping_offer where account_id = $1 and shop_id = $2 and ordinal > $14
     )
     insert into shipping_offer (account_id, shop_id, ordinal, country, province, cart_kind, kind, currency, threshold,
       weight_from, quantity_from, reason, hole_from, hole_to, proof, proved_at)
     select $1, $2, g.ordinal, g.country, g.province, g.cart_kind, g.kind, g.currency, g.threshold, g.weight_from,
            g.quantity_from, g.reason, g.hole_from, g.hole_to, coalesce(p.proof, 'unproved'), p.proved_at
       from given g left join (select distinct on (ordinal) * from proved) p using (ordinal)
     on conflict (account_id, shop_id, ordinal) do update set country = excluded.country,
       province = excluded.province, cart_kind = excluded.cart_kind, kind = excluded.kind,
       currency = excluded.currency, threshold = excluded.threshold, weight_from = excluded.weight_from,
       quantity_from = excluded.quantity_from, reason = excluded.reason, hole_from = excluded.hole_from,
       hole_to = excluded.hole_to, proof = excluded.proof, proved_at = excluded.proved_at`,
    [
      accountId,
      shopId,
      column('country'),
      column('province'),
      column('cartKind'),
      column('kind'),
      column('currency'),
      column('threshold'),
      column('weightFrom'),
      column('quantityFrom'),
      column('reason'),
      offers.map(({ hole }) => hole?.from ?? null),
      offers.map(({ hole }) => hole?.to ?? null),
      offers.length,
    ],
  )
}

export type ProofToSave = {
  country: string
  province: string | null
  currency: string
  cartKind: string
  cart: unknown
  said: unknown
  charged: unknown
  verdict: Verdict
}

export async function saveProofs(
  sql: Sql,
  { accountId, shopId }: Shop,
  proofs: readonly ProofToSave[],
  now: Date,
): Promise<void> {
  const column = <K extends keyof ProofToSave>(key: K) => proofs.map((proof) => proof[key])
  const json = (key: 'cart' | 'said' | 'charged') => proofs.map((proof) => JSON.stringify(proof[key]))
  await sql.query(
    `insert into shipping_proof (account_id, shop_id, asked_at, country, province, currency, cart_kind, cart, said,
       charged, verdict)
     select $1, $2, $3, g.country, g.province, g.currency, g.cart_kind, g.cart::jsonb, g.said::jsonb,
            g.charged::jsonb, g.verdict
       from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
         as g (country, province, currency, cart_kind, cart, said, charged, verdict)`,
    [
      accountId,
      shopId,
      now,
      column('country'),
      column('province'),
      column('currency'),
      column('cartKind'),
      json('cart'),
      json('said'),
      json('charged'),
      column('verdict'),
    ],
  )
}

/** Each finding on its offers, and that, or why not, carts were priced. A contradiction stays until the contrary is proved. */
export async function saveFindings(
  sql: Sql,
  { accountId, shopId }: Shop,
  { findings, lacks, now }: { findings: readonly Finding[]; lacks: string | null; now: Date },
): Promise<void> {
  await sql.query(
    `update shipping_offer o set proved_at = $3,
            proof = case when g.proof = 'unproved' and o.proof = 'contradicted' then o.proof else g.proof end
       from unnest($4::text[], $5::text[], $6::text[]) as g (country, cart_kind, proof)
      where o.account_id = $1 and o.shop_id = $2 and o.country = g.country and o.cart_kind = g.cart_kind`,
    [
      accountId,
      shopId,
      now,
      findings.map(({ country }) => country),
      findings.map(({ cartKind }) => cartKind),
      findings.map(({ proof }) => proof),
    ],
  )
  await sql.query(
    `update bar set proof_lacks = $3, proved_at = case when $3::text is null then $4 else proved_at end
      where account_id = $1 and shop_id = $2`,
    [accountId, shopId, lacks, now],
  )
}

/** Nothing is said there from now on. */
export async function saveWithdrawn(
  sql: Sql,
  { accountId, shopId }: Shop,
  countries: readonly string[],
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into shipping_withdrawn (account_id, shop_id, country, since) select $1, $2, c, $4 from unnest($3::text[]) c
     on conflict (account_id, shop_id, country) do nothing`,
    [accountId, shopId, countries, now],
  )
}

/** A whole proof held there again, with the very carts that broke it. */
export async function dropWithdrawn(
  sql: Sql,
  { accountId, shopId }: Shop,
  countries: readonly string[],
): Promise<void> {
  await sql.query(
    'delete from shipping_withdrawn where account_id = $1 and shop_id = $2 and country = any($3)',
    [accountId, shopId, countries],
  )
}

/** Whatever pages were sent may be gone: it is sent again. */
export async function forgetPublished(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  await sql.query('update bar set published = null where account_id = $1 and shop_id = $2', [
    accountId,
    shopId,
  ])
}

/** An uninstalled shop's pages get nothing of ours, and what was known of its rates may be old when it comes back. */
export async function forgetBar(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  for (const table of ['shipping_offer', 'shipping_withdrawn', 'shipping_proof'])
    await sql.query(`delete from ${table} where account_id = $1 and shop_id = $2`, [accountId, shopId])
  await sql.query(
    `update bar set published = null, published_at = null, read_checksum = null, read_at = null, unreadable = null,
       proved_at = null, proof_lacks = null, embed = 'unknown', editor_url = null
      where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
}

export async function dropOldProofs(sql: Sql, { accountId, shopId }: Shop, before: Date): Promise<void> {
  await sql.query('delete from shipping_proof where account_id = $1 and shop_id = $2 and asked_at < $3', [
    accountId,
    shopId,
    before,
  ])
}
