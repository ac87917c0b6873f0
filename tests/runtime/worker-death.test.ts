import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '../../app/runtime/database.ts'
import { addJob } from '../../app/runtime/queue.ts'
import { withTestDatabase } from '../factories/database.ts'
import { startWorkerProcess, until } from './process.ts'

withTestDatabase()

const started: ChildProcess[] = []

async function start(): Promise<ChildProcess> {
  const child = await startWorkerProcess()
  started.push(child)
  return child
}

async function times(what: string): Promise<number> {
  return (await pool().query('select 1 from told where what = $1', [what])).rows.length
}

const told = (what: string, count: number) =>
  until(async () => ((await times(what)) >= count ? true : undefined))

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

beforeEach(async () => {
  await pool().query('create table if not exists told (what text)')
  await pool().query('truncate told')
})

afterEach(async () => {
  for (const child of started.splice(0)) await kill(child, 'SIGKILL')
  // Nobody works any more, so nobody holds these rows.
  await pool().query('truncate graphile_worker._private_jobs, worker_heartbeat')
})

describe('a worker killed in the middle of a job', () => {
  test('another live worker runs it within 15 s', async () => {
    const first = await start()
    await addJob(pool(), 'hold', { once: true })
    await told('hold started', 1)
    await start()
    await kill(first, 'SIGKILL')
    const killedAt = Date.now()
    // The second worker knew the first as alive: only silence tells it otherwise. Its own start is not a clue.
    await told('hold started', 2)
    expect(Date.now() - killedAt).toBeLessThan(15_000)
  })

  test('its successor on the same machine runs it at once', async () => {
    const first = await start()
    await addJob(pool(), 'hold', { once: true })
    await told('hold started', 1)
    await kill(first, 'SIGKILL')
    await start()
    const readyAt = Date.now()
    await told('hold started', 2)
    expect(Date.now() - readyAt).toBeLessThan(8000)
  })
})

describe('a worker told to stop', () => {
  test('finishes the job it is at', async () => {
    const worker = await start()
    await addJob(pool(), 'brief', {})
    await told('brief started', 1)
    worker.kill('SIGTERM')
    await pool().query("insert into told values ('go')")
    expect(await kill(worker, 'SIGTERM')).toBe(0)
    expect(await times('brief ended')).toBe(1)
    expect((await pool().query('select 1 from graphile_worker.jobs')).rows).toEqual([])
  })

  test('hands back a job that takes too long: nobody holds it afterwards', async () => {
    const worker = await start()
    await addJob(pool(), 'hold', { once: false })
    await told('hold started', 1)
    expect(await kill(worker, 'SIGTERM')).toBe(0)
    const { rows } = await pool().query(
      'select locked_by, attempts < max_attempts as again from graphile_worker.jobs',
    )
    expect(rows).toEqual([{ locked_by: null, again: true }])
    expect((await pool().query('select 1 from worker_heartbeat')).rows).toEqual([])
  })
})
