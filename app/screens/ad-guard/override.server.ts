import { endOverride, setOverride } from '../../flows/ad-settings.flow.server.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import type { RefusedOverride } from './override-form.view.tsx'

export type OverrideAnswer = { done: 'saved' | 'dropped' | null; refused: RefusedOverride | null }

/** Sets or ends the exception of one variant, as its form asks. What was typed comes back with a refusal. */
export async function answerOverride(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  form: FormData,
): Promise<OverrideAnswer> {
  const field = (name: string) => String(form.get(name) ?? '')
  const variant = { accountId, shopId, variantId: field('variantId') as VariantId, now: now() }
  const typed = { kind: field('kind'), endsAt: field('endsAt'), note: field('note') }
  if (field('intent') === 'override-drop')
    return { done: (await endOverride(variant)) ? 'dropped' : null, refused: null }
  if (field('intent') !== 'override-save') return { done: null, refused: null }
  const answer = await setOverride({ ...variant, typed })
  return answer.ok
    ? { done: 'saved', refused: null }
    : { done: null, refused: { ...typed, code: answer.code } }
}
