/** Watches what the feeds say and what the pages sell, from outside: HTTP, the feeds and the stand-in's log. */
import { type Delays, toDelays } from './delays.rules.ts'
import { type FeedWatch, watchFeed } from './feed-watch.ts'
import { graceMs, judgeItem, type Said, type Span, shownAt, type Truth } from './judge.rules.ts'
import { isProblemCase } from './problem-case.rules.ts'
import { pageSells } from './product-page.parse.ts'
import type { CatalogueVariant, Delivery, ListedItem, Sandbox } from './sandbox.client.ts'

/** How the app can know of a change: by a message, by its own poll, or not at all until reconciliation. */
export type News = 'message' | 'polled' | 'lost'

export type Change = {
  variantId: string
  /** Just before it was made, by the clock that the stand-in shares: messages triggered since then are about it. */
  at: number
  sells: boolean
  news: News
  /** Which story's delays it counts for; '' = none. */
  story: string
}

export type Judged = {
  falseAds: { value: number; cases: number }
  needlessHolds: { value: number; cases: number }
  /** For people: which item of which feed, what it said, since when. */
  evidence: string[]
}

export type Observer = {
  catalogue: Map<string, CatalogueVariant>
  items: ListedItem[]
  watches: FeedWatch[]
  /** Reads the pages of the variants after something was done to them; keeps what changed. */
  changed: (input: { variantIds: string[]; at: number; news?: News; story?: string }) => Promise<Change[]>
  /** While `work` runs these variants aren't judged: another figure does. */
  exempting: <T>(variantIds: string[], work: () => Promise<T>) => Promise<T>
  /** Variants whose feeds don't say what their page sells, now. */
  wrongNow: (variantIds: Iterable<string>) => Promise<string[]>
  /** Waits until no message is under way and the feeds agree with the pages, at most `withinMs`. */
  settled: (withinMs: number) => Promise<void>
  delays: (story: string, sells: boolean) => Promise<Delays>
  judge: () => Promise<Judged>
  stop: () => Promise<void>
}

export type ObserverInput = {
  sandbox: Sandbox
  feeds: { channel: string; url: string }[]
  items: ListedItem[]
  pollMs: number
  floor?: number
  everyMs?: number
  /** Judges only what a story changed: for plays in a shop that an earlier one left wrong. */
  onlyChanged?: boolean
}

type Kept = { at: number; sells: boolean; change: Change | null }

