import type { Mutation } from './mutation.ts'

/** Our writes say no more which quantity they expect. */
export const cas: Mutation = {
  file: 'app/flows/pool-settle.ts',
  find: '    from: write.from,',
  replace: '    from: null as unknown as number,',
  story: 'two-shops',
  figure: 'twoShops.lostSales',
  web: false,
}
