import { lazy } from 'react'
import type { AppFrameProps } from './app-frame.props.ts'

// Each admin loads its own skin only: Polaris' licence keeps it in Shopify, and nobody waits for the other's.
const PolarisFrame = lazy(async () => ({ default: (await import('./polaris/frame.tsx')).PolarisFrame }))
const PuikFrame = lazy(async () => ({ default: (await import('./puik/frame.tsx')).PuikFrame }))

/** Chooses the skin by the admin that shows the app. */
export function AppFrame({ admin, ...props }: AppFrameProps) {
  return admin.host === 'shopify' ? (
    <PolarisFrame {...props} admin={admin} />
  ) : (
    <PuikFrame {...props} admin={admin} />
  )
}
