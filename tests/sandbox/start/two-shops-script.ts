/** The code of the start page's second shop: sells in one, reads from both logs when the other has followed.
 *  Runs in the browser: it may use nothing but its parameters. */
import type { TwoShopsWords } from './two-shops.words.ts'
import type { TwoShopsState } from './two-shops-state.ts'

export type TwoShopsSettings = { shop: string; locale: string; variant: string | null; words: TwoShopsWords }

export function twoShopsScript(settings: TwoShopsSettings): void {
  type Side = 'shopify' | 'prestashop'
  type Run = { side: Side; startedAt: number; since: { shopify: number; prestashop: number } }

  const { words, shop } = settings
  const intlLocale = settings.locale === 'en' ? 'en-GB' : 'fr-FR'
  const digits = (count: number) =>
    new Intl.NumberFormat(intlLocale, { minimumFractionDigits: count, maximumFractionDigits: count })
  const [tenths, hundredths] = [digits(1), digits(2)]
  const say = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const part = <E extends HTMLElement>(id: string) => {
    const element = document.getElementById(id)
    if (!element) throw new Error(`no #${id}`)
    return element as E
  }
  const verdict = part('two-verdict')
  const clock = part('two-clock')
  const page = part<HTMLIFrameElement>('two-page')
  const down = part<HTMLButtonElement>('two-down')
  let state: TwoShopsState | null = null
  let run: Run | null = null
  let shown = ''

  const tell = (text: string) => {
    // A live region speaks whenever it is written to.
    if (verdict.textContent !== text) verdict.textContent = text
  }
  const otherOf = (side: Side): Side => (side === 'shopify' ? 'prestashop' : 'shopify')
  const post = async (address: string, body: object) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const data = (await answer.json()) as { error?: string }
    if (!answer.ok) throw new Error(data.error ?? words.failed)
  }
  const failed = (error: unknown) => {
    run = null
    tell(error instanceof Error ? error.message : words.failed)
  }
  const subject = () => {
    const frame = document.getElementById('product') as HTMLIFrameElement | null
    const element = frame?.contentDocument?.querySelector<HTMLElement>('[data-testid="product"]')
    return element?.dataset.variantId ?? settings.variant ?? ''
  }

  const sell = async (side: Side) => {
    if (!state) return
    run = {
      side,
      startedAt: Date.now(),
      since: { shopify: state.shopify.seq, prestashop: state.prestashopSeq },
    }
    tell(words.running)
    try {
      if (side === 'shopify') await post('/control/sell', { shop, variantId: subject(), quantity: 1 })
      else
        await post('/start/prestashop/sell', { lines: [{ item: state.prestashop?.item ?? '', quantity: 1 }] })
    } catch (error) {
      failed(error)
    }
  }

  const drawSide = (name: Side, quantity: number, sells: boolean) => {
    const box = part(`two-${name}`)
    const button = box.querySelector<HTMLButtonElement>('[data-sell]')
    const size = state?.size ?? words.piece
    const text = !sells ? words.none : quantity === 1 ? words.sellLast : words.sellOne
    const figure = box.querySelector('[data-quantity]')
    const line = box.querySelector('[data-page]')
    if (figure) figure.textContent = String(quantity)
    if (line) line.textContent = sells ? words.sells : words.soldOut
    if (!button) return
    button.textContent = say(text, { size })
    button.disabled = !sells || run !== null || (name === 'prestashop' && state?.isDown === true)
  }

  /** Both logs are of one machine: from the sale to our write in the other shop. */
  const follow = (next: TwoShopsState) => {
    if (!run) return
    const { side } = run
    const sale = next.events.find((event) => event.side === side && event.by === 'shopper')
    if (!sale) return
    run.startedAt = sale.at
    const write = next.events.find(
      (event) => event.side === otherOf(side) && event.by === 'app' && event.at >= sale.at,
    )
    if (!write) return next.isDown ? tell(words.away) : undefined
    const ms = write.at - sale.at
    run = null
    clock.textContent = hundredths.format(ms / 1000)
    const time = `${hundredths.format(ms / 1000)}\u00a0${words.seconds}`
    tell(say(words.done, { shop: words.shops[otherOf(side)], time }))
  }

  const draw = (next: TwoShopsState) => {
    state = next
    follow(next)
    drawSide('shopify', next.shopify.quantity, next.shopify.sells)
    drawSide('prestashop', next.prestashop?.quantity ?? 0, next.prestashop?.sells ?? false)
    if (!next.prestashop) tell(words.unknown)
    down.textContent = next.isDown ? words.up : words.down
    if (!next.prestashop) return
    const { url, quantity, sells } = next.prestashop
    part<HTMLAnchorElement>('two-open').href = url
    const now = `${url} ${quantity} ${sells} ${next.isDown}`
    if (now !== shown) page.src = url
    shown = now
  }

  const look = async () => {
    const { shopify, prestashop } = run?.since ?? {
      shopify: state?.shopify.seq ?? 0,
      prestashop: state?.prestashopSeq ?? 0,
    }
    const query = new URLSearchParams({
      ...{ shop, variant: subject() },
      ...{ shopify: String(shopify), prestashop: String(prestashop) },
    })
    try {
      const answer = await fetch(`/start/two-shops.json?${query}`)
      if (answer.ok) draw((await answer.json()) as TwoShopsState)
      else tell(words.failed)
    } catch {
      tell(words.failed)
    }
    setTimeout(look, run ? 150 : document.hidden ? 4000 : 1200)
  }
  const tick = () => {
    if (run) clock.textContent = tenths.format(Math.max(0, Date.now() - run.startedAt) / 1000)
    requestAnimationFrame(tick)
  }

  for (const side of ['shopify', 'prestashop'] as const) {
    part(`two-${side}`)
      .querySelector('[data-sell]')
      ?.addEventListener('click', () => void sell(side))
  }
  part('two-sql').addEventListener('submit', (event) => {
    event.preventDefault()
    const quantity = Number(part<HTMLInputElement>('two-quantity').value)
    post('/start/prestashop/raw-sql', { item: state?.prestashop?.item ?? '', quantity }).then(
      () => tell(words.imported),
      failed,
    )
  })
  down.addEventListener('click', () => {
    post('/start/prestashop/down', { down: state?.isDown !== true }).catch(failed)
  })
  tick()
  void look()
}
