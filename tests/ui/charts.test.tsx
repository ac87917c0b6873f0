import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReaderProvider } from '../../app/i18n/index.ts'
import { Sparkline } from '../../app/ui/chart/sparkline.tsx'
import { toGeometry } from '../../app/ui/chart/step-line.rules.ts'
import { StepLine } from '../../app/ui/chart/step-line.tsx'
import type { StepLineProps, StepPoint } from '../../app/ui/index.ts'
import { type Skin, SkinContext } from '../../app/ui/skin.ts'

const from = '2026-11-01T00:00:00Z'
const to = '2026-11-25T00:00:00Z'
const step = (Date.parse(to) - Date.parse(from)) / 400
const points = (count: number, value: (index: number) => number): StepPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.parse(from) + index * step).toISOString(),
    value: value(index),
    mark: 'sale',
  }))

/** A chart needs of its skin only the fold that holds the table. */
const skin = {
  Disclosure: ({ summary, children }) => (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  ),
} as Pick<Skin, 'Disclosure'> as Skin

function draw(props: Partial<StepLineProps>): string {
  return renderToStaticMarkup(
    <ReaderProvider
      reader={{ locale: 'fr', host: 'shopify', timeZone: 'Europe/Paris', currency: 'EUR', now: to }}
    >
      <SkinContext.Provider value={skin}>
        <StepLine
          points={[]}
          from={from}
          to={to}
          floor={{ value: 3, label: 'Votre seuil' }}
          title="De 12 à 0"
          description="400 points"
          markLabels={{ sale: 'Commande', receipt: 'Réception', edit: 'Promesse', unknown: 'Non dite' }}
          tableLabel="Voir en tableau"
          columns={{ at: 'Heure', value: 'Disponible', cause: 'Cause' }}
          {...props}
        />
      </SkinContext.Provider>
    </ReaderProvider>,
  )
}

describe('the step line', () => {
  it.each([
    ['nothing', points(0, () => 0)],
    ['one point', points(1, () => 5)],
    ['two points', points(2, (index) => index)],
    ['400 points', points(400, (index) => index % 30)],
    ['a spike', points(50, (index) => (index === 25 ? 5000 : 2))],
    ['all zero', points(20, () => 0)],
    ['below zero', points(20, (index) => -index)],
  ])('draws %s inside its frame, without a broken number', (_, given) => {
    const markup = draw({ points: given })
    expect(markup).not.toMatch(/NaN|Infinity|undefined/)
    const drawn = toGeometry(given, { from, to, floor: 3 })
    const heights = [...drawn.path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map((match) => Number(match[1]))
    for (const y of [...heights, drawn.zero, drawn.floor ?? 0]) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(200)
    }
  })

  it('never rises or falls aslant: each stretch keeps its height or its moment', () => {
    const { path } = toGeometry(
      points(40, (index) => (index * 7) % 11),
      { from, to, floor: null },
    )
    const corners = [...path.matchAll(/([\d.]+),([\d.]+)/g)].map((match) => [match[1], match[2]])
    for (let i = 1; i < corners.length; i++)
      expect(corners[i]?.[0] === corners[i - 1]?.[0] || corners[i]?.[1] === corners[i - 1]?.[1]).toBe(true)
  })

  it('holds the last value until the end', () => {
    const { path } = toGeometry([{ at: from, value: 4 }], { from, to, floor: null })
    expect(path).toContain('628')
  })

  it('says its finding, and gives the same figures as a table', () => {
    const markup = draw({ points: points(3, (index) => 12 - index * 6) })
    expect(markup).toContain('role="img"')
    expect(markup).toMatch(/<title[^>]*>De 12 à 0<\/title>/)
    expect(markup).toMatch(/<desc[^>]*>400 points<\/desc>/)
    expect(markup).toContain('Voir en tableau')
    expect(markup.match(/<td>(12|6|0)<\/td>/g)).toHaveLength(3)
    expect(markup.match(/<td>Commande<\/td>/g)).toHaveLength(3)
  })

  it('names each cause by a form of its own', () => {
    const causes = (['sale', 'receipt', 'edit', 'unknown'] as const).map((mark, index) => ({
      at: new Date(Date.parse(from) + index * step).toISOString(),
      value: index,
      mark,
    }))
    const forms = [...draw({ points: causes }).matchAll(/chart-mark--(\w+)" d="([^"]+)"/g)]
    expect(new Set(forms.map((match) => match[2])).size).toBe(4)
  })
})

describe('the sparkline', () => {
  it.each([
    ['nothing', []],
    ['one day', [3]],
    ['all zero', [0, 0, 0, 0, 0, 0, 0]],
    ['a gap', [1, null, 3]],
  ])('draws %s', (_, values) => {
    const given = values.map((value, index) => ({ at: `2026-11-0${index + 1}`, value }))
    const markup = renderToStaticMarkup(
      <Sparkline points={given} title="41 en 7 jours" description="0 à 9" />,
    )
    expect(markup).not.toMatch(/NaN|Infinity/)
    expect(markup).toContain('41 en 7 jours')
  })

  it('leaves a gap a gap', () => {
    const given = [1, 2, null, 3, 4].map((value, index) => ({ at: `2026-11-0${index + 1}`, value }))
    const markup = renderToStaticMarkup(<Sparkline points={given} title="t" description="d" />)
    expect(/ d="([^"]*)"/.exec(markup)?.[1]?.match(/M/g)).toHaveLength(2)
  })
})
