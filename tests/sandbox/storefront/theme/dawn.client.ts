/** The older theme's script: announces nothing, asks the cart and puts in what comes back as sections; the drawer's
 *  whole inside is replaced, whatever an app has put there.
 *  Runs in the browser: it may use nothing but its parameters. */
import type { Answer, SharedTheme, ThemeHooks } from './shared.client.ts'

export function dawnTheme(shared: SharedTheme): ThemeHooks {
  const drawer = document.querySelector<HTMLElement>('cart-drawer')
  const isCartPage = document.body.matches('.template-cart')
  const sections = [
    'cart-icon-bubble',
    'cart-drawer',
    ...(isCartPage ? ['main-cart-items', 'main-cart-footer'] : []),
  ]
  const inner = () => drawer?.querySelector<HTMLElement>('.drawer__inner')
  let opener: HTMLElement | null = null

  const put = (rendered: Record<string, string | null> = {}) => {
    shared.keepFocus(() => {
      const icon = shared.parse(rendered['cart-icon-bubble'] ?? '').querySelector('#cart-icon-bubble')
      if (icon) document.querySelector('#cart-icon-bubble')?.replaceWith(icon)
      const fresh = shared.parse(rendered['cart-drawer'] ?? '').querySelector('.drawer__inner')
      const old = inner()
      if (fresh && old) old.innerHTML = fresh.innerHTML
      for (const id of ['main-cart-items', 'main-cart-footer']) {
        const contents = shared.parse(rendered[id] ?? '').querySelector('.js-contents')
        const here = document.querySelector(`#${id}.js-contents, #${id} .js-contents`)
        if (contents && here) here.innerHTML = contents.innerHTML
      }
    })
  }

  const run = async (request: () => Promise<Answer>): Promise<boolean> => {
    document.body.setAttribute('data-busy', '')
    try {
      const { ok, body, message } = await request()
      put(body.sections ?? (await renderedNow()))
      const total = document.querySelector('[data-cart-total]')?.textContent ?? ''
      shared.say(ok ? shared.settings.updated.replace('{total}', total) : message)
      return ok
    } catch {
      shared.say(shared.settings.failed)
      return false
    } finally {
      document.body.removeAttribute('data-busy')
    }
  }
  const renderedNow = async () => {
    const answer = await fetch(`${shared.settings.root}/?sections=${sections.join(',')}`)
    return (await answer.json()) as Record<string, string>
  }

  const isOpen = () => drawer?.classList.contains('active') === true
  const close = () => {
    if (!isOpen()) return
    drawer?.classList.remove('active')
    document.body.classList.remove('overflow-hidden')
    const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('#cart-icon-bubble')
    back?.focus()
  }
  const open = (from: HTMLElement | null) => {
    opener = from
    drawer?.classList.add('active')
    document.body.classList.add('overflow-hidden')
    inner()?.focus()
  }
  document.addEventListener('keydown', (event) => {
    const box = inner()
    if (!isOpen() || !box) return
    if (event.key === 'Escape') close()
    if (event.key !== 'Tab') return
    const stops = [...box.querySelectorAll<HTMLElement>('a[href]:not([tabindex="-1"]),button,input')]
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    const isOutside =
      !box.contains(document.activeElement) || (event.shiftKey && document.activeElement === box)
    if (document.activeElement !== edge && !isOutside) return
    event.preventDefault()
    ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
  })

  shared.wire({
    add: async (form) => {
      const data = new FormData(form)
      const fields = { id: String(data.get('id')), quantity: Number(data.get('quantity') ?? 1) }
      const done = await run(() =>
        shared.post('add', { ...fields, sections, sections_url: location.pathname }),
      )
      if (done) open(form.querySelector('button'))
    },
    change: (row, quantity) => {
      void run(() =>
        shared.post('change', {
          line: Number(row.dataset.line),
          quantity,
          sections,
          sections_url: location.pathname,
        }),
      )
    },
    codes: (_from, codes) => {
      void run(() => shared.post('update', { discount: codes.join(','), sections }))
    },
    open,
    close,
  })
  return { open, sections, hydrate: null }
}
