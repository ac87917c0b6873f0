/** The app's own requests carry the session token, and follow the library's two answers to a refusal. */
import type { Bridge } from './core.ts'

export function bridgeRequests(bridge: Bridge): void {
  const plainFetch = window.fetch.bind(window)
  const isOurs = (url: URL) => url.origin === location.origin || bridge.config.appOrigins.includes(url.origin)

  const withToken = async (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('Authorization', `Bearer ${await bridge.idToken()}`)
    headers.set('X-Requested-With', 'XMLHttpRequest')
    return plainFetch(new Request(request, { headers }))
  }

  window.fetch = async (input, init) => {
    const request = new Request(input, init)
    const off = bridge.config.disabledFeatures.includes('fetch')
    if (off || !bridge.embedded || !isOurs(new URL(request.url)) || request.headers.has('Authorization')) {
      return plainFetch(request)
    }
    const again = request.clone()
    const answer = await withToken(request)
    const elsewhere = answer.headers.get('X-Shopify-API-Request-Failure-Reauthorize-Url')
    if (elsewhere) {
      bridge.tell('redirect', { url: new URL(elsewhere, location.href).href })
      return answer
    }
    const retry = answer.status === 401 && answer.headers.get('X-Shopify-Retry-Invalid-Session-Request')
    return retry ? withToken(again) : answer
  }

  // The library's bounce page: come back to the page that was wanted, with a fresh token.
  const reload = new URLSearchParams(location.search).get('shopify-reload')
  if (!reload) return
  const target = new URL(reload, location.href)
  if (target.origin !== location.origin) return
  void bridge.ready.then(bridge.idToken).then((token) => {
    target.searchParams.set('id_token', token)
    target.searchParams.set('embedded', '1')
    target.searchParams.set('shop', bridge.config.shop)
    target.searchParams.set('host', bridge.config.host)
    location.replace(target.href)
  })
}
