/** Watches what the feeds say and what the pages sell, from outside: HTTP, the feeds and the stand-in's log. */
import { type Delays, toDelays } from './delays.rules.ts'
import { type FeedWatch, watchFeed } from './feed-watch.ts'
import { graceMs, type Said, type Span, shownAt } from './judge.rules.ts'
import { type Change, createMessages, type News } from './messages.ts'
import { pageSells } from './product-page.parse.ts'
import type { CatalogueVariant, ListedItem, Sandbox } from './sandbox.client.ts'
import { createTruths } from './truths.ts'
import { type Judged, judgeAll } from './verdicts.ts'

export type Observer = {
  /** As it was at the beginning. */
  catalogue: Map<string, CatalogueVariant>
  watches: FeedWatch[]
  /** Reads the pages of the variants after something was done to them; keeps what changed. */
  changed: (input: {
    variantIds: string[]
    at: number
    news?: News
    story?: string
    mayNotHold?: boolean
  }) => Promise<Change[]>
  /** While `work` runs these variants aren't judged: another figure does. */
  exempting: <T>(variantIds: string[], work: () => Promise<T>) => Promise<T>
  /** Variants whose feeds don't say what their page sells, now. */
  wrongNow: (variantIds: Iterable<string>) => Promise<string[]>
  /** Waits until no message is under way and the feeds agree with the pages, at most `withinMs`. */
  settled: (withinMs: number) => Promise<void>
  delays: (story: string, sells: boolean) => Promise<Delays>
  /** Throws where a page changed without the observer being told: nothing would be proved. */
  judge: () => Promise<Judged>
  stop: () => Promise<void>
}

/** A stand-in shop, of whichever platform. */
export type WatchedShop = Pick<Sandbox, 'catalogue' | 'page' | 'log'>

export type ObserverInput = {
  sandbox: WatchedShop
  feeds: { channel: string; url: string }[]
  items: ListedItem[]
  pollMs: number
  everyMs?: number
  /** Judges only what a story changed: for plays in a shop that an earlier one left wrong. */
  onlyChanged?: boolean
}

export async function createObserver(input: ObserverInput): Promise<Observer> {
  const { sandbox, onlyChanged = false } = input
  const items = input.items.filter(({ variantId }) => variantId !== null)
  const itemsOf = Map.groupBy(items, ({ variantId }) => variantId ?? '')
  const watches = input.feeds.map(({ channel, url }) => watchFeed(channel, url, input.everyMs))
  const fresh = () => Promise.all(watches.map((watch) => watch.fresh()))
  await fresh()
  const begunAt = Date.now()
  const catalogue = new Map((await sandbox.catalogue()).map((variant) => [variant.variantId, variant]))
  const messages = createMessages(sandbox, input.pollMs)
  const truths = createTruths(catalogue, messages, begunAt)
  const changes: Change[] = []
  const exemptions = new Map<string, Span[]>()

  const saidOf = ({ channel, itemId }: ListedItem): Said[] =>
    watches.find((watch) => watch.channel === channel)?.said(itemId) ?? []

  const isWrongNow = (variantId: string) => {
    const now = Date.now()
    const truth = truths.of(variantId, now).at(-1)
    return (itemsOf.get(variantId) ?? []).some((item) => {
      const last = saidOf(item).at(-1)
      return truth && last && shownAt({ ...truth, at: now }, [{ ...last, at: 0 }], now) === null
    })
  }

  const look = async (variantId: string, change: Omit<Change, 'variantId' | 'sells'>) => {
    const handle = catalogue.get(variantId)?.handle
    if (handle === undefined) return null
    const sells = pageSells(await sandbox.page(handle, variantId))
    if (truths.sellsNow(variantId) === sells) return null
    const found = { ...change, variantId, sells }
    truths.add(found)
    changes.push(found)
    return found
  }

  /** Milliseconds from the receipt to the slower feed; a feed that never showed it counts until now.
   *  Null: not about a listed item, not received, or over before its grace was. */
  const delayOf = (change: Change, until: number): number | null => {
    const mine = itemsOf.get(change.variantId) ?? []
    const from = messages.receivedAt(change)
    if (mine.length === 0 || from === null) return null
    const next = truths.of(change.variantId, until).find(({ at }) => at > change.at)?.at ?? Infinity
    const truth = { at: change.at, receivedAt: from, sells: change.sells, mayNotHold: change.sells }
    const shown = mine.map((item) => shownAt(truth, saidOf(item), next))
    if (shown.includes(null) && next < from + graceMs) return null
    return Math.max(0, ...shown.map((at) => (at ?? until) - from))
  }

  const isUnderWay = ({ news, ...change }: Change) =>
    news === 'message' && messages.receivedAt({ ...change, news }) === null

  return {
    catalogue,
    watches,
    async changed({ variantIds, news = 'message', story = '', ...rest }) {
      const touched = new Set([...variantIds, ...bundlesWith(catalogue, variantIds)])
      const found: Change[] = []
      for (const variantId of touched) {
        const change = await look(variantId, { news, story, ...rest })
        if (change) found.push(change)
      }
      return found
    },
    async exempting(variantIds, work) {
      const span = { from: Date.now(), to: Number.POSITIVE_INFINITY }
      for (const id of variantIds) exemptions.set(id, [...(exemptions.get(id) ?? []), span])
      try {
        return await work()
      } finally {
        span.to = Date.now()
      }
    },
    async wrongNow(variantIds) {
      await fresh()
      return [...variantIds].filter(isWrongNow)
    },
    async settled(withinMs) {
      const until = Date.now() + withinMs
      while (Date.now() < until) {
        await messages.read()
        await fresh()
        const followed = new Set(
          changes.filter(({ news }) => news !== 'lost').map(({ variantId }) => variantId),
        )
        if (!changes.some(isUnderWay) && ![...followed].some(isWrongNow)) return
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    },
    async delays(story, sells) {
      await messages.read()
      const until = Date.now()
      const mine = changes.filter((change) => change.story === story && change.sells === sells)
      return toDelays(mine.flatMap((change) => delayOf(change, until) ?? []))
    },
    async judge() {
      await messages.read()
      const until = Date.now()
      const unseen = (await sandbox.catalogue()).filter(
        ({ variantId, sells }) => catalogue.has(variantId) && truths.sellsNow(variantId) !== sells,
      )
      if (unseen.length > 0)
        throw new Error(`pages changed unseen: ${unseen.map(({ handle }) => handle).join(', ')}`)
      const changed = new Set(changes.map(({ variantId }) => variantId))
      return judgeAll({
        items: onlyChanged ? items.filter(({ variantId }) => changed.has(variantId ?? '')) : items,
        catalogue,
        truthsOf: (variantId) => truths.of(variantId, until),
        saidOf,
        exemptOf: (variantId) => exemptions.get(variantId) ?? [],
        until,
      })
    },
    stop: async () => {
      await Promise.all(watches.map((watch) => watch.stop()))
    },
  }
}

/** What happens to a component happens to the bundles that are bought with it. */
function bundlesWith(catalogue: Map<string, CatalogueVariant>, variantIds: string[]): string[] {
  return [...catalogue.values()]
    .filter(({ componentIds }) => componentIds.some((id) => variantIds.includes(id)))
    .map(({ variantId }) => variantId)
}
