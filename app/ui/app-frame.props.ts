import type { ReactNode } from 'react'

type MenuEntry = { to: string; label: string; home?: boolean }

/** The page around the app, and what is needed to talk to it. */
export type ShopifyAdmin = { host: 'shopify'; apiKey: string; appBridgeUrl: string }
/** `origin`: the only page that is spoken to. `bearer`: the first pass, good for `seconds`. */
export type PrestaShopAdmin = {
  host: 'prestashop'
  origin: string
  connection: string
  bearer: string
  seconds: number
}
export type AdminPage = ShopifyAdmin | PrestaShopAdmin

/** All that surrounds the screens: the skin, the admin page's script, the menu in its language. */
export type AppFrameProps = {
  admin: AdminPage
  menu: MenuEntry[]
  /** Name of the main landmark, for screen readers. */
  mainLabel: string
  children: ReactNode
}

export type FrameProps<Admin extends AdminPage> = Omit<AppFrameProps, 'admin'> & { admin: Admin }
