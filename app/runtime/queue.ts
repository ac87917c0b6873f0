import type pg from 'pg'

export type JobOptions = {
  /** A waiting job of the same key is replaced, so that a burst becomes one run. A running one isn't: a second follows. */
  jobKey?: string
  /** Real time, not the sandbox's: work that is due by the clock goes through due.ts. */
  runAt?: Date
}

/** Adds a job inside the caller's transaction: a roll-back leaves no job. */
export async function addJob(
  sql: Pick<pg.PoolClient, 'query'>,
  task: string,
  payload: Record<string, unknown>,
  { jobKey, runAt }: JobOptions = {},
): Promise<void> {
  await sql.query('select enqueue($1, $2, $3, $4)', [
    task,
    JSON.stringify(payload),
    jobKey ?? null,
    runAt ?? null,
  ])
}
