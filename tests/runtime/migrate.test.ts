import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, pendingMigrations } from '../../prisma/migrate.ts'
import { cloneDatabase, type TestDatabase } from '../factories/database.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await cloneDatabase({ empty: true })
})
afterEach(() => database.drop())

async function query<T extends object>(text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

describe('migrating', () => {
  test('an empty database gets every migration, in order; a second run does nothing', async () => {
    const all = fs.readdirSync('prisma/migrations').sort()
    expect(await pendingMigrations(database.url)).toEqual(all)
    expect(await migrate(database.url)).toEqual(all)
    expect(await migrate(database.url)).toEqual([])
    expect(await pendingMigrations(database.url)).toEqual([])
  })

  test('from several processes at once applies each migration once', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)))
    expect(runs.flat()).toEqual(fs.readdirSync('prisma/migrations').sort())
    expect(await query('select 1 from _prisma_migrations')).toHaveLength(runs.flat().length)
  })

  test('refuses when a migration was edited after it was applied', async () => {
    await migrate(database.url)
    await query("update _prisma_migrations set checksum = 'other'")
    await expect(migrate(database.url)).rejects.toThrow(/was edited/)
  })
})

describe('prisma/schema', () => {
  test('names every column of the database, with its type and whether it may be null', async () => {
    await migrate(database.url)
    const columns = await query<{ place: string; type: string; nullable: string }>(
      `select table_name || '.' || column_name as place, udt_name as type, is_nullable as nullable
       from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'`,
    )
    const inDatabase = columns.map((row) => `${row.place} ${row.type}${row.nullable === 'YES' ? '?' : ''}`)
    expect(readSchema().sort()).toEqual(inDatabase.sort())
  })
})

/** `table.column type` of every field, as the database would name them. */
function readSchema(): string[] {
  const folder = 'prisma/schema'
  const text = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')
  return [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    return body
      .split('\n')
      .map((line) => /^ {2}(\w+) +(\w+)(\??)(.*)$/.exec(line))
      .filter((field) => field !== null)
      .map(([, name = '', type = '', optional = '', rest = '']) => {
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name
        return `${table}.${column} ${databaseType(type, rest)}${optional}`
      })
  })
}

function databaseType(type: string, attributes: string): string {
  const native = /@db\.(\w+)/.exec(attributes)?.[1]?.toLowerCase()
  const plain: Record<string, string> = {
    String: 'text',
    Boolean: 'bool',
    Int: 'int4',
    BigInt: 'int8',
    Json: 'jsonb',
    Bytes: 'bytea',
  }
  return native ?? plain[type] ?? type
}
