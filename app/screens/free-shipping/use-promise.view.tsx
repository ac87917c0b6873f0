import type { Saying } from '../../features/free-shipping/progress.rules.ts'
import { useFormat, useLocale, useWords } from '../../i18n/index.ts'
import { barWords } from './bar.words.ts'
import type { PromiseOffer } from './promise.rules.ts'
import { saidWords } from './said.words.ts'

/** "Belgique", "Belgium"; '*' is all that isn't named. */
export function useCountryName(): (country: string) => string {
  const locale = useLocale()
  const { countries } = useWords(barWords)
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (country) => (/^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : countries.rest)
}

/** What is promised, a few words. */
export function usePromise(): (offer: PromiseOffer) => string {
  const words = useWords(saidWords)
  const format = useFormat()
  const promise = (offer: PromiseOffer): string => {
    const { kind, threshold, currency, quantityFrom, weightFrom } = offer
    const some = kind === 'free_from_some_options'
    if (kind === 'already_free') return words.always
    if (kind === 'none') return words.none
    if (kind === 'cant_be_proved') return words.nothing
    if (weightFrom !== null) return words.weight(format.number(weightFrom / 1000))
    if (quantityFrom !== null) return some ? words.itemsSome(quantityFrom) : words.items(quantityFrom)
    if (threshold === null || currency === null) return words.always
    const amount = format.shortMoney({ minor: threshold, currency })
    return some ? words.fromSome(amount) : words.from(amount)
  }
  return (offer) => {
    const said = promise(offer)
    const of =
      offer.cartKind === '0' ? said : offer.cartKind.includes('+') ? words.mixed(said) : words.some(said)
    return offer.province ? words.province(offer.province, of) : of
  }
}

/** What the bar says of a cart, for merchants. */
export function useSaid(): (saying: Saying, currency: string) => string {
  const { said } = useWords(saidWords)
  const format = useFormat()
  return (saying, currency) => {
    const amount = (minor: number) => format.shortMoney({ minor, currency })
    switch (saying.say) {
      case 'nothing':
        return said.nothing
      case 'free':
        return saying.all ? said.free : said.freeSome
      case 'to-go':
        return (saying.all ? said.toGo : said.toGoSome)(amount(saying.missing), amount(saying.threshold))
      case 'from':
        return said.from(amount(saying.threshold))
      case 'items':
        return said.items(saying.missing)
      case 'weight':
        return said.weight(format.number(saying.missing / 1000))
    }
  }
}
