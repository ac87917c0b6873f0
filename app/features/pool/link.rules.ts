/** Proposes which variants of two shops are one thing: only what is exact and unique on both sides is proposed; what
 *  merely resembles is shown side by side; a title alone never links. */
import type { Side } from './side.rules.ts'

export type LinkBasis = 'sku' | 'barcode' | 'hand'
/** `same-sku`, `same-barcode`: exact and unique on both sides. The others are doubtful and only shown. */
export type PairWhy =
  | 'same-sku'
  | 'same-barcode'
  | 'sku-spelling'
  | 'sku-is-barcode'
  | 'barcode-differs'
  | 'same-name'
  | 'later'
  | 'decided'

export const linkTabs = ['exact', 'doubtful', 'duplicates', 'missing', 'alone', 'linked', 'rejected'] as const
export type LinkTab = (typeof linkTabs)[number]

export type Candidate = {
  variantId: string
  sku: string | null
  barcode: string | null
  productTitle: string
  title: string
}
export type CandidatePair = { shopify: string; prestashop: string; basis: LinkBasis; why: PairWhy }
export type CandidateGroup = { by: 'sku' | 'barcode'; value: string; shopify: string[]; prestashop: string[] }
export type Proposals = {
  exact: CandidatePair[]
  doubtful: CandidatePair[]
  duplicates: CandidateGroup[]
  missing: { side: Side; variantId: string }[]
  alone: { side: Side; variantId: string }[]
}
/** Both lists: variants that aren't linked. `decided`: pairs that staff rejected or put off. */
export type ProposalInput = {
  shopify: readonly Candidate[]
  prestashop: readonly Candidate[]
  decided: readonly { shopify: string; prestashop: string; state: 'rejected' | 'later' }[]
  /** SKUs and barcodes of variants that are linked already: whoever shares one isn't unique. */
  taken?: { shopify: readonly Candidate[]; prestashop: readonly Candidate[] }
}

type Key = (candidate: Candidate) => string | null
type Index = Map<string, Candidate[]>

export function decideProposals(input: ProposalInput): Proposals {
  const { shopify, prestashop } = input
  const settled = new Map(input.decided.map((pair) => [pairKey(pair), pair.state]))
  const doubtful = new Map<string, CandidatePair>()
  const exact = exactPairs(input, settled, doubtful)
  const inExact = new Set(
    exact.flatMap((pair) => [`shopify ${pair.shopify}`, `prestashop ${pair.prestashop}`]),
  )
  const free = (side: Side, list: readonly Candidate[]) =>
    list.filter(({ variantId }) => !inExact.has(`${side} ${variantId}`))
  const left = { shopify: free('shopify', shopify), prestashop: free('prestashop', prestashop) }
  addResembling(left, settled, doubtful)
  for (const { shopify, prestashop, state } of input.decided)
    if (state === 'later' && !doubtful.has(pairKey({ shopify, prestashop })))
      doubtful.set(pairKey({ shopify, prestashop }), { shopify, prestashop, basis: 'hand', why: 'later' })
  const duplicates = [...duplicatesBy('sku', skuOf, input), ...duplicatesBy('barcode', barcodeOf, input)]
  return { exact, doubtful: [...doubtful.values()], duplicates, ...singlesOf(left, doubtful, duplicates) }
}

const skuOf: Key = ({ sku }) => emptyToNull(sku)
const barcodeOf: Key = ({ barcode }) => emptyToNull(barcode)
const spellingOf: Key = ({ sku }) => emptyToNull(sku?.toLowerCase().replace(/[\s._/-]+/g, '') ?? null)
const nameOf: Key = ({ productTitle, title }) =>
  `${plain(productTitle)} | ${plain(title)
    .split(/[\s/,|-]+/)
    .filter(Boolean)
    .toSorted()
    .join(' ')}`

function exactPairs(
  input: ProposalInput,
  settled: Map<string, string>,
  doubtful: Map<string, CandidatePair>,
): CandidatePair[] {
  const exact: CandidatePair[] = []
  const done = new Set<Candidate>()
  for (const [basis, why, key] of [
    ['sku', 'same-sku', skuOf],
    ['barcode', 'same-barcode', barcodeOf],
  ] as const) {
    const left = indexOf([...input.shopify, ...(input.taken?.shopify ?? [])], key)
    const right = indexOf([...input.prestashop, ...(input.taken?.prestashop ?? [])], key)
    const free = new Set<Candidate>([...input.shopify, ...input.prestashop])
    for (const [value, [one, ...more]] of left) {
      const [other, ...others] = right.get(value) ?? []
      if (!one || !other || more.length > 0 || others.length > 0) continue
      if (!free.has(one) || !free.has(other) || done.has(one) || done.has(other)) continue
      const pair = { shopify: one.variantId, prestashop: other.variantId, basis, why }
      if (settled.has(pairKey(pair))) continue
      done.add(one)
      done.add(other)
      if (basis === 'sku' && contradict(one, other))
        doubtful.set(pairKey(pair), { ...pair, why: 'barcode-differs' })
      else exact.push(pair)
    }
  }
  return exact
}

