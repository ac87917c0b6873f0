/** The stand-in Shopify: several shops over plain HTTP, with their Admin API, OAuth, webhooks and a control API. */
import { randomInt } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerDownload } from './bulk/download.ts'
import { createClock, type SandboxClock } from './clock.ts'
import { answerControl } from './control/control.ts'
import { answerGraphql } from './graphql/execute.ts'
import { BadRequest, type Handler, json, type SandboxRequest, type SandboxResponse } from './http.ts'
import { answerAccessToken } from './oauth/access-token.ts'
import { issueSessionToken } from './oauth/session-token.ts'
import { seeded } from './random.ts'
import type { HandlerFactory, Sandbox } from './sandbox.ts'
import { realScheduler, type Scheduler } from './scheduler.ts'
import type { ShopState } from './store/types.ts'
import { type Post, postWebhook } from './webhooks/post.ts'
import { createSender, type Sender } from './webhooks/sender.ts'
import { type AppConfig, readAppConfig } from './webhooks/subscriptions.ts'

export type SandboxOptions = {
  /** 0 = any free port. */
  port: number
  host?: string
  appUrl: string
  /** The stand-in PrestaShop that the start page shows beside it. */
  prestashopUrl?: string | null
  apiKey: string
  apiSecret: string
  shops: ShopState[]
  /** Product pages, admin, start page…: asked in this order before "not found". */
  faces?: HandlerFactory[]
  /** Scopes and webhook subscriptions; by default read from shopify.app.toml at the root. */
  app?: AppConfig
  /** Chance (lag, duplicates, order) can be repeated with it. */
  seed?: number
  clock?: SandboxClock
  scheduler?: Scheduler
  post?: Post
}

export type RunningSandbox = Sandbox & { sender: Sender; stop: () => Promise<void> }

const largestBody = 64 * 1024 * 1024
const appFile = new URL('../../shopify.app.toml', import.meta.url)

export async function createSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { sandbox, sender, app } = assemble(options)
  const handlers = (options.faces ?? []).map((face) => face(sandbox))
  const server = createServer((incoming, outgoing) => {
    void answer(sandbox, sender, handlers, incoming, outgoing)
  })
  server.keepAliveTimeout = 30_000
  const host = options.host ?? 'localhost'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, host, resolve)
  })
  sandbox.url = `http://${host}:${(server.address() as AddressInfo).port}`
  sandbox.scopes = app.scopes
  const stop = async () => {
    sandbox.scheduler.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return Object.assign(sandbox, { sender, stop })
}

function assemble(options: SandboxOptions): { sandbox: Sandbox; sender: Sender; app: AppConfig } {
  const app = options.app ?? readAppConfig(appFile, options.appUrl)
  const clock = options.clock ?? createClock()
  const scheduler = options.scheduler ?? realScheduler()
  const { appUrl, apiKey, apiSecret } = options
  const record: Sandbox['record'] = (shop, entry) => {
    const seq = (shop.log.at(-1)?.seq ?? 0) + 1
    const whole = { seq, at: clock.now().toISOString(), realAt: clock.realNow(), ...entry }
    shop.log.push(whole)
    return whole
  }
  const random = seeded(options.seed ?? randomInt(2 ** 31))
  const post = options.post ?? postWebhook
  const parts = { apiSecret, subscriptions: app.subscriptions, clock, scheduler, random, post, record }
  const sender = createSender(parts)
  const shops = new Map(options.shops.map((shop) => [shop.domain, shop]))
  const sandbox: Sandbox = {
    url: '',
    prestashopUrl: options.prestashopUrl ?? null,
    ...{ appUrl, apiKey, apiSecret, shops, clock, scheduler, random, record },
    scopes: app.scopes,
    announce: sender.announce,
    sessionToken: (shop, input) => issueSessionToken(shop, { apiKey, apiSecret }, clock.realNow(), input),
  }
  return { sandbox, sender, app }
}

async function answer(
  sandbox: Sandbox,
  sender: Sender,
  handlers: Handler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const request = await toRequest(sandbox, incoming)
    write(outgoing, await route(sandbox, sender, handlers, request))
  } catch (error) {
    if (error instanceof BadRequest) return write(outgoing, json({ error: error.message }, error.status))
    console.error('sandbox:', error)
    write(
      outgoing,
      json({ error: `The sandbox failed: ${error instanceof Error ? error.message : error}` }, 500),
    )
  }
}

async function route(
  sandbox: Sandbox,
  sender: Sender,
  handlers: Handler[],
  request: SandboxRequest,
): Promise<SandboxResponse> {
  const own = ownAnswer(sandbox, sender, request)
  if (own) return own
  for (const handler of handlers) {
    const found = handler(request)
    if (found) return found
  }
  return json({ error: `Nothing at ${request.method} ${request.path}` }, 404)
}

function ownAnswer(
  sandbox: Sandbox,
  sender: Sender,
  request: SandboxRequest,
): Promise<SandboxResponse> | null {
  if (request.path.startsWith('/control/')) return answerControl({ sandbox, sender }, request)
  const { shop, subpath, method } = request
  if (!shop) return null
  const version = /^\/admin\/api\/([\w-]+)\/graphql\.json$/.exec(subpath)?.[1]
  if (version && method === 'POST') return answerGraphql(sandbox, shop, request, version)
  if (subpath === '/admin/oauth/access_token' && method === 'POST') {
    return Promise.resolve(answerAccessToken(sandbox, shop, request))
  }
  const bulkId = /^\/bulk\/(\d+)\.jsonl$/.exec(subpath)?.[1]
  return bulkId ? Promise.resolve(answerDownload(shop, bulkId)) : null
}

async function toRequest(sandbox: Sandbox, incoming: IncomingMessage): Promise<SandboxRequest> {
  const url = new URL(incoming.url ?? '/', 'http://localhost')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) throw new BadRequest('The body is too large', 413)
    chunks.push(chunk)
  }
  const [, first = ''] = url.pathname.split('/')
  const shop = sandbox.shops.get(first) ?? null
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
    shop,
    subpath: shop ? url.pathname.slice(first.length + 1) || '/' : url.pathname,
  }
}

function write(outgoing: ServerResponse, response: SandboxResponse): void {
  outgoing.writeHead(response.status, response.headers)
  if (!response.broken) {
    outgoing.end(response.body)
    return
  }
  outgoing.write(response.body, () => outgoing.socket?.destroy())
}
