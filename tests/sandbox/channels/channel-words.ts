/** What each channel is: the words it knows, how often it reads feeds in earnest, and how it says who it is. */

export type ChannelName = 'google' | 'meta'

export type ChannelKind = {
  name: ChannelName
  title: { fr: string; en: string }
  userAgent: string
  /** How often it fetches at most, in earnest: facts of the channel's own documentation. */
  readsEvery: { fr: string; en: string }
  running: readonly string[]
  stopped: readonly string[]
  /** These need a date. */
  dated: readonly string[]
}

export const channelKinds: Record<ChannelName, ChannelKind> = {
  google: {
    name: 'google',
    title: { fr: 'Google Shopping', en: 'Google Shopping' },
    userAgent: 'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)',
    readsEvery: { fr: 'une fois par jour au plus', en: 'once a day at most' },
    running: ['in_stock', 'preorder', 'backorder'],
    stopped: ['out_of_stock'],
    dated: ['preorder', 'backorder'],
  },
  meta: {
    name: 'meta',
    title: { fr: 'Facebook et Instagram', en: 'Facebook and Instagram' },
    userAgent: 'facebookexternalua',
    readsEvery: { fr: 'une fois par heure au plus', en: 'once an hour at most' },
    running: ['in stock', 'preorder', 'available for order'],
    stopped: ['out of stock', 'discontinued', 'mark_as_sold', 'pending'],
    dated: [],
  },
}

export function isChannelName(text: string | undefined): text is ChannelName {
  return text === 'google' || text === 'meta'
}
