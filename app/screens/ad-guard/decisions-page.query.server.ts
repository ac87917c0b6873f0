import {
  type DecisionFilter,
  loadAdCounts,
  loadDecisions,
} from '../../features/ad-guard/ad-guard.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'

const filters: readonly DecisionFilter[] = ['all', 'suppress', 'hold', 'question']

/** A page of decisions, newest first, as its address asks: `state`, `q`, `after`. */
export function loadDecisionsPage(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
) {
  const view = filters.find((filter) => filter === search.get('state')) ?? 'all'
  const query = (search.get('q') ?? '').slice(0, 200)
  const after = search.get('after')
  const address = (more: Record<string, string>) => {
    const kept = new URLSearchParams({
      ...(view === 'all' ? {} : { state: view }),
      ...(query ? { q: query } : {}),
      ...more,
    })
    return kept.size ? `/ads?${kept}` : '/ads'
  }
  return withSnapshot(accountId, async (sql) => {
    const counts = await loadAdCounts(sql, shopId)
    const { rows, next } = await loadDecisions(sql, shopId, { state: view, q: query, after })
    return {
      counts,
      rows,
      query,
      view,
      previous: after ? address({}) : null,
      next: next === null ? null : address({ after: next }),
    }
  })
}
