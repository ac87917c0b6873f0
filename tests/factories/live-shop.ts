/** A shop of the stand-in platform with the app's own intake and worker around it, in one process. Nothing sleeps: the
 *  stand-in's time passes when a test says so, and jobs run when a test says so. */
import { EventEmitter, once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Logger, runOnce, type WorkerEvents } from 'graphile-worker'
import { onTokenReceived } from '../../app/flows/shop-installed.flow.server.ts'
import type { AccountId, ShopId, ShopRef } from '../../app/language/ids.ts'
import { saveToken } from '../../app/platforms/shopify/token-store.server.ts'
import { shopifyWebhook } from '../../app/platforms/shopify/webhook-intake.direct.server.ts'
import { now } from '../../app/runtime/clock.ts'
import { pool } from '../../app/runtime/database.ts'
import { ensureShop, takeDueWork } from '../../app/runtime/directory.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { tasks } from '../../app/runtime/tasks.ts'
import { exchangeBody, fixtureShop } from '../sandbox/fixture.ts'
import { type ManualScheduler, manualScheduler } from '../sandbox/scheduler.ts'
import { createSandbox, type RunningSandbox, type SandboxOptions } from '../sandbox/server.ts'
import type { ShopState } from '../sandbox/store/types.ts'

export type LiveShop = {
  sandbox: RunningSandbox
  shop: ShopState
  scheduler: ManualScheduler
  intakeUrl: string
  ref: ShopRef
  /** POST /control/{name}; throws where it isn't 200. */
  control: (name: string, body?: object) => Promise<Record<string, unknown>>
  /** A new offline token from the stand-in, as the library would store it. */
  connect: () => Promise<void>
  /** Lets the platform's time pass, and everything it has to say arrive. */
  deliver: () => Promise<void>
  /** Runs every job, and what is due within the next `aheadMs`. */
  work: (aheadMs?: number) => Promise<void>
  /** `connect` and the whole first read. */
  install: () => Promise<void>
  close: () => Promise<void>
}

const quiet = new Logger(() => () => {})

/** `faces`: what else the stand-in shows; its product pages, for one (tests/sandbox/faces.ts). */
export async function openLiveShop(
  shop: ShopState = fixtureShop(),
  faces: SandboxOptions['faces'] = [],
): Promise<LiveShop> {
  const intake = createServer((request, response) => void shopifyWebhook(request, response))
  intake.listen(0, '127.0.0.1')
  await once(intake, 'listening')
  const appUrl = `http://127.0.0.1:${(intake.address() as AddressInfo).port}`
  const scheduler = manualScheduler()
  const sandbox = await createSandbox({
    port: 0,
    host: '127.0.0.1',
    appUrl,
    apiKey: 'test-key',
    apiSecret: 'test-secret',
    shops: [shop],
    scheduler,
    seed: 7,
    faces,
  })
  process.env.SHOPIFY_API_URL = `${sandbox.url}/{shop}`
  forgetEnv()
  return assemble({ shop, sandbox, scheduler, intake, appUrl })
}

function assemble(parts: {
  shop: ShopState
  sandbox: RunningSandbox
  scheduler: ManualScheduler
  intake: Server
  appUrl: string
}): LiveShop {
  const { shop, sandbox, scheduler, intake, appUrl } = parts
  const ref: ShopRef = {
    accountId: '' as AccountId,
    shopId: '' as ShopId,
    domain: shop.domain,
    platform: 'shopify',
  }
  const live: LiveShop = {
    ...{ sandbox, shop, scheduler, ref, intakeUrl: `${appUrl}/webhooks/shopify` },
    async control(name, body = {}) {
      const answer = await post(`${sandbox.url}/control/${name}`, { shop: shop.domain, ...body })
      return answer
    },
    async connect() {
      const { accountId, shopId } = await ensureShop({ platform: 'shopify', domain: shop.domain, now: now() })
      Object.assign(ref, { accountId, shopId })
      await saveToken(shop.domain, await exchange(sandbox, shop))
      await onTokenReceived({ domain: shop.domain })
    },
    async deliver() {
      scheduler.pass(5_000)
      await sandbox.sender.flush(shop)
      // What the passing of time has sent by itself is still on its way.
      while (sandbox.sender.waiting(shop) > 0) await new Promise(setImmediate)
    },
    work: workAll,
    async install() {
      await live.control('install')
      await live.connect()
      await live.work()
      await live.deliver()
      await live.work()
    },
    async close() {
      await sandbox.stop()
      intake.closeAllConnections()
      await new Promise((resolve) => intake.close(resolve))
    },
  }
  return live
}

/** Runs every job, and what is due within the next `aheadMs`. */
export async function workAll(aheadMs = 0): Promise<void> {
  if (aheadMs > 0) await takeDueWork(new Date(now().getTime() + aheadMs), 100)
  while (await hasJob()) await runJobs()
}

/** A job that may run now, or runs. */
async function hasJob(): Promise<boolean> {
  const [jobs] = await rows<{ ready: number }>(
    'select count(*)::int as ready from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
  )
  return (jobs?.ready ?? 0) > 0
}

async function runJobs(): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  const failures: unknown[] = []
  events.on('job:error', ({ error }) => failures.push(error))
  await runOnce({ pgPool: pool(), taskList: tasks, logger: quiet, noHandleSignals: true, events })
  if (failures.length > 0) throw failures[0]
}

async function exchange(sandbox: RunningSandbox, shop: ShopState) {
  const body = {
    ...exchangeBody(sandbox.sessionToken(shop), 'offline'),
    client_id: 'test-key',
    client_secret: 'test-secret',
  }
  const answer = await post(`${sandbox.url}/${shop.domain}/admin/oauth/access_token`, body)
  const inSeconds = (seconds: unknown) => new Date(Date.now() + Number(seconds) * 1000).toISOString()
  return {
    accessToken: String(answer.access_token),
    scope: String(answer.scope),
    expires: inSeconds(answer.expires_in),
    refreshToken: String(answer.refresh_token),
    refreshTokenExpires: inSeconds(answer.refresh_token_expires_in),
  }
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${url}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

/** Rows of the database, as the owner sees them. */
export async function rows<T extends object>(statement: string, values: unknown[] = []): Promise<T[]> {
  return (await pool().query<T>(statement, values)).rows
}
