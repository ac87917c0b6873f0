/** The stand-in PrestaShop over HTTP, and nothing else of it: its pages, its control, the log of its core. */
import { parsePrestashopPage } from './prestashop-page.parse.ts'
import type { Page } from './product-page.parse.ts'
import type { CatalogueVariant, LogEntry } from './sandbox.client.ts'

export type PrestashopItem = {
  item: string
  product: string
  combination: string
  title: string
  /** '' = it has none. */
  reference: string
  ean13: string
  quantity: number
  sells: boolean
  isPack: boolean
  active: boolean
  url: string
}

/** What the core logged; `how`: order, cancel, hand, webservice, raw-sql, bridge… `hooked`: a hook told modules. */
export type CoreEntry = {
  seq: number
  /** ISO 8601, real time. */
  at: string
  kind: 'stock' | 'order' | 'message' | 'command' | (string & {})
  item?: string
  before?: number
  /** Null: the item is gone. */
  after?: number | null
  how?: string
  hooked?: boolean
  order?: string
  message?: CoreMessage
}

/** One post of the module on its way to the app; `lost`: it never arrived. Versions are microseconds. */
export type CoreMessage = {
  items: { item: string; version: number; quantity: number | null }[]
  /** The app's; 0 = it never got there, or nothing was answered. */
  status: number
  receivedAt: string | null
  answeredAt: string | null
  lost: boolean
  repeated: boolean
}

export type Prestashop = {
  url: string
  /** `localhost:3300` */
  domain: string
  control: (path: string, body: object) => Promise<Record<string, unknown>>
  read: (path: string) => Promise<Record<string, unknown>>
  items: () => Promise<PrestashopItem[]>
  core: (since: number) => Promise<CoreEntry[]>
  /** The same as a shop that the observer can watch. */
  catalogue: () => Promise<CatalogueVariant[]>
  page: (handle: string, item: string) => Promise<Page>
  log: (since: number) => Promise<LogEntry[]>
}

export function prestashopAt(url: string): Prestashop {
  const answer = async (path: string, response: Response) => {
    const text = await response.text()
    if (!response.ok) throw new Error(`PrestaShop ${path} answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text || '{}') as Record<string, unknown>
  }
  const readOnce = async (path: string) =>
    answer(path, await fetch(`${url}${path}`, { signal: AbortSignal.timeout(20_000) }))
  // A shop under siege answers an error now and then; what is only looked at is asked for again.
  const read = (path: string) =>
    readOnce(path)
      .catch(() => readOnce(path))
      .catch(() => readOnce(path))
  const items = async () => (await read('/control/catalogue')) as unknown as PrestashopItem[]
  const core = async (since: number) => {
    return (await read(`/control/log?since=${since}`)).entries as CoreEntry[]
  }
  return {
    url,
    domain: new URL(url).host,
    async control(path, body) {
      const response = await fetch(`${url}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      })
      return answer(`/control/${path} ${JSON.stringify(body)}`, response)
    },
    read,
    items,
    core,
    catalogue: async () => (await items()).map(toVariant),
    async page(handle, item) {
      const response = await fetch(`${url}${handle}`, { signal: AbortSignal.timeout(20_000) })
      return parsePrestashopPage(response.status, await response.text(), item)
    },
    log: async (since) => (await core(since)).flatMap(toLogEntries),
  }
}

/** `handle`: the page's path with its combination. */
function toVariant({
  item,
  product,
  title,
  reference,
  quantity,
  sells,
  url,
}: PrestashopItem): CatalogueVariant {
  const address = new URL(url, 'http://shop')
  return {
    variantId: item,
    productId: product,
    inventoryItemId: item,
    handle: `${address.pathname}${address.search}`,
    title,
    sku: reference || null,
    price: '1.00',
    productStatus: 'ACTIVE',
    tracked: true,
    inventoryPolicy: 'DENY',
    requiresComponents: false,
    componentIds: [],
    preorder: false,
    sells,
    units: Math.max(0, quantity),
    jsonLd: sells ? 'InStock' : 'OutOfStock',
    button: sells ? 'add' : 'sold-out',
    levels: [{ locationId: 'shop-1', available: quantity, isActive: true, serves: true }],
  }
}

/** The version is taken when the hook runs, the core logs a change once it is committed. */
const commitMs = 100

/** A message is a delivery about each of its items. */
function toLogEntries({ seq, at, kind, message }: CoreEntry): LogEntry[] {
  const plain = { seq, at, realAt: Date.parse(at), kind }
  if (!message) return [plain]
  const { items, status, receivedAt, answeredAt, lost } = message
  const arrived = !lost && status >= 200 && status < 300
  return items.map(({ item, version }) => ({
    ...plain,
    delivery: {
      topic: 'bridge/outbox',
      eventId: '',
      triggeredAt: new Date(Math.floor(version / 1000) + commitMs).toISOString(),
      outcome: arrived ? 'sent' : 'lost',
      variantIds: [item],
      sentAt: receivedAt === null ? null : Date.parse(receivedAt),
      answeredAt: answeredAt === null ? null : Date.parse(answeredAt),
      status,
    },
  }))
}
