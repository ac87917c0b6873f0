import { gid } from '../../store/ids.ts'
import type { InventoryItem, Level, ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Context, type Fields, noBehaviour, same, toDateTime } from '../context.ts'
import type { SearchFields } from '../search.ts'
import { idArgument } from './read.ts'

export function itemSearch(shop: ShopState): SearchFields<InventoryItem> {
  return {
    id: (one) => BigInt(one.id),
    sku: (one) => shop.variants.get(one.variantId)?.sku ?? null,
    created_at: (one) => one.createdAt,
    updated_at: (one) => one.updatedAt,
  }
}

export const itemFields: Fields<InventoryItem> = {
  ...same<InventoryItem>('tracked', 'requiresShipping', 'countryCodeOfOrigin'),
  id: (one) => gid('InventoryItem', one.id),
  legacyResourceId: (one) => one.id,
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  sku: (one, _args, { shop }) => shop.variants.get(one.variantId)?.sku ?? null,
  variant: (one, _args, { shop }) => shop.variants.get(one.variantId),
  variants: (one, args, context) => {
    const variant = context.shop.variants.get(one.variantId)
    return toConnection(variant ? [variant] : [], args, context, (each) => each.id)
  },
  provinceCodeOfOrigin: () => null,
  harmonizedSystemCode: () => null,
  unitCost: () => null,
  trackedEditable: () => ({ locked: false, reason: null }),
  duplicateSkuCount: (one, _args, { shop }) => {
    const sku = shop.variants.get(one.variantId)?.sku
    return sku ? [...shop.variants.values()].filter((each) => each.sku === sku).length - 1 : 0
  },
  measurement: (one) => ({
    id: gid('InventoryItemMeasurement', one.id),
    weight: { unit: 'KILOGRAMS', value: one.weightGrams / 1000 },
  }),
  locationsCount: (one, _args, context) => ({
    count: levelsOf(one, {}, context).length,
    precision: 'EXACT',
  }),
  inventoryLevels: (one, args, context) =>
    toConnection(levelsOf(one, args, context), args, context, (level) => level.locationId),
  inventoryLevel: (one, args, { shop }) => {
    const level = shop.levels.get(one.id)?.get(idArgument(args.locationId, 'Location'))
    return level && (level.isActive || args.includeInactive === true) ? level : null
  },
}

function levelsOf(item: InventoryItem, args: Record<string, unknown>, { shop }: Context): Level[] {
  if (args.query) throw noBehaviour('InventoryItem.inventoryLevels(query:)')
  const levels = [...(shop.levels.get(item.id)?.values() ?? [])]
  return levels.filter((level) => level.isActive || args.includeInactive === true)
}
