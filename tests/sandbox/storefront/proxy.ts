/** The app proxy: `/apps/promesse/*` of the shop answers what the app answers under `/proxy/*`, asked with Shopify's
 *  signature. https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies */
import { createHmac } from 'node:crypto'
import { type SandboxRequest, type SandboxResponse, text } from '../http.ts'
import type { Visit } from './visit.ts'

const proxyPrefix = '/apps/promesse'

export function proxyAnswer(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> | null {
  if (visit.path !== proxyPrefix && !visit.path.startsWith(`${proxyPrefix}/`)) return null
  return forward(visit, request)
}

async function forward(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> {
  const { sandbox, shop, path } = visit
  if (!shop.installation.installed) return text('Not Found', 404)
  const query = signedQuery(request.query, shop.domain, sandbox.apiSecret, sandbox.clock.realNow())
  const url = `${sandbox.appUrl}/proxy${path.slice(proxyPrefix.length)}?${query}`
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const type = request.headers['content-type']
  try {
    const answer = await fetch(url, {
      method: request.method,
      // Cookies are neither passed on nor taken back.
      headers: {
        accept: request.headers.accept ?? '*/*',
        ...(hasBody && type ? { 'content-type': type } : {}),
      },
      ...(hasBody ? { body: new Uint8Array(request.body) } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    return {
      status: answer.status,
      headers: passedHeaders(answer),
      body: Buffer.from(await answer.arrayBuffer()),
    }
  } catch {
    return text('There was an error in the third-party application.', 502)
  }
}

function passedHeaders(answer: Response): Record<string, string> {
  const names = ['content-type', 'cache-control', 'etag', 'last-modified', 'location', 'vary']
  return Object.fromEntries(
    names.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name) ?? '']] : [])),
  )
}

/** What the shopper sent, and Shopify's own parameters. */
function signedQuery(sent: URLSearchParams, shop: string, secret: string, realNow: number): URLSearchParams {
  const query = new URLSearchParams([...sent].filter(([name]) => !own.includes(name)))
  query.append('shop', shop)
  query.append('logged_in_customer_id', '')
  query.append('path_prefix', proxyPrefix)
  query.append('timestamp', String(Math.floor(realNow / 1000)))
  query.append('signature', signatureOf(query, secret))
  return query
}

/** Over all parameters, sorted, values of one name joined by commas, nothing between the pairs. */
export function signatureOf(query: URLSearchParams, secret: string): string {
  const names = [...new Set(query.keys())].filter((name) => name !== 'signature')
  const pairs = names.map((name) => `${name}=${query.getAll(name).join(',')}`).sort()
  return createHmac('sha256', secret).update(pairs.join('')).digest('hex')
}

const own = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature']
