/** A first import: the bulk result downloaded, read, saved and decided a part a transaction, as the import does
 *  it, against a COPY of the same rows into the same tables. */
import path from 'node:path'
import { saveSnapshot } from '../../app/features/stock/snapshot.store.server.ts'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import { openCatalogueRead } from '../../app/platforms/shopify/bulk-read.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { type BenchShop, makeBenchShop, type Size, sizes } from './bench-shop.ts'
import { serveFile, writeBulkFile } from './bulk-file.ts'
import { type Copy, copyRows, emptyShop, toCopy } from './copy-rows.ts'
import { type Bench, seconds } from './harness.ts'
import type { BenchPlace } from './place.ts'
import { makeFacts } from './stock-facts.ts'

const context = { publicationId: 'gid://shopify/Publication/1', country: 'FR', currency: 'EUR' }

export function importCatalogue(place: BenchPlace): Bench[] {
  return (Object.keys(sizes) as Size[]).map((size) => importOf(place, size))
}

function importOf({ dataDir, stops }: BenchPlace, size: Size): Bench {
  const file = path.join(dataDir, `import-${size}.jsonl`)
  let shop: BenchShop
  let bare: BenchShop
  let copy: Copy
  let url = ''
  return {
    name: `import-${size}`,
    what: `${sizes[size]} variants and their levels from JSONL, against COPY`,
    target: { atMost: 5 },
    rounds: size === '10k' ? 7 : 3,
    async prepare() {
      const facts = makeFacts(sizes[size], (index) => index % 40)
      writeBulkFile(file, facts)
      const server = await serveFile(file)
      stops.push(server.stop)
      url = server.url
      shop = await makeBenchShop(`import-${size}`)
      bare = await makeBenchShop(`import-copy-${size}`)
      copy = toCopy(bare, facts, { decided: true })
    },
    async subject() {
      await emptyShop(shop)
      return seconds(async () => {
        for await (const { variants } of openCatalogueRead(url, context)) {
          const moment = { readAt: new Date(), now: new Date() }
          const variantIds = variants.map(({ variantId }) => variantId)
          await withAccount(shop.accountId, async (sql) => {
            await saveSnapshot(sql, { ...shop, ...moment, variants })
            await decideAds(sql, { ...shop, variantIds, now: moment.now })
          })
        }
      })
    },
    async floor() {
      await emptyShop(bare)
      return seconds(() => copyRows(copy))
    },
  }
}
