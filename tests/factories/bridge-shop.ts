/** Somebody who speaks the bridge, well or badly: signs what it is told to, and answers at an address of its own. The
 *  module's own PHP is tried in tests/contracts; this one is for what no honest module would send. */

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bridgeConnect } from '../../app/platforms/prestashop/bridge-connect.direct.server.ts'
import { bridgeMessages } from '../../app/platforms/prestashop/bridge-messages.direct.server.ts'
import { makeKeyPair, messageText, proofText, signText } from '../sandbox/prestashop/signature.ts'

export type Keys = { publicKey: string; privateKey: string }
export type Answer = { status: number; body: Record<string, unknown> }
type Respond = (body: string, request: IncomingMessage, response: ServerResponse) => void

export const makeKeys: () => Keys = makeKeyPair

export function signWith({ privateKey }: Keys, text: string): string {
  return signText(text, privateKey)
}

export const newNonce = () => randomBytes(16).toString('hex')

/** Header by header what the contract asks for; `over` bends it (null leaves one out). */
export function signedHeaders(
  keys: Keys,
  { connection, body, to = 'app' }: { connection: string; body: string | Buffer; to?: 'app' | 'shop' },
  over: Record<string, string | null> = {},
): Record<string, string> {
  const timestamp = over['X-Promesse-Timestamp'] ?? String(Math.floor(Date.now() / 1000))
  const nonce = over['X-Promesse-Nonce'] ?? newNonce()
  const text = messageText({ to, connection, timestamp, nonce, body })
  const headers = {
    'content-type': 'application/json',
    'X-Promesse-Connection': connection,
    'X-Promesse-Timestamp': timestamp,
    'X-Promesse-Nonce': nonce,
    'X-Promesse-Signature': signWith(keys, text),
    ...over,
  }
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/** The app's two addresses, without the rest of it. */
export async function openIntake(): Promise<{ url: string; close: () => Promise<void> }> {
  return serve((_body, request, response) => {
    if (request.url === '/bridge/connect') void bridgeConnect(request, response)
    else void bridgeMessages(request, response)
  }, false)
}

/** A server that answers every call as `respond` says. */
export async function openServer(respond: Respond): Promise<{ url: string; close: () => Promise<void> }> {
  return serve(respond, true)
}

async function serve(respond: Respond, reads: boolean) {
  const server = createServer(async (request, response) => {
    let body = ''
    if (reads) for await (const part of request) body += part
    respond(body, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What an honest module answers to `prove`. */
export function proofOf(keys: Keys, address: string, body: string): string {
  const asked = JSON.parse(body) as { challenge: string; connection: string; appPublicKey: string }
  return JSON.stringify({ signature: signWith(keys, proofText({ ...asked, address })) })
}

export async function post(
  url: string,
  body: string | Buffer,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
