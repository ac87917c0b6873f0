import { beforeAll, describe, expect, test } from 'vitest'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { ensureShop } from '../../app/runtime/directory.ts'
import { addJob } from '../../app/runtime/queue.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()

let accountId: string

beforeAll(async () => {
  accountId = (await ensureShop({ platform: 'shopify', domain: 'queue.myshopify.com', now: new Date() }))
    .accountId
})

async function waiting(task: string): Promise<number> {
  const { rows } = await pool().query('select 1 from graphile_worker.jobs where task_identifier = $1', [task])
  return rows.length
}

describe('jobs are added in the transaction that writes the data', () => {
  test('a committed transaction leaves its job', async () => {
    await withAccount(accountId, (sql) => addJob(sql, 'kept', { shopId: 'x' }))
    expect(await waiting('kept')).toBe(1)
  })

  test('a rolled-back transaction leaves none', async () => {
    const work = withAccount(accountId, async (sql) => {
      await addJob(sql, 'dropped', {})
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await waiting('dropped')).toBe(0)
  })

  test('jobs of one key become one', async () => {
    await withAccount(accountId, async (sql) => {
      for (let i = 0; i < 5; i += 1) await addJob(sql, 'burst', { i }, { jobKey: 'burst' })
    })
    expect(await waiting('burst')).toBe(1)
  })

  test('the restricted role reaches the queue by no other way', async () => {
    const around = withAccount(accountId, (sql) => sql.query("select graphile_worker.add_job('sneaked')"))
    await expect(around).rejects.toThrow(/permission denied/)
  })
})
