/** An app that only listens: it pairs with the module as ours does, takes its messages and keeps them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isSigned, makeKeyPair, messageText, proofText, signText } from './signature.ts'

export type Heard = {
  nonce: string
  items: { item: string; version: number; quantity: number | null }[]
  orders: { order: string }[]
}

export type ListeningApp = {
  url: string
  heard: Heard[]
  /** A signed call to the module; null when no answer came. */
  call: (body: object) => Promise<{ status: number; answer: Record<string, unknown> } | null>
  stop: () => Promise<void>
}

export async function listen(): Promise<ListeningApp> {
  const keys = makeKeyPair()
  const heard: Heard[] = []
  let pair = { address: '', connection: '', publicKey: '' }
  const answer = async (request: IncomingMessage): Promise<[number, object]> => {
    const body = await readAll(request)
    const read = JSON.parse(body.toString('utf8')) as Record<string, string> & Heard
    const head = (name: string) => String(request.headers[`x-promesse-${name}`] ?? '')
    const parts = {
      to: 'app' as const,
      connection: head('connection'),
      timestamp: head('timestamp'),
      nonce: head('nonce'),
      body,
    }
    const key = request.url === '/bridge/connect' ? (read.publicKey ?? '') : pair.publicKey
    if (!isSigned(messageText(parts), head('signature'), key)) return [401, { error: 'bad-signature' }]
    if (request.url === '/bridge/connect') {
      pair = { address: read.address ?? '', publicKey: read.publicKey ?? '', connection: randomUUID() }
      const proved = await prove(pair, String(read.nonce), keys.publicKey)
      return proved
        ? [200, { connection: pair.connection, appPublicKey: keys.publicKey, joined: false }]
        : [409, { error: 'address-not-proved' }]
    }
    if (heard.some(({ nonce }) => nonce === parts.nonce)) return [409, { error: 'replayed' }]
    heard.push({ nonce: parts.nonce, items: read.items, orders: read.orders })
    const taken = read.items.map(({ item, version }) => [item, version])
    return [
      200,
      { acknowledged: taken, products: read.products ?? [], orders: read.orders.map(({ order }) => order) },
    ]
  }
  const server = createServer(async (request, response) => {
    const [status, said] = await answer(request).catch((error: Error): [number, object] => [
      500,
      { error: error.message },
    ])
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    call: (body) => callModule(pair, keys.privateKey, body),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const endpoint = '/index.php?fc=module&module=promesse&controller=bridge'

async function prove(
  pair: { address: string; connection: string; publicKey: string },
  nonce: string,
  appPublicKey: string,
) {
  const challenge = randomBytes(16).toString('hex')
  const body = JSON.stringify({
    action: 'prove',
    nonce,
    challenge,
    connection: pair.connection,
    appPublicKey,
  })
  const answer = await fetch(`${pair.address}${endpoint}`, { method: 'POST', body })
  const { signature } = (await answer.json()) as { signature?: string }
  return isSigned(proofText({ challenge, appPublicKey, ...pair }), signature ?? '', pair.publicKey)
}

async function callModule(pair: { address: string; connection: string }, privateKey: string, asked: object) {
  const body = JSON.stringify(asked)
  const parts = {
    connection: pair.connection,
    timestamp: String(Math.floor(Date.now() / 1000)),
    nonce: randomBytes(16).toString('hex'),
  }
  const headers = {
    'content-type': 'application/json',
    'x-promesse-connection': parts.connection,
    'x-promesse-timestamp': parts.timestamp,
    'x-promesse-nonce': parts.nonce,
    'x-promesse-signature': signText(messageText({ to: 'shop', ...parts, body }), privateKey),
  }
  try {
    const answer = await fetch(`${pair.address}${endpoint}`, { method: 'POST', headers, body })
    return {
      status: answer.status,
      answer: (await answer.json().catch(() => ({}))) as Record<string, unknown>,
    }
  } catch {
    return null
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
