import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { log } from './log.ts'
import { processWide } from './process-wide.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const shared = processWide('pool', () => {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error(
      'DATABASE_URL is not set. Set it to a PostgreSQL address, or start the app with npm run start.',
    )
  const made = new pg.Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: 10_000,
    application_name: 'promesse',
  })
  // A connection that dies while idle (the database restarted) is replaced by the pool itself.
  made.on('error', (error) =>
    log().warn({ code: (error as { code?: string }).code }, 'idle database connection lost'),
  )
  made.on('connect', (client) => {
    client.on('error', () => {})
  })
  return made
})

const prisma = processWide(
  'prisma',
  () =>
    new PrismaClient({
      errorFormat: 'minimal',
      adapter: new PrismaPg(shared.get(), { disposeExternalPool: false }),
    }),
)

/** The owner's pool: migrations, directory and intake functions. Requests and jobs use withAccount. */
export function pool(): pg.Pool {
  return shared.get()
}

function checked(accountId: string): string {
  if (!uuid.test(accountId)) throw new Error('an account id is a uuid')
  return accountId
}

/** Runs the work in one transaction that sees only this account's rows (role promesse_app, row-level
 *  security). Commits when the promise resolves, rolls back when it rejects. */
export function withAccount<T>(accountId: string, work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction('begin', accountId, work)
}

/** The same for a page that reads several tables: all of them as they were at one moment, and nothing is written. */
export function withSnapshot<T>(accountId: string, work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction('begin isolation level repeatable read read only', accountId, work)
}

async function inTransaction<T>(
  begin: string,
  accountId: string,
  work: (sql: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const account = checked(accountId)
  return withTransaction(
    `${begin}; set local role promesse_app; select set_config('app.account_id', '${account}', true)`,
    work,
  )
}

/** As the owner, who sees all accounts: for what must be done before an account is known. */
export function withDirectory<T>(work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  return withTransaction('begin', work)
}

async function withTransaction<T>(begin: string, work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  const sql = await pool().connect()
  let broken: Error | undefined
  try {
    await sql.query(begin)
    const result = await work(sql)
    await sql.query('commit')
    return result
  } catch (error) {
    await sql.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    sql.release(broken)
  }
}

/** The same through Prisma, for screens and single facts. At most 15 s. */
export async function withAccountPrisma<T>(
  accountId: string,
  work: (prisma: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const account = checked(accountId)
  return prisma.get().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`set local role promesse_app`
      await transaction.$executeRaw`select set_config('app.account_id', ${account}, true)`
      return work(transaction)
    },
    { timeout: 15_000, maxWait: 10_000 },
  )
}

/** Ends all connections; a later call opens new ones. */
export async function closeDatabase(): Promise<void> {
  const client = prisma.peek()
  const open = shared.peek()
  prisma.drop()
  shared.drop()
  await client?.$disconnect()
  await open?.end()
}

/** After a bulk write: a table that grew from nothing is planned as if it were empty until its statistics are
 *  refreshed, and joins of such tables take quadratic time. Needs the owner, so not within `withAccount`. */
export async function refreshStatistics(tables: readonly string[]): Promise<void> {
  await pool().query(`analyze ${tables.map((table) => pg.escapeIdentifier(table)).join(', ')}`)
}
