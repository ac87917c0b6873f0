/** A small shop and a sandbox around it, for the sandbox's own tests. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, type RunningSandbox, type SandboxOptions } from './server.ts'
import { addLocation, addProduct, makeShop } from './store/build.ts'
import { addCustomer } from './store/customers.ts'
import type { ShopState } from './store/types.ts'
import type { AppConfig } from './webhooks/subscriptions.ts'

const createdAt = '2026-03-02T09:00:00Z'
const topics = [
  ...[
    'inventory_levels/update',
    'inventory_levels/connect',
    'inventory_levels/disconnect',
    'inventory_items/update',
  ],
  ...['variants/in_stock', 'variants/out_of_stock', 'products/create', 'products/update', 'products/delete'],
  ...['orders/create', 'orders/updated', 'orders/cancelled', 'bulk_operations/finish', 'app/uninstalled'],
  ...['app/scopes_update', 'shop/update', 'customers/data_request', 'customers/redact', 'shop/redact'],
]

export const scopes = [
  'read_products',
  'read_inventory',
  'read_locations',
  'read_publications',
  'read_orders',
]

export function appConfig(url: string): AppConfig {
  const subscriptions = topics.map((topic) => ({ topic, url, includeFields: null, name: null }))
  return { scopes, apiVersion: '2026-10', subscriptions }
}

/** Two bowls in two sizes at two locations, a card, a shop that doesn't fulfil online. */
export function fixtureShop(
  domain = 'atelier-bruyere.myshopify.com',
  ids: 'usual' | 'beyond-2-53' = 'usual',
): ShopState {
  const shop = makeShop({ id: '68112340091', domain, name: 'Atelier Bruyère', createdAt, ids })
  const nantes = addLocation(shop, { name: 'Nantes' })
  const lille = addLocation(shop, { name: 'Lille' })
  const boutique = addLocation(shop, { name: 'Boutique', fulfillsOnlineOrders: false })
  addProduct(shop, {
    title: 'Bol en grès',
    descriptionHtml: '<p>Tourné à la main.</p>',
    productType: 'Vaisselle',
    tags: ['grès', 'fait main'],
    options: [{ name: 'Couleur' }, { name: 'Taille' }],
    images: [{ url: 'https://example.com/bol.jpg' }],
    variants: [
      {
        optionValues: ['Bleu', '16 cm'],
        sku: 'BOL-BL-16',
        price: '24.50',
        stock: { [nantes.id]: 3, [boutique.id]: 9 },
      },
      { optionValues: ['Bleu', '22 cm'], sku: 'BOL-BL-22', price: '31.00', stock: { [nantes.id]: 0 } },
      {
        optionValues: ['Sable', '16 cm'],
        price: '24.50',
        inventoryPolicy: 'CONTINUE',
        stock: { [nantes.id]: -1 },
      },
      { optionValues: ['Sable', '22 cm'], price: '31.00', stock: { [nantes.id]: 4, [lille.id]: 3 } },
    ],
  })
  addProduct(shop, { title: 'Carte cadeau', isGiftCard: true, variants: [{ price: '30.00' }] })
  addProduct(shop, {
    title: 'Vase brouillon',
    status: 'DRAFT',
    variants: [{ price: '59.00', stock: { [lille.id]: 2 } }],
  })
  addCustomer(shop, {}, createdAt)
  return shop
}

/** The id of the nth variant of the shop (from 0). */
export function variantId(shop: ShopState, index: number): string {
  return [...shop.variants.keys()][index] ?? ''
}

export type Started = {
  sandbox: RunningSandbox
  shop: ShopState
  /** POST /control/{name}; throws with the answer when it isn't 200. */
  control: (name: string, body: object) => Promise<Record<string, unknown>>
  token: (kind?: 'offline' | 'online') => Promise<Record<string, unknown>>
  graphql: (query: string, accessToken: string) => Promise<GraphqlAnswer>
}
type GraphqlAnswer = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: what was asked for is known only to the test
  data: any
  errors: { message: string; path?: string[]; extensions: { code: string } }[]
}

export async function start(options: Partial<SandboxOptions> = {}): Promise<Started> {
  const shop = options.shops?.[0] ?? fixtureShop()
  const sandbox = await createSandbox({
    port: 0,
    appUrl: 'http://localhost:1',
    apiKey: 'key',
    apiSecret: 'secret',
    shops: [shop],
    app: appConfig('http://localhost:1/webhooks'),
    post: async () => 200,
    ...options,
  })
  const base = `${sandbox.url}/${shop.domain}`
  const send = (url: string, body: object, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const control: Started['control'] = async (name, body) => {
    const answer = await send(`${sandbox.url}/control/${name}`, { shop: shop.domain, ...body })
    const data = (await answer.json()) as Record<string, unknown>
    if (!answer.ok) throw new Error(`${answer.status}: ${String(data.error)}`)
    return data
  }
  const token: Started['token'] = async (kind = 'offline') => {
    const body = exchangeBody(sandbox.sessionToken(shop), kind)
    const answer = await send(`${base}/admin/oauth/access_token`, body)
    return (await answer.json()) as Record<string, unknown>
  }
  const graphql: Started['graphql'] = async (query, accessToken) => {
    const headers = { 'x-shopify-access-token': accessToken }
    const answer = await send(`${base}/admin/api/2026-10/graphql.json`, { query }, headers)
    const body = (await answer.json()) as GraphqlAnswer
    return { data: body.data, errors: body.errors ?? [], status: answer.status }
  }
  return { sandbox, shop, control, token, graphql }
}

export function exchangeBody(sessionToken: string, kind: 'offline' | 'online') {
  return {
    client_id: 'key',
    client_secret: 'secret',
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: sessionToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: `urn:shopify:params:oauth:token-type:${kind}-access-token`,
    expiring: '1',
  }
}

type Received = { headers: Record<string, string | string[] | undefined>; text: string }

/** A real HTTP receiver of webhooks; `status` decides the answer to the nth message. */
export async function receiver(status: (nth: number) => number = () => 200) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    received.push({ headers: request.headers, text: Buffer.concat(chunks).toString('utf8') })
    response.writeHead(status(received.length)).end()
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const url = `http://localhost:${(server.address() as AddressInfo).port}/webhooks`
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url, received, stop }
}
