/** The stand-in shop's one address: pages, module and back office from PHP; control, wire and faults from here. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { garmentSvg } from '../storefront/drawings/garment.ts'
import { type Dice, type Faults, faultsInput, makeDice, noFaults } from './faults.ts'
import { forward, type Passed } from './forward.ts'
import { openLog, type ShopLog } from './log.ts'
import { type Machine, startMachine } from './machine.ts'
import { type SeedName, seedSql } from './seed.ts'
import { downPage, skins } from './skin.ts'
import { openWire, readJson, type Wire } from './wire.ts'

export type PrestaShopOptions = {
  /** 0 = any free port. */
  port: number
  appUrl: string
  /** Its database, its caches and its log. One that was filled before is used again. */
  dataDir: string
  seed?: SeedName
  /** Chance of the faults, so that a run can be repeated. */
  chance?: number
  moduleDir?: string
  /** Where it listens; its address is localhost all the same. */
  host?: string
  /** Where the app is reached from here, when that isn't its address. */
  wireUrl?: string
}

export type PrestaShop = { url: string; stop: () => Promise<void> }

type Shop = {
  url: string
  machine: Machine
  log: ShopLog
  dice: Dice
  faults: Faults
  down: boolean
  wire: Wire
}
type Call = {
  method: string
  path: string
  query: URLSearchParams
  target: string
  incoming: IncomingMessage
  body: Buffer
}
type Answer = Omit<Passed, 'headers'> & { headers: Record<string, string | string[] | undefined> }

export async function createPrestaShop(options: PrestaShopOptions): Promise<PrestaShop> {
  let shop: Shop | null = null
  const server = createServer((incoming, outgoing) => {
    void serve(shop, incoming, outgoing)
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host ?? 'localhost', resolve)
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  try {
    shop = await openShop(options, url)
  } catch (error) {
    await close()
    throw error
  }
  const { machine, wire } = shop
  const stop = async () => {
    wire.stop()
    await close()
    await machine.stop()
  }
  return { url, stop }
}

async function openShop(options: PrestaShopOptions, url: string): Promise<Shop> {
  const { dataDir, appUrl, moduleDir, seed = 'maison' } = options
  const sql = seedSql(seed, url)
  const machine = await startMachine({
    dataDir,
    address: url,
    appUrl,
    sql,
    ...(moduleDir ? { moduleDir } : {}),
  })
  const log = openLog(dataDir)
  const dice = makeDice(options.chance)
  const shop = { url, machine, log, dice, faults: { ...noFaults }, down: false }
  const wire = openWire({
    appUrl: options.wireUrl ?? appUrl,
    log,
    dice,
    faults: () => opened.faults,
    isDown: () => opened.down,
  })
  const opened: Shop = Object.assign(shop, { wire })
  return opened
}

async function serve(shop: Shop | null, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const target = incoming.url ?? '/'
    const { pathname, searchParams } = new URL(target, 'http://localhost')
    const method = incoming.method ?? 'GET'
    const call = {
      method,
      path: pathname,
      query: searchParams,
      target,
      incoming,
      body: Buffer.concat(chunks),
    }
    const answer = shop ? await route(shop, call) : text('The shop is starting.', 503)
    if (answer === 'lost') {
      outgoing.socket?.destroy()
      return
    }
    const {
      'transfer-encoding': _chunks,
      connection: _connection,
      'content-length': _length,
      ...headers
    } = answer.headers
    outgoing.writeHead(answer.status, { ...headers, 'content-length': answer.body.length })
    outgoing.end(method === 'HEAD' ? undefined : answer.body)
  } catch (error) {
    const status = error instanceof z.ZodError ? 400 : 502
    const said = error instanceof Error ? error.message : String(error)
    if (!outgoing.headersSent) outgoing.writeHead(status, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify({ error: said }))
  }
}

