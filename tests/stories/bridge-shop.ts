/** A PrestaShop of the tests' own, as far as the bridge sees one: a key, an address that proves itself, signed calls.
 *  It knows the protocol by its description and shares no code with the app. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeKeyPair, messageText, proofText, signText } from '../sandbox/prestashop/signature.ts'

export type Signed = { body: string; headers: Record<string, string> }
export type SignInput = {
  connection?: string
  to?: 'app' | 'shop'
  /** Seconds from now. */
  offset?: number
  nonce?: string
}

export type BridgeShop = {
  address: string
  publicKey: string
  fingerprint: string
  /** The connection that the app gave; '' before. */
  connection: string
  sign: (body: string, input?: SignInput) => Signed
  signLaunch: (claims: object) => string
  /** Clicks "Connect"; answers the app's status. */
  connect: (changes?: Record<string, unknown>) => Promise<number>
  stop: () => Promise<void>
}

export async function openBridgeShop(appUrl: string): Promise<BridgeShop> {
  const { publicKey, privateKey } = makeKeyPair()
  let address = ''
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>
    // It proves itself and is away for everything else.
    if (asked.action !== 'prove') return response.writeHead(503).end('{}')
    const { challenge = '', connection = '', appPublicKey = '' } = asked
    const text = proofText({ challenge, address, connection, appPublicKey })
    const answer = JSON.stringify({ signature: signText(text, privateKey) })
    return response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  address = `http://localhost:${(server.address() as AddressInfo).port}`

  const shop: BridgeShop = {
    address,
    publicKey,
    fingerprint: randomBytes(16).toString('hex'),
    connection: '',
    sign(body, { connection = shop.connection, to = 'app', offset = 0, nonce = hex(16) } = {}) {
      const timestamp = String(Math.floor(Date.now() / 1000) + offset)
      const text = messageText({ to, connection, timestamp, nonce, body })
      return {
        body,
        headers: headersOf({ connection, timestamp, nonce, signature: signText(text, privateKey) }),
      }
    },
    signLaunch(claims) {
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
      const signature = Buffer.from(signText(`promesse-launch\n${payload}`, privateKey), 'base64')
      return `${payload}.${signature.toString('base64url')}`
    },
    async connect(changes = {}) {
      const click = {
        ...{ address, idShop: 1, name: 'Autre boutique', publicKey, nonce: hex(16), code: null },
        ...{ fingerprint: shop.fingerprint, psVersion: '8.2.1', moduleVersion: '1.0.0' },
        ...changes,
      }
      const signed = shop.sign(JSON.stringify(click), { connection: 'new' })
      const response = await postSigned(`${appUrl}/bridge/connect`, signed)
      const answer = (await response.json()) as { connection?: string }
      if (response.ok && answer.connection && changes.address === undefined)
        shop.connection = answer.connection
      return response.status
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return shop
}

export function postSigned(url: string, { body, headers }: Signed): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) })
}

function headersOf(parts: { connection: string; timestamp: string; nonce: string; signature: string }) {
  return {
    'content-type': 'application/json',
    'x-promesse-connection': parts.connection,
    'x-promesse-timestamp': parts.timestamp,
    'x-promesse-nonce': parts.nonce,
    'x-promesse-signature': parts.signature,
  }
}

export function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
