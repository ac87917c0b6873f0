import { currencyDigits, type Money } from '../language/money.ts'
import { intlTag, type Locale } from './locale.ts'

type FormatSettings = { locale: Locale; timeZone: string; currency: string; now: Date }

/** One formatter for numbers, money and time: the language's way, the shop's time zone. */
export type Format = ReturnType<typeof createFormat>

const minute = 60_000
const hour = 60 * minute
const trueMinus = (text: string) => text.replace(/^-|(?<=\s)-(?=\d)/g, '−').replace('-', '−')
/** Intl writes "1 nov.", French wants "1er nov." */
const frenchFirst = (locale: Locale, text: string) =>
  locale === 'fr' ? text.replace(/(^|[^\d])1(?=\s\p{L})/u, '$11er') : text

export function createFormat(settings: FormatSettings) {
  const { locale, timeZone, currency, now } = settings
  const tag = intlTag[locale]
  const date = (moment: Date, options: Intl.DateTimeFormatOptions) =>
    frenchFirst(locale, new Intl.DateTimeFormat(tag, { timeZone, ...options }).format(moment))

  const number = (value: number) => trueMinus(new Intl.NumberFormat(tag).format(value))
  /** 0.054 → 5,4 % */
  const percent = (share: number) =>
    trueMinus(new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share))
  /** 0.412 → 41 % */
  const roundPercent = (share: number) => percent(Math.round(share * 100) / 100)
  /** +3, −2 */
  const signed = (value: number) =>
    trueMinus(new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }).format(value))
  const money = (amount: Money | number) => {
    const value = typeof amount === 'number' ? { minor: amount, currency } : amount
    const style = { style: 'currency', currency: value.currency } as const
    const major = value.minor / 10 ** currencyDigits(value.currency)
    return trueMinus(new Intl.NumberFormat(tag, style).format(major))
  }
  /** 60 €, 59,90 €: cents only where there are some. */
  const shortMoney = (value: Money) => {
    const style = { style: 'currency', currency: value.currency, trailingZeroDisplay: 'stripIfInteger' }
    const major = value.minor / 10 ** currencyDigits(value.currency)
    return trueMinus(new Intl.NumberFormat(tag, style as Intl.NumberFormatOptions).format(major))
  }
  /** 4 120 €: a sum of many, to the whole unit. */
  const roundMoney = ({ minor, currency }: Money) => {
    const unit = 10 ** currencyDigits(currency)
    return shortMoney({ minor: Math.round(minor / unit) * unit || 0, currency })
  }
  /** 14:02 */
  const time = (moment: Date) => date(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  /** 25 nov., unbreakable, with the year when it isn't this one */
  const day = (moment: Date) => {
    const year = (at: Date) => date(at, { year: 'numeric' })
    return date(moment, {
      day: 'numeric',
      month: 'short',
      ...(year(moment) === year(now) ? {} : { year: 'numeric' }),
    }).replaceAll(' ', '\u00a0')
  }
  /** 25 novembre 2026 à 14:02 */
  const exact = (moment: Date) =>
    date(moment, { dateStyle: 'long', timeStyle: 'short' }).replace(/(\d{1,2})[h:](\d{2})/, '$1:$2')
  const sameDay = (a: Date, b: Date) => date(a, { dateStyle: 'short' }) === date(b, { dateStyle: 'short' })
  /** Under an hour "il y a 5 min", then today's hour, then the date. */
  const relative = (moment: Date) => {
    const age = now.getTime() - moment.getTime()
    if (age >= 0 && age < minute) return locale === 'fr' ? 'à\u00a0l’instant' : 'just\u00a0now'
    if (age >= 0 && age < hour) {
      const minutes = Math.floor(age / minute)
      return locale === 'fr' ? `il\u00a0y\u00a0a\u00a0${minutes}\u00a0min` : `${minutes}\u00a0min\u00a0ago`
    }
    return sameDay(moment, now) ? time(moment) : day(moment)
  }
  /** The longest part only: 45 s, 2 min, 3 h */
  const duration = (seconds: number) => {
    if (seconds < 60) return `${number(Math.max(1, Math.round(seconds)))}\u00a0s`
    if (seconds < 3600) return `${number(Math.round(seconds / 60))}\u00a0min`
    return `${number(Math.round(seconds / 3600))}\u00a0h`
  }
  /** A date without hour, as typed: 2026-12-04 → 4 déc. */
  const isoDay = (iso: string) =>
    createFormat({ ...settings, timeZone: 'UTC' }).day(new Date(`${iso}T12:00:00Z`))
  return {
    locale,
    number,
    percent,
    roundPercent,
    signed,
    money,
    shortMoney,
    roundMoney,
    time,
    day,
    exact,
    relative,
    duration,
    isoDay,
  }
}
