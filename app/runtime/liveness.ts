import os from 'node:os'
import { pool } from './database.ts'
import { isAlive } from './process-alive.ts'

/** Which workers are alive, and the jobs of the dead set free. Times are the database's, so that machines whose
 *  clocks differ agree. Without this a killed worker's jobs stay locked for four hours (graphile-worker's default). */

export const heartbeatMs = 2000
const silence = '10 seconds'

/** Says that these workers of this process live, then frees what dead ones hold. */
export async function beat(workerIds: readonly string[]): Promise<void> {
  await pool().query(
    `insert into worker_heartbeat (worker_id, host, pid, seen_at)
     select id, $2, $3, clock_timestamp() from unnest($1::text[]) as t (id)
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [workerIds, os.hostname(), process.pid],
  )
  await freeTheSilent()
}

/** For a worker that starts: its predecessors on this machine whose process is gone are dead at once, without
 *  waiting for their silence to last. */
export async function freeTheGoneHere(): Promise<void> {
  const { rows } = await pool().query<{ worker_id: string; pid: number }>(
    'select worker_id, pid from worker_heartbeat where host = $1',
    [os.hostname()],
  )
  const gone = rows.filter((row) => row.pid === process.pid || !isAlive(row.pid)).map((row) => row.worker_id)
  await pool().query('delete from worker_heartbeat where worker_id = any($1)', [gone])
  await free(gone)
}

/** For workers that stop: hands back whatever they still hold. */
export async function leave(workerIds: string[]): Promise<void> {
  await pool().query('delete from worker_heartbeat where worker_id = any($1)', [workerIds])
  await free(workerIds)
}

async function freeTheSilent(): Promise<void> {
  await pool().query(`delete from worker_heartbeat where seen_at < clock_timestamp() - interval '${silence}'`)
  const { rows } = await pool().query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs
     where locked_by is not null and locked_at < clock_timestamp() - interval '5 seconds'
       and locked_by not in (select worker_id from worker_heartbeat)`,
  )
  await free(rows.map((row) => row.id))
}

async function free(workerIds: string[]): Promise<void> {
  if (workerIds.length === 0) return
  await pool().query('select graphile_worker.force_unlock_workers($1)', [workerIds])
  await pool().query(`select pg_notify('jobs:insert', '{"r":0,"count":1}')`)
}
