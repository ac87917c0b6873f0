/** Keeps the admin's address in step with the app's, and lets the admin move the app. */
import type { Bridge } from './core.ts'

export function bridgeNavigation(bridge: Bridge): void {
  const admins = [
    'hmac',
    'locale',
    'protocol',
    'session',
    'id_token',
    'shop',
    'timestamp',
    'host',
    'embedded',
  ]
  if (new URLSearchParams(location.search).has('shopify-reload')) return

  const tellRoute = () => {
    const url = new URL(location.href)
    for (const name of admins) url.searchParams.delete(name)
    bridge.tell('route', { path: url.pathname + url.search, title: document.title })
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...state) => {
      original(...state)
      tellRoute()
    }
  }
  window.addEventListener('popstate', tellRoute)
  tellRoute()
  new MutationObserver(tellRoute).observe(document.querySelector('title') ?? document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  })

  // The app's router answers `shopify:navigate`; an app that doesn't listen is sent there by the browser.
  let navigators = 0
  const add = window.addEventListener.bind(window)
  const remove = window.removeEventListener.bind(window)
  type Rest = [EventListenerOrEventListenerObject, (boolean | AddEventListenerOptions)?]
  window.addEventListener = (type: string, ...rest: Rest) => {
    if (type === 'shopify:navigate') navigators += 1
    add(type, ...rest)
  }
  window.removeEventListener = (type: string, ...rest: Rest) => {
    if (type === 'shopify:navigate') navigators -= 1
    remove(type, ...rest)
  }
  bridge.on('navigate', (message) => {
    const href = String(message.href)
    if (navigators <= 0) {
      const url = new URL(href, location.href)
      for (const [name, value] of Object.entries({
        shop: bridge.config.shop,
        host: bridge.config.host,
        locale: bridge.config.locale,
        embedded: '1',
      }))
        url.searchParams.set(name, value)
      location.assign(url.href)
      return
    }
    const link = document.createElement('a')
    link.setAttribute('href', href)
    link.hidden = true
    document.body.append(link)
    link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, cancelable: true }))
    link.remove()
  })

  const toAdmin = (address: string) => {
    bridge.tell('redirect', { url: address })
  }
  const plainOpen = window.open.bind(window)
  window.open = (url, target, features) => {
    const address = String(url ?? '')
    const leaves = address.startsWith('shopify:') || target === '_top' || target === '_parent'
    if (!leaves || !bridge.embedded) return plainOpen(url, target, features)
    toAdmin(address.startsWith('shopify:') ? address : new URL(address, location.href).href)
    return null
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="shopify:"]') : null
    if (!link) return
    event.preventDefault()
    toAdmin(link.getAttribute('href') ?? '')
  })
}
