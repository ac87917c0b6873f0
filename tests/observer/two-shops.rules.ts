/** Judges what became of one article that two shops sell from one stock, from both shops' own logs: each thing that a
 *  person or a shopper did in one shop must reach the other once, and nothing else may be written. */
export type Side = 'shopify' | 'prestashop'

/** A change of the quantity in one shop, as that shop logged it. */
export type Move = {
  side: Side
  /** Real milliseconds. */
  at: number
  delta: number
  by: 'shopper' | 'staff' | 'app'
}

export type Article = {
  name: string
  start: Record<Side, number>
  end: Record<Side, number>
  /** Each side's in the order of its own log. */
  moves: Move[]
  /** From here on nothing was done by people, and everything had been told. */
  quietAt: number
}

export type Verdict = {
  /** Units sold, and how many of them never reached the other shop, or more than once. */
  sold: number
  lost: number
  doubled: number
  /** Manual edits, and how many of them aren't in the final sums. */
  edits: number
  editsUndone: number
  /** The app's writes, and how many of them answer nothing that anybody did. */
  writes: number
  loops: number
  differs: boolean
  /** The log doesn't add up to what the shop says: nothing about this article is proved. */
  unlogged: boolean
  /** When each sale's units were in the other shop; null = never, or taken back before. */
  reached: { sale: Move; at: number | null }[]
}

/** The clocks of two logs agree within this. */
const slackMs = 250

export function judgeArticle(article: Article): Verdict {
  const verdict: Verdict = {
    ...{ sold: 0, lost: 0, doubled: 0, edits: 0, editsUndone: 0, writes: 0, loops: 0 },
    differs: article.end.shopify !== article.end.prestashop,
    unlogged: false,
    reached: [],
  }
  for (const side of ['shopify', 'prestashop'] as const) {
    const mine = article.moves.filter((move) => move.side === side)
    if (article.start[side] + sum(mine) !== article.end[side]) verdict.unlogged = true
    for (const { by, delta } of mine) {
      if (by === 'shopper' && delta < 0) verdict.sold -= delta
      if (by === 'staff') verdict.edits += 1
      if (by === 'app') verdict.writes += 1
    }
    judgeWrites(article, side, verdict)
  }
  if (verdict.edits > 0) verdict.editsUndone = Math.min(verdict.edits, verdict.editsUndone)
  return verdict
}

/** What was written in `side`, against what people did in the other shop. */
function judgeWrites(article: Article, side: Side, verdict: Verdict): void {
  const there = article.moves.filter((move) => move.side !== side)
  const people = there.filter(({ by }) => by !== 'app')
  const queue: Move[] = []
  let next = 0
  const answered: Answered[] = []
  for (const write of article.moves.filter((move) => move.side === side && move.by === 'app')) {
    for (let move = people[next]; move && move.at <= write.at + slackMs; move = people[next]) {
      queue.push(move)
      next += 1
    }
    const count = shortestPrefix(queue, write.delta)
    if (count > 0) answer(answered, queue.splice(0, count), write, verdict)
    else if (queue.length > 0) {
      const taken = queue.splice(0)
      blame(write.delta - sum(taken), taken, verdict)
      answer(answered, taken, write, verdict)
    } else judgeStray(article, side, write, answered, verdict)
  }
  const left = [...queue, ...people.slice(next)]
  for (const sale of left.filter(isSale)) verdict.reached.push({ sale, at: null })
  if (left.length > 0) blame(-sum(left), left, verdict)
}

type Answered = { at: number; moves: Move[] }

function answer(answered: Answered[], moves: Move[], write: Move, verdict: Verdict): void {
  answered.push({ at: write.at, moves })
  for (const sale of moves.filter(isSale)) verdict.reached.push({ sale, at: write.at })
}

/** How many of the first moves make up `delta`; 0 = no such number. */
function shortestPrefix(moves: Move[], delta: number): number {
  let total = 0
  for (const [index, move] of moves.entries()) {
    total += move.delta
    if (total === delta) return index + 1
  }
  return 0
}

/** `rest`: by how much the shop has more than it should, for these moves' sake. */
function blame(rest: number, moves: Move[], verdict: Verdict): void {
  if (rest === 0) return
  const edits = moves.filter(({ by }) => by === 'staff')
  if (edits.some(({ delta }) => delta === -rest)) {
    verdict.editsUndone += 1
    return
  }
  const units = -sum(moves.filter(isSale))
  const blamed = Math.min(Math.abs(rest), units)
  if (rest > 0) verdict.lost += blamed
  else verdict.doubled += blamed
  if (blamed < Math.abs(rest))
    verdict.editsUndone += Math.max(1, Math.min(edits.length, Math.abs(rest) - blamed))
}

/** A write with nothing new to tell: it takes back an edit, repeats what it told before, or echoes our own write. */
function judgeStray(
  { moves, quietAt }: Article,
  side: Side,
  write: Move,
  answered: Answered[],
  verdict: Verdict,
): void {
  const before = moves.filter(({ at }) => at <= write.at + slackMs)
  const undone = before.some(
    (move) => move.side === side && move.by === 'staff' && move.delta === -write.delta,
  )
  if (undone) {
    verdict.editsUndone += 1
    return
  }
  const own = before.filter((move) => move.side !== side && move.by === 'app' && move.delta === write.delta)
  const ownAt = Math.max(Number.NEGATIVE_INFINITY, ...own.map(({ at }) => at))
  const again = answered.findLast(
    (one) => sum(one.moves) === write.delta || one.moves.some((move) => move.delta === write.delta),
  )
  // Units that were sold once have left this shop once more, whatever made us write.
  const isSold = write.delta < 0 && again?.moves.some(isSale) === true
  if (isSold) verdict.doubled -= write.delta
  if (again && again.at >= ownAt && write.at <= quietAt) {
    if (!isSold) verdict.editsUndone += 1
  } else verdict.loops += 1
}

function isSale({ by, delta }: Move): boolean {
  return by === 'shopper' && delta < 0
}

function sum(moves: { delta: number }[]): number {
  return moves.reduce((total, { delta }) => total + delta, 0)
}

export type TwoShopsCounts = Record<
  'lostSales' | 'doubledSales' | 'loops' | 'manualEditsUndone' | 'differAfterQuiet',
  { value: number; cases: number }
>

/** Over all linked articles. Throws where a log doesn't add up: a count would prove nothing. */
export function countArticles(verdicts: Map<string, Verdict>): TwoShopsCounts {
  const all = [...verdicts.values()]
  const unlogged = [...verdicts].filter(([, verdict]) => verdict.unlogged).map(([name]) => name)
  if (unlogged.length > 0)
    throw new Error(`the shops' logs don't add up for ${unlogged.slice(0, 5).join(', ')}`)
  const total = (of: (verdict: Verdict) => number) => all.reduce((whole, one) => whole + of(one), 0)
  const sold = total((one) => one.sold)
  return {
    lostSales: { value: total((one) => one.lost), cases: sold },
    doubledSales: { value: total((one) => one.doubled), cases: sold },
    loops: { value: total((one) => one.loops), cases: total((one) => one.writes) },
    manualEditsUndone: { value: total((one) => one.editsUndone), cases: total((one) => one.edits) },
    differAfterQuiet: { value: all.filter((one) => one.differs).length, cases: all.length },
  }
}
