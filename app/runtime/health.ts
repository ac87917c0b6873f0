import os from 'node:os'
import { closeDatabase, pool } from './database.ts'
import { isMain } from './shutdown.ts'

/** For containers: `node app/runtime/health.ts web` or `… worker`; exits 0 when that process does its work. */

/** Whether the database answers and knows the tables. Never throws. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await pool().query({ text: 'select 1 from shop limit 1', query_timeout: 2000 } as { text: string })
    return true
  } catch {
    return false
  }
}

async function isWebReady(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3100}/readyz`, {
    signal: AbortSignal.timeout(3000),
  })
  return answer.ok
}

/** A worker of this machine was heard within the last 15 s. */
async function isWorkerAlive(): Promise<boolean> {
  const { rowCount } = await pool().query(
    "select 1 from worker_heartbeat where host = $1 and seen_at > clock_timestamp() - interval '15 seconds'",
    [os.hostname()],
  )
  return (rowCount ?? 0) > 0
}

if (isMain(import.meta.filename)) {
  const check = process.argv[2] === 'worker' ? isWorkerAlive : isWebReady
  const healthy = await check().catch(() => false)
  await closeDatabase()
  process.exitCode = healthy ? 0 : 1
}
