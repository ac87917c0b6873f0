/** An app that only listens: pairs with a module, keeps what it posts, sends it signed commands. For tests of the
 *  module against a real shop; written from the protocol, without the app's own code. */
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import http from 'node:http'

type Item = { item: string; version: number; quantity: number | null; changedAt: string }
type Line = { line: string; item: string; quantity: number }
export type Message = {
  items: Item[]
  products: string[]
  orders: { order: string; reference: string; placedAt: string | null; lines: Line[] }[]
  left?: boolean
}
export type Answer = { status: number; body: Record<string, unknown> }

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const hash = (bytes: string) => createHash('sha256').update(bytes).digest('hex')
const signedText = (to: string, connection: string, timestamp: string, nonce: string, body: string) =>
  `promesse-1\n${to}\n${connection}\n${timestamp}\n${nonce}\n${hash(body)}`

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
  private modulePublicKey: KeyObject | null = null
  private keys = keyPair()
  private readonly server = http.createServer((request, response) => {
    this.serve(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      },
      (error) => response.writeHead(500).end(String(error)),
    )
  })

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${port}`
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
    const text = signedText(forge.to ?? 'shop', connection, timestamp, nonce, body)
    const signature =
      forge.signature ?? sign('sha256', Buffer.from(text), this.keys.privateKey).toString('base64')
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
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  private async serve(request: http.IncomingMessage): Promise<Answer> {
    const raw = await readBody(request)
    const header = (name: string) => String(request.headers[`x-promesse-${name}`] ?? '')
    const signedBy = (key: KeyObject) =>
      verify(
        'sha256',
        Buffer.from(signedText('app', header('connection'), header('timestamp'), header('nonce'), raw)),
        key,
        Buffer.from(header('signature'), 'base64'),
      )
    if (request.url === '/bridge/connect') return this.connect(JSON.parse(raw), signedBy)
    if (
      !this.modulePublicKey ||
      header('connection') !== this.connection ||
      !signedBy(this.modulePublicKey)
    ) {
      this.forged.push(raw)
      return { status: 401, body: { error: 'bad-signature' } }
    }
    if (this.down !== null) return { status: this.down, body: { error: 'away' } }
    const message = JSON.parse(raw) as Message
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
    signedBy: (key: KeyObject) => boolean,
  ): Promise<Answer> {
    const key = createPublicKey(click.publicKey)
    if (!signedBy(key)) return { status: 401, body: { error: 'bad-signature' } }
    if (click.code === 'NOBODY') return { status: 409, body: { error: 'code-unknown' } }
    this.address = click.address
    this.keys = keyPair()
    const connection = randomUUID()
    const challenge = randomBytes(16).toString('hex')
    const appPublicKey = this.keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const asked = { action: 'prove', nonce: click.nonce, challenge, connection, appPublicKey }
    const { status, body } = await this.post(JSON.stringify(asked))
    const text = `promesse-prove\n${challenge}\n${click.address}\n${connection}\n${hash(appPublicKey)}`
    const proof = Buffer.from(String(body.signature ?? ''), 'base64')
    if (status !== 200 || !verify('sha256', Buffer.from(text), key, proof))
      return { status: 409, body: { error: 'address-not-proved' } }
    this.connection = connection
    this.modulePublicKey = key
    return { status: 200, body: { connection, appPublicKey, joined: click.code !== null } }
  }
}
