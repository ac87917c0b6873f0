/** Puts what holds for one destination and kind of cart into a merchant's terms. */
import type { CountryOffer, Reason } from '../../language/shipping.ts'
import { type Compiled, reasonFrom } from './bands.rules.ts'
import { lastStretch } from './progress.rules.ts'

type Of = Pick<CountryOffer, 'country' | 'province' | 'cartKind' | 'currency'>

const nothing = { threshold: null, weightFrom: null, quantityFrom: null, hole: null }

/** `compiled` null: nothing is delivered there, or nothing can be known, for the reason given. */
export function toCountryOffer(of: Of, compiled: Compiled | null, why: Reason | null): CountryOffer {
  if (!compiled) return { ...of, ...nothing, kind: isClosed(why) ? 'none' : 'cant_be_proved', reason: why }
  return { ...of, ...nothing, hole: compiled.hole, ...promiseOf(compiled) }
}

/** Nobody there can order at all. */
export const isClosed = (why: Reason | null) =>
  why === 'no-shipping-here' || why === 'market-inactive' || why === 'shipping-disabled'

type Promised = Partial<CountryOffer> & Pick<CountryOffer, 'kind' | 'reason'>

function promiseOf({ bands, told, ...compiled }: Compiled): Promised {
  const threshold = lastStretch(bands, 'as')
  if (threshold !== null) {
    const all = lastStretch(bands, 'a') === threshold
    if (threshold === 0 && all) return { kind: 'already_free', threshold: null, reason: null }
    return { kind: all ? 'free_from' : 'free_from_some_options', threshold, reason: null }
  }
  if (bands.q)
    return {
      kind: bands.q[1] === 'a' ? 'free_from' : 'free_from_some_options',
      quantityFrom: bands.q[0],
      reason: null,
    }
  if (bands.w) return { kind: 'free_over_weight', weightFrom: bands.w[0], reason: null }
  const why = reasonFrom({ bands, told, ...compiled }, 0)
  // What an empty cart isn't told is no doubt of ours: told holds the rates alone.
  if (told.some((each) => each.told.label === 'u'))
    return { kind: 'cant_be_proved', reason: why ?? 'not-monotonic' }
  const isSometimes = bands.a.some(([, label]) => label !== 'p')
  return {
    kind: 'none',
    reason: isSometimes ? 'not-monotonic' : (told.find((each) => each.told.why)?.told.why ?? 'never-free'),
  }
}
