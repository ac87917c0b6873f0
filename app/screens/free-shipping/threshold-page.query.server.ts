import type pg from 'pg'
import { loadOffers } from '../../features/free-shipping/free-shipping.query.server.ts'
import { loadBasketFigures } from '../../features/threshold/basket.query.server.ts'
import { loadBasketRead } from '../../features/threshold/basket.store.server.ts'
import { loadFigures } from '../../features/threshold/figure.store.server.ts'
import { toThreshold } from '../../features/threshold/threshold.rules.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { currencyDigits } from '../../language/money.ts'
import { now } from '../../runtime/clock.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { ThresholdProps } from './threshold.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

const dayMs = 86_400_000
const yearDays = 365
/** A year less the days on which a young or small shop sold nothing yet. */
const nearlyYear = 355

/** Past baskets of a year in one currency (`?currency`), and the threshold to begin with (`?at`, in whole units). */
export function loadThresholdPage(shop: Shop, search: URLSearchParams): Promise<Page> {
  const at = now()
  return withSnapshot(shop.accountId, async (sql) => {
    const own = await loadOwn(sql, shop)
    const currency = toCurrency(search.get('currency')) ?? own.currency
    const since = new Date(at.getTime() - yearDays * dayMs)
    const { first, last, ...baskets } = await loadBasketFigures(sql, { ...shop, currency, since })
    const read = await loadBasketRead(sql, shop)
    const today = await loadToday(sql, shop, own.country, currency)
    // Baskets come oldest first: until all are there, nothing is known of what came after the last one.
    const isComplete = read?.state === 'done'
    const days = daysFrom(first, isComplete ? at : last)
    const asked = Number(search.get('at') ?? Number.NaN) * 10 ** currencyDigits(currency)
    const begin = Number.isFinite(asked) ? asked : (today ?? aboveAverage(baskets))
    return {
      ...{
        currency,
        shopCurrency: own.currency,
        baskets,
        days,
        isComplete,
        wholeYear: isComplete && days >= nearlyYear,
        today,
      },
      seesAll: own.scopes.split(',').includes('read_all_orders'),
      span: first && last ? { first: first.toISOString(), last: last.toISOString() } : null,
      begin: toThreshold(begin, baskets.scale),
      read: read && {
        ...{ state: read.state, read: read.read, failure: read.failure },
        ...{ askedAt: read.askedAt.toISOString(), finishedAt: read.finishedAt?.toISOString() ?? null },
      },
      figures: (await loadFigures(sql, shop)).map((figure) => ({
        ...figure,
        savedAt: figure.savedAt.toISOString(),
      })),
    }
  })
}

function daysFrom(first: Date | null, end: Date | null): number {
  if (!first || !end) return 0
  return Math.min(yearDays, Math.max(1, Math.ceil((end.getTime() - first.getTime()) / dayMs)))
}

type Page = Omit<ThresholdProps, 'refused'>

const toCurrency = (text: string | null) => (text && /^[A-Z]{3}$/.test(text) ? text : null)

/** Where nothing is promised yet: the first bar above the average order. */
function aboveAverage({ average, scale }: { average: number | null; scale: { bin: number } }): number {
  return Math.ceil(((average ?? 0) + 1) / scale.bin) * scale.bin
}

type Own = { currency: string; country: string; scopes: string }

async function loadOwn(sql: Sql, { accountId, shopId }: Shop): Promise<Own> {
  const { rows } = await sql.query<Own>(
    'select currency, country, scopes from shop where account_id = $1 and shop_id = $2',
    [accountId, shopId],
  )
  return rows[0] ?? { currency: 'EUR', country: 'FR', scopes: '' }
}

/** What the shop's own country is promised today, for most goods. */
async function loadToday(sql: Sql, shop: Shop, country: string, currency: string): Promise<number | null> {
  const offers = await loadOffers(sql, shop)
  const own = offers.find(
    (offer) => offer.country === country && offer.province === null && offer.cartKind === '0',
  )
  return own?.currency === currency ? own.threshold : null
}
