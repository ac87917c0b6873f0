/** The app as a member of staff reaches it: over HTTP, with a session token that the admin hands out. */
import type { Sandbox } from '../observer/sandbox.client.ts'

export type App = {
  url: string
  /** HTML of an embedded page. Throws when it isn't answered 2xx. */
  page: (path: string) => Promise<string>
  /** Posts a form to a page's action; answers the HTML after it. */
  post: (path: string, fields: Fields) => Promise<string>
  /** The first page as the admin's frame loads it: installs the app. */
  open: () => Promise<string>
  /** Raw POST to the address that receives the shop's messages; answers the status. */
  webhook: (body: Buffer | string, headers: Record<string, string>) => Promise<number>
}

/** A form's fields; pairs where a name comes more than once. */
export type Fields = Record<string, string | { fileName: string; text: string }> | [string, string][]

export function bodyOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new File([value.text], value.fileName))
  }
  return form
}

/** The body of a 2xx; throws with what was answered instead. */
export async function textOf(path: string, response: Response): Promise<string> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 400)}`)
  return text
}

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

export function appAt(url: string, sandbox: Sandbox): App {
  const token = async () => String((await sandbox.control('session-token', {})).token)
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = {
      authorization: `Bearer ${await token()}`,
      'user-agent': userAgent,
      'accept-language': 'en',
    }
    return textOf(
      path,
      await fetch(`${url}${path}`, { ...init, headers, signal: AbortSignal.timeout(60_000) }),
    )
  }
  return {
    url,
    page: (path) => call(path),
    post: (path, fields) => call(path, { method: 'POST', body: bodyOf(fields) }),
    async open() {
      const host = Buffer.from(`admin.shopify.com/store/${sandbox.shop.split('.')[0]}`).toString('base64url')
      const query = new URLSearchParams({
        embedded: '1',
        shop: sandbox.shop,
        host,
        locale: 'fr',
        id_token: await token(),
      })
      const response = await fetch(`${url}/?${query}`, { headers: { 'user-agent': userAgent } })
      return textOf('the first page', response)
    },
    async webhook(body, headers) {
      const response = await fetch(`${url}/webhooks/shopify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      })
      await response.arrayBuffer()
      return response.status
    },
  }
}
