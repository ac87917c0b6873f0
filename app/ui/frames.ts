import { type ComponentType, lazy } from 'react'
import type { AdminPage, FrameProps, PrestaShopAdmin, ShopifyAdmin } from './app-frame.props.ts'

type Frames = {
  shopify: ComponentType<FrameProps<ShopifyAdmin>>
  prestashop: ComponentType<FrameProps<PrestaShopAdmin>>
}
type Host = AdminPage['host']

// Each admin loads its own skin only: Polaris' licence keeps it in Shopify, and nobody waits for the other's.
const load = {
  shopify: async () => (await import('./polaris/frame.tsx')).PolarisFrame,
  prestashop: async () => (await import('./puik/frame.tsx')).PuikFrame,
}
const late: Frames = {
  shopify: lazy(async () => ({ default: await load.shopify() })),
  prestashop: lazy(async () => ({ default: await load.prestashop() })),
}
const loaded: Partial<Frames> = {}

/** Before a document is drawn or woken up: React 18 wakes up wrongly where a part of the document comes late. */
export async function loadFrame(host: Host): Promise<void> {
  if (host === 'shopify') loaded.shopify = await load.shopify()
  else loaded.prestashop = await load.prestashop()
}

export const frameOf = <Name extends Host>(host: Name): Frames[Name] => loaded[host] ?? late[host]
