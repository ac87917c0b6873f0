import { loadDecisions } from '../../features/ad-guard/ad-guard.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { countProblems, loadLastCheck, loadShownProblems } from '../problems/problems.query.server.ts'
import { loadChannels } from './channels.query.server.ts'
import { loadFound } from './found.query.server.ts'
import { decideLead, decideProgress, decideSteps, type OverviewFacts } from './overview.rules.ts'
import { loadPromisesShown } from './promises.query.server.ts'
import { loadReads } from './reads.query.server.ts'
import { loadSharedStock } from './shared-stock.query.server.ts'
import { loadWeek } from './week.query.server.ts'

const shownGroups = 3
const namedPerKind = 3
const shownDecisions = 5

/** Everything on the first page, read in one transaction. `?guide` shows the first steps again. */
export function loadOverview(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
) {
  const at = now()
  const shop = { accountId, shopId }
  return withAccount(accountId, async (sql) => {
    const reads = await loadReads(sql, shop, at)
    const facts: OverviewFacts = { ...reads, channels: await loadChannels(sql, shop) }
    const steps = decideSteps(facts)
    const zone = await sql.query<{ time_zone: string }>(
      'select time_zone from shop where account_id = $1 and shop_id = $2',
      [accountId, shopId],
    )
    return {
      facts,
      lead: decideLead(facts),
      progress: facts.latestRead ? decideProgress(facts.latestRead, at) : null,
      steps,
      showGuide: search.has('guide') || steps.some((step) => !step.done),
      promises: await loadPromisesShown(sql, shop),
      shared: await loadSharedStock(sql, shop),
      found: await loadFound(sql, shop),
      week: await loadWeek(sql, shop, zone.rows[0]?.time_zone ?? 'UTC', at),
      openProblems: (await countProblems(sql, shop)).open,
      checkedAt: await loadLastCheck(sql, accountId),
      recent: (await loadDecisions(sql, shopId)).rows.slice(0, shownDecisions),
      groups: (await loadShownProblems(sql, shop, namedPerKind)).slice(0, shownGroups),
    }
  })
}
