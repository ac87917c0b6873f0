import type { ReactNode } from 'react'

type MenuEntry = { to: string; label: string; home?: boolean }

/** All that surrounds the screens: the skin, the admin page's script, the menu in its language. */
export type AppFrameProps = {
  apiKey: string
  appBridgeUrl: string
  menu: MenuEntry[]
  /** Name of the main landmark, for screen readers. */
  mainLabel: string
  children: ReactNode
}
