/** What a supplementary product feed needs of an ad channel. Features, flows and screens see this file only;
 *  runtime/wire.ts picks who fills it. */
import type { Availability } from '../language/sellable.ts'

export const channels = ['google', 'meta'] as const
export type Channel = (typeof channels)[number]

export function isChannel(text: string): text is Channel {
  return channels.some((channel) => channel === text)
}

/** A column of the feed, named in the channel's own spelling. */
export type FeedColumn =
  /** The id exactly as the channel lists it. */
  | { holds: 'id'; name: string }
  | { holds: 'availability'; name: string; words: Record<Availability, string> }
  /** ISO 8601 with a zone, only beside preorder and backorder. */
  | { holds: 'availability-date'; name: string }
  /** `value` on a paused ad, else empty. */
  | { holds: 'pause'; name: string; value: string }

export type ChannelFeed = {
  channel: Channel
  delimiter: '\t' | ','
  contentType: string
  fileName: string
  cacheControl: string
  columns: readonly FeedColumn[]
}
