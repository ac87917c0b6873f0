import { ClientError } from 'graphql-request'
import { describe, expect, test } from 'vitest'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { isTooCostly, restWaitMs, toOutcome } from './client-answers.ts'

type Answer = { status?: number; code?: string; headers?: Record<string, string>; cost?: object }

function failure({ status = 200, code, headers = {}, cost }: Answer): ClientError {
  const response = {
    status,
    headers: new Headers(headers),
    errors: code ? [{ message: code, extensions: { code } }] : undefined,
    extensions: cost ? { cost } : undefined,
  }
  return new ClientError(response as never, { query: '{ shop { id } }' })
}

const throttled = {
  requestedQueryCost: 300,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 100, restoreRate: 100 },
}

describe('what can be tried again, and when', () => {
  test.each<[string, unknown, number]>([
    ['nothing answers', new TypeError('fetch failed'), 2_000],
    ['503', failure({ status: 503 }), 2_000],
    ['408', failure({ status: 408 }), 2_000],
    ['430, a shield in front', failure({ status: 430 }), 2_000],
    ['neither data nor an error', failure({}), 2_000],
    ['429 with a time', failure({ status: 429, headers: { 'retry-after': '2.0' } }), 2_000],
    ['429 without', failure({ status: 429 }), 1_000],
    ['not enough points', failure({ code: 'THROTTLED', cost: throttled }), 2_000],
    ['an error of theirs', failure({ code: 'INTERNAL_SERVER_ERROR' }), 2_000],
  ])('%s', (_title, error, afterMs) => {
    const outcome = toOutcome(error)
    expect(outcome).toBeInstanceOf(RetryLater)
    expect((outcome as RetryLater).afterMs).toBe(afterMs)
  })
})

describe('what only a person can mend', () => {
  test.each<[string, Answer, string]>([
    ['401', { status: 401 }, 'token-refused'],
    ['402, a frozen shop', { status: 402 }, 'shop-closed'],
    ['423, a locked one', { status: 423 }, 'shop-closed'],
    ['403', { status: 403 }, 'scopes-missing'],
    ['a scope is missing', { code: 'ACCESS_DENIED' }, 'scopes-missing'],
    ['a document they refuse', { code: 'undefinedField' }, 'platform-refused'],
  ])('%s', (_title, answer, code) => {
    const outcome = toOutcome(failure(answer))
    expect(outcome).toBeInstanceOf(GiveUp)
    expect((outcome as GiveUp).code).toBe(code)
  })
})

test('too much at once is told apart: it is asked for in smaller parts', () => {
  expect(isTooCostly(failure({ code: 'MAX_COST_EXCEEDED' }))).toBe(true)
  expect(isTooCostly(failure({ code: 'THROTTLED' }))).toBe(false)
})

test('what can wait leaves half of the points', () => {
  expect(restWaitMs({ maximumAvailable: 2000, currentlyAvailable: 1500, restoreRate: 100 })).toBe(0)
  expect(restWaitMs({ maximumAvailable: 2000, currentlyAvailable: 500, restoreRate: 100 })).toBe(5_000)
})
