import { data } from '@remix-run/node'
import { setAvailabilityDate } from '../../flows/ad-settings.flow.server.ts'
import { changeMinimum } from '../../flows/minimum-settings.flow.server.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import type { AvailabilityDateProps } from './availability-date.view.tsx'
import type { RefusedMinimum } from './restock.view.tsx'

type Variant = { accountId: AccountId; shopId: ShopId; variantId: VariantId }
type ItemAnswer = {
  saved: 'date' | 'minimum' | null
  date: AvailabilityDateProps['refused']
  minimum: RefusedMinimum | null
}
const nothing: ItemAnswer = { saved: null, date: null, minimum: null }

/** Intents `availability-date` (date) and `minimum` (units, leadDays, scope). What was typed comes back with a refusal. */
export async function answerItem(variant: Variant, form: FormData) {
  const field = (name: string) => String(form.get(name) ?? '')
  if (form.get('intent') === 'availability-date') return answerDate(variant, field('date'))
  if (form.get('intent') !== 'minimum') return data(nothing, { status: 400 })
  const typed = { units: field('units'), leadDays: field('leadDays'), scope: field('scope') }
  const answer = await changeMinimum({ ...variant, typed, now: now() })
  if (answer.ok) return data({ ...nothing, saved: 'minimum' as const })
  if (answer.code === 'unknown-variant') return data(nothing, { status: 404 })
  const errors = answer.data ?? { units: null, leadDays: null }
  const minimum = { ...typed, errors, noSupplier: answer.code === 'no-supplier' }
  return data({ ...nothing, minimum }, { status: 422 })
}

async function answerDate(variant: Variant, typed: string) {
  const answer = await setAvailabilityDate({ ...variant, typed, now: now() })
  if (answer.ok) return data({ ...nothing, saved: 'date' as const })
  if (answer.code === 'unknown-variant') return data(nothing, { status: 404 })
  return data({ ...nothing, date: { typed, code: answer.code } }, { status: 422 })
}
