import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../app/runtime/embedded.ts'
import { isAlive, signal } from '../../app/runtime/process-alive.ts'
import { migrate } from '../../prisma/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's maintenance database. */
    testServer: string
  }
}

const prefix = 'promesse-test-'

/** vitest's globalSetup: one PostgreSQL for the whole run, with a migrated database that test files clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepLeftovers()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), prefix))
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

/** A run that was killed could not stop its server: the next one does, and removes its folder. */
function sweepLeftovers(): void {
  for (const name of fs.readdirSync(os.tmpdir()).filter((each) => each.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name)
    try {
      const { starterPid } = JSON.parse(fs.readFileSync(path.join(folder, 'postgres.json'), 'utf8'))
      if (isAlive(starterPid)) continue
      const server = Number(
        fs.readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
      )
      if (isAlive(server)) signal(server, 'SIGQUIT')
      fs.rmSync(folder, { recursive: true, force: true })
    } catch {
      // Half made or half gone: another run is at it.
    }
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
