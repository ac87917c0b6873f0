/** Decides how the bar stands: what the switch says, and what the storefront has been sent, must agree. */

export type BarState = 'on' | 'off' | 'starting' | 'stopping'

/** `isSent` null: nothing was sent yet. */
export function barStateOf({ isOn, isSent }: { isOn: boolean; isSent: boolean | null }): BarState {
  if (isOn) return isSent ? 'on' : 'starting'
  return isSent ? 'stopping' : 'off'
}
