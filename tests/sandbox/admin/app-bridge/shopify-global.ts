/** `window.shopify`, as @shopify/app-bridge-types 0.7 describes it; what isn't there says so by name. */
import type { Bridge } from './core.ts'
import type { SaveBars } from './elements.ts'

export function bridgeGlobal(bridge: Bridge, { saveBar }: { saveBar: SaveBars }): void {
  const callbacks = new Map<string, { onAction?: () => void; onDismiss?: () => void }>()
  let toasts = 0
  bridge.on('toast-action', ({ id }) => callbacks.get(String(id))?.onAction?.())
  bridge.on('toast-dismissed', ({ id }) => callbacks.get(String(id))?.onDismiss?.())

  const absent = (name: string) =>
    new Proxy(() => undefined, {
      get: (_, method) => absent(`${name}.${String(method)}`),
      apply: () => {
        throw new Error(`The App Bridge stand-in has no ${name}`)
      },
    })
  const modal = (id: string) => {
    const element = document.getElementById(id) as
      | (HTMLElement & Record<'show' | 'hide' | 'toggle', () => Promise<void>>)
      | null
    if (!element) throw new Error(`No ui-modal has the id "${id}"`)
    return element
  }
  const present = {
    config: bridge.config,
    origin: location.origin,
    ready: bridge.ready,
    environment: { mobile: false, embedded: bridge.embedded, pos: false, intent: false },
    idToken: bridge.idToken,
    loading: (isLoading = true) => bridge.tell('loading', { isLoading }),
    toast: {
      show: (
        message: string,
        options: {
          duration?: number
          isError?: boolean
          action?: string
          onAction?: () => void
          onDismiss?: () => void
        } = {},
      ) => {
        toasts += 1
        const id = String(toasts)
        callbacks.set(id, options)
        const { duration = 5000, isError = false, action = null } = options
        bridge.tell('toast', { id, message, duration, isError, action })
        return id
      },
      hide: (id: string) => bridge.tell('toast-hide', { id }),
    },
    saveBar,
    modal: {
      show: async (id: string) => modal(id).show(),
      hide: async (id: string) => modal(id).hide(),
      toggle: async (id: string) => modal(id).toggle(),
    },
    user: async () => (await bridge.ask('user')).user,
    scopes: {
      query: async () => (await bridge.ask('scopes')).detail,
      request: async (scopes: string[]) => (await bridge.ask('scopes-request', { scopes })).answer,
      revoke: async (scopes: string[]) => (await bridge.ask('scopes-revoke', { scopes })).answer,
    },
    app: { extensions: async () => (await bridge.ask('extensions')).extensions },
    reviews: {
      request: async () => ({ success: false, code: 'merchant-ineligible', message: 'Not in the stand-in' }),
    },
    webVitals: { onReport: async () => undefined },
    support: { registerHandler: async () => undefined },
    setSignals: () => undefined,
  }
  const shopify = new Proxy(present, {
    get: (target, name) => {
      if (name in target) return Reflect.get(target, name)
      // Promises and devtools look for names of their own.
      return typeof name === 'symbol' || name === 'then' || name === 'toJSON' ? undefined : absent(name)
    },
  })
  Object.assign(window, { shopify })

  // Opened outside the admin: go there, as the real one does.
  const bouncing = new URLSearchParams(location.search).has('shopify-reload')
  const off = bridge.config.disabledFeatures.includes('auto-redirect')
  if (bridge.embedded || bouncing || off || !bridge.config.shop) return
  const home = document.querySelector<HTMLScriptElement>('script[src$="/app-bridge.js"]')
  if (home)
    location.replace(
      `${new URL(home.src).origin}/${bridge.config.shop}/admin/apps/promesse${location.pathname}`,
    )
}
