/** Expected outcomes are values with a reason code; only bugs are thrown, besides the two below. */
export type Accepted<T> = { ok: true; value: T }
export type Refused<Code extends string, Data = undefined> = { ok: false; code: Code; data?: Data }
export type Outcome<T, Code extends string, Data = undefined> = Accepted<T> | Refused<Code, Data>

/** Thrown by adapters: the platform is busy or away, the job runs again after `afterMs`. */
export class RetryLater extends Error {
  readonly afterMs: number
  constructor(message: string, afterMs: number) {
    super(message)
    this.name = 'RetryLater'
    this.afterMs = afterMs
  }
}

/** Thrown by adapters: trying again won't help; becomes a problem that the merchant sees. */
export class GiveUp extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'GiveUp'
    this.code = code
  }
}
