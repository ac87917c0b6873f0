/** Counts variant × feed: an item that is wrong makes its pair wrong, however many ids stand for the variant. */
import { judgeItem, type Said, type Span, type Truth } from './judge.rules.ts'
import type { CatalogueVariant, ListedItem } from './sandbox.client.ts'

export type Judged = {
  falseAds: { value: number; cases: number }
  needlessHolds: { value: number; cases: number }
  /** For people: which item of which feed, what it said, since when. */
  evidence: string[]
}

export type Seen = {
  items: ListedItem[]
  catalogue: Map<string, CatalogueVariant>
  truthsOf: (variantId: string) => Truth[]
  saidOf: (item: ListedItem) => Said[]
  exemptOf: (variantId: string) => Span[]
  until: number
}

type Pair = { falseAd: boolean; holdJudged: boolean; needless: boolean }

export function judgeAll(seen: Seen): Judged {
  const pairs = new Map<string, Pair>()
  const evidence: string[] = []
  for (const item of seen.items) {
    const variantId = item.variantId ?? ''
    const truths = seen.truthsOf(variantId)
    const verdict = judgeItem(truths, seen.saidOf(item), seen.exemptOf(variantId), seen.until)
    if (!verdict.judged) continue
    const name = `${item.channel} ${variantId}`
    const pair = pairs.get(name) ?? { falseAd: false, holdJudged: false, needless: false }
    pair.falseAd ||= verdict.falseAd !== null
    pair.holdJudged ||= verdict.holdJudged
    pair.needless ||= verdict.needlessHold !== null
    pairs.set(name, pair)
    const slip = verdict.falseAd ?? verdict.needlessHold
    if (slip) evidence.push(describe(item, slip, truths, seen))
  }
  const all = [...pairs.values()]
  const count = (which: keyof Pair) => all.filter((pair) => pair[which]).length
  return {
    falseAds: { value: count('falseAd'), cases: all.length },
    needlessHolds: { value: count('needless'), cases: count('holdJudged') },
    evidence,
  }
}

function describe(item: ListedItem, said: Said, truths: Truth[], { catalogue, until }: Seen): string {
  const variant = catalogue.get(item.variantId ?? '')
  const ago = (at: number) => `${((until - at) / 1000).toFixed(1)} s ago`
  const story = truths
    .map(
      ({ at, receivedAt, sells }) =>
        `${sells ? 'sells' : 'does not sell'} since ${ago(at)}, heard ${ago(receivedAt)}`,
    )
    .join('; ')
  return `${item.channel} says ${said.says} of ${item.itemId} (${variant?.handle}, ${variant?.title}) since ${ago(said.at)}; its page: ${story}`
}
