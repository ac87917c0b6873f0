import { askRefresh } from '../../flows/free-shipping-refresh.flow.server.ts'
import { switchBar } from '../../flows/free-shipping-switch.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'

export type BarAnswer = { done: 'on' | 'off' | 'refresh' | 'prove' | null }

/** The merchant's switch, and what may be asked for: the rates anew, carts to be priced. */
export async function answerBar(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  form: FormData,
): Promise<BarAnswer> {
  const intent = form.get('intent')
  const shop = { accountId, shopId }
  if (intent === 'on' || intent === 'off') {
    await switchBar(shop, intent === 'on')
    return { done: intent }
  }
  if (intent !== 'refresh' && intent !== 'prove') return { done: null }
  await askRefresh(shop, { prove: intent === 'prove' })
  return { done: intent }
}
