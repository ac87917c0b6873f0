/** The admin page's own code: draws what the app asks for through App Bridge. Runs in the browser. */

export type FrameSettings = {
  shop: string
  appOrigin: string
  /** `/maison-alizee.myshopify.com/admin/apps/promesse` */
  base: string
  adminBase: string
  host: string
  locale: string
  user: Record<string, unknown>
  words: { unsaved: string; save: string; discard: string; leave: string; close: string; rights: string }
}

export function adminFrame(settings: FrameSettings): void {
  type Action = {
    key: string
    label: string
    standard?: string | null
    variant: string | null
    tone: string | null
    disabled: boolean
    loading: boolean
  }
  type FromApp = Record<string, unknown> & { type: string; ask?: number; appBridge?: number }

  const part = (id: string) => {
    const element = document.getElementById(id)
    if (!element) throw new Error(`no #${id}`)
    return element
  }
  const frame = part('app-frame') as HTMLIFrameElement
  const menu = part('app-menu')
  const titleBar = part('title-bar')
  const saveBar = part('save-bar')
  const toasts = part('toasts')
  const tellApp = (message: Record<string, unknown>) =>
    frame.contentWindow?.postMessage(message, settings.appOrigin)

  const actionButton = (action: Action, className: string) => {
    const button = document.createElement('button')
    const standard = action.standard === 'save' ? settings.words.save : settings.words.discard
    button.textContent = action.label || standard
    button.className = className
    button.disabled = action.disabled || action.loading
    button.toggleAttribute('data-primary', action.variant === 'primary')
    button.addEventListener('click', () => tellApp({ type: 'press', key: action.key }))
    return button
  }

  const drawMenu = (links: { label: string; href: string; home: boolean }[]) => {
    const here = location.pathname.slice(settings.base.length) || '/'
    menu.replaceChildren(
      ...links
        .filter((link) => !link.home)
        .map((link) => {
          const item = document.createElement('li')
          const anchor = document.createElement('a')
          anchor.textContent = link.label
          anchor.href = settings.base + link.href
          anchor.dataset.path = link.href
          const isHere =
            link.href === '/' ? here === '/' : here === link.href || here.startsWith(`${link.href}/`)
          if (isHere) anchor.setAttribute('aria-current', 'page')
          item.append(anchor)
          return item
        }),
    )
  }
  let links: { label: string; href: string; home: boolean }[] = []
  document.addEventListener('click', (event) => {
    const anchor =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-path]') : null
    if (!anchor || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    tellApp({ type: 'navigate', href: anchor.dataset.path })
    part('side').removeAttribute('data-open')
  })

  const drawTitle = (title: string, actions: Action[]) => {
    const heading = document.createElement('h1')
    heading.textContent = title
    titleBar.replaceChildren(heading, ...actions.map((action) => actionButton(action, 'action')))
    titleBar.hidden = title === '' && actions.length === 0
  }

  const drawSaveBar = (showing: boolean, actions: Action[], confirms: boolean) => {
    saveBar.hidden = !showing
    if (!showing) return
    const text = document.createElement('span')
    text.textContent = settings.words.unsaved
    const buttons = actions.map((action) => actionButton(action, 'action'))
    buttons.forEach((button, index) => {
      if (confirms && actions[index]?.variant !== 'primary') {
        button.addEventListener(
          'click',
          (event) => {
            if (!confirm(settings.words.leave)) event.stopImmediatePropagation()
          },
          { capture: true },
        )
      }
    })
    saveBar.replaceChildren(text, ...buttons)
  }

  const drawToast = (toast: FromApp) => {
    const box = document.createElement('div')
    box.className = toast.isError ? 'toast error' : 'toast'
    box.dataset.toast = String(toast.id)
    box.append(String(toast.message))
    const remove = (type: string | null) => {
      box.remove()
      if (type) tellApp({ type, id: toast.id })
    }
    const button = (label: string, type: string) => {
      const element = document.createElement('button')
      element.textContent = label
      element.addEventListener('click', () => remove(type))
      box.append(element)
    }
    if (typeof toast.action === 'string') button(toast.action, 'toast-action')
    button(settings.words.close, 'toast-dismissed')
    toasts.append(box)
    setTimeout(() => box.isConnected && remove('toast-dismissed'), Number(toast.duration))
  }

  const goTo = (address: string) => {
    const inAdmin = /^shopify:\/*admin\/?(.*)$/.exec(address)
    if (inAdmin) {
      const path = inAdmin[1] ?? ''
      location.href = `${settings.adminBase}/${path}`
      return
    }
    location.href = new URL(address, settings.appOrigin).href
  }

  const ofShop = async (name: string) => {
    const answer = await fetch(`/control/${name}?shop=${settings.shop}`)
    return (await answer.json()) as Record<string, unknown>
  }
  const changeScopes = (change: Record<string, unknown>) =>
    fetch('/control/optional-scopes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop: settings.shop, ...change }),
    })
  const answers: Record<string, (message: FromApp) => Promise<Record<string, unknown>>> = {
    hello: async () => ({ shop: settings.shop, host: settings.host, locale: settings.locale }),
    'id-token': async () => {
      const answer = await fetch('/control/session-token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ shop: settings.shop }),
      })
      return (await answer.json()) as { token: string }
    },
    user: async () => ({ user: settings.user }),
    scopes: async () => ({ detail: await ofShop('scopes') }),
    'scopes-request': async ({ scopes }) => {
      const isGranted = confirm(`${settings.words.rights} ${(scopes as string[]).join(', ')}`)
      if (isGranted) await changeScopes({ grant: scopes })
      return {
        answer: { result: isGranted ? 'granted-all' : 'declined-all', detail: await ofShop('scopes') },
      }
    },
    'scopes-revoke': async ({ scopes }) => {
      await changeScopes({ withhold: scopes })
      return { answer: { detail: await ofShop('scopes') } }
    },
    extensions: async () => await ofShop('extensions'),
    leave: () =>
      new Promise((resolve) => {
        if (confirm(settings.words.leave)) resolve({})
      }),
  }
  const orders: Record<string, (message: FromApp) => void> = {
    route: (message) => {
      const path = String(message.path)
      history.replaceState(null, '', settings.base + (path === '/' ? '' : path))
      document.title = String(message.title || 'Promesse')
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.bar a[lang]')) {
        const url = new URL(link.href)
        url.searchParams.set('back', location.pathname + location.search)
        link.href = url.href
      }
      drawMenu(links)
    },
    menu: (message) => {
      links = message.links as typeof links
      drawMenu(links)
    },
    'title-bar': (message) => drawTitle(String(message.title), message.actions as Action[]),
    'save-bar': (message) =>
      drawSaveBar(message.showing === true, message.actions as Action[], message.confirm === true),
    toast: drawToast,
    'toast-hide': (message) =>
      toasts.querySelector(`[data-toast="${CSS.escape(String(message.id))}"]`)?.remove(),
    loading: (message) => document.body.toggleAttribute('data-loading', message.isLoading === true),
    redirect: (message) => goTo(String(message.url)),
  }

  window.addEventListener('message', async (event) => {
    if (event.origin !== settings.appOrigin || event.source !== frame.contentWindow) return
    const message = event.data as FromApp
    if (typeof message !== 'object' || message === null || message.appBridge !== 1) return
    const answer = answers[message.type]
    if (answer && typeof message.ask === 'number') {
      tellApp({ ...(await answer(message)), type: message.type, answers: message.ask })
      return
    }
    orders[message.type]?.(message)
  })

  const phone = part('phone')
  const setPhone = (on: boolean) => {
    document.body.toggleAttribute('data-phone', on)
    phone.setAttribute('aria-pressed', String(on))
  }
  phone.addEventListener('click', () => setPhone(!document.body.hasAttribute('data-phone')))
  frame.src = frame.dataset.src ?? ''
}
