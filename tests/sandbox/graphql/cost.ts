/** Cost points, computed simply: an object 1, a connection its page size times what a node costs, a mutation 10. */
import { type DocumentNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql'
import type { ShopState } from '../store/types.ts'

export type ThrottleStatus = { maximumAvailable: number; currentlyAvailable: number; restoreRate: number }

export function requestedCost(document: DocumentNode, variables: Record<string, unknown>): number {
  const fragments = new Map<string, SelectionSetNode>()
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet)
  }
  let cost = 0
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue
    cost += one.operation === 'mutation' ? 10 : costOf(one.selectionSet, fragments, variables)
  }
  return Math.max(1, Math.round(cost))
}

function costOf(
  set: SelectionSetNode,
  fragments: Map<string, SelectionSetNode>,
  variables: Record<string, unknown>,
): number {
  let cost = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value)
      if (fragment) cost += costOf(fragment, fragments, variables)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      cost += costOf(selection.selectionSet, fragments, variables)
    } else if (selection.selectionSet) {
      const isWrapper = ['edges', 'node', 'nodes', 'pageInfo', 'userErrors'].includes(selection.name.value)
      const size = selection.arguments?.find((one) =>
        ['first', 'last', 'ids'].includes(one.name.value),
      )?.value
      const inner = costOf(selection.selectionSet, fragments, variables)
      if (size) cost += 2 + sizeOf(size, variables) * Math.max(1, inner)
      else cost += (isWrapper ? 0 : 1) + inner
    }
  }
  return cost
}

function sizeOf(value: ValueNode, variables: Record<string, unknown>): number {
  if (value.kind === Kind.INT) return Number(value.value)
  if (value.kind === Kind.LIST) return value.values.length
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : null
  if (Array.isArray(given)) return given.length
  return typeof given === 'number' ? given : 1
}

/** The bucket as it stands at this real moment, refilled since it was last looked at. */
export function refill(shop: ShopState, realNow: number): ThrottleStatus {
  const bucket = shop.throttle
  const since = bucket.at === 0 ? 0 : Math.max(0, realNow - bucket.at)
  bucket.available = Math.min(bucket.maximum, bucket.available + (since / 1000) * bucket.restoreRate)
  bucket.at = realNow
  return {
    maximumAvailable: bucket.maximum,
    currentlyAvailable: Math.floor(bucket.available),
    restoreRate: bucket.restoreRate,
  }
}
