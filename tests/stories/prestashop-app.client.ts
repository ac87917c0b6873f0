/** The app as an employee of a PrestaShop reaches it: a launch from the back office, then a bearer in memory. */
import type { Prestashop } from '../observer/prestashop.client.ts'
import { type App, bodyOf, textOf } from './app.client.ts'

/** A bearer is renewed this long before it ends. */
const earlyMs = 20_000

export function appInPrestashop(url: string, prestashop: Prestashop): App {
  let known: { bearer: string; until: number } | null = null

  const launch = async () => {
    const { url: address } = await prestashop.control('launch', {})
    return { address: String(address), token: new URL(String(address), url).searchParams.get('launch') ?? '' }
  }
  const bearer = async (): Promise<string> => {
    if (known && known.until - earlyMs > Date.now()) return known.bearer
    const { token } = await launch()
    const response = await fetch(`${url}/prestashop/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ launch: token }),
    })
    const answer = JSON.parse(await textOf('/prestashop/session', response)) as {
      bearer: string
      expiresAt: string | number
    }
    known = { bearer: answer.bearer, until: toMs(answer.expiresAt) }
    return answer.bearer
  }
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${await bearer()}`, 'accept-language': 'en' }
    const signal = AbortSignal.timeout(60_000)
    return textOf(path, await fetch(`${url}${path}`, { ...init, headers, signal }))
  }
  return {
    url,
    page: (path) => call(path),
    post: (path, fields) => call(path, { method: 'POST', body: bodyOf(fields) }),
    async open() {
      const { address } = await launch()
      return textOf('the first page', await fetch(new URL(address, url)))
    },
    webhook: async () => {
      throw new Error('a PrestaShop sends no webhooks')
    },
  }
}

/** Seconds, milliseconds or ISO 8601. */
function toMs(time: string | number): number {
  if (typeof time === 'string') return Date.parse(time)
  return time < 10_000_000_000 ? time * 1000 : time
}
