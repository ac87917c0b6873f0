/** Takes in a channel's own list of ids, and keeps it matched to the shop's variants. */
import type pg from 'pg'
import { type Channel, channels } from '../channels/channel.port.ts'
import { bumpFeedVersion } from '../features/ad-guard/ad-guard.store.server.ts'
import {
  type ListRefusal,
  type ParsedList,
  parseChannelList,
} from '../features/ad-guard/channel-list.parse.ts'
import { loadListCounts } from '../features/ad-guard/channel-list.query.server.ts'
import {
  lockList,
  type MatchedItem,
  matchItems,
  rematchItems,
  replaceList,
} from '../features/ad-guard/channel-list.store.server.ts'
import { channelSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems, type ProblemToOpen } from '../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { withAccount } from '../runtime/database.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** Above this share of ids that we can't act on, a person is told. */
const unmatchedShare = 0.05
/** Channels read at least daily; half a day more is patience. */
const silentMs = 36 * 3_600_000

export type UploadRefusal = ListRefusal | 'other-shop'
export type UploadedList = Pick<ParsedList, 'format' | 'refused' | 'refusedCount'> & {
  listed: number
  matched: number
}

/** Replaces the channel's list, or answers why it can't and keeps the old one. */
export async function uploadChannelList(upload: {
  accountId: AccountId
  shopId: ShopId
  channel: Channel
  fileName: string
  source: AsyncIterable<Uint8Array>
  now: Date
}): Promise<Outcome<UploadedList, UploadRefusal, { line: number | null }>> {
  const { accountId, shopId, now } = upload
  const read = await parseChannelList(upload.source)
  if (!read.ok) return read
  const parsed = read.value
  return withAccount(accountId, async (sql) => {
    await lockList(sql, shopId)
    const matched = await matchItems(sql, upload, parsed.items)
    if (isOfAnotherShop(matched)) return { ok: false, code: 'other-shop', data: { line: null } }
    await replaceList(sql, { ...upload, parsed, matched })
    await judgeLists(sql, { accountId, shopId, now })
    await bumpFeedVersion(sql, accountId)
    const { format, refused, refusedCount } = parsed
    const counts = { listed: matched.length, matched: matched.filter(({ match }) => match.variantId).length }
    return { ok: true, value: { format, refused, refusedCount, ...counts } }
  })
}

/** After an import: new variants find their ids. Inside the caller's transaction. */
export async function rematchChannels(
  sql: Sql,
  { accountId, shopId, now }: { accountId: AccountId; shopId: ShopId; now: Date },
): Promise<number> {
  await lockList(sql, shopId)
  let changed = 0
  for (const channel of channels) changed += await rematchItems(sql, { accountId, shopId }, channel)
  await judgeLists(sql, { accountId, shopId, now })
  if (changed > 0) await bumpFeedVersion(sql, accountId)
  return changed
}

/** Opens and closes what a person must do: add a list that is missing, renew one that doesn't match, look after a
 *  channel that read the feed once and no longer does. */
export async function judgeLists(
  sql: Sql,
  { accountId, shopId, now }: { accountId: AccountId; shopId: ShopId; now: Date },
): Promise<void> {
  const lists = await loadListCounts(sql, { accountId, shopId })
  const wanted = lists
    .filter(({ listed, hasLink }) => listed === null && hasLink)
    .map(({ channel }) => channel)
  const subject = (channel: Channel | 'any') => channelSubject(shopId, channel)
  const noneAtAll = lists.every(({ listed }) => listed === null) && wanted.length === 0
  const missing: (Channel | 'any')[] = noneAtAll ? ['any'] : wanted
  const problems = [
    ...missing.map((channel): ProblemToOpen => ({ kind: 'ids-missing', subject: subject(channel), shopId })),
    ...lists.flatMap(({ channel, listed, matched }): ProblemToOpen[] => {
      if (listed === null || listed - matched <= listed * unmatchedShare) return []
      const data = { listed, unmatched: listed - matched }
      return [{ kind: 'ids-unmatched', subject: subject(channel), shopId, data }]
    }),
    ...lists.flatMap(({ channel, listed, hasLink, lastFetchAt }): ProblemToOpen[] => {
      const isSilent = lastFetchAt !== null && now.getTime() - lastFetchAt.getTime() > silentMs
      return listed && hasLink && isSilent
        ? [{ kind: 'feed-not-fetched', subject: subject(channel), shopId }]
        : []
    }),
  ]
  await closeProblems(sql, {
    accountId,
    kinds: ['ids-missing', 'ids-unmatched', 'feed-not-fetched'],
    subjects: (['any', ...channels] as const).map(subject),
    except: problems,
    now,
  })
  await openProblems(sql, { accountId, problems, now })
}

/** The feed of another shop by mistake: nothing matches, and its links lead elsewhere. */
function isOfAnotherShop(matched: readonly MatchedItem[]): boolean {
  const elsewhere = matched.filter(({ match }) => match.reason === 'other-shop').length
  return elsewhere * 2 > matched.length && matched.every(({ match }) => match.variantId === null)
}
