/** Sends typed documents to one shop's Admin API, and turns what goes wrong into RetryLater or GiveUp. */
import { ClientError, GraphQLClient } from 'graphql-request'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { apiVersion } from './api-version.ts'
import { costOf, isTooCostly, restWaitMs, type Throttle, TooCostly, toOutcome } from './client-answers.ts'
import { shopUrl } from './shop-url.ts'
import { freshToken, renewToken } from './token-store.server.ts'

/** The text of a document, with the types that the codegen made of it. */
export type ShopifyDocument<Answer, Variables> = string & { readonly __answer?: (of: Variables) => Answer }

export type ShopifyClient = {
  ask<Answer, Variables extends object>(
    document: ShopifyDocument<Answer, Variables>,
    variables: Variables,
  ): Promise<Answer>
  /** Waits until half of the points are there again: what can wait leaves the rest to what can't. */
  rest(): Promise<void>
  domain: string
  /** Points that the shop took for what was asked so far. */
  spent(): number
}

const timeoutMs = 20_000
/** Waits up to this are spent here; longer ones give the worker back its place. */
const patienceMs = 4_000
const unsureMs = 2_000
/** Refused before anything was looked at. */
const throttled = ['429', 'THROTTLED']

export function shopifyClient(domain: string): ShopifyClient {
  let throttle: Throttle | null = null
  let spent = 0

  async function send<Answer>(document: string, variables: object, token: string): Promise<Answer> {
    const client = new GraphQLClient(`${shopUrl(domain)}/admin/api/${apiVersion}/graphql.json`, {
      headers: { 'X-Shopify-Access-Token': token },
      signal: AbortSignal.timeout(timeoutMs),
    })
    const { data, extensions } = await client.rawRequest<Answer>(document, variables)
    const cost = costOf(extensions)
    throttle = cost?.throttle ?? throttle
    spent += cost?.points ?? 0
    if (data === null || data === undefined) throw new RetryLater('an answer without data', 2_000)
    return data
  }

  async function ask<Answer>(document: string, variables: object): Promise<Answer> {
    let token = await freshToken(domain)
    let renewed = false
    // An attempt without an answer may have been made: what comes after it doesn't tell.
    let unsure = false
    for (let waited = 0; ; ) {
      try {
        return await send<Answer>(document, variables, token.accessToken)
      } catch (error) {
        if (error instanceof ClientError && error.response.status === 401 && !renewed) {
          token = await renewToken(domain, token.accessToken)
          renewed = true
          continue
        }
        if (isTooCostly(error)) throw new TooCostly()
        const outcome = toOutcome(error)
        if (outcome instanceof GiveUp && unsure)
          throw new RetryLater('refused after an attempt without an answer', unsureMs)
        if (!(outcome instanceof RetryLater) || waited + outcome.afterMs > patienceMs) throw outcome
        unsure ||= !throttled.includes(outcome.message)
        await pause(outcome.afterMs)
        waited += outcome.afterMs
      }
    }
  }

  return {
    domain,
    spent: () => spent,
    ask: (document, variables) => ask(document, variables),
    rest: () => pause(Math.min(throttle === null ? 0 : restWaitMs(throttle), 30_000)),
  }
}

/** Asks, and answers null where the platform says that it's too much at once: the caller asks for less. */
export async function unlessTooCostly<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof TooCostly) return null
    throw error
  }
}

export function platformRefused(message: string): GiveUp {
  return new GiveUp('platform-refused', message)
}

function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
