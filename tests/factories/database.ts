import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '../../app/runtime/database.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import './database-server.ts'

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** A migrated database of its own (about 0.1 s); `empty` for one without any table. */
export async function cloneDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${empty ? 'template0' : 'template_promesse'}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) }
}

/** Gives this test file a database of its own for all its tests: DATABASE_URL, and with it `pool()` and
 *  `withAccount`, point to it. Call once, at the top of the file. */
export function withTestDatabase(): { readonly url: string } {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await cloneDatabase()
    process.env.DATABASE_URL = database.url
    forgetEnv()
  })
  afterAll(async () => {
    await closeDatabase()
    await database?.drop()
    process.env.DATABASE_URL = ''
  })
  return {
    get url() {
      if (database === undefined) throw new Error('The test database exists from beforeAll on')
      return database.url
    },
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
