/** The only file that picks adapters. */
import type { PlatformFor } from '../platforms/platform.port.ts'
import { shopifyPlatform } from '../platforms/shopify/shopify.platform.ts'

export const platformFor: PlatformFor = (shop) => shopifyPlatform(shop)
