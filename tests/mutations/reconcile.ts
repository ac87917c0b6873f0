import type { Mutation } from './mutation.ts'

/** A reconciliation ends without having looked at anything. */
export const reconcile: Mutation = {
  file: 'app/flows/catalogue-read.flow.server.ts',
  find: 'await readCatalogueResult({ ...asked, read }, status)',
  replace: '',
  story: 'reconcile',
  figure: 'reconcile',
  web: false,
  // Once a minute the poll of publications repairs it instead: never twice in a row.
  tries: 2,
}
