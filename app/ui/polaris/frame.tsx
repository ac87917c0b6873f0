import { NavMenu } from '@shopify/app-bridge-react'
import french from '@shopify/polaris/locales/fr.json' with { type: 'json' }
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { useLocale } from '../../i18n/index.ts'
import type { FrameProps, ShopifyAdmin } from '../app-frame.props.ts'
import { HostContext } from '../host.ts'
import { SkinContext } from '../skin.ts'
import { useShopifyHost } from './app-bridge.ts'
import { polarisSkin } from './skin.ts'

/** The app inside Shopify's admin. Polaris' licence keeps this skin there. */
export function PolarisFrame({ admin, menu, mainLabel, children }: FrameProps<ShopifyAdmin>) {
  const locale = useLocale()
  const host = useShopifyHost()
  return (
    <AppProvider
      isEmbeddedApp
      apiKey={admin.apiKey}
      i18n={locale === 'fr' ? french : undefined}
      __APP_BRIDGE_URL={admin.appBridgeUrl}
    >
      <HostContext.Provider value={host}>
        <SkinContext.Provider value={polarisSkin}>
          <NavMenu>
            {menu.map((entry) => (
              <a key={entry.to} href={entry.to} rel={entry.home ? 'home' : undefined}>
                {entry.label}
              </a>
            ))}
          </NavMenu>
          <main className="kit-main" aria-label={mainLabel}>
            {children}
          </main>
        </SkinContext.Provider>
      </HostContext.Provider>
    </AppProvider>
  )
}
