import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { now, realNow, startClock, stopClock } from '../../app/runtime/clock.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { ensureShop } from '../../app/runtime/directory.ts'
import { dropDue, saveDue } from '../../app/runtime/due.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { sweepDueWork } from '../../app/runtime/sweep.ts'
import { withTestDatabase } from '../factories/database.ts'
import { until } from './process.ts'

withTestDatabase()

const day = 86_400_000
let offsetMs = 0
let accountId: string
const server = http.createServer((_request, response) => response.end(JSON.stringify({ offsetMs })))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.CLOCK_OFFSET_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/control/clock`
  forgetEnv()
  stopClock()
  await startClock()
  accountId = (await ensureShop({ platform: 'shopify', domain: 'due.myshopify.com', now: now() })).accountId
})

afterAll(() => {
  stopClock()
  process.env.CLOCK_OFFSET_URL = ''
  server.close()
})

beforeEach(async () => {
  await pool().query('truncate due_work')
})

const plan = (subject: string, dueAt: Date) =>
  withAccount(accountId, (sql) =>
    saveDue(sql, { accountId, kind: 'redecide', subject, payload: { subject }, dueAt }),
  )

async function jobs(subject: string): Promise<unknown[]> {
  const { rows } = await pool().query('select payload from graphile_worker._private_jobs where key = $1', [
    `due:${accountId}:redecide:${subject}`,
  ])
  return rows.map((row) => row.payload)
}

describe('due work', () => {
  test('becomes a job once its time has come by the clock, and only once', async () => {
    await plan('past', new Date(now().getTime() - 1000))
    await plan('tomorrow', new Date(now().getTime() + day))
    await sweepDueWork()
    expect(await jobs('past')).toEqual([{ accountId, subject: 'past' }])
    expect(await jobs('tomorrow')).toEqual([])
    const { rows } = await pool().query('select subject from due_work')
    expect(rows).toEqual([{ subject: 'tomorrow' }])
  })

  test('the clock moved forward brings it on; real time stays', async () => {
    await plan('next week', new Date(now().getTime() + 7 * day))
    offsetMs = 8 * day
    await until(async () => (now().getTime() - realNow().getTime() > 7 * day ? true : undefined))
    await sweepDueWork()
    expect(await jobs('next week')).toHaveLength(1)
    expect(Math.abs(realNow().getTime() - Date.now())).toBeLessThan(1000)
  })

  test('a later plan for the same subject replaces the first; a dropped one never comes', async () => {
    await plan('moved', new Date(now().getTime() - 1000))
    await plan('moved', new Date(now().getTime() + day))
    await plan('dropped', new Date(now().getTime() - 1000))
    await withAccount(accountId, (sql) => dropDue(sql, { accountId, kind: 'redecide', subject: 'dropped' }))
    await sweepDueWork()
    expect(await jobs('moved')).toEqual([])
    expect(await jobs('dropped')).toEqual([])
  })

  test('two sweeps at once make each job once, however many rows', async () => {
    await pool().query(
      "insert into due_work (account_id, kind, subject, due_at) select $1, 'many', n::text, to_timestamp(0) from generate_series(1, 1300) n",
      [accountId],
    )
    await Promise.all([sweepDueWork(), sweepDueWork(), sweepDueWork()])
    const { rows } = await pool().query(
      "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'many'",
    )
    expect(rows[0].n).toBe(1300)
  })
})
