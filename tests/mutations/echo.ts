import type { Mutation } from './mutation.ts'

/** What we wrote ourselves looks like somebody's movement. */
export const echo: Mutation = {
  file: 'app/flows/pool-settle.ts',
  find: '  await saveOurWrites(sql, { accountId, shopId, writes: done.map(toOurWrite), ...moment })',
  replace: '',
  story: 'two-shops',
  figure: 'twoShops.loops',
  web: false,
}
