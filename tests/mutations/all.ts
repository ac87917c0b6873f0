/** The guards that `npm run demo -- --check --break` takes out, by name. */
import { cas } from './cas.ts'
import { dedupe } from './dedupe.ts'
import { drain } from './drain.ts'
import { echo } from './echo.ts'
import { hmac } from './hmac.ts'
import type { Mutation } from './mutation.ts'
import { newest } from './newest.ts'
import { outbox } from './outbox.ts'
import { rates } from './rates.ts'
import { reconcile } from './reconcile.ts'

export const mutations: Record<string, Mutation> = {
  ...{ hmac, drain, reconcile, newest },
  // Echoes leave a storm behind: last of those that change stock.
  ...{ cas, dedupe, outbox, echo },
  // Its story leaves PrestaShop with other rates.
  ...{ rates },
}
