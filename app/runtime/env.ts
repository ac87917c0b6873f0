import { type Env, readEnv } from './env.schema.ts'

let memo: Env | undefined

/** The environment, checked once. Throws EnvError at the first call when something is missing. */
export function env(): Env {
  memo ??= readEnv(process.env)
  return memo
}

/** Forgets what was read: for whoever changes process.env afterwards (the embedded database, tests). */
export function forgetEnv(): void {
  memo = undefined
}
