import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { BarPlace, CountryOffer, ProbeAnswer, ProbeCart, Reason } from '../../language/shipping.ts'
import type { Published, Saying } from './progress.rules.ts'
import type { Goods, Verdict } from './proof.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type Bar = {
  /** The merchant's switch. */
  isOn: boolean
  /** What pages get; null: nothing was sent yet. */
  published: Published | null
  publishedAt: Date | null
  /** Of the rates behind it; null: never read. */
  readChecksum: string | null
  readAt: Date | null
  /** Why the rates can't be read now: the name of a scope, or 'unsupported'. */
  unreadable: string | null
  helpDisagrees: boolean
  embed: BarPlace['embed']
  themeEditorUrl: string | null
  /** When carts were priced last, and why none could be. */
  provedAt: Date | null
  proofLacks: 'scope' | 'unsupported' | 'refused' | null
}

/** Null: the shop was never read. */
export async function loadBar(sql: Sql, { accountId, shopId }: Shop): Promise<Bar | null> {
  const { rows } = await sql.query<Omit<Bar, 'published'> & { published: string | null }>(
    `select is_on as "isOn", published, published_at as "publishedAt", read_checksum as "readChecksum",
            read_at as "readAt", unreadable, help_disagrees as "helpDisagrees", embed,
            editor_url as "themeEditorUrl", proved_at as "provedAt", proof_lacks as "proofLacks"
       from bar where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  const [row] = rows
  if (!row) return null
  return { ...row, published: row.published === null ? null : (JSON.parse(row.published) as Published) }
}

/** `proof`: of the carts that it promised free delivery, none was priced, or one left open · each got it · one didn't, and
 *  the promise was withdrawn. `provedAt`: when its carts were priced last. */
export type ShownOffer = CountryOffer & {
  proof: 'unproved' | 'proved' | 'contradicted'
  provedAt: Date | null
  /** Since when nothing is said there, because a checkout contradicted it. */
  withdrawnSince: Date | null
}

/** In the order of their countries. */
export async function loadOffers(sql: Sql, { accountId, shopId }: Shop): Promise<ShownOffer[]> {
  const { rows } = await sql.query<{
    country: string
    province: string | null
    cartKind: string
    kind: CountryOffer['kind']
    currency: string | null
    threshold: string | null
    weightFrom: string | null
    quantityFrom: string | null
    reason: Reason | null
    holeFrom: string | null
    holeTo: string | null
    proof: ShownOffer['proof']
    provedAt: Date | null
    withdrawnSince: Date | null
  }>(
    `select country, province, cart_kind as "cartKind", kind, currency, threshold, weight_from as "weightFrom",
            quantity_from as "quantityFrom", reason, hole_from as "holeFrom", hole_to as "holeTo", proof,
            proved_at as "provedAt", w.since as "withdrawnSince"
       from shipping_offer o left join shipping_withdrawn w using (account_id, shop_id, country)
      where account_id = $1 and shop_id = $2 order by country = '*', country, ordinal`,
    [accountId, shopId],
  )
  return rows.map(({ holeFrom, holeTo, ...row }) => ({
    ...row,
    threshold: toNumber(row.threshold),
    weightFrom: toNumber(row.weightFrom),
    quantityFrom: toNumber(row.quantityFrom),
    hole: holeFrom === null ? null : { from: Number(holeFrom), to: toNumber(holeTo) },
  }))
}

const toNumber = (digits: string | null) => (digits === null ? null : Number(digits))

/** A cart that the platform priced, beside what the bar would say there. */
export type Proof = {
  proofId: string
  askedAt: Date
  country: string
  province: string | null
  currency: string
  cartKind: string
  cart: ProbeCart
  said: Saying
  charged: ProbeAnswer
  /** kept: it was as said · silent: nothing was said, nor was it free · missed: free, and nothing was said · broken: the
   *  promise was false · unsure: the answer doesn't settle it. */
  verdict: Verdict
}

/** The newest first; `cursor` is the last proof's id of the page before. */
export async function loadProofLog(
  sql: Sql,
  { accountId, shopId }: Shop,
  { cursor = null, limit = 50 }: { cursor?: string | null; limit?: number } = {},
): Promise<{ proofs: Proof[]; next: string | null }> {
  const before = cursor !== null && /^\d{1,18}$/.test(cursor) ? cursor : null
  const { rows } = await sql.query<Proof>(
    `select proof_id::text as "proofId", asked_at as "askedAt", country, province, currency, cart_kind as "cartKind",
            cart, said, charged, verdict
       from shipping_proof where account_id = $1 and shop_id = $2 and ($3::bigint is null or proof_id < $3)
      order by proof_id desc limit $4`,
    [accountId, shopId, before, limit + 1],
  )
  const proofs = rows.slice(0, limit)
  return { proofs, next: rows.length > limit ? (proofs.at(-1)?.proofId ?? null) : null }
}

/** Destinations where a checkout contradicted the promise. */
export async function loadWithdrawn(sql: Sql, { accountId, shopId }: Shop): Promise<Set<string>> {
  const { rows } = await sql.query<{ country: string }>(
    'select country from shipping_withdrawn where account_id = $1 and shop_id = $2',
    [accountId, shopId],
  )
  return new Set(rows.map(({ country }) => country))
}

/** Countries of which some kind of cart was last seen charged otherwise than it was told. */
export async function loadContradicted(sql: Sql, { accountId, shopId }: Shop): Promise<Set<string>> {
  const { rows } = await sql.query<{ country: string }>(
    `select distinct country from shipping_offer where account_id = $1 and shop_id = $2 and proof = 'contradicted'`,
    [accountId, shopId],
  )
  return new Set(rows.map(({ country }) => country))
}

type BrokenCart = { country: string; cartKind: string; cart: ProbeCart }

/** Carts that broke a promise of a destination that is withdrawn for it, and weren't seen to be otherwise since. Goods that
 *  are gone can't be asked for any more. */
export async function loadStillBroken(sql: Sql, { accountId, shopId }: Shop): Promise<BrokenCart[]> {
  const { rows } = await sql.query<BrokenCart>(
    `with last as (
       select distinct on (country, cart) country, cart_kind, cart, verdict, proof_id,
              bool_or(verdict = 'broken') over (partition by country, cart) as has_broken
         from shipping_proof p join shipping_withdrawn w using (account_id, shop_id, country)
        where account_id = $1 and shop_id = $2 and asked_at >= since
        order by country, cart, proof_id desc
     )
     select country, cart_kind as "cartKind", cart from last
      where has_broken and verdict in ('broken', 'unsure') and not exists (
        select from jsonb_to_recordset(cart -> 'lines') as line ("variantId" text)
         where "variantId" is not null and not exists (
           select from variant where account_id = $1 and shop_id = $2 and variant_id = "variantId" and deleted_at is null))
      order by proof_id`,
    [accountId, shopId],
  )
  return rows
}

/** Variants that are sold, to price carts with: gift cards first, then the cheapest. */
export async function loadGoods(sql: Sql, { accountId, shopId }: Shop, limit: number): Promise<Goods[]> {
  const { rows } = await sql.query<Omit<Goods, 'priceMinor'> & { priceMinor: string }>(
    `select variant_id as "variantId", price_minor as "priceMinor", v.currency, p.is_gift_card as "isGiftCard"
       from variant v join product p using (account_id, shop_id, product_id)
      where account_id = $1 and shop_id = $2 and v.deleted_at is null and p.deleted_at is null
        and v.available_for_sale and v.published and v.price_minor > 0 and not v.requires_components
        and not p.requires_selling_plan and v.minimum_quantity <= 1
      order by p.is_gift_card desc, price_minor, variant_id limit $3`,
    [accountId, shopId, limit],
  )
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }))
}
