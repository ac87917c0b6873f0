import { gid } from '../../store/ids.ts'
import type { InventoryItem, Level, Location } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { badInput, type Context, type Fields, same, toDateTime } from '../context.ts'
import type { SearchFields } from '../search.ts'
import { idArgument } from './read.ts'
import { addressOf } from './shop.ts'

export const locationSearch: SearchFields<Location> = {
  default: (one) => one.name,
  name: (one) => one.name,
  id: (one) => BigInt(one.id),
  location_id: (one) => BigInt(one.id),
  active: (one) => one.isActive,
  created_at: (one) => one.createdAt,
}

export const locationFields: Fields<Location> = {
  ...same<Location>('name', 'isActive', 'fulfillsOnlineOrders', 'isFulfillmentService', 'shipsInventory'),
  id: (one) => gid('Location', one.id),
  legacyResourceId: (one) => one.id,
  isPrimary: (one, _args, { shop }) => shop.locations.keys().next().value === one.id,
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  deactivatedAt: (one) => (one.isActive ? null : toDateTime(one.updatedAt)),
  activatable: (one) => !one.isActive,
  deactivatable: (one) => one.isActive,
  addressVerified: () => true,
  hasActiveInventory: (one, _args, context) =>
    [...levelsAt(one, context)].some((level) => level.isActive && level.quantities.on_hand !== 0),
  localPickupSettingsV2: (one) =>
    one.localPickup ? { pickupTime: 'TWENTY_FOUR_HOURS', instructions: '' } : null,
  address: (one) => ({
    ...addressOf(one.address),
    countryCode: one.address.countryCode,
    phone: null,
    formatted: [one.address.address1, `${one.address.zip} ${one.address.city}`, one.address.countryName],
  }),
  inventoryLevels: (one, args, context) => {
    if (args.query) throw badInput('The sandbox has no behaviour yet for Location.inventoryLevels(query:)')
    const levels = [...levelsAt(one, context)].filter(
      (level) => level.isActive || args.includeInactive === true,
    )
    return toConnection(levels, args, context, (level) => level.inventoryItemId)
  },
  inventoryLevel: (one, args, { shop }) => {
    const item = shop.levels.get(idArgument(args.inventoryItemId, 'InventoryItem'))
    const level = item?.get(one.id)
    return level && (level.isActive || args.includeInactive === true) ? level : null
  },
}

function* levelsAt(location: Location, { shop }: Context): Generator<Level> {
  for (const levels of shop.levels.values()) {
    const level = levels.get(location.id)
    if (level) yield level
  }
}

/** A level's number belongs to the location; the item is in the query. */
export function levelGid(level: Level): string {
  const number = BigInt(level.locationId) + 31_000_000_000n
  return `${gid('InventoryLevel', number.toString())}?inventory_item_id=${level.inventoryItemId}`
}

const stateNames = [
  'available',
  'committed',
  'damaged',
  'incoming',
  'on_hand',
  'quality_control',
  'reserved',
  'safety_stock',
] as const
type StateName = (typeof stateNames)[number]

export const levelFields: Fields<Level> = {
  ...same<Level>('isActive'),
  id: (level) => levelGid(level),
  canDeactivate: (level) => level.quantities.committed === 0,
  createdAt: (level, _args, { shop }) => toDateTime(itemOf(level, shop.inventoryItems).createdAt),
  updatedAt: (level) => toDateTime(level.updatedAt),
  item: (level, _args, { shop }) => itemOf(level, shop.inventoryItems),
  location: (level, _args, { shop }) => shop.locations.get(level.locationId),
  quantities: (level, args) =>
    (args.names as string[]).map((name) => {
      if (!isState(name)) throw badInput(`Invalid quantity name: ${name}`)
      return { level, name }
    }),
}

function isState(name: string): name is StateName {
  return (stateNames as readonly string[]).includes(name)
}

function itemOf(level: Level, items: Map<string, InventoryItem>): InventoryItem {
  const item = items.get(level.inventoryItemId)
  if (!item) throw new Error(`Level of an unknown item ${level.inventoryItemId}`)
  return item
}

export const quantityFields: Fields<{ level: Level; name: StateName }> = {
  id: ({ level, name }) => `${levelGid(level).replace('InventoryLevel', 'InventoryQuantity')}&name=${name}`,
  name: ({ name }) => name,
  quantity: ({ level, name }) => level.quantities[name],
  updatedAt: ({ level }) => toDateTime(level.updatedAt),
}
