import type { AccountId, ShopId } from '../../language/ids.ts'
import { withAccount } from '../../runtime/database.ts'
import { countProblems, loadDoneProblems, loadLastCheck, loadShownProblems } from './problems.query.server.ts'

const perKind = 25
const pageSize = 25

/** `?tab=done&before=<problem id>`; anything else shows what is open. */
export function loadProblemsPage(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
) {
  const shop = { accountId, shopId }
  const tab = search.get('tab') === 'done' ? ('done' as const) : ('open' as const)
  const asked = search.get('before')
  const before = asked && /^\d{1,18}$/.test(asked) ? asked : null
  return withAccount(accountId, async (sql) => {
    const counts = await countProblems(sql, shop)
    const checkedAt = await loadLastCheck(sql, accountId)
    const groups = tab === 'open' ? await loadShownProblems(sql, shop, perKind) : []
    const page = tab === 'done' ? await loadDoneProblems(sql, shop, { before, limit: pageSize + 1 }) : []
    const done = page.slice(0, pageSize)
    const next = page.length > pageSize ? (done.at(-1)?.problemId ?? null) : null
    return {
      tab,
      counts,
      checkedAt,
      groups,
      done,
      next,
      firstPage: before === null,
    }
  })
}
