/** The guards that `npm run demo -- --check --break` takes out, by name. */
import { drain } from './drain.ts'
import { hmac } from './hmac.ts'
import type { Mutation } from './mutation.ts'
import { newest } from './newest.ts'
import { reconcile } from './reconcile.ts'

export const mutations: Record<string, Mutation> = { hmac, drain, reconcile, newest }
