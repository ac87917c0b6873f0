/** What a handler of the sandbox may use: the shops, the clock, the log and the webhooks. */
import type { SandboxClock } from './clock.ts'
import type { Handler } from './http.ts'
import type { LogEntry, ShopState } from './store/types.ts'

/** A webhook to be: the body is built now (it keeps the values of this moment), the sending comes later. */
export type Message = {
  topic: string
  /** Raw JSON text; ids are numbers in it, whatever their size. */
  body: string
  /** One event may make several messages, but every topic gets its own event id. */
  triggeredAt: string
  variantIds: string[]
  /** For `include_fields`: fields kept besides the whole body. */
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
  apiKey: string
  apiSecret: string
  /** By domain. */
  shops: Map<string, ShopState>
  clock: SandboxClock
  /** Appends to the shop's log, stamped with both times. */
  record: (shop: ShopState, entry: Omit<LogEntry, 'seq' | 'at' | 'realAt'>) => LogEntry
  /** Sends to the app's subscriptions (only while installed), under the shop's switches. */
  announce: (shop: ShopState, messages: Message[]) => void
  sessionToken: (shop: ShopState, input?: SessionTokenInput) => string
}

/** A face (product pages, admin, start page…) is made once for the sandbox and mounted before "not found". */
export type HandlerFactory = (sandbox: Sandbox) => Handler
