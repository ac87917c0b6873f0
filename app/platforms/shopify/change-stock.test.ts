import { expect, test } from 'vitest'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { toAnswers } from './change-stock.ts'

const at = (index: number, code: string) => ({
  code,
  field: ['input', 'changes', String(index), 'changeFromQuantity'],
  message: '',
})
const whole = (code: string) => ({ code, field: [], message: '' })

test('the ones to blame are told why, the others are to be asked for again', () => {
  const errors = [
    at(0, 'CHANGE_FROM_QUANTITY_STALE'),
    at(2, 'INVALID_INVENTORY_ITEM'),
    at(3, 'INVALID_QUANTITY_TOO_HIGH'),
  ]
  expect(toAnswers(errors, 5)).toEqual([
    { code: 'stale' },
    { code: 'not-written' },
    { code: 'missing' },
    { code: 'refused', reason: 'invalid-quantity-too-high' },
    { code: 'not-written' },
  ])
})

test('a key whose first attempt failed asks for a new one', () => {
  expect(toAnswers([whole('IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED')], 2)).toEqual([
    { code: 'not-written' },
    { code: 'not-written' },
  ])
})

test('the same change under way is asked for again under the same key', () => {
  expect(() => toAnswers([whole('IDEMPOTENCY_CONCURRENT_REQUEST')], 1)).toThrow(RetryLater)
})

test.each(['IDEMPOTENCY_KEY_PARAMETER_MISMATCH', 'INVALID_REASON', ''])(
  '%j is nobody’s stock: it is given up',
  (code) => {
    expect(() => toAnswers([whole(code)], 1)).toThrow(GiveUp)
  },
)

test('an index beyond the request blames nobody', () => {
  expect(() => toAnswers([at(7, 'CHANGE_FROM_QUANTITY_STALE')], 2)).toThrow(GiveUp)
})
