import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../app/language/ids.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { openLiveShop } from '../factories/live-shop.ts'
import { fixtureShop } from '../sandbox/fixture.ts'
import { addProduct } from '../sandbox/store/build.ts'
import type { ShopState } from '../sandbox/store/types.ts'
import { inboxReader, savedContext } from './inbox-reader.ts'
import { type Picked, promisesOfAPlatform, type Witness } from './platform.contract.ts'

withTestDatabase()
promisesOfAPlatform(open)

async function open(): Promise<Witness> {
  const stocked = shopOfEight()
  const live = await openLiveShop(stocked.shop)
  await live.install()
  const { shop, ref, control } = live
  await control('optional-scopes', { grant: ['read_draft_orders', 'write_draft_orders'] })
  const platform = platformFor(ref)
  const levelOf = (one: Picked) => shop.levels.get(one.inventoryItemId)?.get(one.locationId)
  const setAvailable = (one: Picked, available: number) =>
    control('set-available', { variantId: one.variantId, locationId: one.locationId, available })
  return {
    platform,
    context: await savedContext(),
    picked: stocked.picked,
    unknown: { variantId: '999' as VariantId, productId: '999' as ProductId },
    unitsOf: async (one) => levelOf(one)?.quantities.available ?? Number.NaN,
    editByHand: async (one, units) => void (await setAvailable(one, units)),
    changeSilently: async (one) => void (await control('unpublish', { variantId: one.variantId })),
    sell: async (one, quantity) => {
      const { order } = (await control('sell', { variantId: one.variantId, quantity })) as {
        order: { id: string }
      }
      return { orderId: order.id }
    },
    remove: async (one) => void (await control('delete-variant', { variantId: one.variantId })),
    messages: inboxReader(platform, () => live.deliver()),
    pass: () => live.scheduler.pass(5_000),
    setDown: async (isDown) => void (await control('writes', { isDown })),
    loseAnswers: async (lose) => void (await control('writes', { loseAnswers: lose ? 1 : 0 })),
    shipping: {
      freeFrom: 6000,
      setFreeFrom: async (minor) =>
        void (await control('rates', { country: null, freeFrom: (minor / 100).toFixed(2), announce: false })),
      isOn: async () =>
        JSON.parse(shop.installation.metafields.get('promesse.bar')?.value ?? '{}').on === true,
    },
    revokeAccess: async () => void (await control('uninstall')),
    close: live.close,
  }
}

/** The usual shop, and eight counted mugs in Nantes. */
function shopOfEight(): { shop: ShopState; picked: Picked[] } {
  const shop = fixtureShop()
  const [nantes] = shop.locations.values()
  if (!nantes) throw new Error('the usual shop has a location')
  const sizes = ['1', '2', '3', '4', '5', '6', '7', '8']
  const product = addProduct(shop, {
    title: 'Tasse',
    options: [{ name: 'Taille' }],
    variants: sizes.map((size) => ({ optionValues: [size], price: '12.00', stock: { [nantes.id]: 20 } })),
  })
  const picked = product.variantIds.map((variantId) => ({
    variantId: variantId as VariantId,
    inventoryItemId: shop.variants.get(variantId)?.inventoryItemId as InventoryItemId,
    productId: product.id as ProductId,
    locationId: nantes.id as LocationId,
  }))
  return { shop, picked }
}
