import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { StockListProps, StockView } from './stock.view.tsx'
import { readCursor, type StockCursor, writeCursor } from './stock-cursor.server.ts'
import { loadStock, loadStockCounts } from './stock-list.query.server.ts'

const views: readonly StockView[] = ['all', 'out', 'below', 'order', 'difference']

/** A page of the list as its address asks: `q`, `view`, `after` or `before`. */
export function loadStockPage(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
): Promise<StockListProps> {
  const query = (search.get('q') ?? '').trim().slice(0, 200)
  const view = views.find((one) => one === search.get('view')) ?? 'all'
  const address = (name: 'after' | 'before', cursor: StockCursor | null) => {
    if (!cursor) return null
    const kept = { ...(view === 'all' ? {} : { view }), ...(query ? { q: query } : {}) }
    return `/stock?${new URLSearchParams({ ...kept, [name]: writeCursor(cursor) })}`
  }
  const asked = {
    q: query,
    view,
    after: readCursor(search.get('after')),
    before: readCursor(search.get('before')),
  }
  return withSnapshot(accountId, async (sql) => {
    const { floor, ...counts } = await loadStockCounts(sql, shopId)
    const page = await loadStock(sql, shopId, asked)
    const links = { previous: address('before', page.previous), next: address('after', page.next) }
    return { query, view, rows: page.rows, counts: counts.all === 0 ? null : counts, floor, ...links }
  })
}
