/** A read of the shop's stock written over what is there already, every number new and each change a movement,
 *  against a COPY of the same rows into the same tables, empty of them. */

import { saveSnapshot } from '../../app/features/stock/snapshot.store.server.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { type BenchShop, makeBenchShop, type Size, sizes } from './bench-shop.ts'
import { copyRows, emptyShop, toCopy } from './copy-rows.ts'
import { type Bench, seconds } from './harness.ts'
import { makeFacts } from './stock-facts.ts'

export function stockUpsert(): Bench[] {
  return (Object.keys(sizes) as Size[]).map(upsertOf)
}

function upsertOf(size: Size): Bench {
  let shop: BenchShop
  let bare: BenchShop
  let turn = 0
  const save = (variants: VariantFacts[]) =>
    withAccount(shop.accountId, (sql) =>
      saveSnapshot(sql, { ...shop, variants, readAt: new Date(), now: new Date() }),
    )
  return {
    name: `stock-upsert-${size}`,
    what: `${sizes[size]} variants and their levels, every stock changed, against COPY`,
    target: { atMost: 3 },
    rounds: size === '10k' ? 9 : 5,
    async prepare() {
      shop = await makeBenchShop(`upsert-${size}`)
      bare = await makeBenchShop(`copy-${size}`)
      await save(makeFacts(sizes[size], () => 1))
    },
    subject: () => {
      turn += 1
      const facts = makeFacts(sizes[size], (index) => ((index + turn) % 40) + 1)
      return seconds(() => save(facts))
    },
    floor: async () => {
      await emptyShop(bare)
      const copy = toCopy(
        bare,
        makeFacts(sizes[size], (index) => index % 40),
      )
      return seconds(() => copyRows(copy))
    },
  }
}
