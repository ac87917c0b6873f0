import type { Mutation } from './mutation.ts'

/** A write whose answer was lost is asked for again under another key. */
export const dedupe: Mutation = {
  file: 'app/flows/pool-settle.ts',
  find: 'platform.changeStock(writes.map(toChange), keyOf(writes))',
  replace: 'platform.changeStock(writes.map(toChange), crypto.randomUUID())',
  story: 'two-shops',
  figure: 'twoShops.doubledSales',
  web: false,
  // Only an answer that was lost is asked for again.
  tries: 2,
}
