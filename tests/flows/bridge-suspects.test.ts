/** The search for silent changes over catalogues of several pages: the module's side is computed here from the
 *  protocol's text, item by item. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId, ShopId, VariantId } from '../../app/language/ids.ts'
import type { BridgeClient } from '../../app/platforms/prestashop/client.ts'
import { findSuspects } from '../../app/platforms/prestashop/read-suspects.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()

type Catalogue = Map<string, string>
const order = (item: string) => item.split('-').map(BigInt) as [bigint, bigint]
const compare = (a: string, b: string) => {
  const [[p, c], [q, d]] = [order(a), order(b)]
  return p < q ? -1 : p > q ? 1 : c < d ? -1 : c > d ? 1 : 0
}

function moduleOf(catalogue: Catalogue): BridgeClient {
  const sorted = [...catalogue.keys()].sort(compare)
  const after = (from: string | null) => sorted.filter((item) => from === null || compare(item, from) > 0)
  const answers: Record<string, (asked: Record<string, unknown>) => unknown> = {
    flush: () => ({ sent: 0, waiting: 0 }),
    checksums: ({ after: from, pageSize, pages }) => {
      const rest = after(from as string | null)
      const size = Number(pageSize)
      const found = []
      for (let start = 0; start < rest.length && found.length < Number(pages); start += size) {
        const items = rest.slice(start, start + size)
        const text = items.map((item) => `${item}:${catalogue.get(item)}\n`).join('')
        found.push({
          after: start === 0 ? from : rest[start - 1],
          last: items.at(-1),
          count: items.length,
          checksum: createHash('md5').update(text).digest('hex'),
        })
      }
      return { pages: found, end: found.length * size >= rest.length }
    },
    outlines: ({ after: from, last }) => ({
      items: after(from as string | null)
        .filter((item) => compare(item, String(last)) <= 0)
        .map((item) => [item, catalogue.get(item)]),
    }),
  }
  return {
    shop: {
      accountId: crypto.randomUUID() as AccountId,
      shopId: crypto.randomUUID() as ShopId,
      domain: 'x.fr',
      platform: 'prestashop',
    },
    ask: async (action, fields, shape) => shape.parse(answers[action]?.(fields as Record<string, unknown>)),
  }
}

const differing = (a: Catalogue, b: Catalogue) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((item) => a.get(item) !== b.get(item)).sort()

const item = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 12_000 }))
  .map((ids) => ids.join('-'))
const changes = fc.array(fc.tuple(item, fc.constantFrom('other', 'gone', 'new')), { maxLength: 30 })

test('names exactly what differs, however many pages there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(item, { minLength: 0, maxLength: 7000, size: 'max' }),
      changes,
      async (items, made) => {
        const theirs: Catalogue = new Map(items.map((one) => [one, `sum-${one}`]))
        const ours: Catalogue = new Map(theirs)
        for (const [nth, [one, how]] of made.entries()) {
          const known = items[(nth * 7919) % Math.max(1, items.length)]
          if (how === 'new') theirs.set(one, 'new')
          else if (known !== undefined && how === 'gone') theirs.delete(known)
          else if (known !== undefined) ours.set(known, 'older')
        }
        const found: string[] = []
        const held = {
          differing: async () => [],
          unnamed: async () => [],
          checksums: async () =>
            [...ours].map(([variantId, checksum]) => ({ variantId: variantId as VariantId, checksum })),
        }
        for await (const some of findSuspects(moduleOf(theirs), held)) found.push(...some)
        expect(found.sort()).toEqual(differing(theirs, ours))
      },
    ),
    { numRuns: 12 },
  )
})
