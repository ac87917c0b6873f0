/** How a shop of the account stands: what stopped it says more than its silence. */

export type ShopState = 'connected' | 'waiting' | 'silent' | 'moved' | 'unpaired' | 'uninstalled'

export type ShopStand = {
  installed: boolean
  stopped: 'moved' | 'unpaired' | null
  lastMessageAt: string | null
  /** The first of the failures that no success has followed. */
  silentSince: string | null
  module: { lastAnswerAt: string | null } | null
}

export function shopState({ installed, stopped, lastMessageAt, silentSince, module }: ShopStand): ShopState {
  if (stopped) return stopped
  if (!installed) return 'uninstalled'
  if (silentSince) return 'silent'
  return module && !lastMessageAt && !module.lastAnswerAt ? 'waiting' : 'connected'
}
