/** The module's own PHP on the stand-in PrestaShop: real HTTP, a real MariaDB. No PrestaShop core is in it. */
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../app/language/ids.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type Listed, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { inboxReader } from './inbox-reader.ts'
import { type Picked, promisesOfAPlatform, type Witness } from './platform.contract.ts'

withTestDatabase()
promisesOfAPlatform(open)

async function open(): Promise<Witness> {
  const live = await openLivePrestaShop()
  const { control, catalogue, quantityOf } = live
  const platform = platformFor(await live.connect())
  const { country, currency } = await platform.readShop()
  const [location] = await platform.readLocations()
  return {
    platform,
    context: { publicationId: 'storefront', country, currency },
    picked: pickFrom(await catalogue(), location?.locationId as LocationId),
    unknown: { variantId: '987654-0' as VariantId, productId: '987654' as ProductId },
    unitsOf: ({ variantId }) => quantityOf(variantId),
    editByHand: async ({ variantId }, quantity) => void (await control('set', { item: variantId, quantity })),
    changeSilently: async ({ variantId }) =>
      void (await control('raw-sql', { item: variantId, quantity: 3 })),
    sell: async ({ variantId }, quantity) => {
      const lines = [{ item: variantId, quantity }]
      const { order } = await control<{ order: string | number }>('sell', { lines })
      return { orderId: String(order) }
    },
    remove: async ({ variantId }) => void (await control('delete', { item: variantId })),
    messages: inboxReader(platform, live.arrive),
    pass: () => {},
    setDown: async (down) => void (await control('down', { down })),
    loseAnswers: async (lose) => void (await control('faults', { loseAnswers: lose ? 1 : 0 })),
    shipping: {
      freeFrom: 6000,
      setFreeFrom: async (minor) => void (await control('rates', { freePrice: minor / 100, silent: true })),
      isOn: async () => /data-promesse-bar/.test(await (await fetch(`${live.url}/`)).text()),
    },
    // Connected anew: the module knows nothing of the connection that this platform was opened with.
    revokeAccess: async () => void (await live.connect()),
    close: live.close,
  }
}

/** Combinations that sell, with units to spare. */
function pickFrom(listed: readonly Listed[], locationId: LocationId): Picked[] {
  const stocked = listed.filter(({ item, quantity, sells }) => sells && quantity > 6 && !item.endsWith('-0'))
  if (stocked.length < 6) throw new Error('the seed has too few combinations in stock')
  return stocked.slice(0, 8).map(({ item, product }) => ({
    variantId: item as VariantId,
    inventoryItemId: item as InventoryItemId,
    productId: product as ProductId,
    locationId,
  }))
}