/** The same SKU on two things whose barcodes say that they aren't the same. */
function contradict(one: Candidate, other: Candidate): boolean {
  const [left, right] = [barcodeOf(one), barcodeOf(other)]
  return left !== null && right !== null && digits(left) !== digits(right)
}

/** Ways to resemble, the strongest first; each pair is shown once, by its strongest. */
function addResembling(
  left: Record<Side, readonly Candidate[]>,
  settled: Map<string, string>,
  doubtful: Map<string, CandidatePair>,
): void {
  const ways: [PairWhy, Key, Key][] = [
    ['sku-spelling', spellingOf, spellingOf],
    ['sku-is-barcode', skuOf, barcodeOf],
    ['sku-is-barcode', barcodeOf, skuOf],
    ['same-name', nameOf, nameOf],
  ]
  for (const [why, keyOfShopify, keyOfPrestashop] of ways) {
    const others = indexOf(left.prestashop, keyOfPrestashop)
    const ours = indexOf(left.shopify, keyOfShopify)
    for (const [value, candidates] of ours) {
      const matching = others.get(value) ?? []
      // More than a few that look alike help nobody: they are found among the duplicates, or by hand.
      if (matching.length === 0 || matching.length * candidates.length > 4) continue
      for (const one of candidates)
        for (const other of matching) {
          const pair: CandidatePair = {
            shopify: one.variantId,
            prestashop: other.variantId,
            basis: 'hand',
            why,
          }
          if (settled.get(pairKey(pair)) !== 'rejected' && !doubtful.has(pairKey(pair)))
            doubtful.set(pairKey(pair), pair)
        }
    }
  }
}

function duplicatesBy(by: 'sku' | 'barcode', key: Key, input: ProposalInput): CandidateGroup[] {
  const left = indexOf([...input.shopify, ...(input.taken?.shopify ?? [])], key)
  const right = indexOf([...input.prestashop, ...(input.taken?.prestashop ?? [])], key)
  const free = new Set([...input.shopify, ...input.prestashop])
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((value) => {
    const [ours, theirs] = [left.get(value) ?? [], right.get(value) ?? []]
    if (ours.length < 2 && theirs.length < 2) return []
    if (![...ours, ...theirs].some((candidate) => free.has(candidate))) return []
    const ids = (list: Candidate[]) => list.map(({ variantId }) => variantId)
    return [{ by, value, shopify: ids(ours), prestashop: ids(theirs) }]
  })
}

function singlesOf(
  left: Record<Side, readonly Candidate[]>,
  doubtful: Map<string, CandidatePair>,
  duplicates: readonly CandidateGroup[],
): Pick<Proposals, 'missing' | 'alone'> {
  const pairs = [...doubtful.values()]
  const shown = {
    shopify: new Set([
      ...pairs.map(({ shopify }) => shopify),
      ...duplicates.flatMap(({ shopify }) => shopify),
    ]),
    prestashop: new Set([
      ...pairs.map(({ prestashop }) => prestashop),
      ...duplicates.flatMap(({ prestashop }) => prestashop),
    ]),
  }
  const result: Pick<Proposals, 'missing' | 'alone'> = { missing: [], alone: [] }
  for (const side of ['shopify', 'prestashop'] as const)
    for (const candidate of left[side]) {
      const { variantId } = candidate
      if (skuOf(candidate) === null && barcodeOf(candidate) === null) result.missing.push({ side, variantId })
      else if (!shown[side].has(variantId)) result.alone.push({ side, variantId })
    }
  return result
}

function indexOf(candidates: readonly Candidate[], key: Key): Index {
  const index: Index = new Map()
  for (const candidate of candidates) {
    const value = key(candidate)
    if (value === null) continue
    const known = index.get(value)
    if (known) known.push(candidate)
    else index.set(value, [candidate])
  }
  return index
}

const pairKey = ({ shopify, prestashop }: { shopify: string; prestashop: string }) =>
  `${shopify} ${prestashop}`
/** "0" stands in many barcode columns for none. */
const emptyToNull = (value: string | null) => (value === null || /^[\s0]*$/.test(value) ? null : value)
const digits = (value: string) => value.replace(/^0+/, '')
const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