async function route(shop: Shop, call: Call): Promise<Answer | 'lost'> {
  const { path } = call
  if (path.startsWith('/control/')) return control(shop, call)
  if (path.startsWith('/wire/')) return toApp(shop, call)
  const skin = skins[path]
  if (skin !== undefined)
    return { ...text(skin.text, 200), headers: { 'content-type': `${skin.type}; charset=utf-8` } }
  if (shop.down) return { ...text(downPage, 503), headers: { 'content-type': 'text/html; charset=utf-8' } }
  const drawing = /^\/drawings\/([\w-]+)\/([\w-]+)\.svg$/.exec(path)
  if (drawing) return picture(drawing[1] ?? '', drawing[2] ?? '')
  if (isBridge(call)) return command(shop, call)
  return toPhp(shop, call)
}

function toPhp({ machine }: Shop, { method, target, incoming, body }: Call): Promise<Passed> {
  const host = incoming.headers.host
  return forward(`${machine.url}${target}`, {
    method,
    headers: incoming.headers,
    body,
    ...(host ? { host } : {}),
  })
}

function toApp({ wire }: Shop, { target, incoming, body }: Call): Promise<Passed | 'lost'> {
  return wire.post(target.slice('/wire'.length), { headers: incoming.headers, body })
}

function isBridge({ method, path, query }: Call): boolean {
  if (method !== 'POST') return false
  return (
    path === '/module/promesse/bridge' ||
    (query.get('module') === 'promesse' && query.get('controller') === 'bridge')
  )
}

/** What the app asks of the module. A lost answer was applied all the same. */
async function command(shop: Shop, call: Call): Promise<Answer | 'lost'> {
  const at = new Date().toISOString()
  const read = readJson(call.body) as { action?: string } | null
  const action = String(read?.action ?? '')
  const writes = action === 'stock'
  const refused = writes && shop.dice.hit(shop.faults.refuseWrites)
  const answer = refused ? text('503: plus tard', 503) : await toPhp(shop, call)
  const answerLost = writes && !refused && shop.dice.hit(shop.faults.loseAnswers)
  const told = { action, body: writes ? read : null, answer: writes ? readJson(answer.body) : null }
  const command = { ...told, status: answer.status, answerLost, answeredAt: new Date().toISOString() }
  shop.log.add({ at, kind: 'command', how: action, command })
  return answerLost ? 'lost' : answer
}

async function control(shop: Shop, call: Call): Promise<Answer> {
  const name = call.path.slice('/control/'.length)
  if (call.method === 'GET' && name === 'log') return logSince(shop, call.query)
  if (call.method === 'GET' && name === 'faults') return json({ faults: shop.faults, down: shop.down })
  const body = call.body.length > 0 ? readJson(call.body) : {}
  if (call.method === 'POST' && name === 'down') {
    shop.down = z.object({ down: z.boolean() }).parse(body).down
    return json({ down: shop.down })
  }
  if (call.method === 'POST' && name === 'faults') {
    const given = Object.entries(faultsInput.parse(body)).filter(([, value]) => value !== undefined)
    Object.assign(shop.faults, Object.fromEntries(given))
    return json(shop.faults)
  }
  const answer = await toPhp(shop, call)
  if (answer.status === 200 && name === 'state') {
    return json({ ...(readJson(answer.body) as object), down: shop.down, faults: shop.faults })
  }
  return answer.status === 200 && name === 'cron' ? runCron(shop, answer) : answer
}

/** The address that the module gives a merchant for their cron, called as a cron would. */
async function runCron({ machine }: Shop, answer: Passed): Promise<Passed> {
  const { url } = readJson(answer.body) as { url: string }
  const { pathname, search, host } = new URL(url)
  return forward(`${machine.url}${pathname}${search}`, {
    method: 'GET',
    headers: {},
    body: Buffer.alloc(0),
    host,
  })
}

function logSince({ log }: Shop, query: URLSearchParams): Answer {
  const since = z.coerce
    .number()
    .int()
    .min(0)
    .parse(query.get('since') ?? 0)
  return json({ entries: log.since(since) })
}

function picture(drawing: string, colour: string): Answer {
  const svg = garmentSvg(drawing, colour)
  if (svg === null) return text('Pas de dessin de ce nom.', 404)
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' },
    body: Buffer.from(svg),
  }
}

function json(data: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: Buffer.from(JSON.stringify(data)),
  }
}

function text(said: string, status: number): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(said) }
}
