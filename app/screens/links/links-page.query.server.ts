import type { LinkPair, LinkSide, LinksPage, LinkTab, PoolCard } from '../../features/pool/pool.types.ts'
import { proposeLinks } from '../../flows/pool-links.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { linkDifferences } from './link-differences.rules.ts'
import { type GapKind, type GapRow, gapKinds } from './link-gaps.view.tsx'
import type { LinkLine } from './link-lists.view.tsx'
import type { DoubtfulPair, LinkedSide } from './link-pair.view.tsx'
import { loadHand } from './link-search.query.server.ts'
import { type LinksProps, type LinksTab, linksTabs } from './links.view.tsx'
import { writePairId } from './pair-id.ts'
import { loadPoolStage } from './pool-stage.query.server.ts'

type Staff = { accountId: AccountId; shopId: ShopId }
type Page = Omit<LinksProps, 'answer'>

/** Sure ones shown before they are all opened. */
const firstSure = 5

/** A page of links as its address asks: `tab`, `page`, `list`, and by hand what is searched on each side. */
export async function loadLinksPage(staff: Staff, search: URLSearchParams): Promise<Page> {
  const tab = linksTabs.find((one) => one === search.get('tab')) ?? 'decide'
  const wanted = search.get('pool')
  const { stage, pool } = await withSnapshot(staff.accountId, (sql) => loadPoolStage(sql, staff, wanted))
  if (!pool || stage !== 'ready') return { ...nothing, stage, tab }
  const kind = gapKinds.find((one) => one === search.get('list')) ?? null
  const asked = linkTabOf(tab, kind)
  const proposed = await proposeLinks({
    ...refOf(pool),
    tab: asked,
    page: pageOf(search),
    size: sizes[asked],
  })
  if (!proposed) return { ...nothing, stage: 'no-pool', tab }
  const { page, pages } = proposed
  const paging = { page, pages, base: addressOf(tab, kind, wanted) }
  return {
    stage,
    tab,
    counts: countsOf(proposed),
    lines: tab === 'decide' ? await loadFirstSure(pool, proposed) : linesOf(proposed),
    pairs: tab === 'decide' ? proposed.pairs.map(toDoubtful) : [],
    gaps:
      tab === 'gaps'
        ? { counts: proposed.counts, open: kind && { kind, rows: gapRows(proposed), paging } }
        : null,
    hand: tab === 'hand' ? await loadHand(staff.accountId, pool, search) : null,
    paging,
  }
}

const nothing: Omit<Page, 'stage' | 'tab'> = {
  counts: { exact: 0, doubtful: 0, linked: 0, apart: 0, gaps: 0 },
  lines: [],
  pairs: [],
  gaps: null,
  hand: null,
  paging: { page: 1, pages: 1, base: '/links' },
}

/** Doubtful pairs are large. */
const sizes: Partial<Record<LinkTab, number>> = { doubtful: 10 }

const refOf = ({ accountId, poolId }: PoolCard) => ({ accountId, poolId })

function linkTabOf(tab: LinksTab, kind: GapKind | null): LinkTab {
  if (tab === 'gaps') return kind ?? 'missing'
  if (tab === 'exact' || tab === 'linked') return tab
  return tab === 'apart' ? 'rejected' : 'doubtful'
}

function pageOf(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1')
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

function addressOf(tab: LinksTab, list: GapKind | null, pool: string | null): string {
  const asked = { ...(tab === 'decide' ? {} : { tab }), ...(list ? { list } : {}), ...(pool ? { pool } : {}) }
  const search = new URLSearchParams(asked)
  return search.size ? `/links?${search}` : '/links'
}

const countsOf = ({ counts }: LinksPage): LinksProps['counts'] => ({
  exact: counts.exact,
  doubtful: counts.doubtful,
  linked: counts.linked,
  apart: counts.rejected,
  gaps: counts.missing + counts.duplicates + counts.alone,
})

/** The fold of the first tab holds some of the sure ones. */
async function loadFirstSure(pool: PoolCard, { counts }: LinksPage): Promise<LinkLine[]> {
  if (counts.exact === 0) return []
  const sure = await proposeLinks({ ...refOf(pool), tab: 'exact', page: 1, size: firstSure })
  return (sure?.pairs ?? []).map((pair) => toLine(pair))
}

function linesOf({ pairs, linked }: LinksPage): LinkLine[] {
  return [
    ...pairs.map((pair) => toLine(pair)),
    ...linked.map((pair) => ({
      ...toLine(pair),
      joined: pair.joined ? ('yes' as const) : (pair.unjoinedWhy ?? 'new'),
      decidedAt: pair.decidedAt.toISOString(),
    })),
  ]
}

const pairIdOf = ({ shopify, prestashop, basis }: LinkPair) =>
  writePairId(shopify.variantId, prestashop.variantId, basis)

const toLine = (pair: LinkPair): LinkLine => ({
  pairId: pairIdOf(pair),
  basis: pair.basis,
  shopify: toSide(pair.shopify),
  prestashop: toSide(pair.prestashop),
  joined: null,
  decidedAt: null,
})

function toDoubtful(pair: LinkPair): DoubtfulPair {
  const { pairId, shopify, prestashop } = toLine(pair)
  return { pairId, shopify, prestashop, doubt: pair.why, differences: linkDifferences(shopify, prestashop) }
}

/** As the view shows it: a lone variant has no options of its own. */
function toSide(side: LinkSide): LinkedSide {
  const { title, priceMinor, currency, quantity, ...kept } = side
  return {
    ...kept,
    options: title === '' || title === 'Default Title' ? null : title,
    price: { minor: priceMinor, currency },
    available: quantity,
  }
}

/** Missing and lonely ones as they are; of what stands several times, each variant under its value. */
export function gapRows({ singles, duplicates }: LinksPage): GapRow[] {
  return [
    ...singles.map(({ side: shop, ...side }) => ({ shop, side: toSide(side), value: null })),
    ...duplicates.flatMap(({ value, ...sides }) =>
      (['shopify', 'prestashop'] as const).flatMap((shop) =>
        sides[shop].map((side) => ({ shop, side: toSide(side), value })),
      ),
    ),
  ]
}
