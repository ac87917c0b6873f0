/** Finds what fired no message: the module's checksums of pages of its catalogue against ours over the same ranges,
 *  then one by one where they differ. */
import { createHash } from 'node:crypto'
import type { VariantId } from '../../language/ids.ts'
import { realNow } from '../../runtime/clock.ts'
import type { HeldCatalogue } from '../platform.port.ts'
import { type ChecksumPage, checksumsShape, flushShape, outlinesShape } from './answers.schema.ts'
import type { BridgeClient } from './client.ts'
import { saveModuleNews } from './connection-store.server.ts'
import { compareItems, goesOn } from './item-order.ts'

type Held = { variantId: VariantId; checksum: string | null }

const pageSize = 500
/** Five thousand items a question: a slow shop answers that many in time. */
const pages = 10
const slowTimeoutMs = 20_000
const suspectsAtOnce = 500
/** So long one shop may be compared while others wait for the place; a hundred thousand items take some eight seconds. */
export const turnMs = 30_000

export async function* findSuspects(client: BridgeClient, held: HeldCatalogue): AsyncGenerator<VariantId[]> {
  await flush(client)
  const rows = (await held.checksums()).sort((a, b) => compareItems(a.variantId, b.variantId))
  const until = realNow().getTime() + turnMs
  let next = 0
  for await (const page of readChecksums(client)) {
    // What lies behind is compared at night.
    if (realNow().getTime() > until) return
    const start = next
    while (next < rows.length && compareItems((rows[next] as Held).variantId, page.last) <= 0) next += 1
    const ours = rows.slice(start, next)
    if (digestOf(ours) === page.checksum) continue
    yield* inParts(await differing(client, page, ours))
  }
  yield* inParts(rows.slice(next).map(({ variantId }) => variantId))
}

/** What waits in the shop comes as messages now, before it is looked for. */
async function flush(client: BridgeClient): Promise<void> {
  const { waiting } = await client.ask('flush', {}, flushShape, slowTimeoutMs)
  await saveModuleNews(client.shop, { waiting })
}

/** Page by page. Throws GiveUp where pages don't go on; whoever reads them says when it is enough. */
export async function* readChecksums(client: BridgeClient): AsyncGenerator<ChecksumPage> {
  for (let after: string | null = null; ; ) {
    const answer: { pages: ChecksumPage[]; end: boolean } = await client.ask(
      'checksums',
      { after, pageSize, pages },
      checksumsShape,
      slowTimeoutMs,
    )
    for (const page of answer.pages) {
      after = goesOn(page.last, after)
      yield page
    }
    if (answer.end || answer.pages.length === 0) return
  }
}

/** Other, new or gone. */
async function differing(
  client: BridgeClient,
  { after, last }: ChecksumPage,
  ours: readonly Held[],
): Promise<VariantId[]> {
  const { items } = await client.ask('outlines', { after, last }, outlinesShape, slowTimeoutMs)
  const known = new Map<string, string | null>(ours.map((row) => [row.variantId, row.checksum]))
  const found = items.filter(([item, checksum]) => {
    const same = known.get(item) === checksum
    known.delete(item)
    return !same
  })
  return [...found.map(([item]) => item), ...known.keys()] as VariantId[]
}

/** As the module computes it over its rows, in the same order. */
function digestOf(rows: readonly Held[]): string {
  const hash = createHash('md5')
  for (const { variantId, checksum } of rows) hash.update(`${variantId}:${checksum ?? ''}\n`)
  return hash.digest('hex')
}

function* inParts(ids: VariantId[]): Generator<VariantId[]> {
  for (let start = 0; start < ids.length; start += suspectsAtOnce)
    yield ids.slice(start, start + suspectsAtOnce)
}
