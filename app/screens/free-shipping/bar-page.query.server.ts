import type pg from 'pg'
import { type Bar, loadBar, loadOffers } from '../../features/free-shipping/free-shipping.query.server.ts'
import type { Published } from '../../features/free-shipping/progress.rules.ts'
import { isPast } from '../../features/free-shipping/proof.rules.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { BarProps } from './bar.view.tsx'
import { toPublished } from './preview.rules.ts'
import { countProved, countStates, type PromiseOffer, type PromiseState, toRows } from './promise.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Staff = { accountId: AccountId; shopId: ShopId }

const pageSize = 50
const states = ['withdrawn', 'unproved', 'unasked', 'proved', 'none'] as const satisfies PromiseState[]

/** What is promised where (`?state`, `?page`), and all that the preview needs to say it as the storefront does. */
export function loadBarPage(staff: Staff, search: URLSearchParams): Promise<BarProps> {
  return withSnapshot(staff.accountId, async (sql) => {
    const own = await loadOwn(sql, staff)
    const bar = await loadBar(sql, staff)
    const rows = toRows(await loadPromises(sql, staff), own.country)
    const state = states.find((each) => each === search.get('state')) ?? null
    const shown = state ? rows.filter((row) => row.state === state) : rows
    const pages = Math.max(1, Math.ceil(shown.length / pageSize))
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1))
    return {
      ...{ country: own.country, currency: own.currency, state, page, pages },
      bar: bar && toShown(bar),
      published: bar?.published?.on
        ? isPast(bar.published, now())
          ? null
          : toPreview(bar.published)
        : bar?.isOn === false
          ? toPublished(rows)
          : null,
      rows: shown.slice((page - 1) * pageSize, page * pageSize),
      counts: { ...countStates(rows), all: rows.length },
      proved: countProved(rows),
    }
  })
}

export async function loadPromises(sql: Sql, staff: Staff): Promise<PromiseOffer[]> {
  const offers = await loadOffers(sql, staff)
  return offers.map((offer) => ({
    ...offer,
    provedAt: offer.provedAt?.toISOString() ?? null,
    withdrawnSince: offer.withdrawnSince?.toISOString() ?? null,
  }))
}

export async function loadOwn(
  sql: Sql,
  { accountId, shopId }: Staff,
): Promise<{ currency: string; country: string }> {
  const { rows } = await sql.query<{ currency: string; country: string }>(
    'select currency, country from shop where account_id = $1 and shop_id = $2',
    [accountId, shopId],
  )
  return rows[0] ?? { currency: 'EUR', country: 'FR' }
}

/** Without what only real carts need: which article ships how, and codes. */
function toPreview({ kinds: _, offers, ...published }: Published): Published {
  return { ...published, offers: offers.map(({ codes: _codes, ...offer }) => offer) }
}

export type BarShownState = Omit<
  Bar,
  'published' | 'publishedAt' | 'readAt' | 'provedAt' | 'readChecksum'
> & {
  /** What pages are told: null before anything was sent. */
  isSent: boolean | null
  publishedAt: string | null
  readAt: string | null
  provedAt: string | null
}

function toShown({ published, readChecksum: _, ...bar }: Bar): BarShownState {
  return {
    ...bar,
    isSent: published ? published.on : null,
    publishedAt: bar.publishedAt?.toISOString() ?? null,
    readAt: bar.readAt?.toISOString() ?? null,
    provedAt: bar.provedAt?.toISOString() ?? null,
  }
}
