/** A location opens, closes, or serves others than before. */
import { BadRequest } from '../http.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { idPair, zoned } from '../webhooks/bodies/write.ts'
import type { Location, ShopState } from './types.ts'

export type LocationChange = {
  locationId: string
  isActive?: boolean
  fulfillsOnlineOrders?: boolean
  shipsTo?: string[]
  name?: string
}

export function changeLocation(sandbox: Sandbox, shop: ShopState, change: LocationChange): Location {
  const { locationId, ...fields } = change
  const location = shop.locations.get(locationId)
  if (!location) throw new BadRequest(`No location ${locationId} in ${shop.domain}`)
  const wasActive = location.isActive
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) Object.assign(location, { [name]: value })
  }
  location.updatedAt = sandbox.clock.now().toISOString()
  const entry = sandbox.record(shop, { kind: 'location', locationId, detail: fields })
  const messages = [locationMessage(shop, location, 'locations/update')]
  if (wasActive !== location.isActive) {
    const topic = location.isActive ? 'locations/activate' : 'locations/deactivate'
    messages.unshift(locationMessage(shop, location, topic))
  }
  sandbox.announce(shop, messages, entry.seq)
  return location
}

function locationMessage(shop: ShopState, location: Location, topic: string): Message {
  const { address } = location
  const payload = {
    ...idPair('Location', location.id),
    name: location.name,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    province: null,
    country: address.countryCode,
    phone: null,
    created_at: zoned(location.createdAt, shop.timezone),
    updated_at: zoned(location.updatedAt, shop.timezone),
    country_code: address.countryCode,
    country_name: address.countryName,
    province_code: null,
    legacy: location.isFulfillmentService,
    active: location.isActive,
  }
  return { topic, payload, variantIds: [] }
}
