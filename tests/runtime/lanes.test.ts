import { expect, test } from 'vitest'
import { pool } from '../../app/runtime/database.ts'
import { startWorker } from '../../app/runtime/worker.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()

test('however many whole reads and polls take their time, a sell-out is dealt with at once', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let slow = 0
  let heard = () => {}
  const drained = new Promise<void>((resolve) => {
    heard = resolve
  })
  let begun = () => {}
  const busy = new Promise<void>((resolve) => {
    begun = resolve
  })
  const takeTime = async () => {
    slow += 1
    if (slow === 4) begun()
    await held
  }
  const worker = await startWorker({
    'publication-poll': takeTime,
    'catalogue-read': takeTime,
    drain: async () => heard(),
  })
  try {
    for (let shop = 0; shop < 40; shop += 1)
      await pool().query('select enqueue($1, $2)', [
        shop % 2 ? 'publication-poll' : 'catalogue-read',
        { shop },
      ])
    await busy
    await pool().query(`select enqueue('drain', '{}')`)
    await drained
    expect(slow).toBe(4)
  } finally {
    letGo()
    await worker.stop()
  }
  const { rows } = await pool().query('select from worker_heartbeat')
  expect(rows).toHaveLength(0)
})
