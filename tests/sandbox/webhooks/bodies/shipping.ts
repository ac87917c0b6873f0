/** Messages about rates, discounts and markets. Of profiles and markets the sandbox tells ids and names alone; a
 *  discount's body has no number of its own, and names the automatic or the code node. */
import { statusAt } from '../../checkout/goods-discounts.ts'
import type { Discount, Market, Profile } from '../../checkout/shop.ts'
import { pathOfMarket } from '../../graphql/shipping/markets.ts'
import { pathOfProfile } from '../../graphql/shipping/profiles.ts'
import { shippingId } from '../../graphql/shipping/shipping-ids.ts'
import type { Message } from '../../sandbox.ts'
import { gid } from '../../store/ids.ts'
import type { ShopState } from '../../store/types.ts'
import { idPair, zoned } from './write.ts'

export type Change = 'create' | 'update' | 'delete'

const message = (topic: string, payload: Record<string, unknown>): Message => ({
  topic,
  payload,
  variantIds: [],
})

export function profileMessage(shop: ShopState, profile: Profile, change: Change): Message {
  const id = shippingId(shop, pathOfProfile(profile))
  return message(`profiles/${change}`, {
    ...idPair('DeliveryProfile', id),
    ...(change === 'delete' ? {} : { name: profile.name, default: profile.default }),
  })
}

export function discountMessage(
  shop: ShopState,
  { discount, path }: { discount: Discount; path: string },
  change: Change,
  now: string,
): Message {
  const type = discount.__typename.startsWith('DiscountCode') ? 'DiscountCodeNode' : 'DiscountAutomaticNode'
  const ids = { admin_graphql_api_id: gid(type, shippingId(shop, path)) }
  if (change === 'delete')
    return message('discounts/delete', { ...ids, deleted_at: zoned(now, shop.timezone) })
  return message(`discounts/${change}`, {
    ...ids,
    title: discount.title,
    status: statusAt(discount, now),
    created_at: zoned(change === 'create' ? now : shop.createdAt, shop.timezone),
    updated_at: zoned(now, shop.timezone),
  })
}

export function marketMessage(shop: ShopState, market: Market, change: Change): Message {
  const pair = idPair('Market', shippingId(shop, pathOfMarket(market)))
  if (change === 'delete') return message('markets/delete', pair)
  return message(`markets/${change}`, {
    ...pair,
    name: market.name,
    handle: market.name.toLowerCase().replaceAll(' ', '-'),
    enabled: market.status === 'ACTIVE',
    regions: market.conditions.regionsCondition.regions.map(({ code }) => ({ country_code: code })),
  })
}
