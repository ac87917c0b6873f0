/** Proposes which variants of two shops are one thing, and keeps what staff decide: nothing is ever guessed. */
import type pg from 'pg'
import { unjoinLinks } from '../features/pool/carry.store.server.ts'
import {
  countDecided,
  loadDecided,
  loadLinkable,
  loadLinkSides,
  loadProposalInput,
} from '../features/pool/link.query.server.ts'
import { decideProposals, type Proposals } from '../features/pool/link.rules.ts'
import {
  loadLinked,
  type PairToLink,
  saveLinks,
  savePairStates,
  undoLinks,
} from '../features/pool/link.store.server.ts'
import { loadPool } from '../features/pool/pool.query.server.ts'
import { lockPools } from '../features/pool/pool.store.server.ts'
import type {
  LinkBasis,
  LinkPair,
  LinkSide,
  LinksPage,
  LinkTab,
  PoolCard,
  PoolRef,
} from '../features/pool/pool.types.ts'
import { dropPlans } from '../features/pool/sync-run.store.server.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import type { VariantId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { now } from '../runtime/clock.ts'
import { withAccount, withSnapshot } from '../runtime/database.ts'

type Sql = Pick<pg.PoolClient, 'query'>
export type PairIds = { shopifyVariantId: VariantId; prestashopVariantId: VariantId }
export type LinkDecision = PairIds & { answer: 'link' | 'reject' | 'later' | 'undo'; basis?: LinkBasis }
/** `already-linked`: one of both is linked to another variant of this pool. `unknown-variant`: gone, or a bundle. */
export type LinkRefusal = 'already-linked' | 'unknown-variant' | 'not-linked'
export type DecidedLinks = {
  linked: number
  rejected: number
  later: number
  undone: number
  refused: (PairIds & { code: LinkRefusal })[]
}

const pageSize = 50

/** Null: no such pool. Pages count from 1; `size`: of a page. */
export async function proposeLinks(
  input: PoolRef & { tab: LinkTab; page: number; size?: number; search?: string },
): Promise<LinksPage | null> {
  return withSnapshot(input.accountId, async (sql) => {
    const pool = await loadPool(sql, input)
    if (!pool) return null
    const all = decideProposals(await loadProposalInput(sql, pool))
    const shown = input.search ? await matching(sql, pool, all, input.search) : all
    return toPage(sql, pool, shown, input)
  })
}

async function toPage(
  sql: Sql,
  pool: PoolCard,
  proposals: Proposals,
  { tab, page: wanted, size = pageSize }: { tab: LinkTab; page: number; size?: number },
): Promise<LinksPage> {
  const { exact, doubtful, duplicates, missing, alone } = proposals
  const counts = {
    ...{ exact: exact.length, doubtful: doubtful.length, duplicates: duplicates.length },
    ...{ missing: missing.length, alone: alone.length },
    ...(await countDecided(sql, pool)),
  }
  const pages = Math.max(1, Math.ceil(counts[tab] / size))
  const page = Math.min(Math.max(1, wanted), pages)
  const part = { offset: (page - 1) * size, limit: size }
  const cut = <T>(list: readonly T[]) => list.slice(part.offset, part.offset + part.limit)
  const decided = tab === 'linked' || tab === 'rejected' ? await loadDecided(sql, pool, tab, part) : []
  const pairs = tab === 'exact' ? cut(exact) : tab === 'doubtful' ? cut(doubtful) : []
  const groups = tab === 'duplicates' ? cut(duplicates) : []
  const singles = tab === 'missing' ? cut(missing) : tab === 'alone' ? cut(alone) : []
  const { shopify, prestashop } = await sidesOf(sql, pool, {
    shopify: [
      ...[...pairs, ...decided, ...groups].flatMap((each) => each.shopify),
      ...singles.flatMap(({ side, variantId }) => (side === 'shopify' ? [variantId] : [])),
    ],
    prestashop: [
      ...[...pairs, ...decided, ...groups].flatMap((each) => each.prestashop),
      ...singles.flatMap(({ side, variantId }) => (side === 'prestashop' ? [variantId] : [])),
    ],
  })
  const known = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one])
  const filled = <P extends { shopify: string; prestashop: string }>(pair: P) => {
    const [one, other] = [shopify.get(pair.shopify), prestashop.get(pair.prestashop)]
    return one && other ? [{ ...pair, shopify: one, prestashop: other }] : []
  }
  return {
    ...{ pool, tab, counts, page, pages },
    pairs:
      tab === 'rejected'
        ? decided.flatMap(filled).map((pair): LinkPair => ({ ...pair, why: 'decided' }))
        : pairs.flatMap(filled),
    linked: tab === 'linked' ? decided.flatMap(filled).map((pair) => ({ ...pair, why: 'decided' })) : [],
    duplicates: groups.map((group) => ({
      ...group,
      shopify: group.shopify.flatMap((id) => known(shopify.get(id))),
      prestashop: group.prestashop.flatMap((id) => known(prestashop.get(id))),
    })),
    singles: singles.flatMap(({ side, variantId }) =>
      known((side === 'shopify' ? shopify : prestashop).get(variantId)).map((one) => ({ ...one, side })),
    ),
  }
}

async function sidesOf(
  sql: Sql,
  { accountId, shops, locationIds }: PoolCard,
  ids: { shopify: string[]; prestashop: string[] },
): Promise<{ shopify: Map<string, LinkSide>; prestashop: Map<string, LinkSide> }> {
  return {
    shopify: await loadLinkSides(sql, { accountId, ...shops.shopify }, ids.shopify, locationIds),
    prestashop: await loadLinkSides(sql, { accountId, ...shops.prestashop }, ids.prestashop, null),
  }
}

