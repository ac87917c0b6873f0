import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Applies prisma/migrations in order, as `prisma migrate deploy` would and in its own table, so that either tool
 *  can go on from the other. One connection, under an advisory lock: any number of processes may start at once. */

const folder = path.join(import.meta.dirname, 'migrations')
const lockKey = 72707369 // The number that Prisma locks by.

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** Answers the names of the migrations that were applied now. Throws when one fails, or was edited since. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await migrateQueue(databaseUrl)
    await client.query(table)
    const applied: string[] = []
    for (const name of migrationNames()) {
      if (await apply(client, name)) applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

/** graphile-worker keeps its own schema: before ours, whose functions call it. */
async function migrateQueue(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
}

async function apply(client: pg.Client, name: string): Promise<boolean> {
  const script = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
  const checksum = createHash('sha256').update(script).digest('hex')
  const { rows } = await client.query<{ checksum: string }>(
    'select checksum from _prisma_migrations where migration_name = $1 and finished_at is not null and rolled_back_at is null',
    [name],
  )
  if (rows[0] !== undefined) {
    if (rows[0].checksum !== checksum)
      throw new Error(`The migration ${name} was edited after it was applied here.`)
    return false
  }
  await client.query('begin')
  try {
    await client.query(script)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
  return true
}

/** Names of the migrations that this database hasn't seen; all of them for an empty one. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows: known } = await client.query("select to_regclass('_prisma_migrations') as found")
    const { rows } =
      known[0].found === null
        ? { rows: [] }
        : await client.query<{ name: string }>(
            'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
          )
    const done = new Set(rows.map((row) => row.name))
    return migrationNames().filter((name) => !done.has(name))
  } finally {
    await client.end()
  }
}

function migrationNames(): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
}

async function main(): Promise<void> {
  // Loaded late: the tests and start.ts import this file for `migrate` alone.
  const { ensureDatabase } = await import('../app/runtime/embedded.ts')
  const database = await ensureDatabase()
  try {
    const applied = await migrate(database.url)
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
  } finally {
    await database.stop()
  }
}

if (process.argv[1] === import.meta.filename) await main()
