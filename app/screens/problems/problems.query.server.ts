import type pg from 'pg'
import { groupByHarm } from '../../features/problems/problem.rules.ts'
import { toShownGroups } from './shown-groups.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

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
  variantId: string | null
  productTitle: string | null
  variantTitle: string | null
}

const named = `
  p.problem_id::text as "problemId", p.kind, p.subject, p.data, p.opened_at as "openedAt",
  p.closed_at as "closedAt", p.closed_how as "closedHow", s.platform, v.variant_id as "variantId",
  pr.title as "productTitle", v.title as "variantTitle"`
const joined = `
  left join shop s on s.account_id = p.account_id and s.shop_id = p.shop_id
  left join variant v on v.account_id = p.account_id and v.shop_id = p.shop_id
                     and v.variant_id = p.data ->> 'variantId'
  left join product pr on pr.account_id = v.account_id and pr.shop_id = v.shop_id
                      and pr.product_id = v.product_id`

/** What is open, the most harmful first, as it is shown. */
export async function loadShownProblems(sql: Sql, accountId: string, perKind: number) {
  const open = await loadOpenProblems(sql, accountId, perKind)
  const groups = groupByHarm(open.map((row) => ({ ...row, openedAt: new Date(row.openedAt) })))
  return toShownGroups(groups).map(({ id, kind, harm, problems }) => ({
    id,
    kind,
    harm,
    problems: problems.map((problem) => ({ ...problem, openedAt: problem.openedAt.toISOString() })),
  }))
}

async function loadOpenProblems(sql: Sql, accountId: string, perKind: number): Promise<ProblemRow[]> {
  const { rows } = await sql.query<Raw>(
    `select ${named}, p."sameKind"
       from (select *, count(*) over (partition by kind)::int as "sameKind",
                    row_number() over (partition by kind order by problem_id) as place
               from problem where account_id = $1 and closed_at is null) p
       ${joined}
      where p.place <= $2 order by p.problem_id`,
    [accountId, perKind],
  )
  return rows.map(toRow)
}

/** What is over, newest first; `before` is the last problem id of the page before. */
export async function loadDoneProblems(
  sql: Sql,
  accountId: string,
  page: { before: string | null; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql.query<Raw>(
    `select ${named}, 1 as "sameKind"
       from (select * from problem
              where account_id = $1 and closed_at is not null and ($2::bigint is null or problem_id < $2)
              order by problem_id desc limit $3) p
       ${joined}
      order by p.problem_id desc`,
    [accountId, page.before, page.limit],
  )
  return rows.map(toRow)
}

export type ProblemCounts = { open: number; kinds: number; done: number }

export async function countProblems(sql: Sql, accountId: string): Promise<ProblemCounts> {
  const { rows } = await sql.query<ProblemCounts>(
    `select count(*) filter (where closed_at is null)::int as open,
            count(distinct kind) filter (where closed_at is null)::int as kinds,
            count(*) filter (where closed_at is not null)::int as done
       from problem where account_id = $1`,
    [accountId],
  )
  return rows[0] ?? { open: 0, kinds: 0, done: 0 }
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
