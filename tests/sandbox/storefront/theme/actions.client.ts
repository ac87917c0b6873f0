/** `Shopify.actions`, which every Liquid storefront has: a change made by it is announced on every theme, and shown by
 *  a reload where the theme doesn't say how.
 *  Runs in the browser: it may use nothing but its parameters.
 *  https://shopify.dev/docs/api/storefront-events-and-actions/actions */
import type { AjaxCart, Answer, SharedTheme, ThemeHooks } from './shared.client.ts'

export function standardActions(shared: SharedTheme, theme: ThemeHooks): void {
  type Line = { id?: string; merchandiseId?: string; quantity: number }
  type Payload = { lines?: Line[]; discountCodes?: string[]; note?: string }

  const bare = (gid = '') => gid.slice(gid.lastIndexOf('/') + 1)
  const sections = theme.hydrate ? theme.sections : []

  const announced = ({ lines = [], discountCodes }: Payload) => {
    if (lines.length === 0) {
      const codes = (discountCodes ?? []).map((code) => ({ code }))
      return shared.announce(document, 'shopify:cart:discount-update', { discountCodes: codes })
    }
    const isAdd = lines.every(({ merchandiseId }) => merchandiseId !== undefined)
    const action = isAdd ? 'add' : lines.every(({ quantity }) => quantity === 0) ? 'remove' : 'update'
    return shared.announce(document, 'shopify:cart:lines-update', {
      action,
      context: 'standard-action',
      lines,
    })
  }

  const request = ({ lines = [], discountCodes, note }: Payload): Promise<Answer> => {
    if (lines.length > 0 && lines.every(({ merchandiseId }) => merchandiseId !== undefined)) {
      const items = lines.map(({ merchandiseId, quantity }) => ({ id: bare(merchandiseId), quantity }))
      return shared.post('add', { items, sections })
    }
    const updates = Object.fromEntries(lines.map(({ id, quantity }) => [bare(id), quantity]))
    return shared.post('update', {
      ...{ updates, sections },
      ...(discountCodes ? { discount: discountCodes.join(',') } : {}),
      ...(note === undefined ? {} : { note }),
    })
  }

  const updateCart = async (payload: Payload) => {
    const change = announced(payload)
    try {
      const answer = await request(payload)
      const cart: AjaxCart = answer.ok && 'item_count' in answer.body ? answer.body : await shared.cart()
      const userErrors = answer.ok ? [] : [{ code: 'INVALID', field: null, message: answer.message }]
      const result = { cart: shared.toEventCart(cart), userErrors, warnings: [] }
      if (theme.hydrate) theme.hydrate(answer.body.sections ?? {})
      change.resolve(result)
      if (!theme.hydrate) location.reload()
      return result
    } catch (error) {
      change.reject(error)
      throw error
    }
  }
  const actions = {
    getCart: async () => ({ cart: shared.toEventCart(await shared.cart()) }),
    openCart: async () => theme.open(null),
    updateCart: Object.assign(updateCart, { isDefault: () => theme.hydrate === null }),
  }
  Object.assign((window as unknown as { Shopify: object }).Shopify, { actions })
}
