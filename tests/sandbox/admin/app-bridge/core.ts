/** The stand-in's ground: what it knows of the shop, and its talk with the admin page around it. */

type Message = Record<string, unknown> & { type: string }

type BridgeConfig = {
  apiKey: string
  shop: string
  host: string
  locale: string
  appOrigins: string[]
  disabledFeatures: string[]
  debug: { webVitals: boolean }
}

export type Bridge = {
  config: BridgeConfig
  /** The page is framed by the admin; false when it was opened by itself. */
  embedded: boolean
  ready: Promise<void>
  tell: (type: string, data?: Record<string, unknown>) => void
  /** Answers what the admin answers. */
  ask: (type: string, data?: Record<string, unknown>) => Promise<Message>
  on: (type: string, listener: (message: Message) => void) => void
  idToken: () => Promise<string>
}

export function bridgeCore(): Bridge {
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
  const home = new URL(script?.src ?? location.href)
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]')
  const params = new URLSearchParams(location.search)
  const config: BridgeConfig = {
    apiKey: script?.dataset.apiKey ?? meta?.content ?? '',
    shop: params.get('shop') ?? '',
    host: params.get('host') ?? '',
    locale: params.get('locale') ?? 'en-US',
    appOrigins: [],
    disabledFeatures: (meta?.dataset.disabledFeatures ?? '').split(',').filter(Boolean),
    debug: { webVitals: false },
  }

  // The admin may stand under another name of this machine (admin.localhost), never elsewhere.
  const ancestor = location.ancestorOrigins?.[0] ?? home.origin
  const outer = new URL(ancestor)
  const trusted =
    outer.port === home.port && (outer.hostname === home.hostname || outer.hostname.endsWith('.localhost'))
  const adminOrigin = trusted ? ancestor : home.origin

  const listeners = new Map<string, ((message: Message) => void)[]>()
  const waiting = new Map<number, (message: Message) => void>()
  let asked = 0
  const on: Bridge['on'] = (type, listener) => {
    listeners.set(type, [...(listeners.get(type) ?? []), listener])
  }
  const tell: Bridge['tell'] = (type, data = {}) => {
    if (window.parent !== window) window.parent.postMessage({ ...data, type, appBridge: 1 }, adminOrigin)
  }
  const ask: Bridge['ask'] = (type, data = {}) =>
    new Promise((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      tell(type, { ...data, ask: asked })
    })
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== adminOrigin) return
    const message = event.data as Message & { answers?: number }
    if (typeof message !== 'object' || message === null) return
    if (typeof message.answers === 'number') {
      waiting.get(message.answers)?.(message)
      waiting.delete(message.answers)
      return
    }
    for (const listener of listeners.get(message.type) ?? []) listener(message)
  })

  const ready = ask('hello').then((answer) => {
    config.shop ||= String(answer.shop)
    config.host ||= String(answer.host)
    if (!params.has('locale')) config.locale = String(answer.locale)
  })

  let kept: { token: string; until: number } | null = null
  const keep = (token: string) => {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    try {
      kept = { token, until: (JSON.parse(atob(payload)) as { exp: number }).exp * 1000 - 10_000 }
    } catch {
      kept = null
    }
  }
  keep(params.get('id_token') ?? '')
  const idToken = async () => {
    if (kept && kept.until > Date.now()) return kept.token
    const { token } = await ask('id-token')
    keep(String(token))
    return String(token)
  }
  return { config, embedded: window.parent !== window, ready, tell, ask, on, idToken }
}
