/** Stock that changes without a hook: importers that write SQL, the out-of-stock behaviour set by a program. No message
 *  comes; a reconciliation asked for by staff finds each. */
import type { PrestashopItem } from '../observer/prestashop.client.ts'
import { askReconciliation, type PrestashopWorld, pause, until, type World } from './world.ts'

type Silent = { made: number; repaired: number }

export async function playSilentWrites(
  world: World,
  prestashop: PrestashopWorld,
  sold: PrestashopItem[],
): Promise<Silent> {
  const { shop, observer } = prestashop
  const items = await shop.items()
  const few = world.short ? 2 : 5
  const chosen = new Set(sold.map(({ item }) => item))
  const selling = items.filter(({ item, sells, quantity }) => chosen.has(item) && sells && quantity > 0)
  const soldOut = items.filter(({ item, sells, quantity }) => chosen.has(item) && !sells && quantity === 0)
  const allowed = [...new Set(soldOut.map(({ product }) => product))].slice(0, few)
  const other = ({ product }: PrestashopItem) => !allowed.includes(product)
  const filled = soldOut.filter(other).slice(0, few)
  const emptied = selling.filter(other).slice(0, few)
  const ids = [
    ...[...filled, ...emptied].map(({ item }) => item),
    ...items.filter(({ product }) => allowed.includes(product)).map(({ item }) => item),
  ]
  return observer.exempting(ids, async () => {
    const at = Date.now()
    for (const { item } of emptied) await shop.control('raw-sql', { item, quantity: 0 })
    for (const { item } of filled) await shop.control('raw-sql', { item, quantity: 6 })
    for (const product of allowed) await shop.control('out-of-stock', { product, value: 1 })
    const changes = await observer.changed({ variantIds: ids, at, news: 'lost', mayNotHold: false })
    const made = changes.map(({ variantId }) => variantId)
    const kinds = [emptied, filled, items.filter(({ product }) => allowed.includes(product))]
    for (const [index, kind] of kinds.entries()) {
      if (!kind.some(({ item }) => made.includes(item)))
        throw new Error(`no page followed silent writes of kind ${index + 1}`)
    }
    await pause(1_500)
    await askReconciliation(prestashop)
    await until(async () => (await observer.wrongNow(made)).length === 0, world.short ? 12_000 : 25_000)
    const left = await observer.wrongNow(made)
    return { made: made.length, repaired: made.length - left.length }
  })
}
