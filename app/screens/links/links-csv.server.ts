import { proposeLinks } from '../../flows/pool-links.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { csvField } from './csv-field.rules.ts'
import { type GapRow, gapKinds } from './link-gaps.view.tsx'
import { gapRows } from './links-page.query.server.ts'
import { loadPoolStage } from './pool-stage.query.server.ts'

/** Proposals are made anew for each page: few and large ones. */
const size = 5_000
const columns = ['shop', 'variant_id', 'product', 'options', 'sku', 'barcode', 'available', 'repeated']

/** All of one list; raw numbers. Null: no such list, or no pool. */
export async function writeGaps(
  staff: { accountId: AccountId; shopId: ShopId },
  search: URLSearchParams,
): Promise<string | null> {
  const kind = gapKinds.find((one) => one === search.get('list'))
  const { pool } = await withSnapshot(staff.accountId, (sql) => loadPoolStage(sql, staff, search.get('pool')))
  if (!kind || !pool) return null
  const lines = [columns.join(',')]
  for (let page = 1, pages = 1; page <= pages; page++) {
    const asked = { accountId: staff.accountId, poolId: pool.poolId, tab: kind, page, size }
    const proposed = await proposeLinks(asked)
    if (!proposed) return null
    pages = proposed.pages
    lines.push(...gapRows(proposed).map(toLine))
  }
  // Spreadsheets take a file for UTF-8 only with this mark.
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const toLine = ({ shop, side, value }: GapRow): string =>
  [shop, side.variantId, side.productTitle, side.options, side.sku, side.barcode, side.available, value]
    .map(csvField)
    .join(',')
