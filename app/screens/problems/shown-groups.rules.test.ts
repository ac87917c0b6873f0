import { expect, it } from 'vitest'
import { toShownGroups } from './shown-groups.rules.ts'

const problem = (problemId: string, kind: string, variantId: string | null) => ({
  problemId,
  kind,
  variantId,
  sameKind: 2,
})

it('shows variants of a kind together, and each channel for itself', () => {
  const shown = toShownGroups([
    {
      kind: 'price-zero',
      harm: 3,
      problems: [problem('1', 'price-zero', '44'), problem('2', 'price-zero', '45')],
    },
    {
      kind: 'ids-unmatched',
      harm: 2,
      problems: [problem('3', 'ids-unmatched', null), problem('4', 'ids-unmatched', null)],
    },
  ])
  expect(shown.map(({ id }) => id)).toEqual(['price-zero', 'ids-unmatched 3', 'ids-unmatched 4'])
  expect(shown.map(({ problems }) => problems[0]?.sameKind)).toEqual([2, 1, 1])
})
