// Every address of the app, from its contents page, with the parameters filled in.
import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes, { directRoutes } from '../../app/routes.ts'

export type Address = {
  path: string
  /** Answered outside of Remix. */
  direct: boolean
  method: 'GET' | 'POST'
  file: string
}

/** What anyone may reach, and why it tells nothing. */
export const open: Record<string, string> = {
  '/healthz': 'says that the process lives',
  '/readyz': 'says that the database answers',
  '/auth/login': 'says how to open the app; asks for nothing',
  '/auth/session-token': "the library's page that fetches a session token; holds no data",
}

type Params = Record<'variantId' | 'requestId' | 'channel' | 'linkId', string>

/** Pages answer GET, those with an action POST too. */
export async function addressesOf(params: Params): Promise<Address[]> {
  const entries = (await routes) as RouteConfigEntry[]
  const fill = (path: string) =>
    path.replace(/:(\w+)/g, (_, name: keyof Params) => params[name]).replace('*', 'session-token')
  const walk = (entry: RouteConfigEntry, under: string): Address[] => {
    const path = [under, entry.path].filter(Boolean).join('/')
    const inner = (entry.children ?? []).flatMap((child) => walk(child, path))
    if (entry.path === undefined && !entry.index) return inner
    const own = { path: `/${fill(path)}`, direct: false, file: entry.file }
    const hasAction = /export (async function|const) action\b/.test(readFileSync(`app/${entry.file}`, 'utf8'))
    return [
      { ...own, method: 'GET' as const },
      // Remix hears a POST to an index page at `?index`.
      ...(hasAction
        ? [{ ...own, path: entry.index ? `${own.path}?index` : own.path, method: 'POST' as const }]
        : []),
      ...inner,
    ]
  }
  return [
    ...entries.flatMap((entry) => walk(entry, '')),
    ...directRoutes.map(({ method, path, file }) => ({ method, file, direct: true, path: fill(path) })),
  ]
}