export async function createObserver(input: ObserverInput): Promise<Observer> {
  const { sandbox, pollMs, floor = 0 } = input
  const items = input.items.filter(({ variantId }) => variantId !== null)
  const itemsOf = Map.groupBy(items, ({ variantId }) => variantId ?? '')
  const watches = input.feeds.map(({ channel, url }) => watchFeed(channel, url, input.everyMs))
  await Promise.all(watches.map((watch) => watch.fresh()))
  const begunAt = Date.now()
  const catalogue = new Map((await sandbox.catalogue()).map((variant) => [variant.variantId, variant]))
  const truths = new Map<string, Kept[]>()
  for (const { variantId, sells } of catalogue.values()) {
    truths.set(variantId, [{ at: begunAt, sells, change: null }])
  }
  const bundlesWith = (variantId: string) =>
    [...catalogue.values()].filter((one) => one.componentIds.includes(variantId)).map((one) => one.variantId)
  const changes: Change[] = []
  const exemptions = new Map<string, Span[]>()
  const deliveries = new Map<string, Delivery[]>()
  let lastSeq = 0

  const readLog = async () => {
    for (const entry of await sandbox.log(lastSeq)) {
      lastSeq = Math.max(lastSeq, entry.seq)
      if (!entry.delivery) continue
      for (const variantId of entry.delivery.variantIds) {
        const known = deliveries.get(variantId)
        if (known) known.push(entry.delivery)
        else deliveries.set(variantId, [entry.delivery])
      }
    }
  }

  const receivedAt = (change: Change): number | null => {
    if (change.news === 'polled') return change.at + pollMs
    if (change.news === 'lost') return null
    const about = (deliveries.get(change.variantId) ?? []).filter(
      ({ outcome, sentAt, triggeredAt }) =>
        outcome === 'sent' && sentAt !== null && Date.parse(triggeredAt) >= change.at,
    )
    return about.length === 0 ? null : Math.min(...about.map(({ sentAt }) => sentAt ?? Infinity))
  }

  const toTruths = (variantId: string, until: number): Truth[] => {
    const facts = catalogue.get(variantId)
    return (truths.get(variantId) ?? []).map(({ at, sells, change }) => ({
      at,
      sells,
      // The first truth was there before the feed was made: it has no grace.
      receivedAt:
        change === null ? at - graceMs : (receivedAt(change) ?? (change.news === 'lost' ? at : until)),
      mayNotHold: facts !== undefined && !isProblemCase(toCase(facts)) && isAboveFloor(facts, floor),
    }))
  }

  const saidOf = (item: ListedItem): Said[] =>
    watches.find(({ channel }) => channel === item.channel)?.said(item.itemId) ?? []

  const isWrongNow = (variantId: string) => {
    const truth = toTruths(variantId, Date.now()).at(-1)
    if (!truth) return false
    return (itemsOf.get(variantId) ?? []).some((item) => {
      const last = saidOf(item).at(-1)
      return (
        last !== undefined && shownAt({ ...truth, at: Date.now() }, [{ ...last, at: 0 }], Infinity) === null
      )
    })
  }

  return {
    catalogue,
    items,
    watches,
    async changed({ variantIds, at, news = 'message', story = '' }) {
      const found: Change[] = []
      for (const variantId of new Set([...variantIds, ...variantIds.flatMap(bundlesWith)])) {
        const kept = truths.get(variantId)
        const handle = catalogue.get(variantId)?.handle
        if (!kept || !handle) continue
        const sells = pageSells(await sandbox.page(handle, variantId))
        if (kept.at(-1)?.sells === sells) continue
        const change = { variantId, at, sells, news, story }
        kept.push({ at, sells, change })
        changes.push(change)
        found.push(change)
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
      await Promise.all(watches.map((watch) => watch.fresh()))
      return [...variantIds].filter(isWrongNow)
    },
    async settled(withinMs) {
      const until = Date.now() + withinMs
      while (Date.now() < until) {
        await readLog()
        await Promise.all(watches.map((watch) => watch.fresh()))
        const open = changes.filter((change) => change.news === 'message' && receivedAt(change) === null)
        const wrong = new Set(changes.filter(({ news }) => news !== 'lost').map(({ variantId }) => variantId))
        if (open.length === 0 && ![...wrong].some(isWrongNow)) return
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    },
    async delays(story, sells) {
      await readLog()
      const until = Date.now()
      return toDelays(
        changes
          .filter((change) => change.story === story && change.sells === sells)
          .flatMap((change) => delayOf(change, until) ?? []),
      )
    },
    async judge() {
      await readLog()
      const until = Date.now()
      const lost = (await sandbox.catalogue()).filter(
        ({ variantId, sells }) => truths.has(variantId) && truths.get(variantId)?.at(-1)?.sells !== sells,
      )
      if (lost.length > 0)
        throw new Error(`pages changed unseen: ${lost.map(({ handle }) => handle).join(', ')}`)
      return judgeAll(until)
    },
    stop: async () => {
      await Promise.all(watches.map((watch) => watch.stop()))
    },
  }

  /** Milliseconds from the receipt to the slower feed; a feed that never showed it counts until now.
   *  Null: not about a listed item, not received, or over before its grace was. */
  function delayOf(change: Change, until: number): number | null {
    const mine = itemsOf.get(change.variantId) ?? []
    const from = receivedAt(change)
    if (mine.length === 0 || from === null) return null
    const next = (truths.get(change.variantId) ?? []).find(({ at }) => at > change.at)?.at ?? Infinity
    const truth = { at: change.at, receivedAt: from, sells: change.sells, mayNotHold: change.sells }
    const shown = mine.map((item) => shownAt(truth, saidOf(item), next))
    if (shown.includes(null) && next < from + graceMs) return null
    return Math.max(0, ...shown.map((at) => (at ?? until) - from))
  }

  function judgeAll(until: number): Judged {
    const pairs = new Map<string, { falseAd: boolean; holdJudged: boolean; needless: boolean }>()
    const evidence: string[] = []
    for (const item of items) {
      const variantId = item.variantId ?? ''
      if (input.onlyChanged && (truths.get(variantId)?.length ?? 0) < 2) continue
      const verdict = judgeItem(
        toTruths(variantId, until),
        saidOf(item),
        exemptions.get(variantId) ?? [],
        until,
      )
      if (!verdict.judged) continue
      const pair = pairs.get(`${item.channel} ${variantId}`) ?? {
        falseAd: false,
        holdJudged: false,
        needless: false,
      }
      pair.falseAd ||= verdict.falseAd !== null
      pair.holdJudged ||= verdict.holdJudged
      pair.needless ||= verdict.needlessHold !== null
      pairs.set(`${item.channel} ${variantId}`, pair)
      const slip = verdict.falseAd ?? verdict.needlessHold
      if (slip) evidence.push(describe(item, slip, until))
    }
    const all = [...pairs.values()]
    return {
      falseAds: { value: all.filter(({ falseAd }) => falseAd).length, cases: all.length },
      needlessHolds: {
        value: all.filter(({ needless }) => needless).length,
        cases: all.filter(({ holdJudged }) => holdJudged).length,
      },
      evidence,
    }
  }

  function describe(item: ListedItem, said: Said, until: number): string {
    const variant = catalogue.get(item.variantId ?? '')
    const seconds = ((until - said.at) / 1000).toFixed(1)
    const story = toTruths(item.variantId ?? '', until)
      .map(
        ({ at, receivedAt: got, sells }) =>
          `${((until - at) / 1000).toFixed(1)} s ago ${sells ? 'sells' : 'does not sell'} (heard ${((until - got) / 1000).toFixed(1)} s ago)`,
      )
      .join(', ')
    return `${item.channel} says ${said.says} of ${item.itemId} (${variant?.handle}, ${variant?.title}) since ${seconds} s; its page: ${story}`
  }
}

function toCase(variant: CatalogueVariant) {
  return {
    status: variant.productStatus,
    price: variant.price,
    requiresComponents: variant.requiresComponents,
    sellsAtZero: variant.inventoryPolicy === 'CONTINUE',
    tracked: variant.tracked,
    preorder: variant.preorder,
    availabilityDate: null,
    today: '',
    levels: variant.levels.map(({ available, isActive, serves }) => ({
      available,
      stocked: isActive,
      servesBuyer: serves,
    })),
    shopServesBuyer: true,
  }
}

function isAboveFloor({ units }: CatalogueVariant, floor: number): boolean {
  return units === 'unlimited' || units >= floor
}
