import type pg from 'pg'
import { loadBar, loadProofLog, type Proof } from '../../features/free-shipping/free-shipping.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { ProofProps, ShownProof } from './proof.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Staff = { accountId: AccountId; shopId: ShopId }

const contradictionsShown = 20
const pageSize = 25

/** The log a page at a time (`?before`), contradictions on top of the first page, whenever they were. */
export function loadProofPage(staff: Staff, search: URLSearchParams): Promise<ProofProps> {
  return withSnapshot(staff.accountId, async (sql) => {
    const cursor = search.get('before')
    const bar = await loadBar(sql, staff)
    const { proofs, next } = await loadProofLog(sql, staff, { cursor, limit: pageSize })
    const broken = await loadBroken(sql, staff)
    const prices = await loadPrices(sql, staff, [...proofs, ...broken])
    const counts = await loadCounts(sql, staff)
    const toShown = (proof: Proof): ShownProof => {
      const { lines, codes } = proof.cart
      const amounts = lines.map(
        ({ unitPrice, variantId, quantity }) =>
          (unitPrice ?? prices.get(variantId ?? '') ?? Number.NaN) * quantity,
      )
      const amount = amounts.reduce((sum, each) => sum + each, 0)
      const { proofId, country, currency, said, charged, verdict, askedAt } = proof
      return {
        ...{ proofId, country, currency, said, charged, verdict, codes },
        askedAt: askedAt.toISOString(),
        units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        amount: Number.isFinite(amount) ? amount : null,
      }
    }
    return {
      bar: bar && { unreadable: bar.unreadable, proofLacks: bar.proofLacks },
      provedAt: bar?.provedAt?.toISOString() ?? null,
      counts,
      broken: cursor === null ? broken.map(toShown) : [],
      proofs: proofs.map(toShown),
      next,
      isFirst: cursor === null,
    }
  })
}

async function loadBroken(sql: Sql, { accountId, shopId }: Staff): Promise<Proof[]> {
  const { rows } = await sql.query<Proof>(
    `select proof_id::text as "proofId", asked_at as "askedAt", country, province, currency, cart_kind as "cartKind",
            cart, said, charged, verdict
       from shipping_proof where account_id = $1 and shop_id = $2 and verdict = 'broken'
      order by proof_id desc limit $3`,
    [accountId, shopId, contradictionsShown],
  )
  return rows
}

async function loadCounts(sql: Sql, { accountId, shopId }: Staff): Promise<{ all: number; broken: number }> {
  const { rows } = await sql.query<{ all: number; broken: number }>(
    `select count(*)::int as all, count(*) filter (where verdict = 'broken')::int as broken
       from shipping_proof where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  return rows[0] ?? { all: 0, broken: 0 }
}

/** What the articles of carts without prices of their own cost. */
async function loadPrices(
  sql: Sql,
  { accountId, shopId }: Staff,
  proofs: readonly Proof[],
): Promise<Map<string, number>> {
  const wanted = proofs.flatMap(({ cart }) =>
    cart.lines.flatMap(({ variantId, unitPrice }) => (variantId && unitPrice === null ? [variantId] : [])),
  )
  const { rows } = await sql.query<{ id: string; price: string }>(
    `select variant_id as id, price_minor as price from variant
      where account_id = $1 and shop_id = $2 and variant_id = any($3) and price_minor is not null`,
    [accountId, shopId, [...new Set(wanted)]],
  )
  return new Map(rows.map(({ id, price }) => [id, Number(price)]))
}
