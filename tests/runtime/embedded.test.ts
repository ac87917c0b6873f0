import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Embedded, startEmbedded } from '../../app/runtime/embedded.ts'

let dataDir: string
let database: Embedded | undefined

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-embedded-'))
  fs.chmodSync(dataDir, 0o755)
})
afterEach(async () => {
  await database?.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

const postmaster = () =>
  Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

describe('the embedded database', () => {
  test('keeps its data and its address over a clean stop', async () => {
    database = await startEmbedded({ dataDir })
    await query(database.url, 'create table kept as select 1 as one')
    const { url } = database
    await database.stop()
    expect(fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
    database = await startEmbedded({ dataDir })
    expect(database.url).toBe(url)
    expect(await query(url, 'select one from kept')).toEqual([{ one: 1 }])
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  test('starts again right after kill -9, over the stale postmaster.pid, and has lost nothing committed', async () => {
    database = await startEmbedded({ dataDir })
    await query(database.url, 'create table kept as select 1 as one')
    process.kill(postmaster(), 'SIGKILL')
    database = await startEmbedded({ dataDir })
    expect(await query(database.url, 'select one from kept')).toEqual([{ one: 1 }])
  })

  test('takes no notice of a postmaster.pid whose number belongs to another process now', async () => {
    database = await startEmbedded({ dataDir })
    const place = path.join(dataDir, 'postgres/postmaster.pid')
    const text = fs.readFileSync(place, 'utf8')
    await database.stop()
    fs.writeFileSync(place, text.replace(/^\d+/, String(process.ppid)))
    database = await startEmbedded({ dataDir })
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('takes another port when its own was given away', async () => {
    database = await startEmbedded({ dataDir })
    const first = new URL(database.url).port
    await database.stop()
    const { createServer } = await import('node:net')
    const squatter = createServer().listen(Number(first), '127.0.0.1')
    database = await startEmbedded({ dataDir })
    squatter.close()
    expect(new URL(database.url).port).not.toBe(first)
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('runs from a folder that only its owner may enter', async () => {
    fs.chmodSync(dataDir, 0o700)
    const inside = path.join(dataDir, 'clone/data')
    database = await startEmbedded({ dataDir: inside })
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
    if (database.folder?.startsWith('/var/lib')) fs.rmSync(path.dirname(database.folder), { recursive: true })
  })

  test('is started once by two that come at the same time', async () => {
    const [first, second] = await Promise.all([startEmbedded({ dataDir }), startEmbedded({ dataDir })])
    expect(first.url).toBe(second.url)
    database = first
  })

  test('waits for another that is starting, even where its lock goes while it is looked at', async () => {
    const lock = path.join(dataDir, 'postgres.lock')
    fs.writeFileSync(lock, String(process.ppid))
    const read = fs.readFileSync
    const look = vi.spyOn(fs, 'readFileSync').mockImplementation(((file: string, ...rest: never[]) => {
      if (file === lock) fs.rmSync(lock, { force: true })
      return read(file, ...rest)
    }) as typeof read)
    try {
      database = await startEmbedded({ dataDir })
    } finally {
      look.mockRestore()
    }
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
