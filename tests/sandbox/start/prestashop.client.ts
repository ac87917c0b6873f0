/** The other stand-in shop, as the start page asks it: over HTTP, through this server. */
import type { Entry } from '../prestashop/log.ts'

type Item = {
  item: string
  title: string
  reference: string | null
  quantity: number
  sells: boolean
  url: string
}
export type PrestashopNews = {
  item: Item | null
  isDown: boolean
  seq: number
  /** Of this item since a number of the log. */
  entries: Entry[]
}

const acts = ['sell', 'raw-sql', 'down'] as const
export type PrestashopAct = (typeof acts)[number]

export function isPrestashopAct(name: string): name is PrestashopAct {
  return (acts as readonly string[]).includes(name)
}

/** Throws where it can't be reached. */
export async function readPrestashop(
  url: string,
  sku: string | null,
  since: number,
): Promise<PrestashopNews> {
  const [items, log, state] = await Promise.all([
    ask<Item[]>(`${url}/control/catalogue`),
    ask<{ entries: Entry[] }>(`${url}/control/log?since=${since}`),
    ask<{ down?: boolean }>(`${url}/control/state`),
  ])
  const found = sku === null ? [] : items.filter(({ reference }) => reference === sku)
  const item = found.length === 1 ? (found[0] ?? null) : null
  const entries = log.entries.filter((entry) => entry.kind === 'stock' && entry.item === item?.item)
  return { item, isDown: state.down === true, seq: Math.max(since, log.entries.at(-1)?.seq ?? 0), entries }
}

/** Answers the status and the body as they are. */
export async function actInPrestashop(
  url: string,
  name: PrestashopAct,
  body: Buffer,
): Promise<{ status: number; data: unknown }> {
  const response = await fetch(`${url}/control/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(10_000),
  })
  return { status: response.status, data: await response.json() }
}

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as T
}
