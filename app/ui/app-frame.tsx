import { useEffect } from 'react'
import type { AppFrameProps } from './app-frame.props.ts'
import { frameOf } from './frames.ts'

/** Chooses the skin by the admin that shows the app. */
export function AppFrame({ admin, ...props }: AppFrameProps) {
  useEffect(() => {
    // Until then nobody hears what is typed: whoever drives the page by machine waits for it.
    document.documentElement.dataset.awake = ''
  }, [])
  if (admin.host === 'shopify') {
    const Frame = frameOf('shopify')
    return <Frame {...props} admin={admin} />
  }
  const Frame = frameOf('prestashop')
  return <Frame {...props} admin={admin} />
}
