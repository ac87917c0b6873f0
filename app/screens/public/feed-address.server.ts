import { type Channel, isChannel } from '../../channels/channel.port.ts'
import { sign, verifySignature } from '../../runtime/crypto.ts'
import { env } from '../../runtime/env.ts'

/** The signature covers channel and link: neither can be exchanged. */
const signedText = (channel: Channel, linkId: string) => `feed/${channel}/${linkId.toLowerCase()}`

/** The address that the merchant gives to the channel. Whoever has it can read the feed. */
export function feedAddress(channel: Channel, linkId: string): string {
  return `${env().APP_URL}/feeds/${channel}/${linkId}?s=${sign(signedText(channel, linkId))}`
}

/** The feed that a request asks for; null unless we signed exactly this address. */
export function readFeedAddress(path: string): { channel: Channel; linkId: string } | null {
  const address = URL.parse(path, 'http://localhost')
  const parts = /^\/feeds\/([^/]+)\/([^/]+)\/?$/.exec(address?.pathname ?? '')
  const [, channel = '', linkId = ''] = parts ?? []
  const signature = address?.searchParams.get('s') ?? ''
  if (!isChannel(channel)) return null
  return verifySignature(signedText(channel, linkId), signature) ? { channel, linkId } : null
}
