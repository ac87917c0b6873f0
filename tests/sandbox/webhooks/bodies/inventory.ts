import { levelGid } from '../../graphql/types/location.ts'
import type { Message } from '../../sandbox.ts'
import type { InventoryItem, Level, ShopState } from '../../store/types.ts'
import { idPair, rawId, zoned } from './write.ts'

/** One location, never the total; `available` is null where the item isn't tracked. */
export function levelMessage(
  shop: ShopState,
  level: Level,
  topic: 'inventory_levels/update' | 'inventory_levels/connect' = 'inventory_levels/update',
): Message {
  const item = shop.inventoryItems.get(level.inventoryItemId)
  const payload = {
    inventory_item_id: rawId(level.inventoryItemId),
    location_id: rawId(level.locationId),
    available: item?.tracked ? level.quantities.available : null,
    updated_at: zoned(level.updatedAt, shop.timezone),
    admin_graphql_api_id: levelGid(level),
  }
  return { topic, payload, variantIds: item ? [item.variantId] : [] }
}

export function levelDisconnected(shop: ShopState, level: Level): Message {
  const item = shop.inventoryItems.get(level.inventoryItemId)
  const payload = { inventory_item_id: rawId(level.inventoryItemId), location_id: rawId(level.locationId) }
  return { topic: 'inventory_levels/disconnect', payload, variantIds: item ? [item.variantId] : [] }
}

export function itemMessage(
  shop: ShopState,
  item: InventoryItem,
  topic: 'inventory_items/update' | 'inventory_items/create' = 'inventory_items/update',
): Message {
  const payload = {
    ...idPair('InventoryItem', item.id),
    sku: shop.variants.get(item.variantId)?.sku ?? null,
    created_at: zoned(item.createdAt, shop.timezone),
    updated_at: zoned(item.updatedAt, shop.timezone),
    requires_shipping: item.requiresShipping,
    cost: null,
    country_code_of_origin: item.countryCodeOfOrigin,
    province_code_of_origin: null,
    harmonized_system_code: null,
    tracked: item.tracked,
    country_harmonized_system_codes: [],
    weight_value: item.weightGrams / 1000,
    weight_unit: 'kg',
  }
  return { topic, payload, variantIds: [item.variantId] }
}

export function itemDeleted(item: InventoryItem): Message {
  return { topic: 'inventory_items/delete', payload: { id: rawId(item.id) }, variantIds: [item.variantId] }
}
