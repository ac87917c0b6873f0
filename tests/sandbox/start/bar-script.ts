/** The code of "the bar says, the checkout charges": reads our bar from the cart pages themselves, one after the other
 *  in a frame out of sight, and asks the stand-in whether what was said is kept.
 *  Runs in the browser: it may use nothing but its parameters. */
import type { BarWords } from './bar.words.ts'
import type { BarCase, BarState, Claim, Verdict } from './bar-state.ts'

export type BarSettings = { shop: string; locale: string; words: BarWords }

export function barScript(settings: BarSettings): void {
  const { words, shop } = settings
  type Ours = { text: string; percent: number; claim: Claim; kept: Verdict; isRead: boolean }

  const part = <E extends HTMLElement>(id: string) => {
    const element = document.getElementById(id)
    if (!element) throw new Error(`no #${id}`)
    return element as E
  }
  const say = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const panel = part('bar')
  const goal = part<HTMLInputElement>('bar-goal')
  const ours = new Map<string, Ours>()
  const reader = Object.assign(document.createElement('iframe'), { tabIndex: -1, ariaHidden: 'true' })
  reader.className = 'bar-reader'
  let state: BarState | null = null
  let chosen = 'belgium'
  let stamp = ''
  let reading = 0
  let leavePage = () => {}
  let isSeen = false

  const theme = () => panel.querySelector<HTMLInputElement>('[name="bar-theme"]:checked')?.value ?? 'horizon'
  const ask = async <T>(path: string, fields: Record<string, string>): Promise<T> => {
    const answer = await fetch(`/start/${path}?${new URLSearchParams({ shop, ...fields })}`)
    if (!answer.ok) throw new Error(words.failed)
    return (await answer.json()) as T
  }
  const goalCents = () => String(Math.round(Math.max(1, Number(goal.value) || 60) * 100))

  const drawSide = (
    side: Element | null,
    text: string,
    kept: Verdict,
    percent: number,
    isPromise: boolean,
  ) => {
    if (!(side instanceof HTMLElement)) return
    const line = side.querySelector('[data-text]')
    const mark = side.querySelector('[data-kept]')
    const bar = side.querySelector<HTMLElement>('.bar-fake i')
    side.dataset.verdict = kept
    side.toggleAttribute('data-silent', !isPromise)
    if (line) line.textContent = text
    if (mark) mark.textContent = kept === 'open' && isPromise ? '' : words.verdicts[kept]
    bar?.style.setProperty('--done', `${percent}%`)
  }

  const drawCase = (one: BarCase) => {
    const row = part(`bar-${one.key}`)
    const facts = [
      one.goods,
      ...(one.card ? [say(words.ofWhichCard, { amount: one.card })] : []),
      ...one.codes.map((code) => say(words.withCode, { code })),
    ]
    const cart = row.querySelector('[data-cart]')
    if (cart) cart.textContent = one.isEmpty ? words.noCart : `${one.items} (${facts.join(', ')})`
    const { typed } = one
    const typedText = typed.text === 'free' ? words.typedFree : say(words.typedToGo, { amount: typed.amount })
    const typedSide = row.querySelector('[data-side="typed"]')
    drawSide(
      typedSide,
      typed.text === 'none' ? '–' : typedText,
      typed.kept,
      typed.percent,
      typed.text !== 'none',
    )
    const mine = ours.get(one.key)
    const silent = state?.installed ? words.silent : words.notInstalled
    const text = !mine?.isRead && state?.installed ? words.reading : mine?.text || silent
    drawSide(
      row.querySelector('[data-side="ours"]'),
      text,
      mine?.kept ?? 'open',
      mine?.percent ?? 0,
      mine?.text !== '' && mine?.isRead === true,
    )
    const list = row.querySelector('[data-options]')
    const lines = one.options.map(({ title, price, isFree }) => {
      const item = document.createElement('li')
      item.textContent = say(words.option, { title, price: isFree ? words.free : price })
      item.toggleAttribute('data-free', isFree)
      return item
    })
    const none = document.createElement('li')
    none.textContent = one.charge === 'nothing to ship' ? words.nothingToShip : words.noRates
    list?.replaceChildren(...(lines.length > 0 ? lines : [none]))
    row.toggleAttribute('data-chosen', one.key === chosen)
    row.querySelector('[data-look]')?.setAttribute('aria-pressed', String(one.key === chosen))
  }

  const draw = () => {
    if (!state) return
    for (const one of state.cases) drawCase(one)
    const all = [...ours.values()]
    const isWhole = !state.installed || (all.length === state.cases.length && all.every((one) => one.isRead))
    const text = say(words.count, {
      n: state.cases.length,
      typed: state.cases.filter(({ typed }) => typed.kept === 'false').length,
      ours: all.filter(({ kept }) => kept === 'false').length,
    })
    const count = part('bar-count')
    if (isWhole && count.textContent !== text) count.textContent = text
  }

  const show = (key: string, again = false) => {
    const one = state?.cases.find((found) => found.key === key)
    if (!one) return
    chosen = key
    for (const name of ['cart', 'checkout']) {
      const frame = part<HTMLIFrameElement>(`bar-${name}`)
      const src = `${one.root}/${name}?theme=${theme()}`
      part<HTMLAnchorElement>(`bar-${name}-alone`).href = src
      if (again || !frame.src.endsWith(src)) frame.src = src
    }
    draw()
  }

  /** What our bar says on a page, once its script has woken; nothing where it isn't there after a while. */
  const readPage = async (one: BarCase): Promise<Omit<Ours, 'kept' | 'isRead'>> => {
    const nothing = { text: '', percent: 0, claim: { say: 'nothing', all: false, missing: 0 } as Claim }
    await new Promise<void>((loaded) => {
      leavePage = loaded
      reader.onload = () => loaded()
      reader.src = `${one.root}/cart?theme=${theme()}&read=${Date.now()}`
    })
    const until = Date.now() + 8000
    for (;;) {
      const root = reader.contentDocument?.querySelector<HTMLElement>(
        'main promesse-bar, main [data-promesse-bar]',
      )
      const said = root?.dataset.say
      if (!root && reader.contentDocument?.readyState === 'complete') return nothing
      if (root && said && root.dataset.busy === undefined) {
        const isShown = !root.hidden && root.style.visibility !== 'hidden' && said !== 'nothing'
        if (!isShown) return nothing
        const kind = said === 'free' || said === 'to-go' ? said : 'other'
        const missing = Number(root.dataset.missing ?? 0)
        const progress = Number(
          root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow') ?? 0,
        )
        const all = root.dataset.all === '1' || root.dataset.all === 'true'
        return {
          text: root.querySelector('[data-promesse-text]')?.textContent?.trim().replace(/\s+/g, ' ') ?? '',
          percent: said === 'free' ? 100 : progress,
          claim: { say: kind, all, missing: said === 'to-go' ? missing : 0 },
        }
      }
      if (Date.now() > until) return nothing
      await new Promise((wake) => setTimeout(wake, 60))
    }
  }

  const readAll = async () => {
    const mine = ++reading
    // The frame goes elsewhere now: whoever waited for its page would wait for ever.
    leavePage()
    if (!state?.installed) return ours.clear()
    for (const one of state.cases) {
      const read = one.isEmpty ? null : await readPage(one)
      if (mine !== reading) return
      const { claim } = read ?? { claim: null }
      const kept = claim
        ? (
            await ask<{ kept: Verdict }>('bar-kept.json', {
              ...{ case: one.key, say: claim.say, all: String(claim.all), missing: String(claim.missing) },
            })
          ).kept
        : 'open'
      if (mine !== reading) return
      ours.set(one.key, {
        text: read?.text ?? '',
        percent: read?.percent ?? 0,
        claim: claim ?? { say: 'nothing', all: false, missing: 0 },
        kept,
        isRead: true,
      })
      draw()
    }
  }

  const look = async (fresh: boolean) => {
    try {
      const fill: Record<string, string> = fresh ? { fill: '1', theme: theme() } : {}
      state = await ask<BarState>('bar.json', { goal: goalCents(), ...fill })
      draw()
      if (fresh || state.stamp !== stamp) {
        stamp = state.stamp
        show(chosen, true)
        await readAll()
        draw()
      }
    } catch {
      part('bar-count').textContent = words.failed
    }
  }
  const turn = async () => {
    if (!document.hidden && isSeen) await look(false)
    setTimeout(turn, 1500)
  }

  new IntersectionObserver(
    (entries) => {
      const wasSeen = isSeen
      isSeen = entries.some((one) => one.isIntersecting)
      if (isSeen && !wasSeen && stamp === '') {
        stamp = ' '
        panel.append(reader)
        void look(true).then(turn)
      }
    },
    { rootMargin: '200px' },
  ).observe(panel)
  goal.addEventListener('change', () => void look(true))
  for (const input of panel.querySelectorAll('[name="bar-theme"]'))
    input.addEventListener('change', () => void look(true))
  panel.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('[data-look]')?.closest<HTMLElement>('[data-case]')
    if (row) show(row.dataset.case ?? '')
  })
  part('bar-rates').addEventListener('submit', async (event) => {
    event.preventDefault()
    const freeFrom = Number(part<HTMLInputElement>('bar-from').value).toFixed(2)
    const announce = !part<HTMLInputElement>('bar-silent').checked
    const answer = await fetch('/control/rates', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop, country: 'FR', freeFrom, announce }),
    })
    const data = (await answer.json()) as { error?: string }
    part('bar-said').textContent = answer.ok ? words.ratesDone : (data.error ?? words.failed)
  })
}
