import { describe, expect, it } from 'vitest'
import { checkCost, checkMargin } from './figure.rules.ts'

const ok = (value: number | null) => ({ ok: true, value })
const no = (code: string) => ({ ok: false, code })

describe('checkCost', () => {
  it.each([
    ['4,90', 'EUR', ok(490)],
    [' 4.9 ', 'EUR', ok(490)],
    ['4', 'EUR', ok(400)],
    ['4,90\u00a0€', 'EUR', ok(490)],
    ['0', 'EUR', ok(0)],
    ['', 'EUR', ok(null)],
    ['850', 'JPY', ok(850)],
    ['850,5', 'JPY', no('not-an-amount')],
    ['4,901', 'EUR', no('not-an-amount')],
    ['-4', 'EUR', no('not-an-amount')],
    ['4,9,0', 'EUR', no('not-an-amount')],
    ['quatre', 'EUR', no('not-an-amount')],
    ['1e3', 'EUR', no('not-an-amount')],
    ['10000', 'EUR', ok(1_000_000)],
    ['10000,01', 'EUR', no('too-much')],
  ] as const)('%s %s', (text, currency, expected) => {
    expect(checkCost(text, currency)).toEqual(expected)
  })
})

describe('checkMargin', () => {
  it.each([
    ['42,5', ok(4_250)],
    ['42.55 %', ok(4_255)],
    ['0', ok(0)],
    ['100', ok(10_000)],
    ['', ok(null)],
    ['100,01', no('over-all')],
    ['-3', no('not-a-share')],
    ['42,555', no('not-a-share')],
    ['beaucoup', no('not-a-share')],
  ] as const)('%s', (text, expected) => {
    expect(checkMargin(text)).toEqual(expected)
  })
})
