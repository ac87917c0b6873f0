/** The theme's own script: the page's object gets its events, and the cart its calls, as a classic theme has them.
 *  Runs in the browser: it may use nothing but what the page holds. */

type Reason = Record<string, string | undefined>
type CartEvent = { reason?: Reason; resp?: unknown; eventType?: string }
type Listener = (event: CartEvent) => void
type Page = {
  cart?: unknown
  on: (name: string, listener: Listener) => void
  off: (name: string, listener: Listener) => void
  once: (name: string, listener: Listener) => void
  emit: (name: string, event: CartEvent) => void
  blockcart?: { showModal: (html: string) => void }
}
type CartAnswer = { success?: boolean; hasError?: boolean; errors?: string | string[]; cart?: unknown }

export function shopScript(): void {
  const page = (window as unknown as { prestashop: Page }).prestashop
  const listeners = new Map<string, Listener[]>()
  page.on = (name, listener) => void listeners.set(name, [...(listeners.get(name) ?? []), listener])
  page.off = (name, listener) =>
    void listeners.set(
      name,
      (listeners.get(name) ?? []).filter((one) => one !== listener),
    )
  page.once = (name, listener) => {
    const once: Listener = (event) => {
      page.off(name, once)
      listener(event)
    }
    page.on(name, once)
  }
  page.emit = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event)
  }

  const ask = async <T>(address: string, form?: URLSearchParams): Promise<T> => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' },
      body: form ?? new URLSearchParams(),
    })
    return (await answer.json()) as T
  }
  const show = (selector: string, text: string) => {
    const place = document.querySelector(selector)
    if (place) place.textContent = text
  }
  const wordsOf = ({ errors }: CartAnswer) => (Array.isArray(errors) ? errors.join(' ') : (errors ?? ''))

  /** A change was made: the page's own cart, then the parts of the cart page that show it. */
  page.on('updateCart', async (event) => {
    const resp = event.resp as CartAnswer | undefined
    if (resp?.cart) page.cart = resp.cart
    const cart = document.querySelector<HTMLElement>('.js-cart')
    if (!cart?.dataset.refreshUrl) return
    const parts = await ask<Record<string, string>>(cart.dataset.refreshUrl)
    for (const part of cart.querySelectorAll<HTMLElement>('[data-part]')) {
      const html = parts[part.dataset.part ?? '']
      if (html !== undefined) part.innerHTML = html
    }
    page.emit('updatedCart', { eventType: 'updateCart', resp: parts })
  })

  /** The cart module of the theme: the count in the header, and the window after something was put in. */
  page.on('updateCart', async ({ reason }) => {
    const block = document.querySelector<HTMLElement>('.blockcart')
    if (!block?.dataset.refreshUrl) return
    const form = new URLSearchParams({ action: reason?.linkAction ?? '' })
    if (reason?.idProduct) form.set('id_product', reason.idProduct)
    if (reason?.idProductAttribute) form.set('id_product_attribute', reason.idProductAttribute)
    const { preview, modal } = await ask<{ preview: string; modal: string | null }>(
      block.dataset.refreshUrl,
      form,
    )
    const count = block.querySelector('.count')
    if (count) count.innerHTML = preview
    if (modal) page.blockcart?.showModal(modal)
  })

  let before: Element | null = null
  const modal = document.getElementById('blockcart-modal')
  const close = () => {
    if (!modal || modal.hidden) return
    modal.hidden = true
    modal.innerHTML = ''
    if (before instanceof HTMLElement) before.focus()
  }
  page.blockcart = {
    showModal: (html) => {
      if (!modal) return
      before = document.activeElement
      modal.innerHTML = html
      modal.hidden = false
      modal.querySelector<HTMLElement>('.modal')?.focus()
      // A module's own scripts in the window run, as they do where a theme puts it in with jQuery.
      for (const old of modal.querySelectorAll('script')) {
        const fresh = document.createElement('script')
        for (const { name, value } of old.attributes) fresh.setAttribute(name, value)
        fresh.textContent = old.textContent
        old.replaceWith(fresh)
      }
    },
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (event.key !== 'Tab' || !modal || modal.hidden) return
    const stops = [...modal.querySelectorAll<HTMLElement>('a[href],button:not([disabled])')]
    const [first, last] = [stops[0], stops.at(-1)]
    if (
      event.shiftKey &&
      (document.activeElement === first || document.activeElement === modal.querySelector('.modal'))
    ) {
      event.preventDefault()
      last?.focus()
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault()
      first?.focus()
    }
  })

  document.addEventListener('click', async (event) => {
    const target = event.target as Element
    if (target.closest('[data-close]')) close()
    const link = target.closest<HTMLAnchorElement>('[data-cart-call]')
    if (!link) return
    event.preventDefault()
    const form = new URLSearchParams({ ajax: '1', action: 'update' })
    const resp = await ask<CartAnswer>(link.href, form)
    if (resp.hasError) return show('[data-voucher-problem]', wordsOf(resp))
    page.emit('updateCart', { reason: { ...link.dataset }, resp })
  })

  document.addEventListener('submit', async (event) => {
    const form = event.target as HTMLFormElement
    const submitter = (event as SubmitEvent).submitter as HTMLButtonElement | null
    const adds = form.matches('[data-add]') && submitter?.name !== 'buy'
    if (!adds && !form.matches('[data-voucher]')) return
    event.preventDefault()
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    fields.set('ajax', '1')
    fields.set('action', 'update')
    if (adds) fields.set('add', '1')
    const resp = await ask<CartAnswer>('/cart', fields)
    show(adds ? '[data-add-problem]' : '[data-voucher-problem]', resp.hasError ? wordsOf(resp) : '')
    if (resp.hasError) return
    const product = fields.get('id_product') ?? undefined
    const reason = adds
      ? {
          idProduct: product,
          idProductAttribute: fields.get('id_product_attribute') ?? '0',
          linkAction: 'add-to-cart',
        }
      : { linkAction: 'add-voucher' }
    page.emit('updateCart', { reason, resp })
  })

  document.querySelector('[data-deliveries]')?.addEventListener('change', (event) => {
    ;(event.target as HTMLInputElement).form?.submit()
  })
}
