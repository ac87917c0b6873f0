/** A whole feed, from the database to compressed bytes in a file, against writing, signing and compressing the
 *  same bytes when they lie ready. */
import { createHmac, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import { googleFeed } from '../../app/channels/google-merchant/google-feed.ts'
import { openFeed } from '../../app/features/ad-guard/feed.query.server.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { type BenchShop, fillBenchShop, makeBenchShop, type Size, sizes } from './bench-shop.ts'
import { type Bench, seconds } from './harness.ts'
import type { BenchPlace } from './place.ts'

export function feedFull(place: BenchPlace): Bench[] {
  return (Object.keys(sizes) as Size[]).map((size) => feedOf(place, size))
}

function feedOf({ dataDir }: BenchPlace, size: Size): Bench {
  const file = path.join(dataDir, `feed-${size}.gz`)
  const key = randomBytes(32)
  let shop: BenchShop
  let bytes: Buffer
  return {
    name: `feed-full-${size}`,
    what: `a feed of ${sizes[size]} rows, gzip, against write + HMAC + gzip of the same bytes`,
    target: { atMost: 12 },
    rounds: size === '10k' ? 15 : 7,
    async prepare() {
      shop = await makeBenchShop(`feed-${size}`)
      await fillBenchShop(shop, sizes[size])
      bytes = await readWhole(shop)
    },
    subject: () =>
      seconds(() =>
        withAccount(shop.accountId, (sql) =>
          pipeline(openFeed(sql, shop.shopId, googleFeed), gzip(), createWriteStream(file)),
        ),
      ),
    floor: () =>
      seconds(async () => {
        const hmac = createHmac('sha256', key)
        const chunks = Readable.from(inChunks(bytes, (chunk) => hmac.update(chunk)))
        await pipeline(chunks, gzip(), createWriteStream(file))
        hmac.digest('hex')
      }),
  }
}

/** As the app compresses it. */
const gzip = () => createGzip({ level: constants.Z_BEST_SPEED })

async function readWhole({ accountId, shopId }: BenchShop): Promise<Buffer> {
  return withAccount(accountId, async (sql) =>
    Buffer.concat(await openFeed(sql, shopId, googleFeed).toArray()),
  )
}

function* inChunks(bytes: Buffer, seen: (chunk: Buffer) => void): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 65_536) {
    const chunk = bytes.subarray(from, from + 65_536)
    seen(chunk)
    yield chunk
  }
}
