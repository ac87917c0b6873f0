import type pg from 'pg'
import type { OverviewFacts, ReadFacts } from './overview.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export type Reads = Pick<OverviewFacts, 'latestRead' | 'wholeReadAt' | 'behind' | 'silentSince'>

type Shop = { accountId: string; shopId: string }
type Row = Omit<ReadFacts, 'startedAt' | 'finishedAt'> & { startedAt: Date; finishedAt: Date | null }

/** How the shop is being read: whole reads, messages that wait, refusals. */
export async function loadReads(sql: Sql, { accountId, shopId }: Shop, now: Date): Promise<Reads> {
  const latest = await loadLatestRead(sql, { accountId, shopId })
  const { rows } = await sql.query<{
    wholeReadAt: Date | null
    waiting: number
    oldest: Date | null
    silentSince: Date | null
  }>(
    `select (select max(finished_at) from catalogue_read
              where account_id = $1 and shop_id = $3 and state = 'done') as "wholeReadAt",
            (select min(opened_at) from problem
              where account_id = $1 and shop_id = $3 and kind in ('access-lost', 'shop-silent', 'shop-moved')
                and closed_at is null) as "silentSince",
            w.waiting, w.oldest
       from (select count(*)::int as waiting, min(received_at) as oldest from webhook_inbox
              where account_id = $1 and shop_id = $3 and done_at is null and received_at < $2::timestamptz - interval '30 s') w`,
    [accountId, now, shopId],
  )
  const row = rows[0]
  return {
    latestRead: latest,
    wholeReadAt: row?.wholeReadAt?.toISOString() ?? null,
    silentSince: row?.silentSince?.toISOString() ?? null,
    behind: row?.oldest ? { count: row.waiting, since: row.oldest.toISOString() } : null,
  }
}

/** The newest read of the whole catalogue, however it stands. */
export async function loadLatestRead(sql: Sql, { accountId, shopId }: Shop): Promise<ReadFacts | null> {
  const { rows } = await sql.query<Row>(
    `select purpose, state, variants_expected as expected, variants_ready as ready, variants_read as read,
            variants_changed as changed, variants_repaired as repaired,
            started_at as "startedAt", finished_at as "finishedAt"
       from catalogue_read where account_id = $1 and shop_id = $2 order by started_at desc limit 1`,
    [accountId, shopId],
  )
  const [row] = rows
  if (!row) return null
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
