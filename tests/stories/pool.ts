/** One stock for both shops, begun as staff begin it: the pool, the sure links, the first sync with its approval. */
import type { App } from './app.client.ts'
import { parseForm } from './form.parse.ts'
import { until } from './world.ts'

export type PoolSay = (line: string) => void

/** Shopify's quantities hold. Answers the locations of the pool; throws where a step's screen doesn't offer it. */
export async function beginPool(app: App, say: PoolSay): Promise<string[]> {
  const pool = choosePool(await app.page('/settings'))
  await app.post('/settings', pool)
  const links = await app.page('/links')
  say(`links: ${/data-exact="(\d+)"/.exec(links)?.[1] ?? 'no'} sure ones`)
  await app.post('/links', { intent: 'link-exact' })
  await firstSync(app, 'shopify')
  return pool.filter(([name]) => name === 'locationIds').map(([, id]) => id)
}

/** The form's own choice. */
function choosePool(html: string): [string, string][] {
  return parseForm(html, 'save-pool')
}

async function firstSync(app: App, leader: 'shopify' | 'prestashop'): Promise<void> {
  await app.post('/first-sync', { intent: 'plan', leader })
  const [, runId] =
    parseForm(await app.page('/first-sync'), 'approve').find(([name]) => name === 'runId') ?? []
  if (!runId) throw new Error('the first sync has no plan to approve')
  // Seen, and said yes a second time where more than 5 % of the stock would go to zero.
  await app.post('/first-sync', { intent: 'approve', runId, zerosSeen: 'yes', again: 'yes' })
  const done = await until(async () => isDone(await app.page('/first-sync/progress')), 45_000)
  if (!done) throw new Error(`the first sync does not end: ${await app.page('/first-sync/progress')}`)
}

function isDone(progress: string): boolean {
  return /"state":\s*"done"/.test(progress)
}
