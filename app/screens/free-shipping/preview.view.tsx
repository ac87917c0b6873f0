import { type ReactNode, useState } from 'react'
import { type Published, sayAbout } from '../../features/free-shipping/progress.rules.ts'
import { useFormat, useLocale, useReader, useWords } from '../../i18n/index.ts'
import { currencyDigits } from '../../language/money.ts'
import { Card, Select, SideBySide, Slider, Stack, Text } from '../../ui/index.ts'
import { barWords } from './bar.words.ts'
import { BarShown, type ShownLanguage } from './bar-shown.view.tsx'
import { currenciesOf, largestAmount, toCart, usualAmount } from './preview.rules.ts'
import type { PromiseRow } from './promise.rules.ts'
import { reasonWords } from './reason.words.ts'
import { useCountryName } from './use-promise.view.tsx'

type Props = { published: Published; rows: PromiseRow[]; country: string; currency: string }
type Device = 'phone' | 'desktop'
type Place = 'drawer' | 'page' | 'product'

/** The same function and the same element as in a shopper's page; nothing of it is asked of a server. */
export function Preview({ published, rows, ...own }: Props) {
  const words = useWords(barWords).preview
  const format = useFormat()
  const { host } = useReader()
  const nameOf = useCountryName()
  const [device, setDevice] = useState<Device>('phone')
  const [place, setPlace] = useState<Place>('drawer')
  const [lang, setLang] = useState<ShownLanguage>(useLocale())
  const [currency, setCurrency] = useState(own.currency)
  const named = rows.filter(({ country }) => country !== '*')
  const [country, setCountry] = useState(
    named.some((row) => row.country === own.country) ? own.country : (named[0]?.country ?? own.country),
  )
  const shown = { ...published, on: true }
  const largest = largestAmount(shown, country, currency)
  const [wanted, setWanted] = useState(usualAmount(shown, country, currency))
  const goods = Math.min(wanted, largest)
  const choices = <T extends string>(ids: readonly T[], labels: Readonly<Record<NoInfer<T>, string>>) =>
    ids.map((value) => ({ value, label: labels[value] }))
  const currencies = currenciesOf(shown, own.currency)
  return (
    <Card title={words.title} data-testid="preview">
      <Stack>
        <SideBySide least={130}>
          <Select
            name="device"
            label={words.device}
            value={device}
            onChange={(value) => setDevice(value as Device)}
            options={choices(['phone', 'desktop'] as const, { phone: words.phone, desktop: words.desktop })}
          />
          <Select
            name="place"
            label={words.place}
            value={place}
            onChange={(value) => setPlace(value as Place)}
            options={choices(['drawer', 'page', 'product'] as const, words.places)}
          />
          <Select
            name="lang"
            label={words.language}
            value={lang}
            onChange={(value) => setLang(value as ShownLanguage)}
            options={choices(['fr', 'en'] as const, words.languages)}
          />
          <Select
            name="country"
            label={words.country}
            value={country}
            onChange={setCountry}
            options={named.map((row) => ({ value: row.country, label: nameOf(row.country) }))}
          />
          {currencies.length > 1 ? (
            <Select
              name="currency"
              label={words.currency}
              value={currency}
              onChange={setCurrency}
              options={currencies.map((value) => ({ value, label: value }))}
            />
          ) : null}
        </SideBySide>
        <Slider
          label={words.amount}
          valueText={format.shortMoney({ minor: goods, currency })}
          value={goods}
          min={0}
          max={largest}
          step={10 ** currencyDigits(currency)}
          onChange={setWanted}
          help={words.amountHelp}
          data-testid="cart-amount"
        />
        <Screen {...{ device, place, lang, currency, goods }}>
          <Said {...{ published: shown, country, currency, goods, lang }} />
        </Screen>
        <Text size="small" tone="subdued">
          {host === 'prestashop' ? words.notePrestashop : words.note}
        </Text>
      </Stack>
    </Card>
  )
}

type SaidProps = {
  published: Published
  country: string
  currency: string
  goods: number
  lang: ShownLanguage
}

function Said({ published, country, currency, goods, lang }: SaidProps) {
  const words = useWords(barWords).preview
  const reasons = useWords(reasonWords)
  const cart = toCart(currency, goods)
  const saying = sayAbout(published, country, cart)
  if (saying.say !== 'nothing') return <BarShown {...{ published, saying, cart, country, lang }} />
  const { why } = saying
  return (
    <Text size="small" tone="subdued" data-testid="no-bar">
      {why === 'off' || why === 'not-published' ? words.nothingPlain : words.nothing(reasons[why])}
    </Text>
  )
}

type ScreenProps = {
  device: Device
  place: Place
  lang: ShownLanguage
  currency: string
  goods: number
  children: ReactNode
}

/** A sketch of the page around it, as wide as the screen chosen: the bar is the only real thing in it. */
function Screen({ device, place, lang, currency, goods, children }: ScreenProps) {
  const words = useWords(barWords).preview
  const tag = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const major = goods / 10 ** currencyDigits(currency)
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency }).format(major)
  const parts = place === 'product' ? [words.article, money, words.add] : [words.cart, money, words.checkout]
  return (
    <section
      className={`kit-screen kit-screen--${device} kit-screen--${place}`}
      aria-label={words.label}
      data-device={device}
      data-place={place}
    >
      <div className="kit-storefront">
        <p className="kit-screen-head">{parts[0]}</p>
        {place === 'product' ? null : children}
        <div className="kit-screen-line">
          <span className="kit-screen-picture" aria-hidden="true" />
          <span>{words.article}</span>
          <span>{money}</span>
        </div>
        {place === 'product' ? children : null}
        <p className="kit-screen-button">{parts[2]}</p>
      </div>
    </section>
  )
}
