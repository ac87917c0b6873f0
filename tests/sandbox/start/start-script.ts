/** The start page's own code: follows the log, lights what a fact has reached, keeps the measured times.
 *  Runs in the browser: it may use nothing but its parameters. */

import type { StartWords } from './start.words.ts'
import type { StartAd, StartEvent, StartState } from './state.ts'

export type StartSettings = {
  shop: string
  locale: string
  variant: string | null
  words: StartWords
  /** For the product page in its small frame. */
  compactCss: string
  signs: Record<string, string>
  adWords: Record<string, string>
}

export function startPageScript(settings: StartSettings): void {
  type Step = 'shop' | 'message' | 'app' | 'feed' | 'google' | 'meta'
  type Run = {
    kind: string
    since: number
    startedAt: number
    times: Partial<Record<Step, number>>
    verdict: string
    over: boolean
    lastNews: number
  }

  const { words, shop } = settings
  const intlLocale = settings.locale === 'en' ? 'en-GB' : 'fr-FR'
  const part = <E extends HTMLElement>(id: string) => {
    const element = document.getElementById(id)
    if (!element) throw new Error(`no #${id}`)
    return element as E
  }
  const say = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const plurals = new Intl.PluralRules(intlLocale)
  const count = (forms: { one: string; other: string }, n: number) =>
    say(plurals.select(n) === 'one' ? forms.one : forms.other, { n })
  const decimals = new Intl.NumberFormat(intlLocale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const tenths = new Intl.NumberFormat(intlLocale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const duration = (ms: number) => `${decimals.format(ms / 1000)}\u00a0${words.seconds}`
  const moment = (iso: string) =>
    new Intl.DateTimeFormat(intlLocale, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }).format(new Date(iso))

  const product = part<HTMLIFrameElement>('product')
  const clock = part('clock')
  const verdict = part('verdict')
  const history = part('history')
  const main = part<HTMLButtonElement>('main')
  let subject = settings.variant
  let state: StartState | null = null
  let run: Run | null = null
  let skew = 0
  let lastSells: string | null = null

  const post = async (action: string, body: Record<string, unknown>) => {
    const answer = await fetch(`/control/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const data = (await answer.json()) as Record<string, unknown>
    if (!answer.ok) throw new Error(String(data.error ?? words.failed))
    return data
  }

  const light = (step: Step, ms: number | undefined) => {
    const row = part(`step-${step}`)
    row.toggleAttribute('data-lit', ms !== undefined)
    const time = row.querySelector('time')
    if (time) time.textContent = ms === undefined ? '' : `+ ${duration(ms)}`
  }
  const steps: Step[] = ['shop', 'message', 'app', 'feed', 'google', 'meta']
  const drawRun = () => {
    for (const step of steps) light(step, run?.times[step])
    const changed = run?.times
    part('panel-product').toggleAttribute('data-lit', changed?.shop !== undefined && !run?.over)
    part('panel-admin').toggleAttribute('data-lit', changed?.app !== undefined && !run?.over)
    part('panel-ads').toggleAttribute('data-lit', changed?.feed !== undefined && !run?.over)
    const said = run?.verdict ?? (state?.installed === false ? words.notInstalled : words.waiting)
    // A live region speaks whenever it is written to.
    if (verdict.textContent !== said) verdict.textContent = said
  }

  const start = (kind: string) => {
    if (!state) return
    run = {
      kind,
      since: state.seq,
      startedAt: Date.now() + skew,
      times: {},
      verdict: words.running,
      over: false,
      lastNews: Date.now(),
    }
    document.body.setAttribute('data-running', '')
    drawRun()
  }
  const finish = (text: string, total: number | null) => {
    if (!run) return
    run.over = true
    run.verdict = text
    document.body.removeAttribute('data-running')
    clock.textContent = total === null ? '–' : decimals.format(total / 1000)
    if (total !== null) remember(run, total)
    drawRun()
  }
  const remember = (done: Run, total: number) => {
    const line = document.createElement('li')
    const kind = words.kinds[done.kind as keyof typeof words.kinds] ?? done.kind
    const name = document.createElement('span')
    name.textContent = kind
    const time = document.createElement('b')
    time.textContent = duration(total)
    line.append(name, time)
    history.querySelector('[data-none]')?.remove()
    history.prepend(line)
    while (history.children.length > 5) history.lastElementChild?.remove()
  }

  const follow = (events: StartEvent[], ads: StartAd[]) => {
    if (!run || run.over) return
    const origin = events.find(
      (event) => event.seq > (run?.since ?? 0) && event.kind !== 'delivery' && event.kind !== 'ad',
    )
    if (origin && run.times.shop === undefined) {
      run.startedAt = origin.realAt
      run.times.shop = 0
      run.lastNews = Date.now()
    }
    const at = run.startedAt
    const put = (step: Step, time: number | null | undefined) => {
      if (!run || run.times[step] !== undefined || time === null || time === undefined) return
      run.times[step] = Math.max(0, time - at)
      run.lastNews = Date.now()
    }
    for (const event of events) {
      if (event.kind === 'delivery') {
        put('message', event.sentAt)
        if (event.ok) put('app', event.answeredAt)
      }
      if (event.kind === 'ad' && (event.channel === 'google' || event.channel === 'meta')) {
        put('feed', event.realAt)
        put(event.channel, event.realAt)
      }
    }
    const due = ads.filter((ad) => ad.connected && ad.state !== 'none')
    const last = Math.max(...due.map((ad) => run?.times[ad.channel] ?? Number.POSITIVE_INFINITY))
    if (due.length > 0 && Number.isFinite(last))
      return finish(say(words.done, { time: duration(last) }), last)
    const quiet = Date.now() - run.lastNews
    if (due.length === 0 && quiet > 4000) finish(state?.installed ? words.noFeed : words.notInstalled, null)
    else if (run.kind.endsWith('variant') && quiet > 3000) run.verdict = words.slow
    else if (run.times.app !== undefined && quiet > 12_000 && state?.variant?.sells && run.kind === 'sold')
      finish(words.unchanged, null)
    drawRun()
  }

  const sizeOf = (variant: NonNullable<StartState['variant']>, many: boolean) =>
    variant.size ?? (many ? words.pieces : words.piece)
  const drawVariant = (variant: NonNullable<StartState['variant']>) => {
    const { units, button, sells } = variant
    const size = sizeOf(variant, false)
    if (button === 'none') main.textContent = say(words.notOnline, { size })
    else if (!sells) main.textContent = say(words.soldOut, { size })
    else if (units === 'unlimited' || units > 12) main.textContent = say(words.sellOne, { size })
    else if (units === 1) main.textContent = say(words.sellLast, { size })
    else main.textContent = say(words.sellLastMany, { n: units, size: sizeOf(variant, true) })
    main.disabled = !sells || (run !== null && !run.over)
    part('units').textContent = units === 'unlimited' ? words.unlimited : String(units)
    part('do-publish').textContent = variant.productPublished ? words.unpublish : words.publish
    part('do-publish-variant').textContent = variant.variantPublished
      ? words.unpublishVariant
      : words.publishVariant
    const shown = `${variant.id} ${button}`
    if (lastSells !== null && lastSells !== shown && !lastSells.startsWith(`${variant.id} none`))
      product.contentWindow?.location.reload()
    else if (lastSells !== null && lastSells !== shown)
      product.src = `/${shop}/products/${variant.handle}?variant=${variant.id}`
    lastSells = shown
  }

  const drawAd = (ad: StartAd, sells: boolean) => {
    const without = part<HTMLInputElement>('without').checked
    const card = document.querySelector<HTMLElement>(`.ad[data-channel="${ad.channel}"]`)
    if (!card || ad.state === 'none') return
    const shown = without && ad.listed !== 'none' ? ad.listed : ad.state
    card.dataset.state = shown
    const sign = card.querySelector('.state [aria-hidden]')
    const text = card.querySelector('[data-words]')
    const line = card.querySelector('[data-fetch]')
    if (sign) sign.textContent = settings.signs[shown] ?? ''
    if (text) text.textContent = settings.adWords[shown] ?? ''
    if (line) line.textContent = without ? say(words.listRead, { time: moment(ad.listedOn) }) : ad.fetchLine
    let warning = card.querySelector<HTMLElement>('.mismatch')
    const wrong = shown === 'running' && !sells
    if (wrong && !warning) {
      warning = document.createElement('p')
      warning.className = 'mismatch'
      warning.textContent = words.mismatch
      card.querySelector('.state')?.after(warning)
    }
    if (!wrong) warning?.remove()
    part(`connected-${ad.channel}`).hidden = !ad.connected
  }

  const draw = (next: StartState) => {
    state = next
    skew = next.realNow - Date.now()
    part('now').textContent = moment(next.now)
    const { duplicate, reorder, lag, paused, lost } = next.webhooks
    const boxes: Record<string, boolean> = {
      duplicate: duplicate > 0,
      reorder: reorder > 0,
      lag: lag === 'field',
      paused,
    }
    for (const [name, on] of Object.entries(boxes)) part<HTMLInputElement>(`switch-${name}`).checked = on
    part('to-lose').textContent = lost.next > 0 ? say(words.toLose, { n: lost.next }) : ''
    if (!run) drawRun()
    if (!next.variant) return
    follow(next.events, next.ads)
    drawVariant(next.variant)
    for (const ad of next.ads) drawAd(ad, next.variant.sells)
  }

  const look = async () => {
    const query = new URLSearchParams({
      shop,
      ...(subject ? { variant: subject } : {}),
      ...(run && !run.over ? { since: String(run.since) } : {}),
    })
    try {
      const answer = await fetch(`/start/state.json?${query}`)
      if (answer.ok) draw((await answer.json()) as StartState)
    } catch {
      verdict.textContent = words.failed
    }
    setTimeout(look, run && !run.over ? 120 : document.hidden ? 3000 : 700)
  }
  const tick = () => {
    if (run && !run.over)
      clock.textContent = tenths.format(Math.max(0, Date.now() + skew - run.startedAt) / 1000)
    requestAnimationFrame(tick)
  }

  const act = (kind: string, action: string, body: () => Record<string, unknown>) => async () => {
    start(kind)
    try {
      await post(action, { shop, ...body() })
    } catch (error) {
      finish(error instanceof Error ? error.message : String(error), null)
    }
  }
  const variantId = () => ({ variantId: state?.variant?.id })
  main.addEventListener(
    'click',
    act('sold', 'sell', () => {
      const units = state?.variant?.units
      return { ...variantId(), quantity: typeof units === 'number' && units <= 12 ? units : 1 }
    }),
  )
  part('do-restock').addEventListener(
    'click',
    act('restocked', 'restock', () => ({ ...variantId(), quantity: 5 })),
  )
  part('do-publish').addEventListener('click', () => {
    const on = state?.variant?.productPublished
    void act(on ? 'unpublished' : 'published', on ? 'unpublish' : 'publish', () => ({
      productId: state?.variant?.productId,
    }))()
  })
  part('do-publish-variant').addEventListener('click', () => {
    const on = state?.variant?.variantPublished
    void act(on ? 'unpublished-variant' : 'published-variant', on ? 'unpublish' : 'publish', variantId)()
  })
  const hours = { 'do-hour': 1, 'do-day': 24 }
  for (const [id, count] of Object.entries(hours)) {
    part(id).addEventListener('click', () => void post('clock', { forwardMs: count * 3_600_000 }))
  }
  const switches: Record<string, (on: boolean) => Record<string, unknown>> = {
    duplicate: (on) => ({ duplicate: on ? 0.5 : 0 }),
    reorder: (on) => ({ reorder: on ? 0.5 : 0 }),
    lag: (on) => ({ lag: on ? 'field' : 'none' }),
    paused: (on) => ({ paused: on }),
  }
  for (const [name, body] of Object.entries(switches)) {
    part(`switch-${name}`).addEventListener('change', (event) => {
      void post('webhooks', { shop, ...body((event.target as HTMLInputElement).checked) })
    })
  }
  part('do-lose').addEventListener(
    'click',
    () => void post('webhooks', { shop, lost: { next: 3, topics: null } }),
  )
  part('shop-choice').addEventListener('change', (event) => {
    location.href = `/?shop=${(event.target as HTMLSelectElement).value}`
  })

  // Another variant, chosen on the product page itself, becomes the subject.
  product.addEventListener('load', () => {
    // Small beside its ads: the picture at the side, nothing but the product.
    const page = product.contentDocument
    const view = product.contentWindow as (Window & typeof globalThis) | null
    if (page && view) {
      const sheet = new view.CSSStyleSheet()
      sheet.replaceSync(settings.compactCss)
      page.adoptedStyleSheets = [sheet]
    }
    const shown = page?.querySelector<HTMLElement>('[data-testid="product"]')?.dataset.variantId
    const asked = new URLSearchParams(view?.location.search).get('variant')
    // The page shows another one where the one asked for is not online: the subject stays.
    if (!shown || shown === subject || asked === subject) return
    subject = shown
    lastSells = null
    run = null
    document.body.removeAttribute('data-running')
    clock.textContent = tenths.format(0)
    drawRun()
    void fetch(`/start/ads.html?${new URLSearchParams({ shop, variant: shown })}`).then(async (answer) => {
      part('ads').innerHTML = await answer.text()
    })
  })

  // A merchant's own export.
  const drop = part('drop')
  const file = part<HTMLInputElement>('file')
  const result = part('own-result')
  type Refused = { line: number; text: string; words: Record<string, string> }
  type Noted = { lines: number[]; words: Record<string, string> }
  const item = (text: string) => {
    const element = document.createElement('li')
    element.textContent = text
    return element
  }
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const name = chosen.name.replace(/\.csv$/i, '').slice(0, 60)
    const answer = await fetch(`/control/csv?${new URLSearchParams({ name })}`, {
      method: 'POST',
      body: chosen,
    })
    const data = (await answer.json()) as {
      shop: string | null
      products: number
      variants: number
      refused: Refused[]
      notes: Noted[]
      error?: string
    }
    result.replaceChildren()
    if (!answer.ok) return result.append(data.error ?? words.failed)
    const summary = document.createElement('p')
    const counts = {
      products: count(words.products, data.products),
      variants: count(words.variants, data.variants),
      refused: count(words.refused, data.refused.length),
    }
    summary.textContent = say(data.shop ? words.ownResult : words.ownNone, counts)
    result.append(summary)
    if (data.shop) {
      const link = document.createElement('a')
      link.href = `/?shop=${data.shop}`
      link.textContent = words.ownOpen
      link.className = 'button'
      result.append(link)
    }
    const list = document.createElement('ul')
    for (const one of data.refused)
      list.append(
        item(`${say(words.line, { line: one.line })}\u00a0: ${one.words[settings.locale]} ${one.text}`),
      )
    for (const one of data.notes)
      list.append(item(`${count(words.lines, one.lines.length)}\u00a0: ${one.words[settings.locale]}`))
    result.append(list)
  }
  file.addEventListener('change', () => void take(file.files?.[0]))
  for (const type of ['dragover', 'dragleave', 'drop']) {
    drop.addEventListener(type, (event) => {
      event.preventDefault()
      drop.toggleAttribute('data-over', type === 'dragover')
      if (event instanceof DragEvent && type === 'drop') void take(event.dataTransfer?.files[0])
    })
  }

  drawRun()
  tick()
  void look()
}
