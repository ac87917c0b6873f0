/** Makes the demo's shop one that uses the app: installed, its lists given, its feeds known to the channels. */
import { type ListedItem, type Sandbox, sandboxAt } from '../observer/sandbox.client.ts'
import { type App, appAt } from '../stories/app.client.ts'
import { isRead } from '../stories/progress.parse.ts'
import { until } from '../stories/world.ts'
import type { House } from './house.ts'
import type { ProductExport } from './product-export.ts'

export type OpenShop = {
  sandbox: Sandbox
  app: App
  feeds: { channel: string; url: string }[]
  list: ListedItem[]
}

export const channels = ['google', 'meta'] as const

export async function openShop(
  house: House,
  say: (line: string) => void,
  csv?: ProductExport,
  /** Ids of products recreated since, planted in each list: none in a merchant's own shop, unless a story asks. */
  stale = csv ? 0 : 20,
): Promise<OpenShop> {
  const domain = csv ? await takeCsv(house, csv, say) : 'maison-alizee.myshopify.com'
  const sandbox = sandboxAt(house.sandboxUrl, domain)
  const app = appAt(house.appUrl, sandbox)
  const from = performance.now()
  const took = () => `${((performance.now() - from) / 1000).toFixed(1)} s`
  await sandbox.control('install', {})
  await app.open()
  say(`installed after ${took()}`)
  if (!(await until(async () => isRead(await app.page('/progress')), 120_000))) {
    throw new Error(`the catalogue was not imported: ${await app.page('/progress')}`)
  }
  say(`catalogue read after ${took()}`)
  const list: ListedItem[] = []
  const feeds: OpenShop['feeds'] = []
  for (const channel of channels) {
    list.push(...(await giveList(sandbox, app, channel, stale)))
    feeds.push({ channel, url: await makeFeed(sandbox, app, channel) })
  }
  say(`lists given and feeds made after ${took()}`)
  return { sandbox, app, feeds, list }
}

async function giveList(sandbox: Sandbox, app: App, channel: string, stale: number): Promise<ListedItem[]> {
  const format = channel === 'google' ? 'tsv' : 'csv'
  const feed = await sandbox.primaryFeed(channel, format, stale)
  const file = { fileName: `${channel}.${format}`, text: feed.text }
  await app.post('/ads/ids', { intent: 'upload', channel, file })
  return feed.items
}

async function makeFeed(sandbox: Sandbox, app: App, channel: string): Promise<string> {
  const url = takeFeedAddress(await app.post('/ads/feeds', { intent: 'create', channel }), channel)
  await sandbox.control('channels', { channel, feedUrl: url })
  return url
}

/** The address that the screen shows once after making it. */
export function takeFeedAddress(html: string, channel: string): string {
  const input = html.match(new RegExp(`<input[^>]*data-feed-url="${channel}"[^>]*>`))?.[0] ?? ''
  const url = /value="([^"]+)"/.exec(input)?.[1]?.replaceAll('&amp;', '&')
  if (!url) throw new Error(`the screen shows no feed address for ${channel}`)
  return url
}

type CsvAnswer = {
  shop: string | null
  products: number
  variants: number
  refused: { line: number; words: { fr: string; en: string } }[]
  notes: { words: { fr: string; en: string }; lines: number[] }[]
}

/** Makes the export a shop of the sandbox; lists the lines that couldn't be read, with their reason. */
async function takeCsv(house: House, csv: ProductExport, say: (line: string) => void): Promise<string> {
  const answer = (await sandboxAt(house.sandboxUrl, '').control('csv', {
    name: csv.name.replace(/\.csv$/i, ''),
    csv: csv.text,
  })) as CsvAnswer
  say(`${csv.name}: ${answer.products} products, ${answer.variants} variants`)
  for (const { line, words } of answer.refused) say(`  line ${line}: ${words.en}`)
  for (const { lines, words } of answer.notes)
    say(`  ${lines.length === 1 ? '1 line' : `${lines.length} lines`}: ${words.en}`)
  if (answer.shop === null) throw new Error(`no product of ${csv.name} could be read`)
  return answer.shop
}
