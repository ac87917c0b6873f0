/** An app that only listens: pairs with a module, keeps what it posts, sends it signed commands. For tests of the
 *  module in a shop, a real one or the stand-in; written from the protocol, without the app's own code. */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { isSigned, makeKeyPair, messageText, proofText, signText } from './signature.ts'

type Item = { item: string; version: number; quantity: number | null; changedAt: string }
type Line = { line: string; item: string; quantity: number }
export type Message = {
  nonce: string
  items: Item[]
  products: string[]
  orders: { order: string; reference: string; placedAt: string | null; lines: Line[] }[]
  left?: boolean
}
export type Answer = { status: number; body: Record<string, unknown> }

async function readBody(request: http.IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += part
  return body
}

export class ListeningApp {
  readonly messages: Message[] = []
  readonly forged: string[] = []
  /** Answers with this status instead of taking a message in. */
  down: number | null = null
  /** Acknowledges nothing, though it heard. */
  silent = false
  address = ''
  connection = ''
  private modulePublicKey = ''
  private keys = makeKeyPair()
  private readonly server = http.createServer((request, response) => {
    this.serve(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      },
      (error) => response.writeHead(500).end(String(error)),
    )
  })

  /** 0: any free port. Answers the address. */
  async listen(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  close(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  /** A signed command; what is given in `forge` replaces what would be right. */
  async command(
    request: Record<string, unknown>,
    forge: Partial<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = JSON.stringify(request)
    const timestamp = forge.timestamp ?? String(Math.floor(Date.now() / 1000))
    const nonce = forge.nonce ?? randomBytes(16).toString('hex')
    const connection = forge.connection ?? this.connection
    const to = forge.to === 'app' ? 'app' : 'shop'
    const text = messageText({ to, connection, timestamp, nonce, body })
    const signature = forge.signature ?? signText(text, this.keys.privateKey)
    const headers = {
      'x-promesse-connection': connection,
      'x-promesse-timestamp': timestamp,
      'x-promesse-nonce': nonce,
      'x-promesse-signature': signature,
    }
    return this.post(forge.body ?? body, headers)
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const url = `${this.address}/index.php?fc=module&module=promesse&controller=bridge`
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    return { status: response.status, body: (await response.json().catch(() => ({}))) as Answer['body'] }
  }

  private async serve(request: http.IncomingMessage): Promise<Answer> {
    const raw = await readBody(request)
    const header = (name: string) => String(request.headers[`x-promesse-${name}`] ?? '')
    const nonce = header('nonce')
    const parts = { connection: header('connection'), timestamp: header('timestamp'), nonce, body: raw }
    const signedBy = (key: string) => isSigned(messageText({ to: 'app', ...parts }), header('signature'), key)
    if (request.url === '/bridge/connect') return this.connect(JSON.parse(raw), signedBy)
    if (parts.connection !== this.connection || !signedBy(this.modulePublicKey)) {
      this.forged.push(raw)
      return { status: 401, body: { error: 'bad-signature' } }
    }
    if (this.messages.some((message) => message.nonce === nonce))
      return { status: 409, body: { error: 'replayed' } }
    if (this.down !== null) return { status: this.down, body: { error: 'away' } }
    const message = { ...(JSON.parse(raw) as Message), nonce }
    this.messages.push(message)
    if (this.silent) return { status: 200, body: { acknowledged: [], products: [], orders: [] } }
    return {
      status: 200,
      body: {
        acknowledged: message.items.map(({ item, version }) => [item, version]),
        products: message.products,
        orders: message.orders.map(({ order }) => order),
      },
    }
  }

  private async connect(
    click: { address: string; publicKey: string; nonce: string; code: string | null },
    signedBy: (key: string) => boolean,
  ): Promise<Answer> {
    if (!signedBy(click.publicKey)) return { status: 401, body: { error: 'bad-signature' } }
    if (click.code === 'NOBODY') return { status: 409, body: { error: 'code-unknown' } }
    this.address = click.address
    this.keys = makeKeyPair()
    const connection = randomUUID()
    const challenge = randomBytes(16).toString('hex')
    const appPublicKey = this.keys.publicKey
    const asked = { action: 'prove', nonce: click.nonce, challenge, connection, appPublicKey }
    const { status, body } = await this.post(JSON.stringify(asked))
    const proof = proofText({ challenge, address: click.address, connection, appPublicKey })
    if (status !== 200 || !isSigned(proof, String(body.signature ?? ''), click.publicKey))
      return { status: 409, body: { error: 'address-not-proved' } }
    this.connection = connection
    this.modulePublicKey = click.publicKey
    return { status: 200, body: { connection, appPublicKey, joined: click.code !== null } }
  }
}
