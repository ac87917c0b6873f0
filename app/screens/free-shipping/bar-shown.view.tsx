import { createElement, type ReactNode } from 'react'
import type { BarCart, Published, Saying } from '../../features/free-shipping/progress.rules.ts'
import { currencyDigits } from '../../language/money.ts'
import type { Page } from '../../storefront/page.ts'
import { fill, tell } from '../../storefront/sentence.ts'
import { barLabels, barTexts } from './bar-texts.words.ts'

export type ShownLanguage = 'fr' | 'en'
type Props = { published: Published; saying: Saying; cart: BarCart; country: string; lang: ShownLanguage }

/** The bar as shoppers get it: its own element, sheet and sentences. */
export function BarShown({ published, saying, cart, country, lang }: Props) {
  if (saying.say === 'nothing') return null
  const name = new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country
  const texts = published.named ? withCountry(barTexts[lang], name) : barTexts[lang]
  const page: Page = {
    ...{ published, country, cart, lang, texts, lines: {}, offer: '' },
    scale: 10 ** (currencyDigits(cart.currency) - 2),
    money: moneyOf(lang, cart.currency),
  }
  const told = tell(saying, cart, page)
  const parts = fill(texts[told.text]?.[told.form] ?? '', told)
  const attributes = {
    class: 'promesse-bar promesse-bar--plain promesse-bar--start',
    'data-promesse-bar': '',
    'data-say': saying.say,
    'data-all': saying.all ? '1' : '0',
    'data-missing': 'missing' in saying ? String(saying.missing) : '',
    lang,
  }
  return createElement(
    'promesse-bar',
    attributes,
    <>
      <p className="promesse-bar__line">
        <Icon name="way">
          <path d="M2 6h12v10H2zM14 9h4l4 4v3h-8zM4 16h2m4 0h4" />
          <circle cx="7" cy="17.5" r="1.75" />
          <circle cx="17.5" cy="17.5" r="1.75" />
        </Icon>
        <Icon name="done">
          <circle cx="12" cy="12" r="9.5" />
          <path d="m7.5 12.5 3 3 6-7" />
        </Icon>
        <span className="promesse-bar__text" data-promesse-text="">
          {parts.map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: every second part is a figure
            index % 2 === 0 ? part : <b key={index}>{part}</b>,
          )}
        </span>
      </p>
      <div
        className="promesse-bar__track"
        role="progressbar"
        aria-label={barLabels[lang]}
        aria-valuetext={parts.join('')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={told.done}
        style={{ '--promesse-done': `${told.done}%` } as object}
      />
    </>,
  )
}

/** As promesse-bar.liquid prints them. */
function withCountry(texts: Page['texts'], name: string): Page['texts'] {
  const entries = Object.entries(texts).map(([say, four]) => [say, four.map((text) => `${text} (${name})`)])
  return Object.fromEntries(entries) as Page['texts']
}

/** How a shop of this language writes its amounts, taken apart. */
function moneyOf(lang: ShownLanguage, currency: string): Page['money'] {
  const tag = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const parts = new Intl.NumberFormat(tag, { style: 'currency', currency }).formatToParts(1234.56)
  const first = parts.findIndex(({ type }) => type === 'integer')
  const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction')
  const text = (some: typeof parts) => some.map(({ value }) => value).join('')
  const of = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value
  return [text(parts.slice(0, first)), of('group') ?? '', of('decimal') ?? null, text(parts.slice(last + 1))]
}

function Icon({ name, children }: { name: 'way' | 'done'; children: ReactNode }) {
  return (
    <svg className={`promesse-bar__icon promesse-bar__icon--${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  )
}
