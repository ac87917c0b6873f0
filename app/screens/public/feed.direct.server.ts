/** GET /feeds/:channel/:linkId?s=…: the rows of a channel's feed, at the moment at which they are fetched.
 *
 *  403 not signed by us (nothing is looked up) · 404 signed, but there is no such link · 410 revoked · 304 nothing
 *  has changed since the reader's ETag · 200 the feed. A channel without a list gets the header alone: no row
 *  blocks nothing, and says nothing false. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ChannelFeed } from '../../channels/channel.port.ts'
import { saveFetch } from '../../features/ad-guard/channel-list.store.server.ts'
import { type FeedStream, loadFeedVersion, openFeed } from '../../features/ad-guard/feed.query.server.ts'
import { channelSubject } from '../../features/problems/problem.rules.ts'
import { closeProblems } from '../../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { findFeedLink } from '../../runtime/directory.ts'
import { feedOf } from '../../runtime/wire.ts'
import { readFeedAddress } from './feed-address.server.ts'
import { streamAnswer } from './stream-answer.server.ts'
import { makeTurns } from './turns.server.ts'

/** A million rows at a slow mobile line's pace; then the connection is needed for others. */
const patienceMs = 5 * 60_000
/** Readers who take their time must not take the whole pool from the screens, nor one merchant's from another's. */
const inTurn = makeTurns({ places: 6, each: 2 })

type Asked = {
  accountId: AccountId
  shopId: ShopId
  feed: ChannelFeed
  linkId: string
  request: IncomingMessage
}
/** Null where the reader left before the end: it can't have used what it got. */
type Sent = { status: 200 | 304; stream: FeedStream | null } | null

export async function sendFeed(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
): Promise<void> {
  const address = readFeedAddress(request.originalUrl ?? request.url ?? '')
  if (!address) return refuse(response, 403)
  const link = await findFeedLink(address.linkId)
  if (link?.channel !== address.channel) return refuse(response, 404)
  if (link.revokedAt) return refuse(response, 410)
  const { accountId, shopId, channel } = link
  // Noted before the snapshot: what is decided meanwhile counts as not read yet.
  const at = now()
  const asked = { accountId, shopId, feed: feedOf(channel), linkId: address.linkId, request }
  const sent = await inTurn(accountId, () => answer(asked, response))
  if (!sent || request.method === 'HEAD') return
  const userAgent = request.headers['user-agent'] ?? ''
  const { status } = sent
  const rows = sent.stream?.rowCount ?? 0
  await withAccount(accountId, async (sql) => {
    await saveFetch(sql, { accountId, shopId, channel, at, userAgent, status, rows })
    await closeProblems(sql, {
      accountId,
      kinds: ['feed-not-fetched'],
      subjects: [channelSubject(shopId, channel)],
      now: at,
    })
  })
}

function answer(
  { accountId, shopId, feed, linkId, request }: Asked,
  response: ServerResponse,
): Promise<Sent> {
  return withAccount(accountId, async (sql) => {
    await sql.query('set transaction read only')
    const etag = `W/"${linkId}-${await loadFeedVersion(sql)}"`
    const gzip = takesGzip(request)
    const isKnown = hasAlready(request, etag)
    response.writeHead(isKnown ? 304 : 200, headersOf(feed, etag, gzip && !isKnown))
    if (isKnown || request.method === 'HEAD') {
      response.end()
      return { status: isKnown ? 304 : 200, stream: null }
    }
    const stream = openFeed(sql, shopId, feed)
    return (await streamAnswer(stream, response, { gzip, patienceMs })) ? { status: 200, stream } : null
  })
}

function headersOf(feed: ChannelFeed, etag: string, gzip: boolean): Record<string, string> {
  return {
    'content-type': feed.contentType,
    'content-disposition': `inline; filename="${feed.fileName}"`,
    'cache-control': feed.cacheControl,
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    vary: 'accept-encoding',
    etag,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  }
}

/** `gzip;q=0` refuses it. */
function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = String(headers['accept-encoding'] ?? '').toLowerCase()
  return /(^|,)\s*(gzip|\*)\s*(;\s*q=(0?\.0*[1-9]|1))?[^,;]*(,|$)/.test(accepted)
}

function hasAlready({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
  return known.some((tag) => tag === etag || `W/${tag}` === etag)
}

const reasons = { 403: 'Forbidden', 404: 'Not found', 410: 'Gone' }

function refuse(response: ServerResponse, status: keyof typeof reasons): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${reasons[status]}\n`)
}
