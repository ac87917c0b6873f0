/** The custom elements that the admin draws: menu, title bar, save bar; and the modal. */
import type { Bridge } from './core.ts'

export type SaveBars = {
  show: (id: string) => Promise<void>
  hide: (id: string) => Promise<void>
  toggle: (id: string) => Promise<void>
  leaveConfirmation: () => Promise<void>
}

export function bridgeElements(bridge: Bridge): { saveBar: SaveBars } {
  const hidden = new CSSStyleSheet()
  hidden.replaceSync('ui-nav-menu,s-app-nav,ui-title-bar,ui-save-bar,ui-modal{display:none}')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden]

  let count = 0
  const pressable = new Map<string, HTMLElement>()
  const describe = (element: HTMLElement) => {
    count += 1
    const key = String(count)
    pressable.set(key, element)
    return {
      key,
      label: element.textContent?.trim() ?? '',
      standard: element.dataset.standard ?? null,
      href: element.getAttribute('href'),
      variant: element.getAttribute('variant'),
      tone: element.getAttribute('tone'),
      disabled: element.hasAttribute('disabled'),
      loading: element.hasAttribute('loading'),
    }
  }
  bridge.on('press', (message) => pressable.get(String(message.key))?.click())

  const watched = (report: (element: HTMLElement) => void, gone: () => void) =>
    class extends HTMLElement {
      #watch: MutationObserver | null = null
      connectedCallback() {
        this.#watch = new MutationObserver(() => report(this))
        this.#watch.observe(this, { childList: true, subtree: true, characterData: true, attributes: true })
        queueMicrotask(() => report(this))
      }
      disconnectedCallback() {
        this.#watch?.disconnect()
        gone()
      }
    }

  const reportMenu = (element: HTMLElement) => {
    const links = [...element.querySelectorAll('a')].map((link) => ({
      label: link.textContent?.trim() ?? '',
      href: link.getAttribute('href') ?? '',
      home: link.getAttribute('rel') === 'home',
    }))
    bridge.tell('menu', { links })
  }
  const leaveMenu = () => undefined
  customElements.define('ui-nav-menu', watched(reportMenu, leaveMenu))
  customElements.define('s-app-nav', watched(reportMenu, leaveMenu))

  const inModal = (element: HTMLElement) => element.closest('ui-modal') !== null
  const reportTitle = (element: HTMLElement) => {
    if (inModal(element)) return
    const actions = [...element.querySelectorAll<HTMLElement>('button, a')].map(describe)
    bridge.tell('title-bar', { title: element.getAttribute('title') ?? '', actions })
  }
  customElements.define(
    'ui-title-bar',
    watched(reportTitle, () => bridge.tell('title-bar', { title: '', actions: [] })),
  )

  const open = new Set<HTMLElement>()
  const reportBar = (element: HTMLElement) => {
    if (!open.has(element)) return
    const actions = [...element.querySelectorAll<HTMLElement>('button')].map(describe)
    bridge.tell('save-bar', { showing: true, actions, confirm: element.hasAttribute('discardconfirmation') })
  }
  const hideBar = (element: HTMLElement) => {
    if (!open.delete(element)) return
    bridge.tell('save-bar', { showing: open.size > 0, actions: [] })
    element.dispatchEvent(new Event('hide'))
  }
  class SaveBar extends watched(reportBar, () => undefined) {
    get showing() {
      return open.has(this)
    }
    async show() {
      if (open.has(this)) return
      open.add(this)
      reportBar(this)
      this.dispatchEvent(new Event('show'))
    }
    async hide() {
      hideBar(this)
    }
    toggle() {
      return this.showing ? this.hide() : this.show()
    }
    override disconnectedCallback() {
      super.disconnectedCallback()
      hideBar(this)
    }
  }
  customElements.define('ui-save-bar', SaveBar)

  class Modal extends HTMLElement {
    #dialog = document.createElement('dialog')
    content = document.createElement('div')
    constructor() {
      super()
      this.#dialog.style.cssText =
        'border:1px solid #bbb;border-radius:8px;padding:0;max-width:min(620px,92vw);width:100%'
      this.content.style.padding = '16px'
      this.#dialog.addEventListener('close', () => {
        this.#dialog.remove()
        this.dispatchEvent(new Event('hide'))
      })
    }
    get contentWindow() {
      return this.#dialog.querySelector('iframe')?.contentWindow ?? null
    }
    async show() {
      if (this.#dialog.open) return
      this.#fill()
      document.body.append(this.#dialog)
      this.#dialog.showModal()
      this.dispatchEvent(new Event('show'))
    }
    async hide() {
      if (this.#dialog.open) this.#dialog.close()
    }
    toggle() {
      return this.#dialog.open ? this.hide() : this.show()
    }
    /** Title above, content, and the title bar's buttons below: pressing one presses the app's. */
    #fill() {
      const bar = this.querySelector('ui-title-bar')
      const heading = document.createElement('h2')
      heading.textContent = bar?.getAttribute('title') ?? ''
      heading.style.cssText = 'margin:0;padding:14px 16px;border-bottom:1px solid #ddd;font-size:16px'
      const foot = document.createElement('p')
      foot.style.cssText =
        'display:flex;gap:8px;justify-content:end;padding:12px 16px;margin:0;border-top:1px solid #ddd'
      for (const button of bar?.querySelectorAll('button') ?? []) {
        const copy = document.createElement('button')
        copy.textContent = button.textContent
        copy.style.cssText = 'padding:8px 14px;min-height:44px'
        copy.addEventListener('click', () => button.click())
        foot.append(copy)
      }
      const source = this.getAttribute('src')
      if (source) {
        const frame = document.createElement('iframe')
        frame.src = source
        frame.style.cssText = 'border:0;width:100%;min-height:320px'
        this.content.replaceChildren(frame)
      }
      this.#dialog.replaceChildren(heading, this.content, foot)
    }
  }
  customElements.define('ui-modal', Modal)

  // A form with `data-save-bar` has one without asking.
  const formBars = new Map<HTMLFormElement, HTMLElement>()
  const formBar = (form: HTMLFormElement) => {
    const bar = document.createElement('ui-save-bar')
    for (const [label, press] of [
      ['save', () => form.requestSubmit()],
      ['discard', () => form.reset()],
    ] as const) {
      const button = document.createElement('button')
      button.dataset.standard = label
      if (label === 'save') button.setAttribute('variant', 'primary')
      button.addEventListener('click', press)
      bar.append(button)
    }
    if (form.hasAttribute('data-discard-confirmation')) bar.setAttribute('discardconfirmation', '')
    document.body.append(bar)
    formBars.set(form, bar)
    return bar
  }
  const onForm = (event: Event, act: (form: HTMLFormElement) => void) => {
    const form =
      event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-save-bar]') : null
    if (form) act(form)
  }
  document.addEventListener('input', (event) =>
    onForm(event, (form) => void ((formBars.get(form) ?? formBar(form)) as SaveBar).show()),
  )
  for (const type of ['submit', 'reset']) {
    document.addEventListener(type, (event) =>
      onForm(event, (form) => void (formBars.get(form) as SaveBar | undefined)?.hide()),
    )
  }

  const find = (id: string): SaveBar => {
    const bar = document.getElementById(id)
    if (!(bar instanceof SaveBar)) throw new Error(`No ui-save-bar has the id "${id}"`)
    return bar
  }
  return {
    saveBar: {
      show: async (id) => find(id).show(),
      hide: async (id) => find(id).hide(),
      toggle: async (id) => find(id).toggle(),
      leaveConfirmation: async () => {
        if (open.size > 0) await bridge.ask('leave')
      },
    },
  }
}
