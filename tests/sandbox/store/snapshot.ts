/** A shop as it stands at this moment, untouched by what happens after. */
import type { ShopState } from './types.ts'

export function snapshotOf(shop: ShopState): ShopState {
  const { locations, publications, products, variants, inventoryItems, levels } = shop
  const { sellingPlanGroups, customers, orders } = shop
  const copies = structuredClone({
    ...{ locations, publications, products, variants, inventoryItems, levels },
    ...{ sellingPlanGroups, customers, orders },
  })
  return { ...shop, installation: { ...shop.installation }, ...copies }
}
