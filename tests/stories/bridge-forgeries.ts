/** Calls that nobody may make, to the app and to the module, each made as well as a stranger could. */
import { randomUUID } from 'node:crypto'
import type { Prestashop } from '../observer/prestashop.client.ts'
import { type BridgeShop, hex, postSigned, type Signed, type SignInput } from './bridge-shop.ts'

export type Lure = { item: string; product: string }
/** Answers the status that the call got. */
export type Forgery = { kind: string; post: () => Promise<number> }

export type ForgeInput = {
  appUrl: string
  shop: Prestashop
  /** The connection that the forgers speak for. */
  connection: string
  /** The forgers' own shop, properly connected to another account. */
  own: BridgeShop
  lure: Lure
}

const day = 24 * 3600

export function forgeAll(input: ForgeInput): Forgery[] {
  return [...forgeMessages(input), ...forgeConnects(input), ...forgeLaunches(input), ...forgeCommands(input)]
}

/** What a module would tell of the lure; the address says whose. */
export function messageOf(lure: Lure, address: string, fingerprint: string): string {
  const changedAt = new Date().toISOString()
  const version = Date.now() * 1000
  return JSON.stringify({
    address,
    fingerprint,
    items: [{ item: lure.item, version, quantity: 0, changedAt }],
    products: [lure.product],
    orders: [],
  })
}

function forgeMessages({ appUrl, shop, connection, own, lure }: ForgeInput): Forgery[] {
  const body = messageOf(lure, shop.url, own.fingerprint)
  const ours = messageOf(lure, own.address, own.fingerprint)
  const send = (kind: string, make: () => Signed): Forgery => ({
    kind,
    post: async () => (await postSigned(`${appUrl}/bridge/messages`, make())).status,
  })
  const signed = (kind: string, text: string, how: SignInput = {}) => send(kind, () => own.sign(text, how))
  const without = (name: string) => () => {
    const { headers, body: text } = own.sign(body, { connection })
    return {
      body: text,
      headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
    }
  }
  const replay = own.sign(ours)
  return [
    send('no signature', without('x-promesse-signature')),
    send('no nonce', without('x-promesse-nonce')),
    signed('a stranger’s key', body, { connection }),
    signed('a connection that there isn’t', body, { connection: randomUUID() }),
    signed('five minutes old', ours, { offset: -301 }),
    signed('a day ahead', ours, { offset: day }),
    signed('meant for a shop', ours, { to: 'shop' }),
    send('a flipped byte', () => ({ ...own.sign(ours), body: ours.replace('"quantity":0', '"quantity":1') })),
    send('written anew', () => ({ ...own.sign(ours), body: JSON.stringify(JSON.parse(ours), null, 1) })),
    send('another’s signature', () => ({
      body: ours,
      headers: { ...own.sign(ours).headers, 'x-promesse-nonce': hex(16) },
    })),
    {
      kind: 'the same message twice',
      async post() {
        const first = await postSigned(`${appUrl}/bridge/messages`, replay)
        if (!first.ok) throw new Error(`a genuine message was answered ${first.status}`)
        return (await postSigned(`${appUrl}/bridge/messages`, replay)).status
      },
    },
    signed('from a copy of the shop', messageOf(lure, own.address, hex(16))),
  ]
}

/** "Connect" for a shop that isn't one's own, or with a code that nobody was given. */
function forgeConnects({ shop, own }: ForgeInput): Forgery[] {
  const click = (kind: string, changes: Record<string, unknown>): Forgery => ({
    kind,
    post: () => own.connect(changes),
  })
  return [
    click('somebody else’s shop', { address: shop.url }),
    click('somebody else’s shop, with a code', { address: shop.url, code: 'AAAA-AAAA' }),
    click('a made-up code', { address: own.address, code: '22222-22222' }),
    click('an address where nothing answers', { address: 'http://localhost:9' }),
  ]
}

function forgeLaunches({ appUrl, connection, own }: ForgeInput): Forgery[] {
  const claims = { employee: '1', language: 'fr', rights: { view: true, edit: true }, nonce: hex(16) }
  const exchange = (kind: string, launch: () => string): Forgery => ({
    kind,
    post: async () => {
      const response = await fetch(`${appUrl}/prestashop/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ launch: launch() }),
      })
      return response.status
    },
  })
  const soon = () => Math.floor(Date.now() / 1000) + 25
  return [
    exchange('a launch by a stranger', () => own.signLaunch({ ...claims, connection, exp: soon() })),
    exchange('a launch that is over', () =>
      own.signLaunch({ ...claims, connection: own.connection, exp: soon() - 600 }),
    ),
    exchange('a launch for a year', () =>
      own.signLaunch({ ...claims, connection: own.connection, exp: soon() + 365 * day }),
    ),
  ]
}

/** Commands to the module itself: stock of the lure set by whoever asks. */
function forgeCommands({ shop, connection, own, lure }: ForgeInput): Forgery[] {
  const address = `${shop.url}/index.php?fc=module&module=promesse&controller=bridge`
  const command = JSON.stringify({
    action: 'stock',
    key: randomUUID(),
    changes: [{ item: lure.item, set: 77, expected: null }],
  })
  const send = (kind: string, make: () => Signed): Forgery => ({
    kind,
    post: async () => (await postSigned(address, make())).status,
  })
  return [
    send('a command without signature', () => ({
      body: command,
      headers: { 'content-type': 'application/json' },
    })),
    send('a command by a stranger', () => own.sign(command, { connection, to: 'shop' })),
    send('a stale command', () => own.sign(command, { connection, to: 'shop', offset: -301 })),
    send('a command of another connection', () => own.sign(command, { to: 'shop' })),
    send('a command meant for the app', () => own.sign(command, { connection, to: 'app' })),
    send('a proof that nobody asked for', () => ({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ action: 'prove', nonce: hex(16), challenge: hex(16) },
        ...{ connection: own.connection, appPublicKey: own.publicKey },
      }),
    })),
  ]
}
