import type { Mutation } from './mutation.ts'

/** What was read earlier overwrites what was read later. */
export const newest: Mutation = {
  file: 'app/features/stock/read-order.server.ts',
  find: '`${table}.read_at <= excluded.read_at`',
  replace: '`${table}.read_at is not null`',
  story: 'older-bulk',
  figure: 'falseAds',
  web: false,
}
