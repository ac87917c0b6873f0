/** The channels of a sandbox: made when first asked for, read on their period from the moment a feed is given. */
import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { type Channel, fetchFeed, newChannel } from './channel.ts'
import type { ChannelName } from './channel-words.ts'

export type Registry = {
  channelOf(shop: ShopState, name: ChannelName): Channel
  /** Starts the reading; a feed given before is forgotten. Resolves after the first fetch. */
  connect(channel: Channel, feedUrl: string): Promise<void>
  disconnect(channel: Channel): void
}

const registries = new WeakMap<Sandbox, Registry>()

export function registryOf(sandbox: Sandbox): Registry {
  const known = registries.get(sandbox)
  if (known) return known
  const made = makeRegistry(sandbox)
  registries.set(sandbox, made)
  return made
}

function makeRegistry(sandbox: Sandbox): Registry {
  // By the shop itself: a shop that is replaced takes its channels with it.
  const channels = new WeakMap<ShopState, Map<ChannelName, Channel>>()
  const channelOf = (shop: ShopState, name: ChannelName) => {
    const own = channels.get(shop) ?? new Map<ChannelName, Channel>()
    channels.set(shop, own)
    const channel = own.get(name) ?? newChannel(sandbox, shop, name)
    own.set(name, channel)
    return channel
  }
  const read = async (channel: Channel, feedUrl: string) => {
    if (channel.feedUrl !== feedUrl) return
    await fetchFeed(sandbox, channel)
    sandbox.scheduler.after(channel.everyMs, () => void read(channel, feedUrl))
  }
  const connect = async (channel: Channel, feedUrl: string) => {
    if (channel.feedUrl === feedUrl) return
    Object.assign(channel, { feedUrl, etag: null, last: null, lastRead: null, fetches: 0 })
    await read(channel, feedUrl)
  }
  const disconnect = (channel: Channel) => {
    channel.feedUrl = null
  }
  return { channelOf, connect, disconnect }
}
