/** The only file that picks adapters. */
import type { Channel, ChannelFeed } from '../channels/channel.port.ts'
import { googleFeed } from '../channels/google-merchant/google-feed.ts'
import { metaFeed } from '../channels/meta/meta-feed.ts'
import type { PlatformName } from '../language/ids.ts'
import type { PlatformFor } from '../platforms/platform.port.ts'
import { prestashopPlatform } from '../platforms/prestashop/prestashop.platform.ts'
import { shopifyPlatform } from '../platforms/shopify/shopify.platform.ts'

const platforms: Record<PlatformName, PlatformFor> = {
  shopify: shopifyPlatform,
  prestashop: prestashopPlatform,
}

export const platformFor: PlatformFor = (shop) => platforms[shop.platform](shop)

const feeds: Record<Channel, ChannelFeed> = { google: googleFeed, meta: metaFeed }

export const feedOf = (channel: Channel): ChannelFeed => feeds[channel]
