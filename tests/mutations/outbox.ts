import type { Mutation } from './mutation.ts'

/** What arrived is forgotten, and with it what changed meanwhile. */
export const outbox: Mutation = {
  file: 'prestashop-bridge/classes/PromesseOutbox.php',
  find: "'(kind = %d AND id_main = %d AND id_sub = %d AND version = %s)'",
  replace: "'(kind = %d AND id_main = %d AND id_sub = %d)'",
  story: 'bridge',
  figure: 'bridge.events',
  web: false,
  module: true,
}
