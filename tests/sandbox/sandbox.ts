/** What a handler of the sandbox may use: the shops, the clock, the log and the webhooks. */
import type { SandboxClock } from './clock.ts'
import type { Handler } from './http.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { LogEntry, ShopState } from './store/types.ts'

/** A webhook to be: the payload holds the values of this moment, the sending comes later. */
export type Message = {
  topic: string
  /** Ids in it are raw JSON numbers (`webhooks/bodies/write.ts`). */
  payload: Record<string, unknown>
  variantIds: string[]
}

export type SessionTokenInput = {
  userId?: string
  /** Claims to replace (null removes one); `secret`, `alg` and `expired` make forgeries. */
  overrides?: Record<string, unknown> & { secret?: string; alg?: 'HS256' | 'none'; expired?: boolean }
}

export type Sandbox = {
  /** `http://localhost:3200`, without a slash at the end. */
  url: string
  appUrl: string
  /** The stand-in PrestaShop beside it; null = there is none. */
  prestashopUrl: string | null
  apiKey: string
  apiSecret: string
  /** By domain. */
  shops: Map<string, ShopState>
  clock: SandboxClock
  scheduler: Scheduler
  /** 0…1; repeatable by seed. */
  random: Random
  /** Scopes of shopify.app.toml: what a fresh install grants. */
  scopes: string[]
  /** Appends to the shop's log, stamped with both times. */
  record: (shop: ShopState, entry: Omit<LogEntry, 'seq' | 'at' | 'realAt'>) => LogEntry
  /** Sends to the app's subscriptions, under the shop's switches. `cause`: the change's number in the log. */
  announce: (shop: ShopState, messages: Message[], cause?: number) => void
  sessionToken: (shop: ShopState, input?: SessionTokenInput) => string
}

/** A face (product pages, admin, start page…) is made once for the sandbox and mounted before "not found". */
export type HandlerFactory = (sandbox: Sandbox) => Handler
