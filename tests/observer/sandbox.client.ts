/** The stand-in shop over HTTP, and nothing else of it: its pages, its control, its log. */
import { type Page, parsePage } from './product-page.parse.ts'

export type CatalogueVariant = {
  variantId: string
  productId: string
  inventoryItemId: string
  handle: string
  title: string
  sku: string | null
  price: string
  productStatus: string
  tracked: boolean
  inventoryPolicy: string
  requiresComponents: boolean
  /** Variants that a bundle is bought with: what happens to them happens to it. */
  componentIds: string[]
  preorder: boolean
  sells: boolean
  units: number | 'unlimited'
  jsonLd: string | null
  button: string
  levels: {
    locationId: string
    available: number
    isActive: boolean
    /** The location is active, fulfils online orders and ships to the buyer. */
    serves: boolean
  }[]
}

type Catalogue = {
  products: { id: string; status: string }[]
  variants: (Omit<CatalogueVariant, 'variantId' | 'productStatus'> & { id: string })[]
}

/** One delivery of a message, or its loss; times are real milliseconds. */
export type Delivery = {
  topic: string
  eventId: string
  triggeredAt: string
  outcome: string
  variantIds: string[]
  sentAt: number | null
  answeredAt: number | null
  status: number | null
}

export type LogEntry = {
  seq: number
  at: string
  realAt: number
  kind: string
  delivery?: Delivery
  /** Who changed stock, and what became available or ceased to be. */
  by?: 'shopper' | 'staff' | 'app'
  changes?: { variantId: string; locationId: string; before: number; after: number }[]
}

/** One line of a channel's own list; `variantId` null = stale. */
export type ListedItem = { channel: string; itemId: string; variantId: string | null }

export type Sandbox = {
  url: string
  shop: string
  control: (path: string, body: object) => Promise<Record<string, unknown>>
  catalogue: () => Promise<CatalogueVariant[]>
  page: (handle: string, variantId: string) => Promise<Page>
  /** The channel's own list of the shop, with the truth of each id; null = its product was recreated since. */
  primaryFeed: (
    channel: string,
    format: string,
    stale?: number,
  ) => Promise<{ text: string; items: ListedItem[] }>
  /** Everything logged after `seq`. */
  log: (since: number) => Promise<LogEntry[]>
}

export function sandboxAt(url: string, shop: string): Sandbox {
  const read = async (path: string) => {
    const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(20_000) })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  return {
    url,
    shop,
    async control(path, body) {
      const response = await fetch(`${url}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ shop, ...body }),
        signal: AbortSignal.timeout(30_000),
      })
      const text = await response.text()
      if (!response.ok)
        throw new Error(`/control/${path} ${JSON.stringify(body)} answered ${response.status}: ${text}`)
      return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    },
    async catalogue() {
      const { products, variants } = (await read(`/control/catalogue?shop=${shop}`)) as Catalogue
      const statuses = new Map(products.map(({ id, status }) => [id, status]))
      return variants.map(({ id, ...variant }) => ({
        ...variant,
        variantId: id,
        productStatus: statuses.get(variant.productId) ?? '',
      }))
    },
    async primaryFeed(channel, format, stale = 20) {
      const answer = await read(
        `/control/primary-feed?shop=${shop}&channel=${channel}&format=${format}&stale=${stale}`,
      )
      const { text, truth, staleIds } = answer as {
        text: string
        truth: Record<string, string>
        staleIds: string[]
      }
      const living = Object.entries(truth).map(([itemId, variantId]) => ({ channel, itemId, variantId }))
      return { text, items: [...living, ...staleIds.map((itemId) => ({ channel, itemId, variantId: null }))] }
    },
    async page(handle, variantId) {
      const response = await fetch(`${url}/${shop}/products/${handle}?variant=${variantId}`)
      return parsePage(response.status, await response.text(), variantId)
    },
    log: async (since) => (await read(`/control/log?shop=${shop}&since=${since}`)).entries as LogEntry[],
  }
}
