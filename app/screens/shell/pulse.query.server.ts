import { withAccount } from '../../runtime/database.ts'

/** A stamp that differs whenever a screen would show something else: stock, verdicts, problems, a channel's fetch. */
export async function loadPulse(accountId: string): Promise<string> {
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<{ pulse: string }>(
      `select concat_ws('.',
         (select version from feed_version where account_id = $1),
         (select max(movement_id) from stock_movement where account_id = $1),
         (select max(decision_id) from ad_decision where account_id = $1),
         (select max(fetch_id) from feed_fetch where account_id = $1),
         (select max(problem_id) from problem where account_id = $1),
         (select count(*) from problem where account_id = $1 and closed_at is null)) as pulse`,
      [accountId],
    ),
  )
  return rows[0]?.pulse ?? ''
}
