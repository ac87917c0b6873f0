/** Says which problems are shown as one: variants of a kind together, channels and shops each for themselves. */

type Problem = { problemId: string; kind: string; variantId: string | null; sameKind: number }
type Group<P extends Problem> = { kind: string; harm: number; problems: P[] }

/** Keeps the order. A problem that stands alone speaks for itself only. */
export function toShownGroups<P extends Problem>(groups: readonly Group<P>[]): (Group<P> & { id: string })[] {
  return groups.flatMap(({ kind, harm, problems }) => {
    const together = problems.filter((problem) => problem.variantId !== null)
    const alone = problems.filter((problem) => problem.variantId === null)
    return [
      ...(together.length > 0 ? [{ id: kind, kind, harm, problems: together }] : []),
      ...alone.map((problem) => ({
        id: `${kind} ${problem.problemId}`,
        kind,
        harm,
        problems: [{ ...problem, sameKind: 1 }],
      })),
    ]
  })
}
