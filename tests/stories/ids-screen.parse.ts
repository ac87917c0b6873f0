/** The screen of item ids, read as staff see it: how many matched, and which didn't. */
import type { App } from './app.client.ts'

export type IdsScreen = { listed: number; matched: number; unmatched: string[] }

export async function readIdsScreen(app: App, channel: string): Promise<IdsScreen> {
  const card = cardOf(await app.page('/ads/ids'), channel)
  const reasons = [...card.matchAll(/data-reason="([^"]+)"/g)].flatMap(([, reason]) => reason ?? [])
  const unmatched = new Set<string>()
  for (const reason of new Set(reasons)) {
    const first = `/ads/ids?channel=${channel}&reason=${reason}`
    const [waiting, seen] = [[first], new Set<string>()]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const html = await app.page(path)
      for (const [, id] of html.matchAll(/data-item="([^"]*)"/g)) unmatched.add(unescapeHtml(id ?? ''))
      waiting.push(...furtherPages(html, first))
    }
  }
  return {
    listed: numberOf(card, 'data-listed'),
    matched: numberOf(card, 'data-matched'),
    unmatched: [...unmatched],
  }
}

export function cardOf(html: string, channel: string): string {
  const from = html.indexOf(`data-testid="list-${channel}"`)
  if (from < 0) throw new Error(`the screen of item ids shows no list for ${channel}`)
  const ends = ['data-testid="list-', 'data-testid="upload"'].map((mark) => html.indexOf(mark, from + 20))
  return html.slice(from, Math.min(...ends.filter((end) => end > 0), html.length))
}

/** Links to more of the same. */
export function furtherPages(html: string, first: string): string[] {
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescapeHtml(href ?? ''))
  return links.filter((href) => href.startsWith(`${first}&`))
}

function numberOf(html: string, attribute: string): number {
  const text = new RegExp(`${attribute}="(\\d+)"`).exec(html)?.[1]
  if (text === undefined) throw new Error(`the screen of item ids says no ${attribute}`)
  return Number(text)
}

export function unescapeHtml(text: string): string {
  const plain = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" } as Record<string, string>
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => plain[name] ?? whole)
}
