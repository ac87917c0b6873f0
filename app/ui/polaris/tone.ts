import type { BadgeProps, BannerProps } from '@shopify/polaris'
import type { Tone } from '../page.props.ts'

export const badgeTone: Record<Tone, BadgeProps['tone']> = {
  good: 'success',
  waiting: 'info',
  attention: 'warning',
  wrong: 'critical',
  off: undefined,
}

export const bannerTone: Record<Tone, BannerProps['tone']> = {
  good: 'success',
  waiting: 'info',
  attention: 'warning',
  wrong: 'critical',
  off: 'info',
}
