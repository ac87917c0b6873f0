/** Joins the stand-in PrestaShop to the account of the Shopify shop: one-time code, lists, feeds. */
import { type Prestashop, prestashopAt } from '../observer/prestashop.client.ts'
import type { ListedItem } from '../observer/sandbox.client.ts'
import type { App } from '../stories/app.client.ts'
import { appInPrestashop } from '../stories/prestashop-app.client.ts'
import { isRead } from '../stories/progress.parse.ts'
import { until } from '../stories/world.ts'
import type { House } from './house.ts'
import { channels, takeFeedAddress } from './shop.ts'

export type OpenPrestashop = {
  shop: Prestashop
  app: App
  feeds: { channel: string; url: string }[]
  list: ListedItem[]
}

/** Null where the house has none. `shopifyApp`: whose settings give the code. */
export async function openPrestashop(
  house: House,
  shopifyApp: App,
  say: (line: string) => void,
): Promise<OpenPrestashop | null> {
  if (house.prestashop === null) return null
  const shop = prestashopAt(house.prestashop.url)
  const from = performance.now()
  const took = () => `${((performance.now() - from) / 1000).toFixed(1)} s`
  await connect(shop, shopifyApp)
  const app = appInPrestashop(house.appUrl, shop)
  if (!(await until(async () => isRead(await app.page('/progress')), 60_000)))
    throw new Error(`PrestaShop’s catalogue was not imported: ${await app.page('/progress')}`)
  say(`PrestaShop joined and read after ${took()}`)
  const list: ListedItem[] = []
  const feeds: OpenPrestashop['feeds'] = []
  for (const channel of channels) {
    list.push(...(await giveList(shop, app, channel)))
    feeds.push({ channel, url: takeFeedAddress(await makeFeed(app, channel), channel) })
  }
  say(`PrestaShop’s lists given and feeds made after ${took()}`)
  return { shop, app, feeds, list }
}

/** What "Connect" in the module does, with a code from the account's settings. */
async function connect(shop: Prestashop, shopifyApp: App): Promise<void> {
  const html = await shopifyApp.post('/settings', { intent: 'join-code' })
  const code = /data-join-code="([^"]+)"/.exec(html)?.[1]
  if (!code) throw new Error('the settings show no code to join a shop')
  const { connected } = await shop.control('connect', { code })
  if (connected !== true) throw new Error('PrestaShop was not connected')
}

const makeFeed = (app: App, channel: string) => app.post('/ads/feeds', { intent: 'create', channel })

/** The channels' own modules for PrestaShop number items by product and combination. */
async function giveList(shop: Prestashop, app: App, channel: string): Promise<ListedItem[]> {
  const items = await shop.items()
  const [separator, format] = channel === 'google' ? ['\t', 'tsv'] : [',', 'csv']
  const word = channel === 'google' ? 'in_stock' : 'in stock'
  const lines = items.map(({ item, title, url }) =>
    [item, quote(title, separator), word, url].join(separator),
  )
  const text = [['id', 'title', 'availability', 'link'].join(separator), ...lines].join('\n')
  await app.post('/ads/ids', {
    intent: 'upload',
    channel,
    file: { fileName: `${channel}.${format}`, text: `${text}\n` },
  })
  return items.map(({ item }) => ({ channel, itemId: item, variantId: item }))
}

function quote(text: string, separator: string): string {
  return separator === ',' ? `"${text.replaceAll('"', '""')}"` : text.replaceAll('\t', ' ')
}
