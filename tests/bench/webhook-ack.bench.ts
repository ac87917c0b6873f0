/** Messages taken in by the app's web process against a bare server that does one durable INSERT for each: the
 *  same load, the same database, both a process of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { ensureShop } from '../../app/runtime/directory.ts'
import { startProcess, untilAnswers } from '../demo/process.ts'
import { freePort } from '../sandbox/free-port.ts'
import type { Bench } from './harness.ts'
import { sendAll, toRequest } from './load.ts'
import type { BenchPlace } from './place.ts'

const requests = 6_000
const connections = 64

export async function webhookAck(place: BenchPlace): Promise<Bench[]> {
  const domain = 'bench-webhook-ack.myshopify.com'
  await ensureShop({ platform: 'shopify', domain, now: new Date() })
  const app = await startApp(place)
  const bare = await startBare(place.databaseUrl)
  place.stops.push(app.stop, bare.stop)
  return [
    {
      name: 'webhook-ack',
      what: `${requests} messages over ${connections} connections, a second, against one INSERT each`,
      target: { atLeast: 0.5 },
      rounds: 7,
      pid: () => app.pid,
      subject: () => sendAll(app.port, messages(domain, place.secret), connections),
      floor: () => sendAll(bare.port, messages(domain, place.secret), connections),
    },
  ]
}

function messages(domain: string, secret: string): Buffer[] {
  return Array.from({ length: requests }, (_, index) => {
    const body = Buffer.from(
      `{"inventory_item_id":${44_000_000_000_000 + index},"location_id":77000001,"available":${index % 50},"updated_at":"2026-11-25T10:00:00+01:00","admin_graphql_api_id":"gid://shopify/InventoryLevel/77000001?inventory_item_id=${44_000_000_000_000 + index}"}`,
    )
    return toRequest(
      '/webhooks/shopify',
      {
        'content-type': 'application/json',
        'x-shopify-topic': 'inventory_levels/update',
        'x-shopify-shop-domain': domain,
        'x-shopify-event-id': randomUUID(),
        'x-shopify-webhook-id': randomUUID(),
        'x-shopify-triggered-at': '2026-11-25T09:00:00.000Z',
        'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
      },
      body,
    )
  })
}

async function startApp({
  root,
  env,
  dataDir,
}: BenchPlace): Promise<{ port: number; pid: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const web = startProcess({
    name: 'web',
    args: ['app/runtime/web.ts'],
    env: { ...env, PORT: String(port) },
    cwd: root,
    logFile: `${dataDir}/web.log`,
    onCrash: (why) => console.error(why),
  })
  await untilAnswers(web, `http://127.0.0.1:${port}/readyz`)
  return { port, pid: web.pid, stop: web.stop }
}

async function startBare(databaseUrl: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./bare-server.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())))
  })
  return { port, stop: () => end(child) }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
