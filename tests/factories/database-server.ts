import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../app/runtime/embedded.ts'
import { migrate } from '../../prisma/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's maintenance database. */
    testServer: string
  }
}

/** vitest's globalSetup: one PostgreSQL for the whole run, with a migrated database that test files clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-test-'))
  fs.chmodSync(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, forTests: true })
  await run(server.url, 'create database template_promesse')
  const template = new URL(server.url)
  template.pathname = '/template_promesse'
  await migrate(template.href)
  project.provide('testServer', server.url)
  return async () => {
    await server.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
