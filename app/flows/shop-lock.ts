/** A shop's turn: one drain, poll or repair of it reads and writes at a time, in whichever process. Held on a
 *  connection of its own for as long as the work reads from the platform; a killed process lets go of it. */
import pg from 'pg'
import type { ShopId } from '../language/ids.ts'

let locks: { url: string; pool: pg.Pool } | undefined

/** Waits for the turn. */
export async function withShopLock<T>(shopId: ShopId, work: () => Promise<T>): Promise<T> {
  return withLock(`shop:${shopId}`, 'pg_advisory_lock', work) as Promise<T>
}

/** Waits for the turn, unless somebody waits already: then null, at once. Whoever waits begins after that, so it sees
 *  all that was written before. */
export async function withNextTurn<T>(shopId: ShopId, work: () => Promise<T>): Promise<T | null> {
  return withLock(`shop:${shopId}`, 'pg_advisory_lock', work, `next:${shopId}`)
}

/** The same for work of another kind, which a shop's stock needn't wait for. */
export async function withNextTurnAt<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return withLock(name, 'pg_advisory_lock', work, `next:${name}`)
}

/** Null, at once, where somebody has it. */
export async function withLockIfFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return withLock(name, 'pg_try_advisory_lock', work)
}

async function withLock<T>(
  name: string,
  take: 'pg_advisory_lock' | 'pg_try_advisory_lock',
  work: () => Promise<T>,
  place?: string,
): Promise<T | null> {
  const client = await lockPool().connect()
  let failure: Error | undefined
  try {
    if (place !== undefined && !(await ask(client, 'pg_try_advisory_lock', place))) return null
    if (!(await ask(client, take, name))) return null
    if (place !== undefined) await ask(client, 'pg_advisory_unlock', place)
    const result = await work()
    await ask(client, 'pg_advisory_unlock', name).catch((error: Error) => {
      failure = error
    })
    return result
  } catch (error) {
    // The connection goes, and with it whatever it still holds.
    failure = error as Error
    throw error
  } finally {
    client.release(failure)
  }
}

/** False where a lock that was only tried isn't free. */
async function ask(client: pg.PoolClient, what: string, name: string): Promise<boolean> {
  const { rows } = await client.query(`select ${what}(hashtextextended($1, 0)) as answer`, [name])
  return rows[0]?.answer !== false
}

/** Apart from the pool that the work takes its connections from: whoever waits for a lock must not starve its owner. */
function lockPool(): pg.Pool {
  const url = process.env.DATABASE_URL ?? ''
  if (locks?.url === url) return locks.pool
  const pool = new pg.Pool({
    connectionString: url,
    max: 30,
    application_name: 'promesse-locks',
    allowExitOnIdle: true,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  locks = { url, pool }
  return pool
}
