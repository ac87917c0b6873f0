/** Paying: each line becomes an order through the control API, as sales do everywhere in the sandbox. */
import { redirect, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { readFields } from './cart/cart-input.ts'
import { checkoutState, totalWith } from './checkout.ts'
import type { Visit } from './visit.ts'

export async function paid(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> {
  const { session, root } = visit
  const fields = await readFields(request)
  const title = typeof fields.option === 'string' ? fields.option : null
  const state = checkoutState(visit)
  // What was offered a minute ago may not be offered now: the page says what is.
  if (session.lines.length === 0 || totalWith(state, title) === null) return redirect(`${root}/checkout`)
  const option = state.options.find((one) => one.title === title)
  const inShopCurrency = state.currency === visit.shop.currency
  const names: string[] = []
  for (const line of [...session.lines]) {
    // The whole parcel is charged with the first order.
    const price = names.length === 0 ? (option?.amount ?? '0.00') : '0.00'
    const shipping = option && inShopCurrency ? { title: option.title, price } : null
    const name = await sellThrough(visit, line.variantId, line.quantity, shipping)
    if (name === null) continue
    names.push(name)
    session.lines = session.lines.filter((one) => one !== line)
  }
  if (names.length === 0) return redirect(`${root}/cart`)
  if (session.lines.length === 0) session.codes = []
  const said: Record<string, string> = option ? { option: option.title, price: option.amount } : {}
  return redirect(`${root}/thanks?${new URLSearchParams({ order: names.join(', '), ...said })}`)
}

/** The order's name; null where it can't be sold any more. */
export async function sellThrough(
  { sandbox, shop }: Visit,
  variantId: string,
  quantity: number,
  shipping: { title: string; price: string } | null = null,
): Promise<string | null> {
  const answer = await fetch(`${sandbox.url}/control/sell`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shop: shop.domain, variantId, quantity, ...(shipping ? { shipping } : {}) }),
  })
  if (!answer.ok) return null
  const { order } = (await answer.json()) as { order: { name?: string } | string }
  return typeof order === 'string' ? order : (order.name ?? '')
}
