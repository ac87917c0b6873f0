import { useEffect, useState } from 'react'
import type { HostPage } from '../host.ts'

type ThemeExtension = { activations: { handle: string; status: string }[] }

/** App Bridge puts `window.shopify` there before the app wakes up. */
const bridge = () => (typeof window === 'undefined' ? undefined : window.shopify)

/** Shopify's admin as the page around the app. */
export function useShopifyHost(): HostPage {
  const [hasSaveBar, setHasSaveBar] = useState(false)
  useEffect(() => setHasSaveBar(customElements.get('ui-save-bar') !== undefined), [])
  const [calls] = useState(() => ({
    toast: (message: string) => void bridge()?.toast?.show(message),
    openInAdmin: (address: string) => void window.open(address, '_top'),
    askRights: async (scopes: string[]) => (await bridge()?.scopes.request(scopes))?.result === 'granted-all',
    askEmbed: async (part: string) => {
      const extensions = (await bridge()?.app?.extensions()) ?? []
      const places = extensions.flatMap((extension) =>
        extension.type === 'theme_app_extension' ? (extension as ThemeExtension).activations : [],
      )
      const place = places.find(({ handle }) => handle === part)
      if (!place) return 'unknown' as const
      return place.status === 'active' ? ('on' as const) : ('off' as const)
    },
    idToken: async () => {
      const token = await bridge()?.idToken()
      if (!token) throw new Error('no admin page around the app')
      return token
    },
  }))
  const [host, setHost] = useState<HostPage>({ ...calls, hasSaveBar })
  useEffect(() => setHost({ ...calls, hasSaveBar }), [calls, hasSaveBar])
  return host
}
