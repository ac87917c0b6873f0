/** The only file that picks adapters. */
import type { Channel, ChannelFeed } from '../channels/channel.port.ts'
import { googleFeed } from '../channels/google-merchant/google-feed.ts'
import { metaFeed } from '../channels/meta/meta-feed.ts'
import type { PlatformFor } from '../platforms/platform.port.ts'
import { shopifyPlatform } from '../platforms/shopify/shopify.platform.ts'

export const platformFor: PlatformFor = (shop) => shopifyPlatform(shop)

const feeds: Record<Channel, ChannelFeed> = { google: googleFeed, meta: metaFeed }

export const feedOf = (channel: Channel): ChannelFeed => feeds[channel]