/** Those that name what is looked for in their title, SKU or barcode. */
async function matching(sql: Sql, pool: PoolCard, all: Proposals, search: string): Promise<Proposals> {
  const input = await loadProposalInput(sql, pool)
  const wanted = search.trim().toLowerCase()
  const hits = (list: typeof input.shopify) =>
    new Set(
      list
        .filter((each) =>
          [each.productTitle, each.title, each.sku, each.barcode].some((text) =>
            text?.toLowerCase().includes(wanted),
          ),
        )
        .map(({ variantId }) => variantId),
    )
  const found = { shopify: hits(input.shopify), prestashop: hits(input.prestashop) }
  const pair = ({ shopify, prestashop }: { shopify: string; prestashop: string }) =>
    found.shopify.has(shopify) || found.prestashop.has(prestashop)
  return {
    exact: all.exact.filter(pair),
    doubtful: all.doubtful.filter(pair),
    duplicates: all.duplicates.filter(
      (group) =>
        group.shopify.some((id) => found.shopify.has(id)) ||
        group.prestashop.some((id) => found.prestashop.has(id)),
    ),
    missing: all.missing.filter(({ side, variantId }) => found[side].has(variantId)),
    alone: all.alone.filter(({ side, variantId }) => found[side].has(variantId)),
  }
}

/** `allExact`: every exact pair, as the page shows them now. Refused where nothing at all could be done. */
export async function decideLinks(
  input: PoolRef & ({ decisions: readonly LinkDecision[] } | { allExact: true }),
): Promise<Outcome<DecidedLinks, 'unknown-pool' | LinkRefusal>> {
  return withAccount(input.accountId, async (sql) => {
    await lockPools(sql, input.accountId)
    const pool = await loadPool(sql, input)
    if (!pool) return { ok: false, code: 'unknown-pool' }
    const decisions = 'decisions' in input ? input.decisions : await exactDecisions(sql, pool)
    const value = await saveDecisions(sql, pool, decisions)
    await askAboutDoubts(sql, pool)
    const done = value.linked + value.rejected + value.later + value.undone
    const [first] = value.refused
    return done === 0 && first ? { ok: false, code: first.code } : { ok: true, value }
  })
}

async function exactDecisions(sql: Sql, pool: PoolCard): Promise<LinkDecision[]> {
  const { exact } = decideProposals(await loadProposalInput(sql, pool))
  return exact.map(({ shopify, prestashop, basis }) => ({
    shopifyVariantId: shopify as VariantId,
    prestashopVariantId: prestashop as VariantId,
    answer: 'link',
    basis,
  }))
}

async function saveDecisions(
  sql: Sql,
  pool: PoolCard,
  decisions: readonly LinkDecision[],
): Promise<DecidedLinks> {
  const of = (answer: LinkDecision['answer']) => decisions.filter((each) => each.answer === answer)
  const undone = await undoLinks(sql, pool, of('undo'), now())
  await unjoinLinks(sql, pool.accountId, undone, 'undone')
  await dropPlans(sql, pool.accountId, { linkIds: undone })
  const { accepted, refused } = await sortLinks(sql, pool, of('link'))
  await saveLinks(sql, pool, accepted, now())
  const rejected = of('reject').map((pair) => ({ ...pair, state: 'rejected' as const }))
  const later = of('later').map((pair) => ({ ...pair, state: 'later' as const }))
  return {
    linked: accepted.length,
    rejected: await savePairStates(sql, pool, rejected, now()),
    later: await savePairStates(sql, pool, later, now()),
    undone: undone.length,
    refused: [
      ...refused,
      ...of('undo')
        .slice(undone.length)
        .map((pair) => ({ ...pair, code: 'not-linked' as const })),
    ],
  }
}

/** A variant is linked once, whether it is linked already or named twice in one go. */
async function sortLinks(
  sql: Sql,
  pool: PoolCard,
  wanted: readonly LinkDecision[],
): Promise<{ accepted: PairToLink[]; refused: DecidedLinks['refused'] }> {
  const taken = await loadLinked(sql, pool, wanted)
  const { accountId } = pool
  const known = {
    shopify: await loadLinkable(
      sql,
      { accountId, ...pool.shops.shopify },
      wanted.map((pair) => pair.shopifyVariantId),
    ),
    prestashop: await loadLinkable(
      sql,
      { accountId, ...pool.shops.prestashop },
      wanted.map((pair) => pair.prestashopVariantId),
    ),
  }
  const accepted: PairToLink[] = []
  const refused: DecidedLinks['refused'] = []
  for (const { shopifyVariantId, prestashopVariantId, basis } of wanted) {
    const pair = { shopifyVariantId, prestashopVariantId }
    if (!known.shopify.has(shopifyVariantId) || !known.prestashop.has(prestashopVariantId))
      refused.push({ ...pair, code: 'unknown-variant' })
    else if (taken.shopify.has(shopifyVariantId) || taken.prestashop.has(prestashopVariantId))
      refused.push({ ...pair, code: 'already-linked' })
    else {
      taken.shopify.add(shopifyVariantId)
      taken.prestashop.add(prestashopVariantId)
      accepted.push({ ...pair, basis: basis ?? 'hand' })
    }
  }
  return { accepted, refused }
}

async function askAboutDoubts(sql: Sql, pool: PoolCard): Promise<void> {
  const { doubtful } = decideProposals(await loadProposalInput(sql, pool))
  const { accountId, poolId } = pool
  const kind = 'links-doubtful' as const
  if (doubtful.length === 0)
    await closeProblems(sql, { accountId, kinds: [kind], subjects: [poolId], now: now() })
  else
    await openProblems(sql, {
      accountId,
      problems: [{ kind, subject: poolId, shopId: null, data: { doubtful: doubtful.length } }],
      now: now(),
    })
}
