/** Reads Shopify's errors and its cost report.
 *  https://shopify.dev/docs/api/usage/limits · https://shopify.dev/docs/api/admin-graphql#status_and_error_codes */
import { ClientError } from 'graphql-request'
import { z } from 'zod'
import { GiveUp, RetryLater } from '../../language/outcome.ts'

/** Points of the leaky bucket, and points a second. */
export type Throttle = { maximumAvailable: number; currentlyAvailable: number; restoreRate: number }

/** The document costs more than one query may: ask for fewer things at once. Never leaves the adapter. */
export class TooCostly extends Error {}

const costShape = z.object({
  cost: z.object({
    requestedQueryCost: z.number().nullish(),
    actualQueryCost: z.number().nullish(),
    throttleStatus: z.object({
      maximumAvailable: z.number(),
      currentlyAvailable: z.number(),
      restoreRate: z.number().positive(),
    }),
  }),
})

export function costOf(extensions: unknown): { throttle: Throttle; points: number } | null {
  const read = costShape.safeParse(extensions)
  if (!read.success) return null
  const { throttleStatus, actualQueryCost } = read.data.cost
  return { throttle: throttleStatus, points: actualQueryCost ?? 0 }
}

export function restWaitMs(throttle: Throttle): number {
  const short = throttle.maximumAvailable / 2 - throttle.currentlyAvailable
  return short <= 0 ? 0 : Math.ceil((short / throttle.restoreRate) * 1000)
}

export function isTooCostly(error: unknown): boolean {
  return error instanceof ClientError && codesOf(error).includes('MAX_COST_EXCEEDED')
}

/** Anything that a request can throw → RetryLater or GiveUp. Messages carry no data of the shop. */
export function toOutcome(error: unknown): RetryLater | GiveUp {
  if (error instanceof RetryLater || error instanceof GiveUp) return error
  if (!(error instanceof ClientError)) return new RetryLater('the platform does not answer', 2_000)
  const { status } = error.response
  if (status === 401) return new GiveUp('token-refused', 'the shop no longer takes our token')
  if (status === 429) return new RetryLater('429', retryAfterMs(error))
  if (status >= 500) return new RetryLater(`${status}`, 2_000)
  if (status === 402 || status === 404 || status === 423) return new GiveUp('shop-closed', `${status}`)
  if (status === 403) return new GiveUp('scopes-missing', '403')
  // 408 and 425: again; 409 and 430 (their shield in front): not now.
  if ([408, 409, 425, 430].includes(status)) return new RetryLater(`${status}`, 2_000)
  if (status === 200 && errorsOf(error).length === 0) return new RetryLater('an answer without data', 2_000)
  return toGraphqlOutcome(error)
}

function toGraphqlOutcome(error: ClientError): RetryLater | GiveUp {
  const codes = codesOf(error)
  if (codes.includes('THROTTLED')) return new RetryLater('THROTTLED', throttledMs(error))
  if (codes.includes('ACCESS_DENIED')) return new GiveUp('scopes-missing', 'ACCESS_DENIED')
  if (codes.includes('SHOP_INACTIVE')) return new GiveUp('shop-closed', 'SHOP_INACTIVE')
  if (codes.includes('INTERNAL_SERVER_ERROR') || codes.includes('TIMEOUT'))
    return new RetryLater('INTERNAL_SERVER_ERROR', 2_000)
  return new GiveUp('platform-refused', codes.join(' ') || errorsOf(error)[0]?.message || 'no data')
}

/** What is refused before GraphQL sees it has a sentence where the list would be. */
function errorsOf(error: ClientError): { message?: string; extensions?: { code?: unknown } }[] {
  const errors: unknown = error.response.errors
  if (Array.isArray(errors)) return errors
  return typeof errors === 'string' ? [{ message: errors }] : []
}

function codesOf(error: ClientError): string[] {
  return errorsOf(error).map((each) => String(each?.extensions?.code ?? ''))
}

function retryAfterMs(error: ClientError): number {
  const headers = error.response.headers
  const seconds = headers instanceof Headers ? Number(headers.get('retry-after') ?? '') : Number.NaN
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1_000
}

/** Until the bucket holds what the query asks for. */
function throttledMs(error: ClientError): number {
  const read = costShape.safeParse(error.response.extensions)
  if (!read.success) return 1_000
  const { requestedQueryCost, throttleStatus } = read.data.cost
  const short =
    (requestedQueryCost ?? throttleStatus.maximumAvailable / 2) - throttleStatus.currentlyAvailable
  return Math.max(100, Math.ceil((short / throttleStatus.restoreRate) * 1000))
}
