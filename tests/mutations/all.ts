/** The guards that `npm run demo -- --check --break` takes out, by name. */
import { hmac } from './hmac.ts'
import type { Mutation } from './mutation.ts'
import { newest } from './newest.ts'

export const mutations: Record<string, Mutation> = { hmac, newest }
