import { useReader } from '../i18n/index.ts'
import type { AppFrameProps } from './app-frame.props.ts'
import { PolarisFrame } from './polaris/frame.tsx'

const frames = { shopify: PolarisFrame, prestashop: null }

/** Chooses the skin by the admin that shows the app. */
export function AppFrame(props: AppFrameProps) {
  const Frame = frames[useReader().host]
  if (!Frame) throw new Error('this admin has no skin yet')
  return <Frame {...props} />
}
