import type { Mutation } from './mutation.ts'

/** Messages are marked done without the truth being read. */
export const drain: Mutation = {
  file: 'app/flows/stock-moved.flow.server.ts',
  find: 'const reads = await readTouched(shop, platform, context, touched)',
  replace: 'const reads: Awaited<ReturnType<typeof readTouched>> = []',
  story: 'stock-to-ads',
  figure: 'falseAds',
  web: false,
}
