import { describe, expect, it } from 'vitest'
import { nameCarried, type TwoShopMove } from './carried-cause.rules.ts'

const move = (over: Partial<TwoShopMove> & { movementId: string }): TwoShopMove => ({
  shop: 'prestashop',
  before: 5,
  after: 4,
  cause: 'order',
  orderName: 'HQZKL',
  ofRun: false,
  ...over,
})
const ours = (movementId: string, before: number, after: number): TwoShopMove =>
  move({ movementId, before, after, shop: 'shopify', cause: 'ours', orderName: null })

describe('what a write of ours carried', () => {
  it('a sale of the other shop', () => {
    expect(nameCarried([ours('2', 9, 8), move({ movementId: '1' })])).toEqual(
      new Map([['2', { kind: 'order', orderName: 'HQZKL', isReturn: false }]]),
    )
  })
  it('a return', () => {
    const back = move({ movementId: '1', before: 4, after: 5 })
    expect(nameCarried([ours('2', 8, 9), back]).get('2')).toEqual({
      kind: 'order',
      orderName: 'HQZKL',
      isReturn: true,
    })
  })
  it('a change by hand', () => {
    const edit = move({ movementId: '1', before: 4, after: 10, cause: 'unknown', orderName: null })
    expect(nameCarried([ours('2', 8, 14), edit]).get('2')).toEqual({ kind: 'change' })
  })
  it('several at once', () => {
    const sales = [move({ movementId: '2', before: 4, after: 2 }), move({ movementId: '1' })]
    expect(nameCarried([ours('3', 9, 6), ...sales]).get('3')).toEqual({ kind: 'several', count: 2 })
  })
  it('each write its own, in the order they happened', () => {
    const moves = [
      ours('4', 8, 6),
      move({ movementId: '3', before: 4, after: 2, orderName: 'B' }),
      ours('2', 9, 8),
      move({ movementId: '1', orderName: 'A' }),
    ]
    const named = nameCarried(moves)
    expect(named.get('2')).toMatchObject({ orderName: 'A' })
    expect(named.get('4')).toMatchObject({ orderName: 'B' })
  })
  it('a sale that came while the write was on its way waits for the next', () => {
    const moves = [
      ours('4', 8, 6),
      ours('3', 9, 8),
      move({ movementId: '2', before: 4, after: 2, orderName: 'B' }),
      move({ movementId: '1', orderName: 'A' }),
    ]
    expect(nameCarried(moves).get('3')).toMatchObject({ orderName: 'A' })
    expect(nameCarried(moves).get('4')).toMatchObject({ orderName: 'B' })
  })
  it('nothing, where what was carried isn’t known', () => {
    expect(nameCarried([ours('2', 9, 4), move({ movementId: '1' })]).size).toBe(0)
    expect(nameCarried([ours('2', 9, 8)]).size).toBe(0)
  })
  it('a movement of the same shop explains nothing', () => {
    expect(nameCarried([ours('2', 9, 8), move({ movementId: '1', shop: 'shopify' })]).size).toBe(0)
  })
  it('the first sync', () => {
    expect(nameCarried([{ ...ours('1', 9, 2), ofRun: true }]).get('1')).toEqual({ kind: 'first-sync' })
  })
})
