import type pg from 'pg'

type Sql = Pick<pg.PoolClient, 'query'>

/** `kind` names a task of the worker; `subject` what it is about. One row for each pair; `payload` is the job's,
 *  the account's id is added to it. */
export type Due = {
  accountId: string
  kind: string
  subject: string
  payload: Record<string, unknown>
  dueAt: Date
}

/** Plans work by the clock, inside the caller's transaction; a later plan for the same subject replaces it. */
export async function saveDue(sql: Sql, due: Due): Promise<void> {
  await sql.query(
    `insert into due_work (account_id, kind, subject, payload, due_at) values ($1, $2, $3, $4, $5)
     on conflict (account_id, kind, subject) do update set payload = excluded.payload, due_at = excluded.due_at`,
    [due.accountId, due.kind, due.subject, JSON.stringify(due.payload), due.dueAt],
  )
}

/** Takes a plan back, inside the caller's transaction. */
export async function dropDue(sql: Sql, due: Pick<Due, 'accountId' | 'kind' | 'subject'>): Promise<void> {
  await sql.query('delete from due_work where account_id = $1 and kind = $2 and subject = $3', [
    due.accountId,
    due.kind,
    due.subject,
  ])
}
