import os from 'node:os'
import { pool } from './database.ts'
import { isAlive } from './process-alive.ts'

/** Which workers are alive, and the jobs of the dead set free. Times are the database's, so that machines whose
 *  clocks differ agree. Without this a killed worker's jobs stay locked for four hours (graphile-worker's default). */

export const heartbeatMs = 2000
const silence = '10 seconds'

/** Says that this worker lives, then frees what dead ones hold. */
export async function beat(workerId: string): Promise<void> {
  await pool().query(
    `insert into worker_heartbeat (worker_id, host, pid, seen_at) values ($1, $2, $3, clock_timestamp())
     on conflict (worker_id) do update set seen_at = excluded.seen_at`,
    [workerId, os.hostname(), process.pid],
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

/** For a worker that stops: hands back whatever it still holds. */
export async function leave(workerId: string): Promise<void> {
  await pool().query('delete from worker_heartbeat where worker_id = $1', [workerId])
  await free([workerId])
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
