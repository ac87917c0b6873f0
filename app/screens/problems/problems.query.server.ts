import type pg from 'pg'
import { groupByHarm, sharedKinds } from '../../features/problems/problem.rules.ts'
import { toShownGroups } from './shown-groups.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: string; shopId: string }

/** One thing that went wrong or waits. Of a kind with many, the oldest `perKind` are named. */
export type ProblemRow = {
  problemId: string
  kind: string
  subject: string
  data: Record<string, unknown>
  openedAt: string
  closedAt: string | null
  closedHow: 'itself' | 'staff' | null
  /** How many of this kind are open. */
  sameKind: number
  platform: 'shopify' | 'prestashop' | null
  /** Of the reader's own shop, or of no shop. */
  isOwn: boolean
  /** Named by a problem about a variant, in its own shop. */
  variantId: string | null
  /** The same thing in the reader's shop: the page to look at. Null where it isn't there. */
  itemId: string | null
  productTitle: string | null
  variantTitle: string | null
}

const named = `
  p.problem_id::text as "problemId", p.kind, p.subject, p.data, p.opened_at as "openedAt",
  p.closed_at as "closedAt", p.closed_how as "closedHow", s.platform,
  p.shop_id is null or p.shop_id = $2 as "isOwn", v.variant_id as "variantId",
  case when p.shop_id = $2 then v.variant_id else twin.variant_id end as "itemId",
  pr.title as "productTitle", v.title as "variantTitle"`
const joined = `
  left join shop s on s.account_id = p.account_id and s.shop_id = p.shop_id
  left join variant v on v.account_id = p.account_id and v.shop_id = p.shop_id
                     and v.variant_id = p.data ->> 'variantId'
  left join product pr on pr.account_id = v.account_id and pr.shop_id = v.shop_id
                      and pr.product_id = v.product_id
  left join lateral (
    select case when k.shopify_shop_id = $2 then l.shopify_variant_id else l.prestashop_variant_id end as variant_id
      from variant_link l join pool k using (account_id, pool_id)
     where l.account_id = p.account_id and l.state = 'linked'
       and ((k.shopify_shop_id = $2 and k.prestashop_shop_id = p.shop_id and l.prestashop_variant_id = v.variant_id)
         or (k.prestashop_shop_id = $2 and k.shopify_shop_id = p.shop_id and l.shopify_variant_id = v.variant_id))
     limit 1) twin on true`

/** What the staff of one shop can do something about. */
const ofReader = `account_id = $1 and (shop_id is null or shop_id = $2 or kind = any($3))`

/** What is open, the most harmful first, as it is shown. */
export async function loadShownProblems(sql: Sql, shop: Shop, perKind: number) {
  const open = await loadOpenProblems(sql, shop, perKind)
  const groups = groupByHarm(open.map((row) => ({ ...row, openedAt: new Date(row.openedAt) })))
  return toShownGroups(groups).map(({ id, kind, harm, problems }) => ({
    id,
    kind,
    harm,
    problems: problems.map((problem) => ({ ...problem, openedAt: problem.openedAt.toISOString() })),
  }))
}

async function loadOpenProblems(
  sql: Sql,
  { accountId, shopId }: Shop,
  perKind: number,
): Promise<ProblemRow[]> {
  const { rows } = await sql.query<Raw>(
    `select ${named}, p."sameKind"
       from (select *, count(*) over (partition by kind)::int as "sameKind",
                    row_number() over (partition by kind order by problem_id) as place
               from problem where ${ofReader} and closed_at is null) p
       ${joined}
      where p.place <= $4 order by p.problem_id`,
    [accountId, shopId, sharedKinds, perKind],
  )
  return rows.map(toRow)
}

/** What is over, newest first; `before` is the last problem id of the page before. */
export async function loadDoneProblems(
  sql: Sql,
  { accountId, shopId }: Shop,
  page: { before: string | null; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql.query<Raw>(
    `select ${named}, 1 as "sameKind"
       from (select * from problem
              where ${ofReader} and closed_at is not null and ($4::bigint is null or problem_id < $4)
              order by problem_id desc limit $5) p
       ${joined}
      order by p.problem_id desc`,
    [accountId, shopId, sharedKinds, page.before, page.limit],
  )
  return rows.map(toRow)
}

/** `elsewhere`: open in another shop of the account, and shown there only. */
export type ProblemCounts = { open: number; kinds: number; done: number; elsewhere: number }

export async function countProblems(sql: Sql, { accountId, shopId }: Shop): Promise<ProblemCounts> {
  const { rows } = await sql.query<ProblemCounts>(
    `select count(*) filter (where shown and closed_at is null)::int as open,
            count(distinct kind) filter (where shown and closed_at is null)::int as kinds,
            count(*) filter (where shown and closed_at is not null)::int as done,
            count(*) filter (where not shown and closed_at is null)::int as elsewhere
       from (select kind, closed_at, ${ofReader} as shown from problem where account_id = $1) p`,
    [accountId, shopId, sharedKinds],
  )
  return rows[0] ?? { open: 0, kinds: 0, done: 0, elsewhere: 0 }
}

/** When the shop was last heard or read: as fresh as "no problem" can be. ISO; null before the first read. */
export async function loadLastCheck(sql: Sql, accountId: string): Promise<string | null> {
  const { rows } = await sql.query<{ at: Date | null }>(
    `select greatest(max(finished_at), (select max(done_at) from webhook_inbox
                                          where account_id = $1 and done_at is not null)) as at
       from catalogue_read where account_id = $1 and state = 'done' having count(*) > 0`,
    [accountId],
  )
  return rows[0]?.at?.toISOString() ?? null
}

type Raw = Omit<ProblemRow, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null }

const toRow = (raw: Raw): ProblemRow => ({
  ...raw,
  openedAt: raw.openedAt.toISOString(),
  closedAt: raw.closedAt?.toISOString() ?? null,
})
