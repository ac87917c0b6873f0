/** The newer theme's script: announces each change by a standard event before it is made, with a promise of the cart.
 *  Runs in the browser: it may use nothing but its parameters.
 *  https://shopify.dev/docs/api/storefront-events-and-actions/events/cart-lines-update */
import type { AjaxCart, Announced, Answer, SharedTheme, ThemeHooks } from './shared.client.ts'

export function horizonTheme(shared: SharedTheme): ThemeHooks {
  const drawer = document.querySelector<HTMLDialogElement>('#cart-drawer dialog')
  const sections = document.body.matches('.template-cart')
    ? ['cart-icon-bubble', 'cart-drawer', 'main-cart-items', 'main-cart-footer']
    : ['cart-icon-bubble', 'cart-drawer']
  let opener: HTMLElement | null = null

  /** Replaces what was rendered anew, part by part; an app's block between the parts stays as it is. */
  const hydrate = (rendered: Record<string, string | null> = {}) => {
    shared.keepFocus(() => {
      for (const html of Object.values(rendered)) {
        if (!html) continue
        const fresh = shared.parse(html)
        const icon = fresh.querySelector('#cart-icon-bubble')
        if (icon) document.querySelector('#cart-icon-bubble')?.replaceWith(icon)
        for (const part of fresh.querySelectorAll<HTMLElement>('[data-hydrate]'))
          document.querySelector(`[data-hydrate="${part.dataset.hydrate}"]`)?.replaceWith(part)
        const dialog = fresh.querySelector<HTMLElement>('dialog')
        if (dialog && drawer) drawer.dataset.empty = dialog.dataset.empty
      }
    })
  }

  const settle = async (from: Element, announced: Announced, request: () => Promise<Answer>) => {
    document.body.setAttribute('data-busy', '')
    try {
      const answer = await request()
      // Adding answers the line, a refusal its reason: the cart itself is read.
      const cart: AjaxCart = answer.ok && 'item_count' in answer.body ? answer.body : await shared.cart()
      const rendered = answer.body.sections ?? (await renderedNow())
      hydrate(rendered)
      const detail = { source: 'cart-items-component', items: cart.items, itemCount: cart.item_count }
      announced.resolve({
        cart: shared.toEventCart(cart),
        ...(answer.ok ? {} : { userErrors: [{ code: 'INVALID', field: null, message: answer.message }] }),
        ...(shared.settings.detail
          ? { detail: { ...detail, sections: rendered, didError: !answer.ok } }
          : {}),
      })
      const total = shared.money(cart.total_price, cart.currency)
      shared.say(answer.ok ? shared.settings.updated.replace('{total}', total) : answer.message)
      return answer.ok
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      const failure = Object.assign(new Event('shopify:cart:error', { bubbles: true }), {
        error: text,
        code: 'SERVICE_UNAVAILABLE',
      })
      ;(from.isConnected ? from : document).dispatchEvent(failure)
      announced.reject(error)
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

  const update = (target: Element, context: string, fields: object, request: () => Promise<Answer>) =>
    settle(target, shared.announce(target, 'shopify:cart:lines-update', { context, ...fields }), request)

  const open = (from: HTMLElement | null) => {
    opener = from
    if (drawer && !drawer.open) drawer.showModal()
  }
  drawer?.addEventListener('close', () =>
    (opener?.isConnected ? opener : document.querySelector<HTMLElement>('#cart-icon-bubble'))?.focus(),
  )
  drawer?.addEventListener('click', (event) => {
    if (event.target === drawer) drawer.close()
  })

  shared.wire({
    add: async (form) => {
      const data = new FormData(form)
      const id = String(data.get('id'))
      const quantity = Number(data.get('quantity') ?? 1)
      const lines = [{ merchandiseId: shared.gid('ProductVariant', id), quantity }]
      const done = await update(form, 'product', { action: 'add', lines }, () =>
        shared.post('add', { items: [{ id, quantity }], sections }),
      )
      if (done) open(form.querySelector('button'))
    },
    change: (row, quantity) => {
      const id = row.dataset.key ?? ''
      const context = row.closest('dialog') ? 'dialog' : 'cart'
      const lines = [{ id: shared.gid('CartLine', id), quantity }]
      void update(row, context, { action: quantity === 0 ? 'remove' : 'update', lines }, () =>
        shared.post('change', { id, quantity, sections }),
      )
    },
    codes: (from, codes) => {
      const discountCodes = codes.map((code) => ({ code }))
      void settle(from, shared.announce(from, 'shopify:cart:discount-update', { discountCodes }), () =>
        shared.post('update', { discount: codes.join(','), sections }),
      )
    },
    open,
    close: () => drawer?.close(),
  })

  return { open, sections, hydrate }
}
