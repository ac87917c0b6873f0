import type { Tone } from '../page.props.ts'

export const badgeTone: Record<Tone, string> = {
  good: 'success',
  waiting: 'info',
  attention: 'warning',
  wrong: 'danger',
  off: 'neutral',
}

/** The kit's alerts have no grey: what is off is a card of ours without a colour. */
export const alertTone: Record<Tone, string> = {
  good: 'puik-alert--success',
  waiting: 'puik-alert--info',
  attention: 'puik-alert--warning',
  wrong: 'puik-alert--danger',
  off: 'kit-alert--off',
}
