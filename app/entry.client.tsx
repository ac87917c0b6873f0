import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { forgetLaunch, leaveHistoryToParent } from './ui/frame-address.ts'
import { loadFrame } from './ui/frames.ts'

forgetLaunch()

const { host } = document.documentElement.dataset
if (host === 'prestashop') leaveHistoryToParent()
if (host === 'shopify' || host === 'prestashop') await loadFrame(host)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
