/** What both themes' scripts have in common: rows, codes, the open and close of a cart, and `Shopify.actions`.
 *  Runs in the browser: it may use nothing but its parameters. */

export type ThemeSettings = { root: string; detail: boolean; updated: string; failed: string; locale: string }

/** As in the Ajax API, as far as a theme reads it. */
export type AjaxCart = {
  token: string
  currency: string
  item_count: number
  total_price: number
  items_subtotal_price: number
  note: string | null
  items: {
    key: string
    variant_id: number | string
    product_id: number | string
    quantity: number
    title: string
    product_title: string
    variant_title: string | null
    handle: string
    final_price: number
    final_line_price: number
  }[]
  discount_codes: { code: string; applicable: boolean }[]
  sections?: Record<string, string | null>
}

export type Announced = { resolve: (result: object) => void; reject: (error: unknown) => void }

export type Answer = { ok: boolean; body: AjaxCart; message: string }

/** What a theme does when a visitor changes something; `from` is the element that was used. */
export type ThemeActs = {
  add: (form: HTMLFormElement) => void
  change: (row: HTMLElement, quantity: number) => void
  codes: (from: HTMLElement, codes: string[]) => void
  open: (opener: HTMLElement | null) => void
  close: () => void
}

/** What `Shopify.actions` needs of a theme: how its cart opens, and how it shows a change (null: only by a reload). */
export type ThemeHooks = {
  open: (opener: HTMLElement | null) => void
  sections: string[]
  hydrate: ((rendered: Record<string, string | null>) => void) | null
}

export function sharedTheme(settings: ThemeSettings) {
  const post = async (name: string, fields: object): Promise<Answer> => {
    const answer = await fetch(`${settings.root}/cart/${name}.js`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
    })
    const body = (await answer.json()) as AjaxCart & { description?: string }
    return { ok: answer.ok, body, message: body.description ?? '' }
  }
  const cart = async () => (await (await fetch(`${settings.root}/cart.js`)).json()) as AjaxCart

  const money = (cents: number, currency: string) =>
    new Intl.NumberFormat(settings.locale === 'fr' ? 'fr-FR' : 'en-GB', {
      style: 'currency',
      currency,
    }).format(cents / 100)
  let live: HTMLElement | null = null
  const say = (text: string) => {
    live ??= Object.assign(document.createElement('p'), { className: 'heard', role: 'status' })
    if (!live.isConnected) document.body.append(live)
    live.textContent = text
  }
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

  /** Replaces content; what had the focus has it again. */
  const keepFocus = (replace: () => void) => {
    const held = document.activeElement as HTMLElement | null
    const name = held?.dataset.focus
    const scope = held?.closest('dialog, .drawer__inner, main')
    replace()
    if (!name || held?.isConnected) return
    const again = (scope?.isConnected ? scope : document).querySelector<HTMLElement>(
      `[data-focus="${CSS.escape(name)}"]`,
    )
    const fallback = scope?.isConnected ? scope.querySelector<HTMLElement>('a[href],button,[tabindex]') : null
    ;(again ?? fallback)?.focus()
  }

  const codesIn = (from: Element) =>
    [
      ...(from.closest('dialog, .drawer__inner, main') ?? document).querySelectorAll<HTMLElement>(
        '[data-remove-code]',
      ),
    ].map((one) => one.dataset.removeCode ?? '')

  const wire = (acts: ThemeActs) => {
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement
      const button = event.submitter as HTMLButtonElement | null
      if (form.matches('[data-product-form]') && !button?.hasAttribute('formaction')) {
        event.preventDefault()
        acts.add(form)
      }
      if (form.matches('.cart__contents')) event.preventDefault()
      if (!form.matches('[data-discount-form]')) return
      event.preventDefault()
      const typed = form.querySelector('input')?.value.trim() ?? ''
      if (typed)
        acts.codes(form, [...codesIn(form).filter((one) => one.toLowerCase() !== typed.toLowerCase()), typed])
    })
    document.addEventListener('click', (event) => {
      const target = event.target as Element
      const row = target.closest<HTMLElement>('[data-line]')
      const step = target.closest<HTMLElement>('[data-step]')
      const input = row?.querySelector<HTMLInputElement>('[data-quantity]')
      if (row && step && input) acts.change(row, Math.max(0, Number(input.value) + Number(step.dataset.step)))
      if (row && target.closest('[data-remove]')) acts.change(row, 0)
      const code = target.closest<HTMLElement>('[data-remove-code]')
      if (code)
        acts.codes(
          code,
          codesIn(code).filter((one) => one !== code.dataset.removeCode),
        )
      if (target.closest('[data-close-cart]')) acts.close()
      const opener = target.closest<HTMLElement>('[data-open-cart]')
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey)
      if (opener && isPlain && !document.body.matches('.template-cart')) {
        event.preventDefault()
        acts.open(opener)
      }
    })
    document.addEventListener('change', (event) => {
      const input = event.target as HTMLInputElement
      const row = input.closest<HTMLElement>('[data-line]')
      if (row && input.matches('[data-quantity]'))
        acts.change(row, Math.max(0, Math.trunc(Number(input.value)) || 0))
    })
  }

  /** A standard event goes out before the change is made, with a promise of what comes of it. */
  const announce = (target: EventTarget, type: string, fields: object): Announced => {
    let announced: Announced = { resolve: () => {}, reject: () => {} }
    const promise = new Promise<object>((resolve, reject) => {
      announced = { resolve, reject }
    })
    promise.catch(() => {})
    target.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), fields, { promise }))
    return announced
  }

  const gid = (type: string, id: string | number) => `gid://shopify/${type}/${id}`
  const amount = (cents: number, currencyCode: string) => ({ amount: (cents / 100).toFixed(2), currencyCode })
  /** The cart as standard events and actions carry it: a subset of the Storefront API's, its lines flat. */
  const toEventCart = (from: AjaxCart) => ({
    id: gid('Cart', from.token),
    totalQuantity: from.item_count,
    cost: {
      totalAmount: amount(from.total_price, from.currency),
      subtotalAmount: amount(from.items_subtotal_price, from.currency),
    },
    lines: from.items.map((item) => ({
      id: gid('CartLine', item.key),
      quantity: item.quantity,
      cost: {
        amountPerQuantity: amount(item.final_price, from.currency),
        totalAmount: amount(item.final_line_price, from.currency),
      },
      merchandise: {
        id: gid('ProductVariant', item.variant_id),
        title: item.variant_title ?? 'Default Title',
        product: { id: gid('Product', item.product_id), title: item.product_title, handle: item.handle },
      },
    })),
    discountCodes: from.discount_codes,
    note: from.note,
  })

  return { settings, post, cart, money, say, parse, keepFocus, wire, announce, toEventCart, gid }
}

export type SharedTheme = ReturnType<typeof sharedTheme>
