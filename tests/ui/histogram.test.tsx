import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { decideScale, type Tally, toHistogram } from '../../app/features/threshold/tally.rules.ts'
import { ReaderProvider } from '../../app/i18n/index.ts'
import { BarShown } from '../../app/screens/free-shipping/bar-shown.view.tsx'
import { toCart } from '../../app/screens/free-shipping/preview.rules.ts'
import { amountAt, frame, placeOf, toBars } from '../../app/ui/chart/histogram.rules.ts'
import { Histogram } from '../../app/ui/chart/histogram.tsx'
import type { HistogramProps } from '../../app/ui/index.ts'
import { type Skin, SkinContext } from '../../app/ui/skin.ts'

/** A chart needs of its skin only the fold that holds the table. */
const skin = {
  Disclosure: ({ summary, children }) => (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  ),
} as Pick<Skin, 'Disclosure'> as Skin

const entries = (amounts: number[]): Tally =>
  amounts.map((from) => ({ from, count: 1, amount: from, paid: 0, untaxed: 0, unpaid: 0 }))
const scale = decideScale('EUR', 15_000)
const bins = (amounts: number[]) => toHistogram(entries(amounts), scale)

function draw(over: Partial<HistogramProps> = {}): string {
  return renderToStaticMarkup(
    <ReaderProvider
      reader={{
        ...{ locale: 'fr', host: 'shopify', timeZone: 'Europe/Paris', currency: 'EUR' },
        now: '2026-11-25T00:00:00Z',
      }}
    >
      <SkinContext.Provider value={skin}>
        <Histogram
          {...{ bins: bins([1_200, 6_000, 6_100, 90_000]), scale, unit: 100, value: 6_000, nearFrom: 5_000 }}
          onChange={() => {}}
          marks={[{ id: 'median', at: 6_050, label: 'médiane 60,50 €', row: 0 }]}
          title="La moitié des paniers font 60,50 € ou moins"
          description="4 paniers"
          handleLabel="Livraison gratuite dès"
          valueText="60 €, atteint par 75 % des paniers passés"
          amountText={(minor) => `${minor / 100} €`}
          rangeText={(from, to) => `${from}–${to}`}
          overflowText="150 € et plus"
          tableLabel="Voir en tableau"
          columns={{ range: 'Panier', count: 'Paniers', share: 'Part' }}
          {...over}
        />
      </SkinContext.Provider>
    </ReaderProvider>,
  )
}

describe('the histogram', () => {
  it.each([
    ['nothing', []],
    ['one basket', [4_200]],
    ['two baskets', [0, 14_999]],
    ['400 baskets', Array.from({ length: 400 }, (_, index) => index * 100)],
    ['a spike', Array.from({ length: 5_000 }, () => 6_000)],
    ['only large ones', [1e9, 1e9]],
  ])('draws %s inside its frame, without a broken number, bars from zero', (_, amounts) => {
    expect(draw({ bins: bins(amounts) })).not.toMatch(/NaN|Infinity|undefined/)
    for (const width of [300, 640, 1000]) {
      const { bars, zero, yTicks, xTicks } = toBars(bins(amounts), width)
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(frame.left)
        expect(bar.x + bar.width).toBeLessThanOrEqual(width - frame.right + 1)
        expect(bar.y + bar.height).toBeCloseTo(zero)
        expect(bar.height > 0).toBe(bar.count > 0)
      }
      expect(yTicks[0]?.value).toBe(0)
      expect(xTicks.length + 1).toBeLessThanOrEqual(width < 480 ? 4 : 8)
    }
  })

  it('has the same place for an amount and the amount for its place', () => {
    const all = bins([])
    for (const amount of [100, 6_000, 14_900, 15_000])
      expect(Math.round(amountAt(placeOf(amount, all), all))).toBe(amount)
    expect(placeOf(scale.last, all)).toBeLessThan(1)
  })

  it('tells under, near and over apart by form, not by colour alone', () => {
    const markup = draw()
    expect(markup).toMatch(/chart-bar--near" fill="url\(#[^"]+\)"/)
    expect(markup).toMatch(/chart-bar--under" data-part/)
    expect(markup).toMatch(/chart-bar--over" data-part/)
  })

  it('has a handle for the keyboard, in whole units and in words', () => {
    const slider = /<div[^>]*role="slider"[^>]*>/.exec(draw())?.[0] ?? ''
    expect(slider).toContain('tabindex="0"')
    expect(slider).toContain('aria-valuemin="1"')
    expect(slider).toContain('aria-valuemax="150"')
    expect(slider).toContain('aria-valuenow="60"')
    expect(slider).toContain('aria-valuetext="60 €, atteint par 75 % des paniers passés"')
    expect(slider).toContain('aria-label="Livraison gratuite dès"')
  })

  it('says its finding, and gives every bar as a row of a table', () => {
    const markup = draw()
    expect(markup).toMatch(/<title[^>]*>La moitié des paniers font 60,50 € ou moins<\/title>/)
    expect(markup.match(/<tr>/g)).toHaveLength(scale.last / scale.bin + 2)
    expect(markup).toContain('<td>150 € et plus</td><td>1</td>')
  })
})

describe('the bar of the preview', () => {
  const read = (file: string) => readFileSync(`extensions/promesse-bar/${file}`, 'utf8')
  const published = { v: 1 as const, on: true, at: 0, offers: [], countries: {} }
  const show = (lang: 'fr' | 'en', currency = 'EUR', missing = 2_410) =>
    renderToStaticMarkup(
      <BarShown
        published={published}
        saying={{ say: 'to-go', missing, threshold: 600_000, all: true }}
        cart={toCart(currency, 600_000 - missing)}
        country="FR"
        lang={lang}
      />,
    )

  it('has the element, the parts and the drawings that the extension prints', () => {
    const markup = show('fr')
    const printed = read('snippets/promesse-bar.liquid') + read('snippets/promesse-icons.liquid')
    const parts = [...markup.matchAll(/promesse-bar__[\w-]+/g)].map(([name]) => name)
    expect(parts.length).toBeGreaterThan(4)
    for (const name of parts) expect(printed).toContain(name)
    const drawings = [...markup.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)
    expect(drawings).toHaveLength(2)
    for (const path of drawings) expect(printed).toContain(`d="${path}"`)
    expect(markup).toMatch(/^<promesse-bar /)
    expect(markup).toContain('role="progressbar"')
  })

  it('speaks the extension’s sentences, with amounts as the language writes them', () => {
    const text = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ')
    expect(text(show('fr'))).toBe('Encore 24,10 € pour la livraison gratuite')
    expect(text(show('en'))).toBe('€24.10 to go for free shipping')
    expect(text(show('fr', 'EUR', 123_456))).toBe('Encore 1 234,56 € pour la livraison gratuite')
    expect(text(show('en', 'JPY', 2_410))).toBe('JP¥2,410 to go for free shipping')
  })
})
