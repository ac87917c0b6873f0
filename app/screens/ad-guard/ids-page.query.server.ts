import { channels, isChannel } from '../../channels/channel.port.ts'
import {
  type ChannelSummary,
  loadChannelSummary,
  loadUnmatched,
} from '../../features/ad-guard/channel-list.query.server.ts'
import { type NoMatchReason, noMatchReasons } from '../../features/ad-guard/item-id.rules.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { ChannelListSummary } from './ids.view.tsx'
import type { UnmatchedList } from './ids-unmatched.view.tsx'

/** Each channel's list, and the ids behind one reason where the address asks for them. */
export function loadIdsPage(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
) {
  return withSnapshot(accountId, async (sql) => {
    const summaries = await loadChannelSummary(sql, shopId)
    const lists = channels.map((channel) => {
      const summary = summaries.find((one) => one.channel === channel)
      return { channel, list: summary ? toList(summary) : null }
    })
    return { lists, open: await openUnmatched(sql, shopId, lists, search) }
  })
}

function toList({ channel, list }: ChannelSummary): ChannelListSummary | null {
  if (!list) return null
  const unmatched = noMatchReasons
    .map((reason) => ({ reason, count: list.unmatchedByReason[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const { fileName, listed, matched, refused, refusedCount } = list
  const uploadedAt = list.uploadedAt.toISOString()
  return { channel, fileName, uploadedAt, listed, matched, unmatched, refused, refusedCount }
}

type Sql = Parameters<typeof loadUnmatched>[0]
type Lists = { channel: string; list: ChannelListSummary | null }[]

async function openUnmatched(
  sql: Sql,
  shopId: ShopId,
  lists: Lists,
  search: URLSearchParams,
): Promise<UnmatchedList | null> {
  const channel = search.get('channel') ?? ''
  const reason = noMatchReasons.find((known) => known === search.get('reason'))
  const list = lists.find((one) => one.channel === channel)?.list
  if (!isChannel(channel) || !reason || !list) return null
  const after = search.get('after')
  const page = await loadUnmatched(sql, { shopId, channel }, { reason, after })
  const address = (more: Record<string, string>) =>
    `/ads/ids?${new URLSearchParams({ channel, reason, ...more })}`
  return {
    channel,
    reason,
    total: totalOf(list, reason),
    ids: page.items.map(({ itemId }) => itemId),
    first: after ? address({}) : null,
    next: page.next === null ? null : address({ after: page.next }),
  }
}

const totalOf = (list: ChannelListSummary, reason: NoMatchReason): number =>
  list.unmatched.find((one) => one.reason === reason)?.count ?? 0
