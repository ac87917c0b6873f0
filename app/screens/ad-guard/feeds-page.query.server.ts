import { channels } from '../../channels/channel.port.ts'
import { type ChannelSummary, loadChannelSummary } from '../../features/ad-guard/channel-list.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { feedAddress } from '../public/feed-address.server.ts'
import type { FeedRow } from './feeds.view.tsx'
import { pauseLabel } from './pause-label.server.ts'

/** Each channel's address and its last read. */
export function loadFeedsPage({ accountId, shopId }: { accountId: AccountId; shopId: ShopId }) {
  return withSnapshot(accountId, async (sql) => {
    const summaries = await loadChannelSummary(sql, shopId)
    const feeds = channels.flatMap((channel) =>
      summaries.filter((one) => one.channel === channel).map(toFeed),
    )
    return { feeds, label: pauseLabel() }
  })
}

function toFeed({ channel, list, links, lastFetch, unread }: ChannelSummary): FeedRow {
  const open = links.filter(({ revokedAt }) => revokedAt === null)
  const revoked = links.find(({ revokedAt }) => revokedAt !== null)
  return {
    channel,
    hasList: list !== null,
    links: open.map(({ linkId }) => ({ linkId, url: feedAddress(channel, linkId) })),
    fetched: lastFetch && {
      at: lastFetch.at.toISOString(),
      rows: lastFetch.rows,
      changed: lastFetch.status !== 304,
    },
    behind: lastFetch ? unread : 0,
    revokedAt: revoked?.revokedAt?.toISOString() ?? null,
  }
}
